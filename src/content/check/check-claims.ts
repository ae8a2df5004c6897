import { wordsOnly, type ClaimReading } from '../read/claims.ts';
import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales } from '../model.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { ChapterReading, Reading } from '../read/reading.ts';

/** Judges every claim: its step, its sources, and the facts and words in its texts. */
export function checkClaims(reading: Reading, report: Report): void {
  for (const claim of reading.claims.items.values()) {
    checkStep(claim, reading.chapters, report);
    checkSources(claim, reading, report);
    checkPlaceholders(claim, reading, report);
    checkWords(claim, report);
  }
}

function checkStep(
  { claim, place }: ClaimReading,
  chapters: readonly ChapterReading[],
  report: Report,
): void {
  const { id, chapter, step } = claim;
  const own = chapters.filter((each) => each.id === chapter);
  if (own.length === 0) {
    report(
      place(['chapter']),
      `claim "${id}" belongs to chapter "${chapter}", which does not exist; correct it.`,
    );
    return;
  }
  const found = own.flatMap(({ steps }) => steps).filter(({ doc }) => doc.id === step);
  if (found.length === 0) {
    // A chapter that could not be read may well have the step.
    if (!own.some(({ whole }) => whole)) return;
    report(
      place(['step']),
      `claim "${id}" is told by step "${step}", which chapter "${chapter}" does not have.`,
    );
    return;
  }
  for (const { doc } of found) {
    if (doc.claims.includes(id)) continue;
    report(
      doc.at,
      `step "${step}" does not list claim "${id}", which it tells; add it to the step's claims.`,
    );
  }
}

function checkSources({ claim, place }: ClaimReading, { sources }: Reading, report: Report): void {
  claim.sources.forEach((source, i) => {
    if (!isUnknown(sources, source)) return;
    report(
      place(['sources', i]),
      `claim "${claim.id}" cites source "${source}", which is not declared; add it to sources.json or correct the id.`,
    );
  });
}

function checkPlaceholders({ claim, uses, place }: ClaimReading, { facts }: Reading, report: Report): void {
  for (const { id, at } of uses) {
    if (!isUnknown(facts, id)) continue;
    report(
      at,
      `claim "${claim.id}" uses fact "${id}" which is not declared; declare it in content/facts or correct the id.`,
    );
  }
  const [en, ko] = locales.map((locale) =>
    [...new Set(uses.filter((use) => use.locale === locale).map((use) => use.id))].sort().join(', '),
  );
  if (en !== ko) {
    report(
      place([]),
      `claim "${claim.id}" uses the facts ${en === '' ? 'none' : en} in English and ${ko === '' ? 'none' : ko} in Korean; expected the same.`,
    );
  }
}

/** `says` restates the article, whose own "tripled" is no number of ours; in `why` we speak ourselves. */
function checkWords({ claim, place }: ClaimReading, report: Report): void {
  for (const locale of locales) {
    const fields = [['says', 'digits'] as const, ['why', 'prose'] as const, ['changes', 'prose'] as const];
    for (const [field, strictness] of fields) {
      const words = wordsOnly(claim[field][locale]);
      for (const { found } of bareQuantities(words, strictness)) {
        report(
          place([field, locale]),
          `claim "${claim.id}" holds the bare quantity "${found}"; expected a fact, as {fact-id}.`,
        );
      }
      const brace = /[{}]/.exec(words)?.[0];
      if (brace)
        report(place([field, locale]), `claim "${claim.id}" has a stray "${brace}"; expected {fact-id}.`);
    }
  }
}
