import { wordsOnly } from '../read/nouns/claims.ts';
import type { Correction } from '../model.ts';
import type { Entry } from '../read/nouns/ledger.ts';
import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales } from '../locales.ts';
import { differingFacts } from './same-facts.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { Reading } from '../read/reading.ts';

/** Judges slips, limits, terms and corrections: the claims, steps and facts that they name, their words, their order. */
export function checkLedger(reading: Reading, report: Report): void {
  const { slips, limits, corrections } = reading.ledger;
  for (const entry of slips) checkClaim(entry, ['claim'], entry.item.claim, reading, report);
  for (const entry of limits) {
    entry.item.claims.forEach((id, i) => {
      checkClaim(entry, ['claims', i], id, reading, report);
    });
  }
  for (const entry of corrections) {
    checkStep(entry, entry.item.step, reading, report);
    checkClaimsOf(entry, reading, report);
  }
  corrections.forEach((entry, i) => {
    const newer = corrections[i - 1]?.item.date;
    if (newer === undefined || newer >= entry.item.date) return;
    report(entry.place(['date']), `${entry.name} is newer than the one above it; expected the newest first.`);
  });
  const terms = reading.glossary.items.values();
  for (const entry of [...slips, ...limits, ...terms, ...corrections]) checkTexts(entry, reading, report);
}

/** What a correction touches has been looked at again: the claims told by its step are checked that day or later. */
function checkClaimsOf(
  { item: { date, step }, name }: Entry<Correction>,
  { claims }: Reading,
  report: Report,
): void {
  for (const { claim, place } of claims.items.values()) {
    if (step === undefined || claim.step !== step || claim.checked >= date) continue;
    report(
      place(['checked']),
      `claim "${claim.id}" was checked on ${claim.checked}, before ${name} of ${date} at its step "${step}"; check it again.`,
    );
  }
}

function checkClaim(
  { name, place }: Entry<unknown>,
  at: readonly (string | number)[],
  id: string,
  { claims }: Reading,
  report: Report,
): void {
  if (!isUnknown(claims, id)) return;
  report(
    place(at),
    `${name} names claim "${id}", which is not declared; add it to claims.yaml or correct the id.`,
  );
}

function checkStep(
  { name, place }: Entry<unknown>,
  step: string | undefined,
  { chapters }: Reading,
  report: Report,
): void {
  if (step === undefined || chapters.some(({ whole }) => !whole)) return;
  if (chapters.some(({ steps }) => steps.some(({ doc }) => doc.id === step))) return;
  report(place(['step']), `${name} names step "${step}", which no chapter has; correct the id.`);
}

function checkTexts({ name, texts, uses, place }: Entry<unknown>, { facts }: Reading, report: Report): void {
  for (const { id, at } of uses) {
    if (!isUnknown(facts, id)) continue;
    report(
      at,
      `${name} uses fact "${id}" which is not declared; declare it in content/facts or correct the id.`,
    );
  }
  const differ = differingFacts(uses);
  if (differ) report(place([]), `${name} uses the facts ${differ}; expected the same.`);
  for (const [field, text] of Object.entries(texts)) {
    for (const locale of locales) {
      const words = wordsOnly(text[locale]);
      for (const { found } of bareQuantities(words, 'prose')) {
        report(
          place([field, locale]),
          `${name} holds the bare quantity "${found}"; expected a fact, as {fact-id}.`,
        );
      }
      const brace = /[{}]/.exec(words)?.[0];
      if (brace) report(place([field, locale]), `${name} has a stray "${brace}"; expected {fact-id}.`);
    }
  }
}
