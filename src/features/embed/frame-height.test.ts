import { expect, test } from 'vitest';
import { frameHeight } from './frame-height.ts';

const words = { title: 'Half gone', small: ['Each dot: a person'] };

test('the narrow drawing is square, the broad one two thirds as high as wide', () => {
  expect(frameHeight(words, 575) - frameHeight(words, 375)).toBe(200);
  expect(frameHeight(words, 776) - frameHeight(words, 626)).toBe(100);
});

test('words take the lines that they fill', () => {
  const long = { title: words.title, small: ['Each dot: '.repeat(20)] };
  expect(frameHeight(long, 640) - frameHeight(words, 640)).toBe(19);
  expect(frameHeight(long, 340) - frameHeight(words, 340)).toBeGreaterThan(2 * 19);
});
