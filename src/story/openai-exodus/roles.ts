/**
 * Which traveller plays whom. People named in the chapter are taken from the half that leaves, spread over it, so
 * that a name in one picture flies off from somewhere in the crowd of the one before.
 */
import { travellers } from '../../scene/scene.ts';

/** Traveller numbers of `n` named people, in their order. */
export const leavers = (n: number): number[] =>
  Array.from({ length: n }, (_, k) => travellers / 2 + Math.floor(((k + 0.5) * (travellers / 2)) / n));

/** All other traveller numbers, ascending. */
export const others = (taken: readonly number[]): number[] =>
  Array.from({ length: travellers }, (_, i) => i).filter((i) => !taken.includes(i));
