import { expect, test } from 'vitest';
import { nearest, placeOf } from './asks.ts';
import { bar, curve, dots, hairline, label } from './marks.ts';
import { boxes, type Scene } from './scene.ts';

const scene: Scene = {
  box: boxes.narrow,
  marks: [
    bar('b', [10, 20], [30, 40]),
    curve('c', [
      [1, 2],
      [3, 4],
    ]),
    hairline('l', [0, 0], [10, 10]),
    label('t', [5, 6], 'word', 12),
  ],
  dots: dots([[7, 8]], { r: 2, tone: 'ink' }, 4),
};

test.each([
  ['d4', [7, 8]],
  ['b', [25, 40]],
  ['c#1', [3, 4]],
  ['l', [5, 5]],
  ['t', [5, 6]],
  ['d5', undefined],
  ['c#2', undefined],
])('%s lies at %j', (on, place) => {
  expect(placeOf(scene, on)).toEqual(place);
});

test('the nearest within reach', () => {
  const places = [
    [0, 0],
    [10, 0],
  ] as const;
  expect(nearest(places, [6, 0], 24)).toBe(1);
  expect(nearest(places, [40, 0], 24)).toBeUndefined();
});
