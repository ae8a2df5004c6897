import { expect, test } from 'vitest';
import { arrow, dots, note, noteHeight, trail } from './marks.ts';

test('dots are the travellers from the given one on, each with its style', () => {
  const pair = dots(
    [
      [1, 2],
      [3, 4],
    ],
    (i) => ({ r: 2, tone: 'ink', look: i === 1 ? 'lost' : undefined }),
    37,
  );
  expect(pair.map(({ key }) => key)).toEqual(['d37', 'd38']);
  expect(pair[0]).not.toHaveProperty('look');
  expect(pair[1]).toMatchObject({ x: 3, y: 4, look: 'lost', shape: 'round' });
});

test('a trail begins and ends where it is told and bends between', () => {
  const { points } = trail('t', [0, 0], [100, 0], 0.2);
  expect(points[0]).toEqual([0, 0]);
  expect(points.at(-1)).toEqual([100, 0]);
  expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(10, 0);
});

test('a note breaks at spaces and says how high it is', () => {
  const words = 'one two three four five six seven eight';
  const lines = note('n', [0, 20], words, 10, 90);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(({ text }) => text).join(' ')).toBe(words);
  expect((lines.at(-1)?.y ?? 0) - 20).toBeCloseTo(noteHeight(words, 10, 90), 0);
});

test('an arrow is one stroke, and where it is broken its head is not', () => {
  expect(arrow('a', [0, 10], [40, 10], 5)).toHaveLength(1);
  expect(arrow('a', [40, 10], [0, 10], 5)[0]?.points[2]?.[0]).toBe(5);
  const [way, head] = arrow('a', [0, 10], [40, 10], 5, { dashed: true });
  expect([way?.dashed, head?.dashed]).toEqual([true, false]);
});
