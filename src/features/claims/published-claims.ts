/** The claims as data: with their words complete, the numbers they name, and where they are told. */
import { perLocale, rootLocale } from '../../content/locales.ts';
import { locales, type Both, type Claim, type Content } from '../../content/model.ts';
import { filledText, placeholderNames } from '../../content/format/placeholders.ts';
import { tellingOf } from '../../site/edition/steps.ts';

/** The texts of a claim that may name facts. */
const texts = ['says', 'why', 'changes'] as const;

/** A claim as it is published. */
export type PublishedClaim = Omit<Claim, 'at'> & {
  /** Ids of the facts that its texts show, in order, each once; more may bear on it (`claim` in facts.json). */
  readonly facts: readonly string[];
  /** Ids of all steps that tell it, the one that tells it first of all foremost. */
  readonly told: readonly string[];
};

/** Every claim, its placeholders filled in both languages. */
export function publishedClaims({ claims, facts }: Content): readonly PublishedClaim[] {
  return [...claims.values()].map(({ at: _, ...claim }) => {
    const filled = (text: Both): Both => perLocale((locale) => filledText(text[locale], facts, locale));
    const named = texts.flatMap((name) => locales.flatMap((locale) => placeholderNames(claim[name][locale])));
    return {
      ...claim,
      says: filled(claim.says),
      why: filled(claim.why),
      changes: filled(claim.changes),
      facts: [...new Set(named)],
      told: tellingOf(rootLocale, claim).map(({ id }) => id),
    };
  });
}
