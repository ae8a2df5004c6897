/** A claim in words for heads, cards and machines: its placeholders filled, its verdict named. */
import { filledText } from '../../content/format/placeholders.ts';
import type { Both, Claim, Locale } from '../../content/model.ts';
import { content } from '../../site/edition/content.ts';
import { tellings } from '../../site/edition/telling.ts';

/** A claim in one language, plain text. */
export interface ClaimWords {
  /** In about three words. */
  readonly short: string;
  readonly says: string;
  /** In a sentence that stands alone, with room for it on a card. */
  readonly alone: string;
  readonly why: string;
  /** The verdict as a word. */
  readonly verdict: string;
  /** That sentence as a claim of its time, with the verdict: what a shared link is called, wherever it turns up. */
  readonly title: string;
}

/** The words of a claim in a language. */
export function claimWords(locale: Locale, claim: Claim): ClaimWords {
  const { say } = tellings[locale];
  const filled = (text: Both): string => filledText(text[locale], content.facts, locale);
  const [alone, verdict] = [filled(claim.alone ?? claim.says), say(`verdict.${claim.verdict}`)];
  return {
    short: filled(claim.short),
    says: filled(claim.says),
    alone,
    why: filled(claim.why),
    verdict,
    title: say('claim.title', { claim: alone, verdict }),
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
