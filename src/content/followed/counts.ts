/** Counts of the followed, each asked for by a fact's `count`. */
import type { Count } from '../model.ts';
import { daysOf } from './days.ts';
import { dayNumber } from '../format/dates.ts';
import { inOrder, latest, standings, type Seen } from './standing.ts';
import { kinds, type Followed, type Kind, type Statement } from './statements.ts';

/** The number, or what is wrong with the question as the rest of a sentence. */
export type Counted = { readonly value: number } | { readonly fault: string };

const oneOf = kinds.join(', ');
const noKind = { fault: `names no kind; expected one of ${oneOf} as of` };
const noOrganisation = { fault: 'names no organisation; expected the id of one in its table as of' };
const isKind = (of: string | undefined): of is Kind => kinds.some((kind) => kind === of);

/**
 * Counts people of the list, or the roofs that they stand under.
 *
 * @example countFollowed(followed, { what: 'organisation', of: 'anthropic', on: '2026-06-30' }) // { value: 4 }
 */
export function countFollowed(followed: Followed, count: Count): Counted {
  const { what, of, on } = count;
  const { people, statements } = followed;
  switch (what) {
    case 'listed':
      return { value: people.length };
    case 'undated':
      return { value: people.filter(({ from }) => from === undefined).length };
    case 'statements':
      return { value: statements.length };
    case 'without-address':
      return { value: statements.filter(({ url }) => url === undefined).length };
    case 'ever':
      if (!isKind(of)) return noKind;
      return { value: people.filter(({ id }) => statements.some(isOf(id, of))).length };
    case 'last-seen':
      if (of === undefined || !followed.organisations.has(of)) return noOrganisation;
      return { value: people.filter((each) => isLastSeenAt(latest(each, statements), of)).length };
    case 'moved':
      return countMoves(followed, count);
    default:
      if (on === undefined) return { fault: 'names no day; expected one as on' };
      return countOn(followed, { ...count, on });
  }
}

function countOn({ people, statements, organisations }: Followed, count: Count & { on: string }): Counted {
  const { what, of, on } = count;
  const all = standings(people, statements, on);
  const seen = all.filter((each) => each.status === 'seen');
  const among = (holds: (each: Seen) => boolean): Counted => ({ value: seen.filter(holds).length });
  switch (what) {
    case 'out':
      return { value: all.filter(({ status }) => status !== 'not-yet').length };
    case 'seen':
      return { value: seen.length };
    case 'lost':
      return { value: all.filter(({ status }) => status === 'lost').length };
    case 'far': {
      const days = Number(of);
      if (!(days > 0)) return { fault: 'names no number of days; expected one as of' };
      // By the nearest day that their statement may be of: a half-year reaches as near as its edge.
      return among(({ lastSeen }) => gap(lastSeen, dayNumber(on)) > days);
    }
    case 'two-posts':
      if (of === undefined || !organisations.has(of)) return noOrganisation;
      return among(({ organisation, also }) => organisation === of && also.length > 0);
    case 'kind':
      if (!isKind(of)) return noKind;
      return among(({ kind }) => kind === of);
    case 'organisation':
      if (of === undefined || !organisations.has(of)) return noOrganisation;
      return among(({ organisation }) => organisation === of);
    case 'large-labs':
      return among(({ organisation }) => organisations.get(organisation ?? '')?.largeLab === true);
    case 'roofs':
      return { value: roofs(seen).length };
    case 'largest': {
      const most = Number(of);
      if (!(most > 0)) return { fault: 'names no number of roofs; expected one as of' };
      return {
        value: roofs(seen)
          .slice(0, most)
          .reduce((sum, { people: under }) => sum + under.length, 0),
      };
    }
    case 'shared':
      return {
        value: roofs(seen)
          .filter(({ people: under }) => under.length > 1)
          .reduce((sum, { people: under }) => sum + under.length, 0),
      };
    default:
      return { fault: `asks for ${what} on a day; expected no on` };
  }
}

/** Days between a day and the nearest one that a date may be. */
function gap(date: string, on: number): number {
  const { first, last } = daysOf(date);
  return Math.max(first - on, on - last, 0);
}

/** A roof and who stands under it. */
export interface Roof {
  readonly organisation: string;
  readonly people: readonly string[];
}

/** The roofs of those seen on a day, the fullest first, alike ones by id; the independent have none. */
export function roofs(seen: readonly Seen[]): readonly Roof[] {
  const under = new Map<string, string[]>();
  for (const { organisation, person } of seen) {
    if (organisation !== undefined) under.set(organisation, [...(under.get(organisation) ?? []), person]);
  }
  return [...under]
    .map(([organisation, people]) => ({ organisation, people }))
    .sort((a, b) => b.people.length - a.people.length || (a.organisation < b.organisation ? -1 : 1));
}

/** People seen under one kind of roof and later under another, up to a day if one is given. */
function countMoves({ people, statements }: Followed, { from, to, on }: Count): Counted {
  if (!isKind(from) || !to?.every(isKind)) {
    return { fault: `names no move; expected from and to, each of ${oneOf}` };
  }
  const end = on === undefined ? Infinity : dayNumber(on);
  const until = statements.filter(({ date }) => daysOf(date).last <= end);
  const moved = people.filter(({ id }) => {
    const own = inOrder(until.filter(({ person }) => person === id));
    const first = own.findIndex(({ kind }) => kind === from);
    return first >= 0 && own.slice(first).some(({ kind, tells }) => tells !== 'leaves' && to.includes(kind));
  });
  return { value: moved.length };
}

/** Whether a statement is about someone, under a kind of roof. */
const isOf =
  (id: string, of: string) =>
  ({ person, kind }: Statement): boolean =>
    person === id && kind === of;

function isLastSeenAt(last: Statement | undefined, organisation: string): boolean {
  return last?.organisation === organisation && last.tells !== 'leaves';
}
