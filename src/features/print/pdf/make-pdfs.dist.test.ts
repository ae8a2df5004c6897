/** The PDFs of the finished build: whole, tagged, complete, set in our fonts, with nothing on a page that should not be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fontsOf as siteFonts } from '../../fonts/fonts.ts';
import { verdicts } from '../../../content/model.ts';
import { chaptersOf, pictureOf, stepsOf, tellingOf } from '../../../site/edition/steps.ts';
import { tellings } from '../../../site/edition/telling.ts';
import { wholePage } from '../../../site/paper-parts.ts';
import { paperNotes } from '../../notes/paper-notes.ts';
import { editionDate } from '../../../content/read/nouns/edition-date.ts';
import { conformanceFaults, plain } from '../../../../packages/pdf-finish/index.ts';
import {
  brokenLinks,
  carriedFonts,
  fontMistakes,
  imageCount,
  load,
} from '../../../../packages/pdf-finish/document.ts';
import { misplaced } from '../../../../packages/pdf-finish/misplaced.ts';
import { followed } from '../../../story/index.ts';
import { pageWords, squeezed } from './page-words.ts';
import {
  attachmentsOf,
  bookmarksOf,
  linksOf,
  openPdf,
  placesOf,
  saidOf,
  sheetsOf,
  type Sheet,
} from '../../../../packages/pdf-finish/reader.ts';
import { soundFaults } from '../../../../packages/pdf-finish/sound.ts';
import { tagWords } from '../../../../packages/pdf-finish/tag-words.ts';
import { allTags, painted, textAt, type Tag } from '../../../../packages/pdf-finish/walk.ts';

const dist = 'dist';
const mebibyte = 1024 * 1024;
// Each file is read once, whole; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each([
  ['scattered-en-a4.pdf', 'en', 'index.html', [595, 842]],
  ['scattered-en-letter.pdf', 'en', 'index.html', [612, 792]],
  ['scattered-ko-a4.pdf', 'ko', 'ko/index.html', [595, 842]],
] as const)('%s', (name, locale, page, paper) => {
  const path = join(dist, 'print', name);
  const pdf = readFileSync(path);
  const words = pageWords(wholePage(dist, page));
  /** The file taken apart, as those see it who make it, and as readers' programs do. */
  let doc: PDFDocument;
  let seen: Awaited<ReturnType<typeof openPdf>>;
  let sheets: readonly Sheet[];
  /** What each page says, without spaces. */
  let pages: string[];
  /** Its tags in reading order, the root first, and what they say. */
  let tags: readonly Tag[];
  let wordsOf: (tag: Tag) => string;
  let read: string;
  beforeAll(async () => {
    doc = await load(pdf);
    seen = await openPdf(pdf);
    sheets = await sheetsOf(seen);
    pages = sheets.map(({ text }) => squeezed(text));
    tags = allTags(doc);
    wordsOf = tagWords(doc);
    read = tags[0] ? plain(wordsOf(tags[0])) : '';
  });

  it('is a sound file of the right size and paper', async () => {
    expect(pdf.length).toBeLessThan(2 * mebibyte);
    expect(sheets.length).toBeGreaterThanOrEqual(24);
    expect(sheets.length).toBeLessThanOrEqual(28);
    const sizes = new Set(sheets.map(({ width, height }) => `${width.toFixed()} × ${height.toFixed()}`));
    expect([...sizes]).toEqual([paper.join(' × ')]);
    expect(await soundFaults(pdf)).toEqual([]);
  });

  it('meets every condition of PDF/UA-1 that a machine can judge, and says so', () => {
    expect(conformanceFaults(doc)).toEqual([]);
    expect(pdf.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says its title, its language, and the date of the edition, and nothing of what it was printed by', async () => {
    const said = await saidOf(seen);
    expect(said).toMatchObject({ title: words.title, language: locale, isTagged: true });
    expect(said.created).toContain(editionDate().replaceAll('-', ''));
    expect(/localhost|127\.0\.0\.1|HeadlessChrome/.exec(said.all)).toBeNull();
  });

  it('has links that lead to a place of its own or to an address that lasts', () => {
    expect(brokenLinks(doc)).toEqual([]);
  });

  it('is set in embedded fonts of ours only', () => {
    expect(carriedFonts(doc).length).toBeGreaterThan(1);
    const families = [...new Set(siteFonts(locale).map(({ family }) => family))];
    expect(fontMistakes(name, doc, families)).toEqual([]);
  });

  it('holds every word of every step, and every number', () => {
    const all = pages.join('');
    expect(words.texts.length).toBeGreaterThan(200);
    expect(words.texts.filter(({ printed }) => !all.includes(squeezed(printed)))).toEqual([]);
  });

  it('says them by its tags as the page does, with every space', () => {
    expect(words.texts.filter(({ printed }) => !read.includes(printed))).toEqual([]);
  });

  it('reads headings in the order of the page, and has a bookmark of the same words for each that leads to it', async () => {
    const headings = tags.filter(({ type }) => /^H[1-6]$/.test(type)).map((tag) => plain(wordsOf(tag)));
    const bookmarks = await bookmarksOf(seen);
    expect(bookmarks.map(({ title }) => title)).toEqual(headings);
    const printed = new Map(words.headings.map((heading) => [heading.text, heading.printed]));
    const astray = bookmarks.filter(
      ({ title, page = 0 }) => !pages[page - 1]?.includes(squeezed(printed.get(title) ?? title)),
    );
    expect(astray).toEqual([]);
    const steps = words.headings.map(({ text }) => text);
    expect(steps.length).toBeGreaterThan(stepsOf(locale).length);
    // The contents stand on the page of the first step, and the list of people before the last.
    const { say } = tellings[locale];
    const lists = [
      say('nav.contents'),
      say('print.followed', { people: String(followed(tellings[locale]).length) }),
    ];
    const told = headings.filter((heading) => !lists.includes(heading));
    expect(headings.length - told.length).toBe(lists.length);
    expect(told.slice(told.indexOf(steps[0] ?? '')).slice(0, steps.length)).toEqual(steps);
  });

  it('has one figure for the cover and for each step, described as on the page, and none that is made of points', () => {
    const figures = tags.filter(({ type }) => type === 'Figure');
    const steps = words.headings.filter(({ isStep }) => isStep);
    expect(words.pictures.length).toBe(1 + steps.length);
    const told = stepsOf(locale).map((step) => pictureOf(locale, step, 'medium').description);
    expect(words.pictures).toEqual([told[0], ...told]);
    expect(figures.map(({ dict }) => textAt(doc, dict, 'Alt'))).toEqual(words.pictures);
    expect(imageCount(doc)).toBe(0);
    // Nor any dot that some viewers leave out: a path of one point, see `pdf/dots.ts`.
    const lone = /(?<![ml]\n)^(\S+ \S+) m\n\1 l\nS$/m;
    expect([...painted(doc)].filter(({ stream }) => lone.test(stream))).toEqual([]);
  });

  it('says the language of every run in another one', () => {
    // An English booklet may have none: the titles of Korean works are in the PDF of the data.
    expect(tags.slice(2).flatMap(({ dict }) => textAt(doc, dict, 'Lang') ?? [])).toEqual(words.runs);
  });

  it('has true page numbers in its contents, and every chapter and step on the page of its place', async () => {
    const places = await placesOf(seen);
    const contents = pages[1] ?? '';
    const told = words.headings.filter(({ id }) => !id.startsWith('opening'));
    const [, ...chapters] = chaptersOf(locale);
    expect(told.map(({ id }) => id)).toEqual(
      chapters.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]),
    );
    for (const { id, text, printed, isStep } of told) {
      const number = places.get(id) ?? 0;
      if (!isStep) expect.soft(contents, `${id} in the contents`).toContain(squeezed(text) + String(number));
      expect.soft(pages[number - 1], `${id} on page ${String(number)}`).toContain(squeezed(printed));
    }
  });

  it('says what its marks mean before the first chapter', async () => {
    const before = pages.slice(0, ((await placesOf(seen)).get('openai-exodus') ?? 1) - 1).join('');
    for (const verdict of verdicts)
      expect.soft(before).toContain(squeezed(tellings[locale].say(`verdict-means.${verdict}`)));
  });

  it('has a note for every raised number, each a link there, and back to the step that tells it first', async () => {
    const links = await linksOf(seen);
    const notes = paperNotes(locale).map(({ number }) => `note-${String(number)}`);
    const noted = new Set(links.map(({ to }) => to));
    expect(notes.filter((note) => !noted.has(note))).toEqual([]);
    const places = await placesOf(seen);
    const steps = new Set(stepsOf(locale).map(({ id }) => id));
    const from = Math.min(...notes.map((note) => places.get(note) ?? Infinity));
    const back = links.filter(({ to, page }) => page >= from && steps.has(to));
    // Where the notes begin the claims end, each with the step that tells it.
    const told = tellings[locale].claims.filter((claim) => tellingOf(locale, claim).length > 0);
    expect(back.length).toBe(notes.length + told.length);
  });

  it('is set at its own size, and shown as it lies open', () => {
    // A browser prints all pages smaller if anything is broader than one.
    const body = locale === 'ko' ? 9.75 : 10.5;
    const set = sheets.flatMap(({ pieces }) => pieces).filter(({ size }) => Math.abs(size - body) < 0.004);
    expect(set.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(5000);
    expect(String(doc.catalog.get(PDFName.of('PageLayout')))).toBe('/TwoPageRight');
  });

  it('carries the tables, each with a description', async () => {
    const attached = await attachmentsOf(seen);
    expect(attached.size).toBe(words.tables.length);
    for (const file of words.tables) {
      const { bytes, description } = attached.get(file) ?? { bytes: Buffer.alloc(0), description: '' };
      expect.soft(description.length, file).toBeGreaterThan(5);
      expect.soft(bytes.equals(readFileSync(join(dist, 'data', file))), file).toBe(true);
    }
  });

  it('sets no word over another, and none off the sheet', () => {
    expect(sheets.flatMap(misplaced)).toEqual([]);
  });
});
