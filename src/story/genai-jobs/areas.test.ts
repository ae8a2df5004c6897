import { expect, test } from 'vitest';
import { travellers } from '../../scene/scene.ts';
import { fold, seatsOfAreas, side } from './areas.ts';

test('the areas keep a base, double it and lose the rest', () => {
  const { was, kept, added, gone } = seatsOfAreas(31);
  expect([was.length, kept.length, added.length, gone.length]).toEqual([travellers, 31, 31, 69]);
});

test('no two squares share a seat, and none stands above the doubled height', () => {
  const { kept, added, gone } = seatsOfAreas(31);
  const seats = [...kept, ...added, ...gone];
  expect(new Set(seats.map(String)).size).toBe(seats.length);
  expect(Math.max(...seats.map(([, row]) => row))).toBe(side * fold - 1);
});
