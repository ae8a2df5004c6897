import type { Claim, Verdict } from '../../content/model.ts';

/** Claims that share a verdict. */
export interface Group {
  readonly verdict: Verdict;
  readonly claims: readonly [Claim, ...Claim[]];
}

/**
 * The claims of a step by verdict, so that the line over it says each verdict once, in the order in which they come.
 *
 * @example byVerdict([C05, C07]) // both not found: one group of two
 */
export function byVerdict(claims: readonly Claim[]): readonly Group[] {
  const groups = new Map<Verdict, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const group = groups.get(claim.verdict);
    if (group) group.push(claim);
    else groups.set(claim.verdict, [claim]);
  }
  return [...groups].map(([verdict, own]) => ({ verdict, claims: own }));
}
