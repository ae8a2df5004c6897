import { factMark } from '../read/text/flat-text.ts';
import type { Locale } from '../model.ts';
import { bareQuantities } from '../read/quantities.ts';

/** Words that leave no room for what was not found; a test asks for those of every language. */
export const sweeping: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /\b(?:only|alone|none|never|all|nobody)\b/i,
  ko: /오직|유일|전혀|모두|아무도|뿐/,
};

/** Numbers in words, beside the figures and counts that `bareQuantities` finds. */
export const counts: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter)s?\b/i,
  ko: /절반|분의|[백천만억] (?:명|개|건|곳)/,
};

/** A sentence that joins a sweeping word and a number. */
export interface Sweep {
  readonly word: string;
  /** The sentence on one line, with `…` for each fact. */
  readonly sentence: string;
  /** Where the word stands in the text. */
  readonly index: number;
}

/**
 * The sentences of a text that say "only", "all" and the like in one breath with a number; `factMark` stands for each
 * fact. Years are no such numbers.
 *
 * @example sweeps('Only 3 of them left. All went.', 'en') // [{ word: 'Only', sentence: 'Only 3 of them left.', index: 0 }]
 */
export function sweeps(text: string, locale: Locale): readonly Sweep[] {
  const found: Sweep[] = [];
  // A sentence ends at its stop before a space, or with its block.
  for (const match of text.matchAll(/(?:(?!\n\n)[\s\S])+?(?:[.!?](?=[\s”’"')]|$)|(?=\n\n)|$)/g)) {
    const [sentence] = match;
    const word = sweeping[locale]?.exec(sentence);
    if (!word || !hasNumber(sentence, locale)) continue;
    found.push({
      word: word[0],
      sentence: sentence.replaceAll(factMark, '…').replaceAll(/\s+/g, ' ').trim(),
      index: match.index + word.index,
    });
  }
  return found;
}

function hasNumber(sentence: string, locale: Locale): boolean {
  return (
    sentence.includes(factMark) ||
    counts[locale]?.test(sentence) === true ||
    bareQuantities(sentence, 'words').length > 0
  );
}
