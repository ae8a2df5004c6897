import type { Report } from '../read/mistakes.ts';
import { languages, otherLocales, rootLocale } from '../locales.ts';
import { layers, type StepDoc } from '../model.ts';
import type { ChapterReading, Reading } from '../read/reading.ts';

/** Holds the two languages to one another: same chapters, same steps in the same order, same facts in each. */
export function checkParity({ chapters, label }: Reading, report: Report): void {
  const pairs = chapters.flatMap((chapter) =>
    otherLocales(chapter.locale).map((other) => ({ chapter, other })),
  );
  for (const { chapter, other } of pairs) {
    const twin = chapters.find(({ id, locale }) => id === chapter.id && locale === other);
    if (!twin) {
      const name = chapter.file.slice(chapter.file.lastIndexOf('/') + 1);
      report(
        { file: chapter.file },
        `chapter "${chapter.id}" has no ${languages[other].name} version; expected ${label}/chapters/${other}/${name}.`,
      );
    } else {
      if (chapter.whole && twin.whole) checkMissingSteps(chapter, twin, report);
      // Once a pair is enough; the language at the root comes first everywhere.
      if (chapter.locale === rootLocale) checkPair(chapter, twin, report);
    }
  }
}

function checkMissingSteps(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  const there = new Set(twin.steps.map(({ doc }) => doc.id));
  for (const { doc } of chapter.steps) {
    if (there.has(doc.id)) continue;
    report(
      doc.at,
      `step "${doc.id}" is missing from the ${languages[twin.locale].name} version; expected it in ${twin.file}.`,
    );
  }
}

function checkPair(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  if (chapter.order !== twin.order) {
    report(
      { file: twin.file },
      `chapter "${chapter.id}" has another number in ${languages[twin.locale].name} than in ${languages[chapter.locale].name}; expected the file names to be equal.`,
    );
  }
  checkBearing(chapter, twin, report);
  checkChanges(chapter, twin, report);
  const there = new Map(twin.steps.map(({ doc }) => [doc.id, doc]));
  const here = new Set(chapter.steps.map(({ doc }) => doc.id));
  const shared = chapter.steps.map(({ doc }) => doc).filter(({ id }) => there.has(id));
  const order = twin.steps.map(({ doc }) => doc).filter(({ id }) => here.has(id));
  const moved = order.find(({ id }, i) => shared[i]?.id !== id);
  if (moved) {
    const expected = shared[order.indexOf(moved)];
    report(
      moved.at,
      `step "${moved.id}" stands where ${languages[chapter.locale].name} has "${expected?.id ?? ''}"; expected the same order.`,
    );
  }
  for (const step of shared) {
    const match = there.get(step.id);
    if (match) checkSteps(step, match, languages[twin.locale].name, report);
  }
}

/** A chapter says what it says to the question in both languages, or in neither. */
function checkBearing(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  if (!chapter.doc || !twin.doc) return;
  const [without, by] = chapter.doc.bearing ? [twin, chapter] : [chapter, twin];
  if (!by.doc?.bearing || without.doc?.bearing) return;
  report(
    { file: without.file, line: 1 },
    `chapter "${chapter.id}" has no bearing in ${languages[without.locale].name} and one in ${languages[by.locale].name}; expected both or neither.`,
  );
}

/** What is marked as changed on its way is marked in both languages, or in neither. */
function checkChanges(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  for (const { doc, changes } of chapter.steps) {
    const match = twin.steps.find((step) => step.doc.id === doc.id);
    const here = inOrder(changes.map(({ id }) => id));
    const there = inOrder((match?.changes ?? changes).map(({ id }) => id));
    if (!match || here === there) continue;
    report(
      match.doc.at,
      `step "${doc.id}" marks the slips ${there || 'none'} in ${languages[twin.locale].name} and ${here || 'none'} in ${languages[chapter.locale].name}; expected the same.`,
    );
  }
}

/** `step` is of the language at the root. */
function checkSteps(step: StepDoc, twin: StepDoc, language: string, report: Report): void {
  const root = languages[rootLocale].name;
  const differ = (what: string, here: string, there: string): void => {
    if (here === there) return;
    report(
      twin.at,
      `step "${step.id}" has the ${what} ${there || 'none'} in ${language} and ${here || 'none'} in ${root}; expected the same.`,
    );
  };
  if (step.state && twin.state) differ('state', step.state, twin.state);
  if ([step, twin].every(({ layer }) => layers.includes(layer))) differ('layer', step.layer, twin.layer);
  differ('claims', inOrder(step.claims), inOrder(twin.claims));
  differ('terms', inOrder(step.terms), inOrder(twin.terms));
  const missing = step.facts.filter((id) => !twin.facts.includes(id));
  const extra = twin.facts.filter((id) => !step.facts.includes(id));
  for (const id of missing) {
    report(
      twin.at,
      `step "${twin.id}" does not use fact "${id}", which its ${root} version uses; expected the same facts.`,
    );
  }
  for (const id of extra) {
    report(
      step.at,
      `step "${step.id}" does not use fact "${id}", which its ${language} version uses; expected the same facts.`,
    );
  }
}

function inOrder(ids: readonly string[]): string {
  return [...ids].sort().join(', ');
}
