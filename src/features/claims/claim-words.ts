/** A claim in words for heads, cards and machines: its placeholders filled, its verdict named. */
import { filledText } from '../../content/format/placeholders.ts';
import type { Claim, Locale } from '../../content/model.ts';
import { content } from '../../site/edition/content.ts';
import { tellings } from '../../site/edition/telling.ts';

/** A claim in one language, plain text. */
export interface ClaimWords {
  /** In about three words. */
  readonly short: string;
  readonly says: string;
  readonly why: string;
  /** The verdict as a word. */
  readonly verdict: string;
  /** The short sentence with the verdict: what a shared link is called. */
  readonly title: string;
}

/** The words of a claim in a language. */
export function claimWords(locale: Locale, claim: Claim): ClaimWords {
  const { say } = tellings[locale];
  const filled = (field: 'short' | 'says' | 'why'): string =>
    filledText(claim[field][locale], content.facts, locale);
  const [short, verdict] = [filled('short'), say(`verdict.${claim.verdict}`)];
  return {
    short,
    says: filled('says'),
    why: filled('why'),
    verdict,
    title: say('claim.title', { short, verdict }),
  };
}

/** The claims before and after this one, by their ids. */
export function claimNeighbours(
  locale: Locale,
  { id }: Pick<Claim, 'id'>,
): { readonly before: Claim | undefined; readonly after: Claim | undefined } {
  const { claims } = tellings[locale];
  const at = claims.findIndex((claim) => claim.id === id);
  return { before: claims[at - 1], after: claims[at + 1] };
}
