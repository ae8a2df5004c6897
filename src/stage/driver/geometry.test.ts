import { describe, expect, test } from 'vitest';
import { lineOf, placeAt, stepAt, type Zone } from './geometry.ts';

const zones: Zone[] = [
  { id: 'a', top: 0 },
  { id: 'b', top: 100 },
  { id: 'c', top: 350.4 },
];
const end = 500;

describe('stepAt', () => {
  test.each([
    [-50, 'a'],
    [0, 'a'],
    [99.4, 'a'],
    [99.6, 'b'],
    [100, 'b'],
    [349, 'b'],
    [350, 'c'],
    [9999, 'c'],
  ])('at %d is %s', (line, id) => {
    expect(stepAt(zones, line)).toBe(id);
  });

  test('has no step in an empty story', () => {
    expect(stepAt([], 10)).toBeUndefined();
  });

  test('agrees with looking at every zone in turn', () => {
    const many = Array.from({ length: 40 }, (_, i): Zone => ({ id: String(i), top: i * 73.3 }));
    for (let line = -100; line < 3200; line += 7) {
      const slow = many.filter(({ top }) => top <= line + 0.5).at(-1) ?? many[0];
      expect(stepAt(many, line)).toBe(slow?.id);
    }
  });
});

describe('placeAt and lineOf', () => {
  test.each([0, 20, 100, 333, 351, 499, 700])('find line %d again', (line) => {
    const place = placeAt(zones, end, line);
    expect(place && lineOf(zones, end, place)).toBeCloseTo(line, 6);
  });

  test('keep the part of a step when heights change', () => {
    const place = placeAt(zones, end, 225);
    const taller: Zone[] = [
      { id: 'a', top: 0 },
      { id: 'b', top: 200 },
      { id: 'c', top: 700 },
    ];
    const line = place && lineOf(taller, 1000, place);
    expect(line).toBeDefined();
    expect(stepAt(taller, line ?? 0)).toBe('b');
  });

  test('know no place that the story has not', () => {
    expect(lineOf(zones, end, { id: 'gone', part: 0.5 })).toBeUndefined();
    expect(placeAt([], end, 3)).toBeUndefined();
  });
});
