import { expect, test } from 'vitest';
import { travellers } from '../../scene/scene.ts';
import { fold, seatsOfAreas } from './areas.ts';

test('the blocks keep a base, double it and lose the rest', () => {
  const { was, kept, added, gone } = seatsOfAreas(31);
  expect([was.length, kept.length, added.length, gone.length]).toEqual([travellers, 31, 31, 69]);
});

test('what is kept and what is added stand on one another in one block, so that its height can be compared', () => {
  const { was, kept, added } = seatsOfAreas(31);
  expect([...kept, ...added]).toEqual(was.slice(0, 31 * fold));
});
