import type { Report } from '../read/mistakes.ts';
import { locales, type Locale, type StepDoc } from '../model.ts';
import type { ChapterReading, Reading } from '../read/reading.ts';

const languages: Readonly<Record<Locale, string>> = { en: 'English', ko: 'Korean' };

/** Holds the two languages to one another: same chapters, same steps in the same order, same facts in each. */
export function checkParity({ chapters, label }: Reading, report: Report): void {
  for (const chapter of chapters) {
    const other: Locale = chapter.locale === 'en' ? 'ko' : 'en';
    const twin = chapters.find(({ id, locale }) => id === chapter.id && locale === other);
    if (!twin) {
      const name = chapter.file.slice(chapter.file.lastIndexOf('/') + 1);
      report(
        { file: chapter.file },
        `chapter "${chapter.id}" has no ${languages[other]} version; expected ${label}/chapters/${other}/${name}.`,
      );
    } else {
      if (chapter.whole && twin.whole) checkMissingSteps(chapter, twin, report);
      // Once a pair is enough; English comes first everywhere.
      if (chapter.locale === locales[0]) checkPair(chapter, twin, report);
    }
  }
}

function checkMissingSteps(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  const there = new Set(twin.steps.map(({ doc }) => doc.id));
  for (const { doc } of chapter.steps) {
    if (there.has(doc.id)) continue;
    report(
      doc.at,
      `step "${doc.id}" is missing from the ${languages[twin.locale]} version; expected it in ${twin.file}.`,
    );
  }
}

function checkPair(chapter: ChapterReading, twin: ChapterReading, report: Report): void {
  if (chapter.order !== twin.order) {
    report(
      { file: twin.file },
      `chapter "${chapter.id}" has another number in Korean than in English; expected the file names to be equal.`,
    );
  }
  const there = new Map(twin.steps.map(({ doc }) => [doc.id, doc]));
  const here = new Set(chapter.steps.map(({ doc }) => doc.id));
  const shared = chapter.steps.map(({ doc }) => doc).filter(({ id }) => there.has(id));
  const order = twin.steps.map(({ doc }) => doc).filter(({ id }) => here.has(id));
  const moved = order.find(({ id }, i) => shared[i]?.id !== id);
  if (moved) {
    const expected = shared[order.indexOf(moved)];
    report(
      moved.at,
      `step "${moved.id}" stands where English has "${expected?.id ?? ''}"; expected the same order.`,
    );
  }
  for (const step of shared) {
    const match = there.get(step.id);
    if (match) checkSteps(step, match, report);
  }
}

function checkSteps(en: StepDoc, ko: StepDoc, report: Report): void {
  const differ = (what: string, here: string, there: string): void => {
    if (here === there) return;
    report(
      ko.at,
      `step "${en.id}" has the ${what} ${there || 'none'} in Korean and ${here || 'none'} in English; expected the same.`,
    );
  };
  differ('state', en.state, ko.state);
  differ('layer', en.layer, ko.layer);
  differ('claims', inOrder(en.claims), inOrder(ko.claims));
  differ('terms', inOrder(en.terms), inOrder(ko.terms));
  const missing = en.facts.filter((id) => !ko.facts.includes(id));
  const extra = ko.facts.filter((id) => !en.facts.includes(id));
  for (const id of missing) {
    report(
      ko.at,
      `step "${ko.id}" does not use fact "${id}", which its English version uses; expected the same facts.`,
    );
  }
  for (const id of extra) {
    report(
      en.at,
      `step "${en.id}" does not use fact "${id}", which its Korean version uses; expected the same facts.`,
    );
  }
}

function inOrder(ids: readonly string[]): string {
  return [...ids].sort().join(', ');
}
