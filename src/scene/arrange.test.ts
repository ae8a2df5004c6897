import { describe, expect, test } from 'vitest';
import { apportion, stackHeight, stackPoint, stackPoints, sunflower } from './arrange.ts';

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

describe('apportion', () => {
  test.each([
    [
      [40.9, 41.6],
      [41, 42, 17],
    ],
    [
      [70.71, 19.95],
      [71, 20, 9],
    ],
    [
      [62.75, 31.59],
      [63, 31, 6],
    ],
    [[100], [100, 0]],
    [[], [100]],
  ])('%j of a hundred dots is %j', (shares, parts) => {
    expect(apportion(shares, 100)).toEqual(parts);
  });

  test('always gives out every dot, and never more than one away from the exact share', () => {
    for (let a = 0; a <= 100; a += 3.7) {
      for (let b = 0; a + b <= 100; b += 4.3) {
        const parts = apportion([a, b], 100);
        expect(sum(parts)).toBe(100);
        expect(Math.abs((parts[0] ?? 0) - a)).toBeLessThan(1);
        expect(Math.abs((parts[1] ?? 0) - b)).toBeLessThan(1);
      }
    }
  });
});

describe('a stack', () => {
  const stack = { x: 10, baseline: 100, columns: 3, pitch: 10 };
  test('is filled from the baseline up, row by row', () => {
    expect(stackPoint(stack, 0)).toEqual([15, 95]);
    expect(stackPoint(stack, 2)).toEqual([35, 95]);
    expect(stackPoint(stack, 3)).toEqual([15, 85]);
  });
  test('has as many points as asked, and none twice', () => {
    const points = stackPoints(stack, 2, 9);
    expect(points).toHaveLength(7);
    expect(new Set(points.map(String)).size).toBe(7);
    expect(stackPoints(stack, 4, 2)).toEqual([]);
  });
  test('is as high as its rows', () => {
    expect(stackHeight(stack, 0)).toBe(0);
    expect(stackHeight(stack, 3)).toBe(10);
    expect(stackHeight(stack, 4)).toBe(20);
  });
});

describe('a crowd', () => {
  const crowd = sunflower(100, [200, 200], 6);
  test('is tight but does not overlap', () => {
    for (const [i, a] of crowd.entries()) {
      for (const b of crowd.slice(i + 1)) {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(6 * 1.4);
      }
    }
  });
});
