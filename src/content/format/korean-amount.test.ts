import { describe, expect, it } from 'vitest';
import { koreanNumber, withCounter } from './korean-amount.ts';

const sizes: Readonly<Record<string, number>> = { 조: 1e12, 억: 1e8, 만: 1e4, '': 1 };

/** Reads a Korean amount back, as a reader would: each group times its size. */
function parse(text: string): number {
  return text.split('\u00a0').reduce((sum, group) => {
    const [, digits = '', name = ''] = /^([\d,]+)([조억만]?)$/.exec(group) ?? [];
    return sum + Number(digits.replaceAll(',', '')) * (sizes[name] ?? NaN);
  }, 0);
}

/** A fixed walk through the whole numbers below 10^15, so that every run tests the same ones. */
function someNumbers(count: number): readonly number[] {
  let seed = 20240608;
  return Array.from({ length: count }, (_, i) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * 10 ** (1 + (i % 15)));
  });
}

describe('koreanNumber', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [9_999, '9,999'],
    [10_000, '1만'],
    [12_345, '1만 2,345'],
    [280_000, '28만'],
    [100_000_000, '1억'],
    [100_000_001, '1억 1'],
    [1_381_000_000, '13억 8,100만'],
    [200_000_000_000, '2,000억'],
    [1_234_567_890_123, '1조 2,345억 6,789만 123'],
  ])('writes %d', (value, text) => {
    expect(koreanNumber(value)).toBe(text.replaceAll(' ', '\u00a0'));
  });

  it('can be read back to the same number, whatever the number', () => {
    const numbers = [...someNumbers(3000), 1e4 - 1, 1e8 - 1, 1e12 - 1, 1e12, 1e15 - 1];
    for (const number of numbers) expect(parse(koreanNumber(number))).toBe(number);
  });

  it('keeps every group below the next size, so that no amount has two spellings', () => {
    for (const number of someNumbers(1000)) {
      for (const [i, group] of koreanNumber(number).split('\u00a0').entries()) {
        const digits = Number(group.replace(/[^\d]/g, ''));
        if (i > 0) expect(digits).toBeLessThan(10_000);
        if (number > 0) expect(digits).toBeGreaterThan(0);
      }
    }
  });

  it.each([-1, 0.5, NaN, Infinity])('refuses %d', (value) => {
    expect(() => koreanNumber(value)).toThrow(RangeError);
  });
});

describe('withCounter', () => {
  it('joins a counter to a figure and sets it off after 만, 억 and 조', () => {
    expect(withCounter('280', '명')).toBe('280명');
    expect(withCounter('2만', '명')).toBe('2만\u00a0명');
    expect(withCounter('1만\u00a02,345', '명')).toBe('1만\u00a02,345명');
  });
});
