/** The chapter's tables as typed rows. Percentages are 0–100 of everyone reported that year. */
import { formatValue } from '../../content/format/format.ts';
import type { Row } from '../../content/model.ts';
import type { Rows, Telling } from '../chapter.ts';

export interface Share {
  readonly year: number;
  readonly industry: number;
  readonly academia: number;
  /** Everyone else: government, self-employed, without a job, unknown. */
  readonly rest: number;
}

const cell = (row: Row, column: string): number => Number(row[column]);

/** Years for which both shares are known, ascending; the missing years are missing. */
export const shares = ({ table }: Telling): Share[] =>
  table('ai-phd-employment').rows.map((row) => {
    const industry = cell(row, 'industry_pct');
    const academia = cell(row, 'academia_pct');
    return { year: cell(row, 'year'), industry, academia, rest: 100 - industry - academia };
  });

/** The shares of a year; throws when the table has none. */
export function shareOf(telling: Telling, year: number): Share {
  const found = shares(telling).find((share) => share.year === year);
  if (!found) throw new Error(`ai-phd-employment has no row for ${String(year)}`);
  return found;
}

/** The shares of a year in a sentence. */
export const shareSaid = (telling: Telling, { year, industry, academia }: Share): string =>
  telling.say('scene.phd-pipeline.year-said', {
    year: String(year),
    industry: formatValue(industry, 'percent', telling.locale, 1),
    academia: formatValue(academia, 'percent', telling.locale, 1),
  });

/** The rows of a table that a picture draws, as readers see them. */
export function drawnRows(
  telling: Telling,
  name: string,
  isDrawn: (year: number) => boolean = () => true,
): Rows {
  const { columns, rows } = telling.table(name);
  const of = rows.filter((row) => isDrawn(cell(row, 'year')));
  return {
    table: name,
    header: columns.map((column) => column.title[telling.locale]),
    of,
    columns: columns.map((column) => column.name),
    rows: of.map((row) =>
      columns.map(({ name: column, type, digits }) => {
        const value = row[column];
        return typeof value === 'number' && type !== 'year'
          ? new Intl.NumberFormat(telling.locale, {
              minimumFractionDigits: digits,
              maximumFractionDigits: digits,
            }).format(value)
          : String(value ?? '');
      }),
    ),
  };
}

/** Years from `from` to `to`, both included. */
export const yearsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Runs of years in `from`…`to` that the record does not have. */
export function missingRuns(
  known: readonly number[],
  from: number,
  to: number,
): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const year of yearsBetween(from, to)) {
    if (known.includes(year)) continue;
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
