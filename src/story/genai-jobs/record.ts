/** The chapter's tables as typed rows. Shares are percent of all postings; a month is written `YYYY-MM`. */
import type { Row } from '../../content/model.ts';
import type { Telling } from '../chapter.ts';
import type { Month } from './chart.ts';

/** One month's mean of a series. */
export interface Reading {
  readonly month: Month;
  readonly value: number;
}
/** A country of the tracker by its two letters. */
export type Country = 'us' | 'ie' | 'gb' | 'au' | 'ca' | 'de' | 'fr' | 'it' | 'nl';

const readings = (rows: readonly Row[], column: string): Reading[] =>
  rows.map((row) => ({ month: String(row['month']), value: Number(row[column]) }));

/** Share of all US postings that name generative AI. */
export const genaiShare = ({ table }: Telling): Reading[] =>
  readings(table('indeed-genai-share').rows, 'share_pct');

/** How many US postings name generative AI. */
export const genaiPostings = ({ table }: Telling): Reading[] =>
  readings(table('indeed-genai-postings').rows, 'postings');

/** Share of all US postings that name AI, up to the article. */
export const aiShare = ({ table }: Telling): Reading[] =>
  readings(table('indeed-ai-and-software').rows, 'ai_share_pct');

/** US software-development postings, 1 February 2020 = 100. */
export const softwareIndex = ({ table }: Telling): Reading[] =>
  readings(table('indeed-ai-and-software').rows, 'software_index');

/** Share of a country's postings that name AI: every month for the US, once a year elsewhere. */
export const countryShare = ({ table }: Telling, country: Country): Reading[] =>
  readings(
    table('indeed-ai-share').rows.filter((row) => row['country'] === country),
    'share_pct',
  );

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
