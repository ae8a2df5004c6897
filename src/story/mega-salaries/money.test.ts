import { expect, test } from 'vitest';
import { textWidth } from '../../scene/measure.ts';
import { fitted, squares } from './money.ts';
import { slug } from './record.ts';

test('money becomes whole squares or none at all', () => {
  expect(squares(280_000, 10_000)).toBe(28);
  expect(squares(14_300_000_000, 1_000_000)).toBe(14_300);
  expect(() => squares(25_000_000, 50_000_000)).toThrow('no whole number of squares');
});

test('text is fitted to a width, and never beyond the size asked for', () => {
  const size = fitted(['$1 million or more', 'short'], 100, 40);
  expect(textWidth('$1 million or more', size)).toBeLessThanOrEqual(100);
  expect(textWidth('$1 million or more', size + 0.2)).toBeGreaterThan(100);
  expect(fitted(['short'], 1000, 40)).toBe(40);
});

test('names of firms become keys of words', () => {
  expect(slug('Character.AI')).toBe('character-ai');
  expect(slug('Levels.fyi')).toBe('levels-fyi');
});
