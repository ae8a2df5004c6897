/** The chapter's tables as typed rows. */
import { columnIn } from '../../content/locales.ts';
import type { Row } from '../../content/model.ts';
import type { Telling } from '../chapter.ts';
import { daysOf, type Span } from './spans.ts';

/** Our classification of someone's role. */
export type Research = 'yes' | 'partly' | 'no';

export interface Departure extends Span {
  readonly id: string;
  /** In the reader's script. */
  readonly name: string;
  /** In the reader's language. */
  readonly role: string;
  readonly research: Research;
  /** Whether anyone was dismissed is no row's business: see the policy on fairness. */
  readonly how: 'left' | 'resigned';
  /** ISO month of a return to the company. */
  readonly returned: string | undefined;
  /** ISO month in which the person left again. */
  readonly leftAgain: string | undefined;
}

/** Before it, the article's own months; after it, "since then". The Economist's date: 8 June 2024. */
export const published = '2024-06-08';

const text = (row: Row, column: string): string => String(row[column] ?? '');
const optional = (row: Row, column: string): string | undefined => text(row, column) || undefined;

function departures({ table, locale }: Telling): Departure[] {
  return table('openai-departures')
    .rows.map((row) => ({
      id: text(row, 'id'),
      name: text(row, columnIn('name', locale)),
      role: text(row, columnIn('role', locale)),
      from: optional(row, 'from'),
      to: text(row, 'to'),
      research: text(row, 'research') as Research,
      how: text(row, 'how') as Departure['how'],
      returned: optional(row, 'returned'),
      leftAgain: optional(row, 'left_again'),
    }))
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.id < b.id ? -1 : 1));
}

/** Those known to have left in the article's months, by the latest day on which they can have left. */
export const named = (telling: Telling): Departure[] =>
  departures(telling).filter(({ to }) => to < published);

/** Those who may have left after the article, likewise: of some only a latest day is known, and it lies after. */
export const since = (telling: Telling): Departure[] =>
  departures(telling).filter(({ to }) => to > published);

/** Those of them whose day is known to within a day; the others have no place on a line of time. */
export const dated = (telling: Telling): Departure[] =>
  since(telling).filter((person) => daysOf(person) <= 2);

/** The number that a fact holds. */
export function count({ fact }: Telling, id: string): number {
  const { value } = fact(id);
  if (typeof value !== 'number') throw new TypeError(`fact "${id}" is no number`);
  return value;
}
