import { readYaml } from '../text/document.ts';
import { checkElements } from '../text/elements.ts';
import { flatten } from '../text/flat-text.ts';
import { parseMdx, splitFrontmatter } from '../text/mdx.ts';
import { listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import { locales, type ChapterDoc, type Fact, type Locale } from '../../model.ts';
import { bareQuantities } from '../quantities.ts';
import type { ChapterReading } from '../reading.ts';
import { frontmatterSchema } from '../../schema.ts';
import { readSteps } from './steps.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

const fileName = /^(\d{2})-([a-z]+(?:-[a-z]+)*)\.mdx$/;

/** Reads `chapters/<locale>/NN-slug.mdx` of every language. */
export function readChapters(
  tree: Tree,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): readonly ChapterReading[] {
  const chapters = locales.flatMap((locale) => {
    const paths = tree.under(`chapters/${locale}`);
    return paths.flatMap((path) => readChapter(tree, path, locale, facts, report) ?? []);
  });
  if (chapters.length === 0) {
    report(
      { file: tree.name('chapters') },
      'there is no chapter; expected en/NN-slug.mdx and ko/NN-slug.mdx.',
    );
  }
  return chapters;
}

function readChapter(
  tree: Tree,
  path: string,
  locale: Locale,
  facts: ReadonlyMap<string, Fact>,
  report: Report,
): ChapterReading | undefined {
  const file = tree.name(path);
  const [, number, id] = fileName.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  if (number === undefined || id === undefined) {
    report(
      { file },
      'the file name is not that of a chapter; expected NN-slug.mdx, such as 05-phd-pipeline.mdx.',
    );
    return undefined;
  }
  const chapter = { locale, id, order: Number(number), file };
  const parts = splitFrontmatter(tree.text(path));
  if (!parts) report({ file, line: 1 }, 'the chapter has no frontmatter; expected id, title and summary.');
  const meta = parts && readFrontmatter(file, id, parts.frontmatter, report);
  const root = parseMdx(file, parts?.body ?? tree.text(path), report);
  if (!root) return { ...chapter, doc: undefined, steps: [], whole: false };

  const sound = checkElements(root, file, report);
  const prose = flatten(root);
  checkProse(prose, file, report);
  const steps = readSteps(root, { file, locale, chapter: id, facts }, report);
  const ids = listing('step', report);
  const read = steps.flatMap((step) => (step && ids.declare(step.doc.id, step.doc.at) ? [step] : []));
  if (steps.length === 0) report({ file }, `chapter "${id}" has no step; expected at least one <Step>.`);
  const { title = '', summary = '', bearing } = meta ?? {};
  const own = { title, summary, bearing, steps: read.map((step) => step.doc) };
  const doc = { id, locale, order: chapter.order, ...own, file };
  return { ...chapter, doc, prose, steps: read, whole: sound && read.length === steps.length };
}

function readFrontmatter(
  file: string,
  id: string,
  text: string,
  report: Report,
): Pick<ChapterDoc, 'title' | 'summary' | 'bearing'> | undefined {
  // The YAML starts on the second line, below the fence.
  const doc = readYaml(file, text, report, 2);
  const meta = doc && validate(frontmatterSchema, { name: `chapter "${id}"`, doc, path: [] }, report);
  // From the raw data, so that a missing title does not hide a wrong id.
  const ownId = doc && textAt(doc.data, ['id']);
  if (doc && ownId !== undefined && ownId !== id) {
    report(doc.place(['id']), `the chapter has the id "${ownId}"; expected "${id}", as in its file name.`);
  }
  if (!doc || !meta) return undefined;
  const { title, summary, bearing = { asked: '', short: '', text: '', skip: '' } } = meta;
  const texts = [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    { path: ['bearing', 'asked'], text: bearing.asked },
    { path: ['bearing', 'short'], text: bearing.short },
    { path: ['bearing', 'text'], text: bearing.text },
    { path: ['bearing', 'skip'], text: bearing.skip ?? '' },
  ];
  for (const { path, text } of texts) {
    for (const { found } of bareQuantities(text, 'prose')) {
      report(
        doc.place(path),
        `the ${path.join(' ')} holds the bare quantity "${found}"; expected words or a year.`,
      );
    }
  }
  return meta;
}

function checkProse(flat: ReturnType<typeof flatten>, file: string, report: Report): void {
  for (const { index, found } of bareQuantities(flat.text, 'prose')) {
    report(
      { file, line: flat.lineAt(index) },
      `the text holds the bare quantity "${found}"; expected a fact, as <Fact id="…" />.`,
    );
  }
}
