/** Dollars to squares: the chapter's one idea, money to scale. */
import { textWidth } from '../../scene/measure.ts';
import type { Telling } from '../chapter.ts';

/** US dollars that one square stands for, picture by picture. */
export const perSquare = {
  packages: 10_000,
  team: 1_000_000,
  deals: 1_000_000,
  now: 1_000_000,
} as const;

/**
 * Whole squares of an amount in US dollars. Throws when squares would have to be cut, since a rounded square would
 * lie about the amount.
 *
 * @example squares(280_000, 10_000) // 28
 */
export function squares(usd: number, per: number): number {
  const n = usd / per;
  if (!Number.isInteger(n))
    throw new Error(`${String(usd)} dollars are no whole number of squares of ${String(per)}`);
  return n;
}

/** The amount of a fact in its unit; throws where the fact holds a date. */
export function amount(telling: Telling, id: string): number {
  const { value } = telling.fact(id);
  if (typeof value !== 'number') throw new Error(`fact "${id}" holds no amount`);
  return value;
}

/** The largest size in box pixels, at most `most`, in which every text stays within `width` box pixels. */
export const fitted = (texts: readonly string[], width: number, most: number): number =>
  Math.floor(Math.min(most, ...texts.map((text) => width / textWidth(text, 1))) * 10) / 10;
