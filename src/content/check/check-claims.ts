import { textsOf, wordsOnly, type ClaimReading } from '../read/nouns/claims.ts';
import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales } from '../locales.ts';
import type { Claim } from '../model.ts';
import { differingFacts } from './same-facts.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { ChapterReading, Reading } from '../read/reading.ts';
import { valueAt } from '../read/validate.ts';
import { verdictOf } from '../verdict-rule.ts';

/** Judges every claim: its step, its evidence and verdict, its sources, and the facts and words in its texts. */
export function checkClaims(reading: Reading, report: Report): void {
  for (const claim of reading.claims.items.values()) {
    checkStep(claim, reading.chapters, report);
    checkEvidence(claim, report);
    checkVerdict(claim, report);
    checkHistory(claim, report);
    checkSources(claim.claim, claim.place, reading, report);
    checkPlaceholders(claim, reading, report);
    checkWords(claim, report);
  }
  const { declared, faulty } = reading.claims;
  for (const [id, data] of faulty) {
    const cited = valueAt(data, ['sources']);
    const sources = Array.isArray(cited) ? cited.filter((source) => typeof source === 'string') : [];
    checkSources({ id, sources }, () => declared.get(id) ?? { file: reading.label }, reading, report);
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
  if (step === undefined) return;
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

/** A fact is found in parts, an opinion is not; and a finding has a witness. */
function checkEvidence({ claim: { id, kind, parts }, place }: ClaimReading, report: Report): void {
  if (kind === 'fact' && parts.length === 0) {
    report(place(['kind']), `claim "${id}" is a fact without parts; say what in it can be so or not so.`);
  }
  if (kind === 'opinion' && parts.length > 0) {
    report(
      place(['parts']),
      `claim "${id}" is an opinion, which has no parts that could be found; take them out.`,
    );
  }
  parts.forEach(({ finding, witness }, i) => {
    if (finding === 'silent' || witness !== 'none') return;
    report(
      place(['parts', i, 'witness']),
      `claim "${id}" has a finding "${finding}" without a witness; name one, or make the finding "silent".`,
    );
  });
}

/** The written verdict is the one that the rule gives; without parts of a fact there is nothing to go by. */
function checkVerdict({ claim, place }: ClaimReading, report: Report): void {
  const { id, kind, parts, verdict } = claim;
  if (kind === 'fact' && parts.length === 0) return;
  const given = verdictOf(claim);
  if (given === verdict) return;
  report(
    place(['verdict']),
    `claim "${id}" has the verdict "${verdict}", but the rule gives "${given}" from its evidence; correct one of them.`,
  );
}

/** Changes of a verdict lead, one after the other, to the verdict of today. */
function checkHistory({ claim: { id, history, verdict }, place }: ClaimReading, report: Report): void {
  history.forEach(({ date, from, to }, i) => {
    const before = history[i - 1];
    const next = history[i + 1]?.from ?? verdict;
    if (from === to)
      report(place(['history', i, 'to']), `claim "${id}" has a change from "${from}" to itself.`);
    if (before && before.date > date) {
      report(
        place(['history', i, 'date']),
        `claim "${id}" has an older change below a newer one; expected the oldest first.`,
      );
    }
    if (to !== next) {
      report(
        place(['history', i, 'to']),
        `claim "${id}" was changed to "${to}", but goes on from "${next}"; correct one of them.`,
      );
    }
  });
}

function checkSources(
  claim: Pick<Claim, 'id' | 'sources'>,
  place: ClaimReading['place'],
  { sources }: Reading,
  report: Report,
): void {
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
  const differ = differingFacts(uses);
  if (differ) report(place([]), `claim "${claim.id}" uses the facts ${differ}; expected the same.`);
}

/** A text that restates the article may hold its words for numbers; in the others we speak ourselves. */
function checkWords({ claim, place }: ClaimReading, report: Report): void {
  for (const { path, text, restates } of textsOf(claim)) {
    for (const locale of locales) {
      const words = wordsOnly(text[locale]);
      for (const { found } of bareQuantities(words, restates ? 'digits' : 'prose')) {
        report(
          place([...path, locale]),
          `claim "${claim.id}" holds the bare quantity "${found}"; expected a fact, as {fact-id}.`,
        );
      }
      const brace = /[{}]/.exec(words)?.[0];
      if (brace)
        report(place([...path, locale]), `claim "${claim.id}" has a stray "${brace}"; expected {fact-id}.`);
    }
  }
}
