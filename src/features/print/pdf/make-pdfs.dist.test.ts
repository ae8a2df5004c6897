/** The PDFs of the finished build: whole, tagged, complete, set in our fonts, with nothing on a page that should not be. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontsOf as siteFonts } from '../../fonts/fonts.ts';
import { editionDate } from '../../../content/read/edition-date.ts';
import { conformanceFaults, fontFamilyMistakes, plain } from '../../../../packages/pdf-finish/index.ts';
import { attachmentsOf, bookmarksOf, fontsOf, placesOf } from '../../../../packages/pdf-finish/inspect.ts';
import { pageWords, squeezed } from './page-words.ts';
import { tagWords } from '../../../../packages/pdf-finish/tag-words.ts';
import { tagTree, tagsUnder, textAt, type Tag } from '../../../../packages/pdf-finish/walk.ts';

const dist = 'dist';
const mebibyte = 1024 * 1024;
const poppler = (tool: string, ...options: string[]): string =>
  execFileSync(tool, options, { encoding: 'utf8', maxBuffer: 1e8 });

describe.each([
  ['scattered-en-a4.pdf', 'en', 'index.html', [595, 842]],
  ['scattered-en-letter.pdf', 'en', 'index.html', [612, 792]],
  ['scattered-ko-a4.pdf', 'ko', 'ko/index.html', [595, 842]],
] as const)('%s', (name, locale, page, paper) => {
  const path = join(dist, 'print', name);
  const pdf = readFileSync(path);
  const words = pageWords(readFileSync(join(dist, page), 'utf8'));
  let doc: PDFDocument;
  /** What each page says, without spaces. */
  let pages: string[];
  /** Its tags in reading order, the root first, and what they say. */
  let tags: readonly Tag[];
  let wordsOf: (tag: Tag) => string;
  let read: string;
  beforeAll(async () => {
    doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const root = tagTree(doc);
    tags = root ? [...tagsUnder(root)] : [];
    wordsOf = tagWords(doc);
    read = root ? plain(wordsOf(root)) : '';
    pages = poppler('pdftotext', '-raw', path, '-').split('\f').slice(0, -1).map(squeezed);
  });

  it('is a sound file of the right size and paper', () => {
    expect(pdf.length).toBeLessThan(2 * mebibyte);
    expect(doc.getPageCount()).toBeGreaterThanOrEqual(16);
    expect(doc.getPageCount()).toBeLessThanOrEqual(36);
    for (const each of doc.getPages()) {
      expect(Object.values(each.getSize()).map(Math.round).sort()).toEqual([...paper].sort());
    }
    expect(poppler('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  });

  it('meets every condition of PDF/UA-1 that a machine can judge, and says so', async () => {
    expect(await conformanceFaults(pdf)).toEqual([]);
    expect(pdf.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says its title, its language, and the date of the edition', () => {
    expect(doc.getTitle()).toBe(words.title);
    expect(doc.getLanguage()).toBe(locale);
    expect(doc.getCreationDate()?.toISOString().slice(0, 10)).toBe(editionDate());
    expect(/localhost|127\.0\.0\.1|HeadlessChrome/.exec(poppler('pdfinfo', '-meta', path))).toBeNull();
  });

  it('is set in embedded fonts of ours only', () => {
    const carried = fontsOf(doc);
    expect(carried.length).toBeGreaterThan(1);
    const families = [...new Set(siteFonts(locale).map(({ family }) => family))];
    expect(fontFamilyMistakes(name, carried, families)).toEqual([]);
  });

  it('holds every word of every step, claim and source', () => {
    const all = pages.join('');
    expect(words.texts.length).toBeGreaterThan(200);
    expect(words.texts.filter(({ printed }) => !all.includes(squeezed(printed)))).toEqual([]);
  });

  it('says them by its tags as the page does, with every space', () => {
    expect(words.texts.filter(({ text }) => !read.includes(text))).toEqual([]);
  });

  it('reads headings in the order of the page, and has a bookmark of the same words for each', () => {
    const headings = tags.filter(({ type }) => /^H[1-6]$/.test(type)).map((tag) => plain(wordsOf(tag)));
    expect(bookmarksOf(doc)).toEqual(headings);
    const steps = words.headings.map(({ text }) => text);
    expect(steps.length).toBeGreaterThan(40);
    expect(headings.slice(headings.indexOf(steps[0] ?? '')).slice(0, steps.length)).toEqual(steps);
  });

  it('has one figure for the cover and for each step, described as on the page, and none that is made of points', () => {
    const figures = tags.filter(({ type }) => type === 'Figure');
    const steps = words.headings.filter(({ isStep }) => isStep);
    expect(words.pictures.length).toBe(steps.length + 1);
    expect(figures.map(({ dict }) => textAt(doc, dict, 'Alt'))).toEqual(words.pictures);
    // Two lines of head and nothing under them.
    expect(poppler('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2);
  });

  it('says the language of every run in another one', () => {
    const runs = tags.slice(2).flatMap(({ dict }) => textAt(doc, dict, 'Lang') ?? []);
    expect(runs.length).toBeGreaterThan(3);
    expect(runs).toEqual(words.runs);
  });

  it('has true page numbers in its contents', () => {
    const places = placesOf(doc);
    const contents = pages[1] ?? '';
    const chapters = words.headings.filter(({ id }) => !id.startsWith('opening'));
    expect(chapters.length).toBeGreaterThan(40);
    for (const { id, text, printed } of chapters) {
      const number = places.get(id) ?? 0;
      expect.soft(contents, `${id} in the contents`).toContain(squeezed(text) + String(number));
      expect.soft(pages[number - 1], `${id} on page ${String(number)}`).toContain(squeezed(printed));
    }
  });

  it('carries the tables, each with a description', () => {
    const attached = attachmentsOf(doc);
    expect(attached.size).toBe(words.tables.length);
    for (const file of words.tables) {
      const { bytes, description } = attached.get(file) ?? { bytes: Buffer.alloc(0), description: '' };
      expect.soft(description.length, file).toBeGreaterThan(5);
      expect.soft(bytes.equals(readFileSync(join(dist, 'data', file))), file).toBe(true);
    }
  });

  it('sets no word over another, and none off the sheet', () => {
    const faults = poppler('pdftotext', '-bbox', path, '-').split('<page ').slice(1).flatMap(misplaced);
    expect(faults).toEqual([]);
  });

  it('has no page that is nearly blank', () => {
    const folder = poppler('mktemp', '-d').trim();
    execFileSync('pdftoppm', ['-r', '50', '-gray', path, join(folder, 'page')]);
    const inks = doc.getPages().map((_, i) => {
      const number = String(i + 1).padStart(String(doc.getPageCount()).length, '0');
      return inkOf(readFileSync(join(folder, `page-${number}.pgm`)));
    });
    execFileSync('rm', ['-r', folder]);
    expect(
      inks.flatMap((ink, i) => (ink < 0.03 ? [`page ${String(i + 1)}: ${(ink * 100).toFixed(1)} %`] : [])),
    ).toEqual([]);
  });
});

/** The share of a sheet that carries ink, from 0 to 1; the image has a head of three numbers, then a byte a point. */
function inkOf(image: Buffer): number {
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)/.exec(image.toString('latin1', 0, 20)) ?? [];
  const points = image.subarray(image.length - Number(width) * Number(height));
  return points.reduce((sum, point) => sum + (point < 225 ? 1 : 0), 0) / points.length;
}

/** Words of a page, as `pdftotext -bbox` lists them, that stand over others or within 5 mm of the sheet's edge. */
function misplaced(page: string, i: number): string[] {
  const [, right = 0, bottom = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).map(Number);
  const box = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g;
  const words = [...page.matchAll(box)].map(([, a, b, c, d, text = '']) => ({
    text,
    box: [Number(a), Number(b), Number(c), Number(d)] as const,
  }));
  const place = `page ${String(i + 1)}`;
  return words.flatMap(({ text, box: [x0, y0, x1, y1] }, n) => {
    const off =
      x0 < 14 || y0 < 14 || x1 > right - 14 || y1 > bottom - 14 ? [`${place}: ${text} at the edge`] : [];
    const over = words.slice(n + 1).filter(({ box: [u0, v0, u1, v1] }) => {
      const [across, down] = [Math.min(x1, u1) - Math.max(x0, u0), Math.min(y1, v1) - Math.max(y0, v0)];
      return across > 1 && down > 0.45 * Math.min(y1 - y0, v1 - v0);
    });
    return [...off, ...over.map((other) => `${place}: ${text} over ${other.text}`)];
  });
}
