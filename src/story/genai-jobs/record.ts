/** The chapter's tables as typed rows. Shares are percent of all postings; a month is written `YYYY-MM`. */
import { formatValue } from '../../content/format/format.ts';
import { languages } from '../../content/locales.ts';
import type { Row } from '../../content/model.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { Month } from './chart.ts';

/** One month's mean of a series. */
export interface Reading {
  readonly month: Month;
  readonly value: number;
}
/** The countries of the tracker by their two letters, the United States first, then by their last reading. */
export const countries = ['us', 'ie', 'gb', 'au', 'de', 'it', 'fr', 'nl', 'ca'] as const;
export type Country = (typeof countries)[number];

/** The peak of the US line before ChatGPT, the month of ChatGPT, and the last whole month before the article. */
export const peak: Month = '2022-03';
export const launch: Month = '2022-11';
export const then: Month = '2024-05';

const readings = (rows: readonly Row[], column: string): Reading[] =>
  rows.map((row) => ({ month: String(row['month']), value: Number(row[column]) }));

/** Share of a country's postings that name AI: every month from 2020 for the US; elsewhere the peak's month, the launch's, the article's, and each June. */
export const countryShare = ({ table }: Telling, country: Country): Reading[] =>
  readings(
    table('indeed-ai-share').rows.filter((row) => row['country'] === country),
    'share_pct',
  );

/** Canada's share each month since the year before Ontario's rule, up to the last month of all. */
export const canadaRuled = ({ table }: Telling): Reading[] =>
  readings(table('indeed-ai-share-canada').rows, 'share_pct');

/** The readings of a small chart: the peak's month, each June and the last one, the same months everywhere. */
export const yearly = (series: readonly Reading[]): Reading[] =>
  series.filter(({ month }) => month === peak || month.endsWith('-06') || month === series.at(-1)?.month);

/** The US line up to a month. */
export const usUntil = (telling: Telling, end: Month): Reading[] =>
  countryShare(telling, 'us').filter(({ month }) => month <= end);

/** The reading of a month; throws when the table has none, so that no label can go without its number. */
export function at(series: readonly Reading[], month: Month): Reading {
  const found = series.find((reading) => reading.month === month);
  if (!found) throw new Error(`the series has no reading for ${month}`);
  return found;
}

/** The last reading of a series. */
export function last(series: readonly Reading[]): Reading {
  const found = series.at(-1);
  if (!found) throw new Error('the series is empty');
  return found;
}

/** The rows of a table that a picture draws, as readers see them. */
export function drawnRows(telling: Telling, name: string, isDrawn: (row: Row) => boolean): Rows {
  const table = telling.table(name);
  // A key made up of the columns beside it says nothing to a reader.
  const columns = table.columns.filter((column) => column.name !== 'point');
  const of = table.rows.filter(isDrawn);
  return {
    table: name,
    header: columns.map((column) => column.title[telling.locale]),
    of,
    columns: columns.map((column) => column.name),
    rows: of.map((row) =>
      columns.map(({ name: column, type, digits }) => {
        const cell = row[column] ?? '';
        if (type === 'yearmonth') return formatValue(cell, 'month', telling.locale);
        if (column === 'country') return telling.say(`scene.genai-jobs.country.${cell as Country}`);
        if (typeof cell === 'string') return cell;
        return new Intl.NumberFormat(telling.locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(cell);
      }),
    ),
  };
}

/** Formats of the chapter's numbers in a language. */
export const formats = ({ locale, fact }: Telling) => ({
  percent: (value: number, digits = 1): string => formatValue(value, 'percent', locale, digits),
  month: (month: Month): string => formatValue(month, 'month', locale),
  /** An ISO day with a short month. */
  shortDay: (day: string): string =>
    new Intl.DateTimeFormat(languages[locale].tag, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(day)),
  postings: (value: number): string => formatValue(value, 'postings', locale, 0),
  number: (id: string): number => Number(fact(id).value),
});
