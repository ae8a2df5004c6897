import { wordsOnly } from '../read/nouns/claims.ts';
import { isComplete, isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales, type Both, type Locale, type Place } from '../model.ts';
import { sweeps } from './overclaims.ts';
import type { Reading } from '../read/reading.ts';

/** A text of one language, and where each of its characters stands. */
interface Passage {
  readonly text: string;
  readonly locale: Locale;
  readonly at: (index: number) => Place;
}

/**
 * Wants a reason, in `overclaims.yaml`, for every sentence that joins a sweeping word ("only", "never", 모두) with a
 * number. Such a sentence claims to have seen everything; whoever writes it says there what shows it.
 */
export function checkOverclaims(reading: Reading, report: Report): void {
  const { exceptions, facts } = reading;
  const used = new Set<number>();
  for (const { text, locale, at } of passages(reading)) {
    for (const { word, sentence, index } of sweeps(text, locale)) {
      const reasons = exceptions.overclaims.flatMap(({ item }, i) =>
        sentence.includes(item.text) ? [i] : [],
      );
      for (const reason of reasons) used.add(reason);
      if (reasons.length > 0) continue;
      report(
        at(index),
        `"${word}" stands with a number in "${sentence}"; expected softer words, or an entry in overclaims.yaml that says what shows it.`,
      );
    }
  }
  // What could not be read may hold the sentence.
  const { chapters, claims, glossary, ui } = reading;
  const whole =
    chapters.every((chapter) => chapter.whole) &&
    [facts, claims, glossary, ...Object.values(ui)].every((listing) => isComplete<unknown>(listing));
  for (const [i, { item, at }] of exceptions.overclaims.entries()) {
    if (whole && !used.has(i)) {
      report(
        at,
        `no sentence with a sweeping word and a number holds "${item.text}"; take the entry out or correct it.`,
      );
    }
    for (const id of item.facts ?? []) {
      if (isUnknown(facts, id)) report(at, `the entry names the fact "${id}", which is not declared.`);
    }
  }
}

function passages({ chapters, facts, claims, ledger, glossary, ui }: Reading): readonly Passage[] {
  const both = (text: Both | undefined, place: (locale: Locale) => Place): Passage[] =>
    text === undefined
      ? []
      : locales.map((locale) => ({ text: wordsOnly(text[locale]), locale, at: () => place(locale) }));
  const entries = [...ledger.slips, ...ledger.limits, ...ledger.corrections, ...glossary.items.values()];
  return [
    ...chapters.flatMap(({ locale, file, prose }): Passage[] =>
      prose === undefined
        ? []
        : [{ text: prose.text, locale, at: (index) => ({ file, line: prose.lineAt(index) }) }],
    ),
    ...[...facts.items.values()].flatMap(({ what, method, at }) => [
      ...both(what, () => at),
      ...both(method, () => at),
    ]),
    ...[...claims.items.values()].flatMap(({ claim, place }) =>
      (['says', 'why', 'changes'] as const).flatMap((field) =>
        both(claim[field], (locale) => place([field, locale])),
      ),
    ),
    ...entries.flatMap(({ texts, place }) =>
      Object.entries(texts).flatMap(([field, text]) => both(text, (locale) => place([field, locale]))),
    ),
    ...locales.flatMap((locale) =>
      [...ui[locale].items.values()].map(({ text, at }) => ({ text: wordsOnly(text), locale, at: () => at })),
    ),
  ];
}
