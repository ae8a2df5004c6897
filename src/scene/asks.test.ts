import { describe, expect, test } from 'vitest';
import { inReadingOrder, nearest, spotsOf, type Ask, type Spot } from './asks.ts';
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
  ['d4', [5, 6, 4, 4]],
  ['b', [10, 20, 30, 40]],
  ['l', [1, 1, 8, 8]],
])('%s takes up %j', (on, spot) => {
  expect(spotsOf(scene, { on })).toEqual([spot]);
});

test('a point of a line takes up itself, and answers over and under it', () => {
  expect(spotsOf(scene, { on: 'c#1' })).toEqual([
    [-1, 0, 8, 8],
    [2, -26, 2, 60],
  ]);
});

test('several with all that lies between answer as one', () => {
  expect(spotsOf(scene, { on: 'd4 b' })).toEqual([[5, 6, 35, 54]]);
});

test('a word takes up its letters', () => {
  const [[x, y, w, h] = [0, 0, 0, 0]] = spotsOf(scene, { on: 't' });
  expect([x, y + h]).toEqual([5, 6 + 12 * 0.2]);
  expect(w).toBeGreaterThan(h);
});

test.each(['d5', 'c#2'])('%s is not there', (on) => {
  expect(spotsOf(scene, { on, also: ['b'] })).toEqual([]);
});

test('what else answers comes after, where the box has it', () => {
  expect(spotsOf(scene, { on: 'd4', also: ['b', 'd5'] })).toHaveLength(2);
});

describe('the nearest', () => {
  const dot = (x: number): readonly Spot[] => [[x - 2, -2, 4, 4]];
  test('within reach, from the edge', () => {
    expect(nearest([dot(0), dot(10)], [6, 0], 24)).toBe(1);
    expect(nearest([dot(0), dot(10)], [40, 0], 24)).toBeUndefined();
    expect(nearest([dot(0), dot(10)], [35, 0], 24)).toBe(1);
  });
  test('a word before the dot of another', () => {
    const named: readonly Spot[] = [...dot(0), [4, -3, 30, 6]];
    expect(nearest([dot(22), named], [14, 0], 24)).toBe(1);
    expect(nearest([dot(22), named], [22, 0], 24)).toBe(0);
  });
});

describe('reading order', () => {
  const places = [
    [80, 100],
    [40, 12],
    [10, 110],
    [20, 2],
    [60, 20],
  ] as const;
  const drawn: Scene = { ...scene, dots: dots(places, { r: 2, tone: 'ink' }) };
  const asks: readonly Ask[] = places.map((_, i) => ({ id: String(i), on: `d${String(i)}`, text: '' }));
  const idsOf = (all: readonly Ask[]): string =>
    inReadingOrder(all, drawn)
      .map(({ id }) => id)
      .join('');

  test('row by row, each from left to right', () => {
    expect(idsOf(asks)).toBe('31420');
  });
  test('a series stays together, as it is listed', () => {
    expect(idsOf(asks.map((ask, i) => (i % 2 === 0 ? { ...ask, series: 's' } : ask)))).toBe('31024');
  });
  test('without what the scene lacks', () => {
    expect(idsOf([{ id: '9', on: 'd9', text: '' }, ...asks.slice(0, 2)])).toBe('10');
  });
});
