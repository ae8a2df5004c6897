import { expect, test } from 'vitest';
import { beside } from './beside.ts';

const room = { width: 400, height: 800 };
const size = { width: 200, height: 100 };

test.each([
  ['under its place', { left: 50, top: 300, bottom: 320 }, { left: 50, top: 328 }],
  ['over it, near the lower edge', { left: 50, top: 740, bottom: 760 }, { left: 50, top: 632 }],
  ['no further right than the window', { left: 390, top: 300, bottom: 320 }, { left: 192, top: 328 }],
  ['no further left', { left: -20, top: 300, bottom: 320 }, { left: 8, top: 328 }],
])('%s', (_, place, at) => {
  expect(beside(place, size, room, 8)).toEqual(at);
});

test('inside the window even where neither above nor below has room', () => {
  expect(beside({ left: 0, top: 40, bottom: 60 }, { width: 200, height: 780 }, room, 8).top).toBe(12);
});
