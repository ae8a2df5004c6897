/**
 * Where someone stood on a day, by one rule for all days. A statement places someone if it was seen within six months
 * (184 days) of the day, to the farthest day that it may be of; the last one before the day comes before the first one
 * after it, which is named with it where it is nearer and agrees. Two statements on either side of the day place someone, however far away, if they name one roof. A
 * statement that announces a move says nothing of the time before it, one that tells of a leaving nothing of the time
 * after. A year alone places nobody by itself: it may be any day of it. Nobody is placed before they had left OpenAI.
 */
import { daysOf, isYearAlone } from './days.ts';
import { dayNumber } from '../format/dates.ts';
import type { Kind, Person, Statement } from './statements.ts';

/** The days of the story's pictures and tables. */
export const standingDays = ['2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31', '2026-06-30'] as const;

/** Six months, in days: the longest half of a year. */
export const sixMonths = 184;

export interface Seen {
  readonly status: 'seen';
  readonly person: string;
  /** Absent for the independent. */
  readonly organisation: string | undefined;
  /** Other roofs under which they were seen at once, a university beside a lab. */
  readonly also: readonly string[];
  readonly kind: Kind;
  /** Date of the nearest statement that places them, as exactly as it was seen. */
  readonly lastSeen: string;
  /** One near statement, or the two on either side that agree; where both are near, the nearer is the last. */
  readonly by: readonly Statement[];
}

export interface Lost {
  readonly status: 'lost';
  readonly person: string;
  /** The last statement before the day, if there was one. */
  readonly before: Statement | undefined;
}

export interface NotYet {
  readonly status: 'not-yet';
  readonly person: string;
  /** They may have left by then: their day is not known. */
  readonly perhapsOut: boolean;
}

export type Standing = Seen | Lost | NotYet;

/**
 * Where someone stood on a day.
 *
 * @param statements of anyone; those of others are passed over
 * @param day ISO, as 2025-06-30
 */
export function standing(person: Person, statements: readonly Statement[], day: string): Standing {
  if (person.to > day) {
    const perhapsOut = person.from === undefined || person.from <= day;
    return { status: 'not-yet', person: person.id, perhapsOut };
  }
  const on = dayNumber(day);
  const own = inOrder(statements.filter((each) => each.person === person.id));
  const before = own.filter(({ date }) => daysOf(date).last <= on);
  const after = own.filter(({ date }) => daysOf(date).first > on);
  const lastExact = before.findLast(({ date }) => !isYearAlone(date));
  const nextExact = after.find(({ date }) => !isYearAlone(date));
  if (lastExact && isNear(lastExact, on) && lastExact.tells !== 'leaves') {
    return withNearer(seen(person, own, sinceLastMove(before, on)), nextExact, on);
  }
  if (nextExact && isNear(nextExact, on) && nextExact.tells !== 'joins') {
    return seen(person, own, togetherWith(nextExact, after));
  }
  const last = before.at(-1);
  const next = after[0];
  if (last && next && agree(last, next)) return between(person, last, next, on);
  return { status: 'lost', person: person.id, before: last };
}

/** Everybody's standing on a day, in the order of the people. */
export function standings(
  people: readonly Person[],
  statements: readonly Statement[],
  day: string,
): readonly Standing[] {
  return people.map((person) => standing(person, statements, day));
}

/**
 * The last statement about someone, whenever it was; of several of one date the one that is true after it.
 *
 * @returns `undefined` if nothing was seen
 */
export function latest(person: Person, statements: readonly Statement[]): Statement | undefined {
  return inOrder(statements.filter((each) => each.person === person.id)).at(-1);
}

/** By the last day that a statement may be of; on one day people leave before they join. */
export function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const rank = { leaves: 0, there: 1, joins: 2 };
  return [...statements].sort(
    (a, b) =>
      daysOf(a.date).last - daysOf(b.date).last ||
      daysOf(b.date).first - daysOf(a.date).first ||
      rank[a.tells] - rank[b.tells],
  );
}

function isNear(statement: Statement, on: number): boolean {
  return !isYearAlone(statement.date) && distance(statement, on) <= sixMonths;
}

/** Days between a day and the farthest day that a statement may be of. */
function distance({ date }: Statement, on: number): number {
  const { first, last } = daysOf(date);
  return Math.max(Math.abs(on - first), Math.abs(last - on));
}

/** Near statements since the last one that tells of a move, that one included. */
function sinceLastMove(before: readonly Statement[], on: number): readonly Statement[] {
  const move = before.findLastIndex(({ tells }) => tells !== 'there');
  return before.slice(Math.max(move, 0)).filter((each) => each.tells !== 'leaves' && isNear(each, on));
}

/** Statements of one date that place someone in several posts at once. */
function togetherWith(next: Statement, after: readonly Statement[]): readonly Statement[] {
  return [
    next,
    ...after.filter((each) => each !== next && each.date === next.date && each.tells === 'there'),
  ];
}

/** Whether two statements on either side of a day name one roof for the time between. */
function agree(last: Statement, next: Statement): boolean {
  return (
    last.tells !== 'leaves' &&
    next.tells !== 'joins' &&
    last.organisation !== undefined &&
    last.organisation === next.organisation
  );
}

/** A standing by two statements that agree, the nearer last. */
function between({ id }: Person, last: Statement, next: Statement, on: number): Seen {
  const { organisation, kind } = last;
  const by = distance(last, on) < distance(next, on) ? [next, last] : [last, next];
  return {
    status: 'seen',
    person: id,
    organisation,
    also: [],
    kind,
    lastSeen: by[1]?.date ?? next.date,
    by,
  };
}

/** A standing, named by the statement after the day too if that one is nearer to it and says the same. */
function withNearer(found: Seen, next: Statement | undefined, on: number): Seen {
  const last = found.by.at(-1);
  if (!last || !next || !agree(last, next) || distance(next, on) >= distance(last, on)) return found;
  const by = [last, next];
  return { ...found, by, lastSeen: next.date };
}

/**
 * The last of the near statements decides. If statements of one date name its roof and another, someone has two posts,
 * and stands under the roof where they were seen first.
 */
function seen({ id }: Person, own: readonly Statement[], near: readonly Statement[]): Seen {
  const decides = near.at(-1);
  if (!decides) throw new Error(`nothing places ${id}`);
  const dates = near.filter((each) => each.organisation === decides.organisation).map(({ date }) => date);
  const posts = near.filter(({ date }) => dates.includes(date));
  const roofs = [...new Set(posts.flatMap(({ organisation }) => organisation ?? []))];
  const firstSeen = own.find(
    ({ organisation }) => organisation !== undefined && roofs.includes(organisation),
  );
  const organisation = decides.organisation && firstSeen?.organisation;
  const by = near.filter((each) => each.organisation === organisation).slice(-1);
  return {
    status: 'seen',
    person: id,
    organisation,
    also: roofs.filter((roof) => roof !== organisation),
    kind: by[0]?.kind ?? decides.kind,
    lastSeen: by[0]?.date ?? decides.date,
    by,
  };
}
