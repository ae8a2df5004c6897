/** A deal as dark squares in a field of pale ones: a square a million, so many that they can be counted in blocks. */
import type { Point } from '../../scene/arrange.ts';
import { bar } from '../../scene/marks.ts';
import { tenth, type Field, type Grid, type Scene } from '../../scene/scene.ts';
import { perSquare, squares } from './money.ts';
import { slug, type Deal } from './record.ts';

/** Where a deal lies in the field, in squares: its first row, and how many it has. They fill one column after another. */
export interface Strip {
  readonly row: number;
  readonly high: number;
}

/**
 * The marks of one deal: solid squares to the lower report, and a hatched bar under them as far as the higher. What is
 * alleged is hatched throughout.
 *
 * @param field the pale squares, whose rows and columns the dark ones keep to
 * @param at centre of a square by column and row, in box pixels
 */
export function stripOf(
  { range, startup, standing }: Deal,
  { row, high }: Strip,
  field: Grid,
  at: (column: number, row: number) => Point,
): Scene['marks'] {
  if (!range) throw new Error(`the deal with ${startup} has no price`);
  const most = squares(range[1], perSquare.deals);
  const low = standing === 'alleged' ? 0 : squares(range[0], perSquare.deals);
  const key = slug(startup);
  // A deal as broad as the field fills its rows first: its last squares are a row and no column.
  const along = Math.ceil(most / high);
  const place = (n: number): Point =>
    along === field.columns
      ? at(n % along, row + Math.floor(n / along))
      : at(Math.floor(n / high), row + (n % high));
  const half = field.pitch / 2;
  const [left, top] = at(0, row).map((n) => n - half) as [number, number];
  const [right, bottom] = at(along - 1, row + high - 1).map((n) => n + half) as [number, number];
  const r = tenth(Math.max(field.r, field.pitch * 0.43));
  const style = { kind: 'field', tone: 'ink', shape: 'square', r } as const;
  const full = low % high === 0 && along !== field.columns ? [low / high, high] : [along, low / along];
  const whole = full.every(Number.isInteger);
  const solid: Grid | Field = whole
    ? {
        ...field,
        key: `price-${key}`,
        x: tenth(left + half),
        y: tenth(top + half),
        columns: full[0] ?? 0,
        rows: full[1] ?? 0,
        tone: 'ink',
        r,
      }
    : { ...style, key: `price-${key}`, points: Array.from({ length: low }, (_, n) => place(n)) };
  return [
    bar(`under-${key}`, [left, top], [right - left, bottom - top], 'ground'),
    ...(low < most ? [bar(`most-${key}`, [left, top], [right - left, bottom - top], 'ink', true)] : []),
    ...(low === 0 ? [] : [solid]),
  ];
}
