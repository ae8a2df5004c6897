import { describe, expect, test } from 'vitest';
import { formatValue } from '../../content/format/format.ts';
import { locales } from '../../content/model.ts';
import { draw, months, penAt, penBy, percent, top } from './line.ts';

describe('a drawing becomes months', () => {
  test('the frame is months across and values upwards', () => {
    expect(penAt(0, 1)).toEqual({ month: 0, value: 0 });
    expect(penAt(1, 0)).toEqual({ month: months - 1, value: top });
    expect(penAt(2 / months, 0.75)).toEqual({ month: 1, value: 10 });
  });

  test('a pointer beyond the frame stays on its edge', () => {
    expect(penAt(-0.4, 1.3)).toEqual({ month: 0, value: 0 });
    expect(penAt(1.4, -0.3)).toEqual({ month: months - 1, value: top });
  });

  test('a pen that comes down further on is joined to the last value shown, straight', () => {
    expect(draw([], 23, undefined, { month: 3, value: 31 })).toEqual([25, 27, 29, 31]);
  });

  test('a pen that comes down beyond the end of the line is joined to that end', () => {
    expect(draw([20, 20], 23, undefined, { month: 3, value: 10 })).toEqual([20, 20, 15, 10]);
  });

  test('a fast pen leaves no month out, in either direction', () => {
    const there = draw([20], 23, { month: 0, value: 20 }, { month: 4, value: 40 });
    expect(there).toEqual([20, 25, 30, 35, 40]);
    expect(draw(there, 23, { month: 4, value: 40 }, { month: 2, value: 10 })).toEqual([20, 25, 10, 25, 40]);
  });

  test('drawing again over a month changes that month alone', () => {
    expect(draw([20, 21, 22], 23, undefined, { month: 1, value: 35 })).toEqual([20, 35, 22]);
  });
});

describe('keys', () => {
  test('right draws on from the last value shown, then from the line', () => {
    const first = penBy('ArrowRight', [], 22.7, -1);
    expect(first).toEqual({ month: 0, value: 23 });
    expect(penBy('ArrowRight', [30], 22.7, 0)).toEqual({ month: 1, value: 30 });
  });

  test('up and down change the month that the pen is on, and stop at the edges', () => {
    expect(penBy('ArrowUp', [30], 23, 0)).toEqual({ month: 0, value: 31 });
    expect(penBy('PageDown', [3], 23, 0)).toEqual({ month: 0, value: 0 });
    expect(penBy('ArrowUp', [], 23, -1)).toEqual({ month: 0, value: 24 });
  });

  test('the ends of the frame are the ends of the walk', () => {
    expect(penBy('End', [20], 23, 0)).toEqual({ month: months - 1, value: 20 });
    expect(
      penBy(
        'ArrowRight',
        Array.from({ length: months }, () => 9),
        23,
        months - 1,
      )?.month,
    ).toBe(months - 1);
    expect(penBy('ArrowLeft', [20], 23, 0)).toEqual({ month: 0, value: 20 });
  });

  test('other keys are the page’s', () => {
    expect(penBy('Tab', [20], 23, 0)).toBeUndefined();
  });
});

test('a value is written as both languages write it', () => {
  for (const locale of locales) expect(percent(23)).toBe(formatValue(2.3, 'percent', locale, 1));
});
