/**
 * The one rule that gives each verdict from the evidence. It is written out for readers under `rule` in
 * `content/ui`; a claim whose verdict it does not give stops the build.
 */
import type { Claim, ClaimPart, Verdict, Witness } from './model.ts';

/** What a part comes to: it holds, it fails, or it stays open. */
export const outcomes = ['holds', 'fails', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Who can show that a part is so. The report that the article sums up cannot: that it says the same proves a faithful
 * summary, not a true sentence. Nor can one report on people whom nobody can ask.
 */
const canShow: ReadonlySet<Witness> = new Set<Witness>(['record', 'second-hand']);

/** Who can show that a part is not so: the original as well, since the article speaks for it. */
const canRefute: ReadonlySet<Witness> = new Set<Witness>([...canShow, 'original']);

/** What a part of a claim comes to. */
export function outcomeOf({ finding, witness }: Pick<ClaimPart, 'finding' | 'witness'>): Outcome {
  if (finding === 'agrees' && canShow.has(witness)) return 'holds';
  if (finding === 'contradicts' && canRefute.has(witness)) return 'fails';
  return 'open';
}

/** The verdict that the evidence gives. */
export function verdictOf({
  kind,
  parts,
}: Pick<Claim, 'kind'> & { readonly parts: readonly Pick<ClaimPart, 'finding' | 'witness'>[] }): Verdict {
  if (kind === 'opinion') return 'opinion';
  const found = parts.map(outcomeOf);
  if (found.includes('holds')) return found.every((outcome) => outcome === 'holds') ? 'confirmed' : 'partly';
  return found.includes('fails') ? 'differs' : 'not-found';
}
