/** The chapter's two tables as typed rows: dated events, and net flows of AI talent by two measures. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Telling } from '../chapter.ts';

export type Lane = 'washington' | 'brussels' | 'london';

export interface Event {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  /** Days after the order was signed, which is day 0. */
  readonly day: number;
  readonly lane: Lane;
}

/** Every event of the table, by date. */
export const events = ({ table }: Telling): Event[] =>
  table('policy-timeline').rows.map((row) => ({
    id: String(row['event']),
    date: String(row['date']),
    day: Number(row['day']),
    lane: row['lane'] === 'brussels' ? 'brussels' : row['lane'] === 'london' ? 'london' : 'washington',
  }));

/** The named events, by date. */
export function eventsOf(ids: readonly string[], telling: Telling): Event[] {
  const all = events(telling);
  const missing = ids.find((id) => !all.some((event) => event.id === id));
  if (missing !== undefined) throw new Error(`policy-timeline has no event "${missing}"`);
  return all.filter(({ id }) => ids.includes(id));
}

/** The amount that an event is about, as a fact. */
const amounts: Readonly<Record<string, string>> = {
  'innovation-package': 'policy-package-eur',
  'invest-ai': 'policy-invest-ai-eur',
  'choose-europe': 'policy-choose-eur',
  'visa-fee': 'policy-fee-usd',
};

/** What happened, in a few words. */
export function nameOf({ id }: Event, { say, fact, locale }: Telling): string {
  const amount = amounts[id];
  return say(
    `scene.policy.event.${id}`,
    amount === undefined ? {} : { amount: formatFact(fact(amount), locale) },
  );
}

/** When it happened. Reports differ by a day on the ruling, so its month has to do. */
export const dateOf = ({ id, date }: Event, { locale }: Telling): string =>
  id === 'fee-upheld' ? formatValue(date.slice(0, 7), 'month', locale) : formatValue(date, 'date', locale);

export interface Flow {
  readonly year: number;
  /** LinkedIn: net, per 10,000 members. Zeki: unit not stated. */
  readonly value: number;
  readonly series: string;
}

/** The net flows whose series starts with the prefix, by year: `kr`, `us` or `zeki`. */
export const flows = (prefix: 'kr' | 'us' | 'zeki', { table }: Telling): Flow[] =>
  table('talent-flows')
    .rows.filter((row) => String(row['series']).startsWith(`${prefix}-`))
    .map((row) => ({
      series: String(row['series']),
      year: Number(row['year']),
      value: Number(row['value']),
    }));

/** Decimals with which each series is published; LinkedIn's for 2025 has one, the others of its have two. */
const digitsOf = ({ series }: Flow): number => (series.startsWith('zeki') || series === 'us-2025' ? 1 : 2);

/** A flow as it was published, e.g. `−0.36`. */
export const flowText = (flow: Flow, { locale }: Telling): string =>
  formatValue(flow.value, 'number', locale, digitsOf(flow));

/** LinkedIn's flow as whole dots, one per million members: its unit is one per 10,000 to two decimals. */
export const dotsOf = ({ value }: Flow): number => Math.round(Math.abs(value) * 100);
