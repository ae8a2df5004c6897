/**
 * Tables as paper sets them. A long run of months would take pages, one number a line; as a calendar, a year to a line
 * and a month to a column, it takes a few lines and can still be looked up.
 */
import { formatValue } from '../../content/format/format.ts';
import { languages, type Locale } from '../../content/locales.ts';
import type { Rows } from '../../story/chapter.ts';

/** A figure's numbers, and the figures whose numbers are among them, the first in the order of the story before. */
export interface SharedRows<T> {
  readonly of: T;
  readonly all: readonly T[];
}

/**
 * Tables of figures without those that another has whole: the same data and columns, and all of their rows. Each stands
 * where the first of its figures does. Runs of months are left as they are, for as calendars each says its own time.
 */
export function withoutRepeats<T extends { readonly rows: Rows; readonly months: unknown }>(
  tables: readonly T[],
): readonly SharedRows<T>[] {
  const kindOf = ({ rows }: T): string => JSON.stringify([rows.table, rows.header]);
  const rowsIn = ({ rows }: T): ReadonlySet<string> =>
    new Set(rows.rows.map((cells) => JSON.stringify(cells)));
  const holds = (one: T, other: T): boolean => {
    if (one === other) return true;
    if (one.months !== undefined || other.months !== undefined || kindOf(one) !== kindOf(other)) return false;
    const rows = rowsIn(one);
    return [...rowsIn(other)].every((row) => rows.has(row));
  };
  const holderOf = (table: T): T =>
    tables
      .filter((other) => holds(other, table))
      .reduce((best, other) => (rowsIn(other).size > rowsIn(best).size ? other : best));
  const holders = [...new Set(tables.map(holderOf))];
  return holders.map((of) => ({ of, all: tables.filter((table) => holderOf(table) === of) }));
}

/** A table of one kind of value, its rows named on the left. */
export interface PaperTable {
  /** What it holds, where the figure's table is cut into several. */
  readonly of: string;
  readonly corner: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** From this many months on, a run is set as a calendar. */
const longRun = 12;

const inWords = (iso: string, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languages[locale].tag, { ...options, timeZone: 'UTC' })
    .format(new Date(`${iso}-01T00:00:00Z`))
    .replaceAll(' ', '\u00a0');

const twelve = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/** The readings of one series: a value, as shown, by month (`YYYY-MM`). */
interface Series {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Takes the rows apart by what they are of: a column of words beside the month, or several columns of values. */
function seriesIn({ header, rows, of }: Rows, month: number, columns: Rows['columns']): readonly Series[] {
  const monthOf = (i: number): string => String(of[i]?.[columns[month] ?? ''] ?? '');
  if (month === 0) {
    return header.slice(1).map((name, j) => ({
      name,
      values: new Map(rows.map((cells, i) => [monthOf(i), cells[j + 1] ?? ''])),
    }));
  }
  const names = [...new Set(rows.map(([name = '']) => name))];
  return names.map((name) => ({
    name,
    values: new Map(
      rows.flatMap((cells, i) => (cells[0] === name ? [[monthOf(i), cells[month + 1] ?? ''] as const] : [])),
    ),
  }));
}

function calendar({ name, values }: Series, locale: Locale): PaperTable {
  const years = [...new Set([...values.keys()].map((month) => month.slice(0, 4)))].sort();
  return {
    of: name,
    corner: '',
    head: twelve.map((month) => inWords(`2000-${month}`, locale, { month: 'short' })),
    rows: years.map((year) => ({
      head: formatValue(year, 'year', locale),
      cells: twelve.map((month) => values.get(`${year}-${month}`) ?? ''),
    })),
  };
}

function together(series: readonly Series[], corner: string, of: string, locale: Locale): PaperTable {
  const months = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort();
  return {
    of,
    corner,
    head: months.map((month) => inWords(month, locale, { month: 'short', year: 'numeric' })),
    rows: series.map(({ name, values }) => ({
      head: name,
      cells: months.map((month) => values.get(month) ?? ''),
    })),
  };
}

/**
 * A figure's rows as calendars, and what is too short for one as a table of few months; `undefined` where the rows are
 * no long run of months and stand as they are.
 */
export function monthTables(rows: Rows, locale: Locale): readonly PaperTable[] | undefined {
  const { header, of, columns } = rows;
  const month = columns.findIndex((name) => /^\d{4}-\d{2}$/.test(String(of[0]?.[name ?? ''] ?? '')));
  const oneKind = month === 0 || (month === 1 && header.length === 3);
  if (month < 0 || !oneKind || rows.rows.length < longRun) return undefined;
  const series = seriesIn(rows, month, columns);
  const long = series.filter(({ values }) => values.size >= longRun);
  const short = series.filter(({ values }) => values.size < longRun);
  const one = series.length === 1;
  return [
    ...(short.length > 0 ? [together(short, header[0] ?? '', header[month + 1] ?? '', locale)] : []),
    ...long.map((each) => calendar(one ? { ...each, name: header[month + 1] ?? '' } : each, locale)),
  ];
}
