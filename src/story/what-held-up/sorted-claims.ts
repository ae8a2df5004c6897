/** The article's claims in the order of the coda: by verdict, those that carry the story before the details. */
import { formatFact } from '../../content/format/format.ts';
import { fill, placeholderNames } from '../../content/format/placeholders.ts';
import { verdicts, type Verdict } from '../../content/model.ts';
import type { Telling } from '../chapter.ts';

/** A claim as the picture lists it. */
export interface Listed {
  readonly id: string;
  /** Its sentence in about three words, facts filled in. */
  readonly words: string;
  readonly detail: boolean;
  /** Whether it became another on the way from the original to the article. */
  readonly changed: boolean;
  /** Whether a step tells it. */
  readonly told: boolean;
}

export interface Group {
  readonly verdict: Verdict;
  readonly claims: readonly Listed[];
}

/** Words that begin as a sentence does, whatever fact they begin with. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The claims by verdict; verdicts that no claim has are left out. */
export function groups(telling: Telling): Group[] {
  const { claims, slips, locale, fact } = telling;
  const changed = new Set(slips.filter(({ kind }) => kind === 'translation').map(({ claim }) => claim));
  return verdicts
    .map((verdict): Group => ({
      verdict,
      claims: claims
        .filter((claim) => claim.verdict === verdict)
        .map(({ id, short, weight, step }): Listed => {
          const template = short[locale];
          const facts = placeholderNames(template).map((name) => [name, formatFact(fact(name), locale)]);
          return {
            id,
            words: sentence(fill(template, Object.fromEntries(facts) as Record<string, string>)),
            detail: weight === 'detail',
            changed: changed.has(id),
            told: step !== undefined,
          };
        })
        .sort((a, b) => Number(a.detail) - Number(b.detail) || a.id.localeCompare(b.id)),
    }))
    .filter(({ claims }) => claims.length > 0);
}

/**
 * The claims of a group that a small picture says in words, in their order, of those that a step tells and whose words
 * fit: those that changed first, then those that carry the story.
 *
 * @param most how many at most
 * @param fits whether words fit on a line
 */
export function weightiest({ claims }: Group, most: number, fits: (words: string) => boolean): Listed[] {
  const chosen = claims
    .filter(({ told, words }) => told && fits(words))
    .sort((a, b) => Number(b.changed) - Number(a.changed) || Number(a.detail) - Number(b.detail))
    .slice(0, most);
  return claims.filter((claim) => chosen.includes(claim));
}
