/** The chapter's tables as typed rows. Amounts are whole US dollars. */
import type { Row } from '../../content/model.ts';
import type { Telling } from '../chapter.ts';

/** How an amount stands: as reported, as an approximation, as two reports that differ, as an allegation, or not disclosed. */
export type Standing = 'reported' | 'about' | 'differs' | 'disputed' | 'alleged' | 'undisclosed';

export interface Deal {
  /** Name of the start-up as in the table. */
  readonly startup: string;
  readonly buyer: string;
  /** ISO month. */
  readonly month: string;
  readonly kind: 'hire' | 'stake';
  /** Lowest and highest amount reported; absent where none was disclosed. */
  readonly range: readonly [low: number, high: number] | undefined;
  readonly standing: Standing;
}

const number = (row: Row, column: string): number | undefined => {
  const cell = row[column];
  return typeof cell === 'number' ? cell : undefined;
};

function rangeOf(row: Row): Deal['range'] {
  const [low, high] = [number(row, 'low_usd'), number(row, 'high_usd')];
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The deals in order of date; those of one month by name. */
export const deals = ({ table }: Telling): Deal[] =>
  table('licence-and-hire-deals')
    .rows.map((row): Deal => ({
      startup: String(row['startup']),
      buyer: String(row['buyer']),
      month: String(row['month']),
      kind: row['kind'] === 'stake' ? 'stake' : 'hire',
      range: rangeOf(row),
      standing: String(row['standing']) as Standing,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));

/** What is publicly known of a deal's people some time later. */
export interface Kept {
  readonly startup: string;
  readonly buyer: string;
  readonly event: 'founder-left' | 'founder-promoted' | 'founder-new-role' | 'founder-seen' | 'staff-cut';
  /** ISO month of the event. */
  readonly month: string;
  /** Whole months from the deal to the event. */
  readonly months: number;
}

/** What the deals kept: those who left first, then those who stayed, then those left behind and let go. */
export const kept = ({ table }: Telling): Kept[] => {
  const order: readonly Kept['event'][] = [
    'founder-left',
    'founder-new-role',
    'founder-promoted',
    'founder-seen',
    'staff-cut',
  ];
  return table('what-deals-kept')
    .rows.map((row): Kept => ({
      startup: String(row['startup']),
      buyer: String(row['buyer']),
      event: String(row['event']) as Kept['event'],
      month: String(row['month']),
      months: number(row, 'months_after') ?? 0,
    }))
    .sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event) || a.months - b.months);
};

/** The name of a start-up or a buyer as a key of interface words: `Character.AI` → `character-ai`. */
export const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
