/** The claims as data: with their words complete, the numbers they name, and where they are told. */
import { perLocale, rootLocale } from '../../content/locales.ts';
import { locales, type Both, type Claim, type ClaimPart, type Content } from '../../content/model.ts';
import { textsOf } from '../../content/read/nouns/claims.ts';
import { filledText, placeholderNames } from '../../content/format/placeholders.ts';
import { outcomeOf, type Outcome } from '../../content/verdict-rule.ts';
import { tellingOf } from '../../site/edition/steps.ts';

/** A claim as it is published. */
export type PublishedClaim = Omit<Claim, 'at' | 'parts'> & {
  /** Each with what the rule makes of it. */
  readonly parts: readonly (ClaimPart & { readonly outcome: Outcome })[];
  /** Ids of the facts that its texts show, in order, each once; more may bear on it (`claim` in facts.json). */
  readonly facts: readonly string[];
  /** Ids of all steps that tell it, the one that tells it first of all foremost; none where the story leaves it to its own page. */
  readonly told: readonly string[];
};

/** Every claim, its placeholders filled in both languages. */
export function publishedClaims({ claims, facts }: Content): readonly PublishedClaim[] {
  return [...claims.values()].map(({ at: _, ...claim }) => {
    const filled = (text: Both): Both => perLocale((locale) => filledText(text[locale], facts, locale));
    const named = textsOf(claim).flatMap(({ text }) =>
      locales.flatMap((locale) => placeholderNames(text[locale])),
    );
    return {
      ...claim,
      short: filled(claim.short),
      says: filled(claim.says),
      ...(claim.alone && { alone: filled(claim.alone) }),
      parts: claim.parts.map((part) => ({ ...part, says: filled(part.says), outcome: outcomeOf(part) })),
      why: filled(claim.why),
      changes: filled(claim.changes),
      history: claim.history.map((change) => ({ ...change, why: filled(change.why) })),
      facts: [...new Set(named)],
      told: tellingOf(rootLocale, claim).map(({ id }) => id),
    };
  });
}
