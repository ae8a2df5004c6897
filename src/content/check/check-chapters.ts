import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales } from '../model.ts';
import { listing } from '../read/listing.ts';
import type { Reading, StepReading } from '../read/reading.ts';

/** States that pictures exist for, by chapter. */
export type States = ReadonlyMap<string, ReadonlySet<string>>;

const words = /^[a-z]+(-[a-z]+)*$/;

/** Judges every step of every chapter: its id, and the facts and claims that it names. */
export function checkChapters(reading: Reading, report: Report): void {
  for (const locale of locales) {
    const ids = listing('id', report);
    const orders = new Map<number, string>();
    for (const chapter of reading.chapters.filter((each) => each.locale === locale)) {
      ids.declare(chapter.id, { file: chapter.file });
      const holder = orders.get(chapter.order);
      if (holder) {
        report(
          { file: chapter.file },
          `chapter "${chapter.id}" has the same number as "${holder}"; expected each once.`,
        );
      }
      orders.set(chapter.order, chapter.id);
      for (const step of chapter.steps) {
        ids.declare(step.doc.id, step.doc.at);
        checkStepId(step, chapter.id, report);
        checkNames(step, reading, report);
      }
    }
  }
}

function checkStepId({ doc: { id, at } }: StepReading, chapter: string, report: Report): void {
  if (!words.test(id)) {
    report(at, `step "${id}" is not named in words; expected lower-case letters and hyphens, no digits.`);
  } else if (!id.startsWith(`${chapter}-`)) {
    report(at, `step "${id}" does not start with its chapter's id; expected "${chapter}-…".`);
  }
}

function checkNames(
  { doc, uses, terms, changes }: StepReading,
  { facts, claims, glossary, ledger }: Reading,
  report: Report,
): void {
  for (const { id, at } of terms) {
    if (!isUnknown(glossary, id)) continue;
    report(
      at,
      `step "${doc.id}" explains term "${id}" which is not declared; declare it in glossary.yaml or correct the id.`,
    );
  }
  for (const { id, at } of uses) {
    if (!isUnknown(facts, id)) continue;
    report(
      at,
      `step "${doc.id}" uses fact "${id}" which is not declared; declare it in content/facts or correct the id.`,
    );
  }
  for (const { id, at } of changes) {
    if (ledger.slips.some(({ item }) => item.id === id)) continue;
    report(
      at,
      `step "${doc.id}" marks slip "${id}" which is not declared; declare it in slips.yaml or correct the id.`,
    );
  }
  for (const id of doc.claims) {
    if (!isUnknown(claims, id)) continue;
    report(
      doc.at,
      `step "${doc.id}" names claim "${id}" which is not declared; declare it in claims.yaml or correct the id.`,
    );
  }
}

/** Holds the steps to the states that pictures exist for, and the pictures to the steps that use them. */
export function checkStates({ chapters }: Reading, states: States, report: Report): void {
  for (const chapter of chapters) {
    const known = states.get(chapter.id);
    if (!known) {
      report(
        { file: chapter.file },
        `chapter "${chapter.id}" has no pictures; expected its states in src/story.`,
      );
      continue;
    }
    for (const { doc } of chapter.steps) {
      if (known.has(doc.state) || !doc.state) continue;
      report(
        doc.at,
        `step "${doc.id}" has the unknown state "${doc.state}"; expected one of ${[...known].join(', ')}, or a new one in src/story/${chapter.id}/${chapter.id}.ts.`,
      );
    }
  }
  for (const [id, known] of states) {
    const own = chapters.filter((chapter) => chapter.id === id);
    const [first] = own;
    const isWhole = own.every(({ whole, steps }) => whole && steps.every(({ doc }) => doc.state));
    if (!first || !isWhole) continue;
    const used = new Set(own.flatMap(({ steps }) => steps.map(({ doc }) => doc.state)));
    for (const state of known) {
      if (used.has(state)) continue;
      report(
        { file: first.file },
        `no step of chapter "${id}" uses the state "${state}"; use it or take it out.`,
      );
    }
  }
}
