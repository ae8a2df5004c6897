/** Time folded like a wall calendar: so many days or weeks to a row, read like text. Pure geometry and dates. */
import type { Point } from '../../scene/arrange.ts';
import { tenth } from '../../scene/scene.ts';

export interface Fold {
  /** Left and upper edge of the first cell. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  /** Distance between centres. */
  readonly pitch: number;
}

/** Centre of cell `i`, counted from 0. */
export const foldPoint = ({ x, y, columns, pitch }: Fold, i: number): Point => [
  tenth(x + ((i % columns) + 0.5) * pitch),
  tenth(y + (Math.floor(i / columns) + 0.5) * pitch),
];

/** Height of the middle of the row that holds cell `i`. */
export const rowOf = (fold: Fold, i: number): number => foldPoint(fold, i)[1];

export const foldWidth = ({ columns, pitch }: Fold): number => columns * pitch;

const msPerDay = 86_400_000;

/** The ISO date so many days after another. @example dayAfter('2023-10-30', 2) // '2023-11-01' */
export const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** Days from `start` on which a month begins, among the first `days`. @example [{ day: 2, date: '2023-11-01' }] */
export const monthStarts = (start: string, days: number): { day: number; date: string }[] =>
  Array.from({ length: days }, (_, day) => ({ day, date: dayAfter(start, day) })).filter(({ date }) =>
    date.endsWith('-01'),
  );
