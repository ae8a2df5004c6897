/** The chapter's two tables as typed rows: dated events, and South Korea's net flow of AI talent. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import { languages } from '../../content/locales.ts';
import type { Box } from '../../scene/scene.ts';
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
  'choose-europe': 'policy-choose-eur',
  'visa-fee': 'policy-fee-usd',
};

/** The ISO day of an event. */
export const isoDay = (id: string, telling: Telling): string => eventsOf([id], telling)[0]?.date ?? '';

/** Size of a date and of what happened, in box pixels: the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 1.05);

/** What happened, in a few words. */
export function nameOf({ id }: Event, { say, fact, locale }: Telling): string {
  const amount = amounts[id];
  return say(
    `scene.policy.event.${id}`,
    amount === undefined ? {} : { amount: formatFact(fact(amount), locale) },
  );
}

/** When it happened. */
export const dateOf = ({ date }: Event, { locale }: Telling): string => formatValue(date, 'date', locale);

/** Its day with a short month and its year, on one line. */
export const dayWords = ({ date }: Event, { locale }: Telling): string =>
  new Intl.DateTimeFormat(languages[locale].tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(date))
    .replaceAll(' ', '\u00a0');

/** The month of an ISO day or month, short, with its year. @example monthOf('2026-06-08', telling) // 'Jun 2026' */
export const monthOf = (iso: string, { locale }: Telling): string =>
  new Intl.DateTimeFormat(languages[locale].tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso.slice(0, 7)}-01`),
  );

export interface Flow {
  readonly year: number;
  /** Net, per 10,000 members. */
  readonly value: number;
  readonly series: string;
}

/** South Korea's net flow by LinkedIn, by year. */
export const koreaFlows = ({ table }: Telling): Flow[] =>
  table('talent-flows')
    .rows.filter((row) => String(row['series']).startsWith('kr-'))
    .map((row) => ({
      series: String(row['series']),
      year: Number(row['year']),
      value: Number(row['value']),
    }));

/** A flow as it was published, e.g. `−0.36`. */
export const flowText = ({ value }: Flow, { locale }: Telling): string =>
  formatValue(value, 'number', locale, 2);

/** A flow as whole people per million members: its unit is one per 10,000, to two decimals. */
export const peopleOf = ({ value }: Flow): number => Math.round(value * 100);

/** The same in words, with its sign. @example signed(flow, telling) // '+23' */
export const signed = (flow: Flow, { locale }: Telling): string =>
  (flow.value > 0 ? '+' : '') + formatValue(peopleOf(flow), 'number', locale);
