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
        .map(({ id, short, weight }): Listed => {
          const template = short[locale];
          const facts = placeholderNames(template).map((name) => [name, formatFact(fact(name), locale)]);
          return {
            id,
            words: sentence(fill(template, Object.fromEntries(facts) as Record<string, string>)),
            detail: weight === 'detail',
            changed: changed.has(id),
          };
        })
        .sort((a, b) => Number(a.detail) - Number(b.detail) || a.id.localeCompare(b.id)),
    }))
    .filter(({ claims }) => claims.length > 0);
}

/** What of the groups a small picture holds, and how many claims of each it leaves out. */
export interface Brief extends Group {
  readonly left: number;
}

/**
 * The groups cut to a number of lines: of each as many claims as its share, those that changed first, then those that
 * carry the story; a claim whose words do not fit is left out.
 *
 * @param lines how many claims fit in all
 * @param fits whether words fit on a line
 */
export function inBrief(all: readonly Group[], lines: number, fits: (words: string) => boolean): Brief[] {
  const total = all.reduce((sum, { claims }) => sum + claims.length, 0);
  return all.map(({ verdict, claims }) => {
    const share = total <= lines ? claims.length : Math.max(1, Math.floor((lines * claims.length) / total));
    const chosen = claims
      .filter(({ words }) => fits(words))
      .sort((a, b) => Number(b.changed) - Number(a.changed) || Number(a.detail) - Number(b.detail))
      .slice(0, share);
    return {
      verdict,
      claims: claims.filter((claim) => chosen.includes(claim)),
      left: claims.length - chosen.length,
    };
  });
}
