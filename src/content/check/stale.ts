import type { Fact } from '../model.ts';

/** A fact about a world that may have moved, and the day up to which it was known to hold. */
export interface StaleFact {
  readonly id: string;
  /** The last day of its `asOf`, as `YYYY-MM-DD`. */
  readonly heldOn: string;
}

/**
 * The facts that may have changed and were last seen more than a year before `date`, an ISO day; oldest first. They
 * are no mistakes: a figure of last year is right if it says so. Whoever makes an edition reads the list.
 *
 * @example staleFacts(content.facts.values(), '2026-11-25') // [{ id: 'policy-korea-last', heldOn: '2024-12-31' }]
 */
export function staleFacts(facts: Iterable<Fact>, date: string): readonly StaleFact[] {
  const yearBefore = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return [...facts]
    .filter(({ mayChange }) => mayChange === true)
    .map(({ id, asOf }) => ({ id, heldOn: lastDay(asOf) }))
    .filter(({ heldOn }) => heldOn < yearBefore)
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
}

/** The last day of a year, a month, a day or a span. */
function lastDay(asOf: string): string {
  const end = asOf.slice(asOf.indexOf('/') + 1);
  if (end.length === 4) return `${end}-12-31`;
  if (end.length > 7) return end;
  const [year = 0, month = 0] = end.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
