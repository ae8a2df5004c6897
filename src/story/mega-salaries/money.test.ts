import { expect, test } from 'vitest';
import { textWidth } from '../../scene/measure.ts';
import { stripPoint } from './deals.ts';
import { tangents } from './emails.ts';
import { fitted, squares } from './money.ts';
import { slug } from './record.ts';
import { atLeast } from './team.ts';

test('money becomes whole squares or none at all', () => {
  expect(squares(280_000, 10_000)).toBe(28);
  expect(squares(14_300_000_000, 50_000_000)).toBe(286);
  expect(() => squares(25_000_000, 50_000_000)).toThrow('no whole number of squares');
});

test('text is fitted to a width, and never beyond the size asked for', () => {
  const size = fitted(['$1 million or more', 'short'], 100, 40);
  expect(textWidth('$1 million or more', size)).toBeLessThanOrEqual(100);
  expect(textWidth('$1 million or more', size + 0.2)).toBeGreaterThan(100);
  expect(fitted(['short'], 1000, 40)).toBe(40);
});

test('"most" is at least one more than half', () => {
  expect(atLeast(70)).toBe(36);
  expect(atLeast(71)).toBe(36);
});

test('a strip fills column by column', () => {
  expect(stripPoint(0, 0, 10, 0)).toEqual([5, 5]);
  expect(stripPoint(0, 0, 10, 5)).toEqual([5, 55]);
  expect(stripPoint(0, 0, 10, 6)).toEqual([15, 5]);
});

test('the cone touches the crowd: its sides are at right angles to the radius', () => {
  const [from, centre, radius] = [[0, 0], [300, 400], 100] as const;
  for (const [x, y] of tangents(from, centre, radius)) {
    expect(Math.hypot(x - centre[0], y - centre[1])).toBeCloseTo(radius);
    expect(x * (x - centre[0]) + y * (y - centre[1])).toBeCloseTo(0);
  }
});

test('names of firms become keys of words', () => {
  expect(slug('Character.AI')).toBe('character-ai');
  expect(slug('Levels.fyi')).toBe('levels-fyi');
});
