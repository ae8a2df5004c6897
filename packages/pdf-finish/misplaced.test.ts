import { expect, it } from 'vitest';
import type { Box } from './boxes.ts';
import { misplaced } from './misplaced.ts';

const sheet = (...pieces: [string, Box][]): string[] =>
  misplaced(
    { width: 600, height: 800, text: '', pieces: pieces.map(([text, box]) => ({ text, box, size: 9 })) },
    4,
  );

it('finds words over others and words at the edge, and lets a comma move under a 7', () => {
  expect(sheet(['one', [50, 50, 80, 60]], ['two', [80, 50, 99, 60]], ['below', [50, 42, 80, 52]])).toEqual(
    [],
  );
  expect(sheet(['17', [50, 50, 60, 60]], [',', [58.5, 50, 61, 60]])).toEqual([]);
  expect(sheet(['17', [50, 50, 60, 60]], ['2', [70, 50, 75, 60]], [',', [58.5, 50, 61, 60]])).toHaveLength(1);
  expect(sheet(['one', [50, 50, 80, 60]], ['two', [76, 50, 99, 60]])).toEqual(['page 5: "one" over "two"']);
  expect(sheet(['one', [50, 50, 80, 60]], ['two', [40, 46, 99, 56]])).toEqual(['page 5: "one" over "two"']);
  const off = sheet(
    ['a', [13, 50, 20, 60]],
    ['b', [50, 13, 60, 20]],
    ['c', [580, 50, 587, 60]],
    ['d', [50, 780, 60, 787]],
  );
  expect(off.map((fault) => fault.slice(8))).toEqual([
    '"a" at the edge',
    '"b" at the edge',
    '"c" at the edge',
    '"d" at the edge',
  ]);
});
