/** The rows behind a figure: as a file with the table's own columns, and as cells that can be put in order. */
import { csvFormat } from 'd3';
import { halfOf } from '../../content/followed/days.ts';
import { isIsoPeriod } from '../../content/format/dates.ts';
import type { Row, Table } from '../../content/model.ts';
import type { Rows } from '../../story/chapter.ts';

/**
 * The rows drawn, and no others, as CSV: the table's own columns and values, so that programs read what the table
 * says and not how one language shows it.
 */
export const figureCsv = (rows: Rows, table: Table): string =>
  `${csvFormat(
    rows.of.map((row) => ({ ...row })),
    table.columns.map(({ name }) => name),
  )}\n`;

/** One cell as shown, with what it is put in order by where its own text would not do. */
export interface Cell {
  readonly text: string;
  readonly order: string | number | undefined;
}

/** The figure's cells, row by row. */
export const figureCells = ({ rows, of, columns }: Rows): readonly (readonly Cell[])[] =>
  rows.map((cells, i) => cells.map((text, j) => ({ text, order: orderOf(text, of[i], columns[j]) })));

/**
 * Numbers that can be read off their text, rounded as it is, need no help, and words go by the reader's alphabet, the
 * numbers in them by size; amounts in words, and dates that do not begin with the year, are put in order by their value.
 */
function orderOf(
  text: string,
  row: Row | undefined,
  column: string | undefined,
): string | number | undefined {
  const value = column === undefined ? undefined : row?.[column];
  if (value === undefined) return undefined;
  if (value === null) return '';
  if (typeof value === 'number' && isRounded(text, value)) return undefined;
  if (typeof value === 'string' && ((!isIsoPeriod(value) && !halfOf(value)) || countsAlike(text, value)))
    return undefined;
  return value === text ? undefined : value;
}

/** Whether a date in words has the numbers of the date, in its order. @example countsAlike('2024년 6월', '2024-06') // true */
const countsAlike = (text: string, iso: string): boolean =>
  (text.match(/\d+/g) ?? []).map(Number).join() === iso.split('-').map(Number).join();

/** Whether a text is a number rounded to the digits that it shows. Two that look alike are then put in order alike. */
const isRounded = (text: string, value: number): boolean =>
  Math.abs(numberIn(text) - value) <= 0.5000001 * 10 ** -(text.split('.')[1] ?? '').replace(/\D/g, '').length;

/** The number that a text consists of, as the page's script reads it (`src/features/figures/sort-tables.ts`). */
const numberIn = (text: string): number => Number(text.replace('−', '-').replace(/[,\s%]/g, '') || NaN);
