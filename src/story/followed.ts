/** The people whom the story follows, in the order in which they are its dots, and where they stood on a day. */
import { columnIn } from '../content/locales.ts';
import { daysOf } from '../content/followed/days.ts';
import { dayNumber } from '../content/format/dates.ts';
import { inOrder, latest, standing, standingDays, type Standing } from '../content/followed/standing.ts';
import { readFollowed, type Kind, type Statement } from '../content/followed/statements.ts';
import type { Row } from '../content/model.ts';
import type { Telling } from './chapter.ts';

/** Who are met on the first screen and named to the end: they are the dots `d0`, `d1` and `d2`. */
export const threads = ['karpathy', 'schulman', 'metz'] as const;

/** The days of the pictures. */
export const junes = ['2024-06-30', '2025-06-30', '2026-06-30'] as const;

/** The roof that all of them left. */
export const origin = 'openai';

/** Where someone is: an organisation's id, `independent`, out of sight, or still at OpenAI. */
export type Whereabouts = string;
export const independent = 'independent';
export const lost = 'lost';

/** Where someone was on a day. */
export interface Stay {
  readonly where: Whereabouts;
  readonly kind: Kind | undefined;
  /** They may have left OpenAI by then: their day is not known. */
  readonly perhapsOut?: boolean;
  /** Keys of the statements that say so. */
  readonly by: readonly string[];
}

/** Someone known by name to have left OpenAI in 2024. */
export interface Followed {
  readonly id: string;
  /** Which of the travelling dots stands for them. */
  readonly dot: number;
  /** In the reader's script. */
  readonly name: string;
  /** In the reader's language. */
  readonly role: string;
  /** What a picture calls them: the family name; nothing for those who are counted and not named. */
  readonly short: string | undefined;
  /** ISO month of the latest day on which they can have left. */
  readonly left: string;
  /** Where they were on each of the days of `standingDays`. */
  readonly on: ReadonlyMap<string, Stay>;
  /** All that was seen of them, in order of time. */
  readonly seen: readonly Statement[];
  /** The last of it. */
  readonly latest: Statement | undefined;
}

const text = (row: Row, column: string): string => String(row[column] ?? '');

/** All of them: the three threads, then the others as the table of departures has them. */
export function followed({ table, locale }: Telling): readonly Followed[] {
  const tables = readFollowed(table);
  if (!tables) throw new Error('the tables of the followed are not there');
  const { people, statements } = tables;
  const isThread = (id: string): boolean => (threads as readonly string[]).includes(id);
  const threadsFirst = [
    ...threads.flatMap((id) => people.find((person) => person.id === id) ?? []),
    ...people.filter(({ id }) => !isThread(id)),
  ];
  const rows = new Map(table('openai-departures').rows.map((row) => [text(row, 'id'), row]));
  return threadsFirst.map((person, dot) => {
    const row = rows.get(person.id) ?? {};
    const name = text(row, columnIn('name', locale));
    return {
      id: person.id,
      dot,
      name,
      role: text(row, columnIn('role', locale)),
      short: isUnnamed(person.id) ? undefined : name.split(' ').at(-1),
      left: person.to.slice(0, 7),
      on: new Map(standingDays.map((day) => [day, stayOf(standing(person, statements, day))])),
      seen: inOrder(statements.filter((each) => each.person === person.id)),
      latest: latest(person, statements),
    };
  });
}

/** People who are counted and not named go by their role and a number. */
const isUnnamed = (id: string): boolean => /-\d+$/.test(id);

function stayOf(at: Standing): Stay {
  switch (at.status) {
    case 'not-yet':
      return { where: origin, kind: undefined, perhapsOut: at.perhapsOut, by: [] };
    case 'lost':
      return { where: lost, kind: undefined, by: [] };
    case 'seen':
      return {
        where: at.organisation ?? independent,
        kind: at.kind,
        by: at.by.map(({ key }) => key),
      };
  }
}

/** Where someone was on a day. Throws on a day that is none of `standingDays`. */
export function stayOn({ on, id }: Followed, day: string): Stay {
  const stay = on.get(day);
  if (!stay) throw new Error(`nobody knows where ${id} was on ${day}`);
  return stay;
}

/**
 * The places that someone was seen at up to a day, in order, and where they stood on it; they all set out from OpenAI.
 * What a university or an office beside is to a roof is no stop: only a change of roof is a move.
 */
export function wayTo(person: Followed, day: string): readonly Whereabouts[] {
  const before = person.seen
    .filter(
      ({ date, tells, kind }) =>
        tells !== 'leaves' && kind !== 'university' && daysOf(date).last <= dayNumber(day),
    )
    .map(({ organisation }) => organisation ?? independent);
  return [origin, ...before, stayOn(person, day).where].filter((where, i, all) => where !== all[i - 1]);
}
