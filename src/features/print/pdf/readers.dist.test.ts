/** The readers of finished PDFs see what is broken in one: readers that see nothing prove nothing. */
import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bookmarkItems } from '../../../../packages/pdf-finish/bookmarks.ts';
import { codesOn } from '../../../../packages/pdf-finish/codes.ts';
import { brokenLinks, carriedFonts, imageCount, load } from '../../../../packages/pdf-finish/document.ts';
import { misplaced } from '../../../../packages/pdf-finish/misplaced.ts';
import { inkOf, sheetsDrawn } from '../../../../packages/pdf-finish/raster.ts';
import {
  attachmentsOf,
  bookmarksOf,
  openPdf,
  placesOf,
  saidOf,
  sheetsOf,
} from '../../../../packages/pdf-finish/reader.ts';
import { soundFaults } from '../../../../packages/pdf-finish/sound.ts';
import { allTags, contentOf, dictAt, kidsOf } from '../../../../packages/pdf-finish/walk.ts';

const name = (text: string): PDFName => PDFName.of(text);
const file = readFileSync('dist/print/scattered-ko-a4.pdf');

/** The nth page, from 1. */
const pageOf = (doc: PDFDocument, number: number): PDFPage => doc.getPage(number - 1);
/** Gives a page other content, made from what it has. */
function repaint(doc: PDFDocument, number: number, paint: (content: string) => string): void {
  const { node } = pageOf(doc, number);
  const content = contentOf(doc.context, node.get(name('Contents')));
  const bytes = new Uint8Array(Buffer.from(paint(content), 'latin1'));
  node.set(name('Contents'), doc.context.register(doc.context.stream(bytes)));
}
/** What the laws of `pdf.dist.test.ts` and `pdf-sheets.dist.test.ts` look at. */
async function seenIn(pdf: Uint8Array): Promise<Record<string, unknown>> {
  const [doc, seen] = [await load(pdf), await openPdf(pdf)];
  const sheets = await sheetsOf(seen);
  const inks: number[] = [];
  const codes: string[] = [];
  for await (const sheet of sheetsDrawn(pdf, 150, 'Gray')) {
    if (sheet.number > 6) break;
    inks.push(inkOf(sheet));
    codes.push(...codesOn(sheet));
  }
  const { title, language, isTagged } = await saidOf(seen);
  return {
    title,
    language,
    isTagged,
    tags: allTags(doc).filter(({ type }) => type === 'Figure').length,
    pages: new Set(sheets.map(({ width, height }) => `${width.toFixed()} × ${height.toFixed()}`)).size,
    words: sheets[3]?.text.replace(/\s+/g, ''),
    bookmarks: await bookmarksOf(seen),
    places: (await placesOf(seen)).size,
    links: brokenLinks(doc),
    attachments: [...(await attachmentsOf(seen)).keys()],
    fonts: carriedFonts(doc).filter(({ embedded }) => !embedded).length,
    images: imageCount(doc),
    over: sheets.flatMap(misplaced).filter((fault) => fault.includes(' over ')).length > 0,
    edge: sheets.flatMap(misplaced).filter((fault) => fault.endsWith(' at the edge')).length > 0,
    blank: inks.some((ink) => ink < 0.03),
    codes,
  };
}

/** Each breaks one thing, and says where it is to be seen. */
const breaks: Readonly<Record<string, (doc: PDFDocument) => unknown>> = {
  title: (doc) => {
    doc.setTitle('Another');
  },
  language: (doc) => {
    doc.setLanguage('en');
  },
  isTagged: (doc) => doc.catalog.delete(name('MarkInfo')),
  tags: (doc) => {
    const figure = allTags(doc).find(({ type }) => type === 'Figure');
    const around = figure?.parent?.dict;
    const kids = around ? kidsOf(doc.context, around) : [];
    around?.set(name('K'), doc.context.obj(kids.filter((kid) => kid !== figure?.ref)));
  },
  pages: (doc) => {
    pageOf(doc, 8).setSize(595, 700);
  },
  words: (doc) => {
    repaint(doc, 4, (content) => content.replace(/<[\dA-F]{4}> Tj/, ''));
  },
  bookmarks: (doc) =>
    bookmarkItems(doc)[9]?.set(name('Dest'), doc.context.obj([pageOf(doc, 2).ref, name('Fit')])),
  places: (doc) => dictAt(doc, doc.catalog, 'Dests')?.delete(name('story')),
  links: (doc) => {
    const link = doc.context.lookup(pageOf(doc, 2).node.Annots()?.get(0), PDFDict);
    link.set(name('Dest'), name('nowhere'));
  },
  attachments: (doc) => {
    const files = dictAt(doc, dictAt(doc, doc.catalog, 'Names'), 'EmbeddedFiles');
    const names = files?.lookup(name('Names'), PDFArray);
    names?.remove(0);
    names?.remove(0);
  },
  fonts: (doc) => {
    for (const [, object] of doc.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(name('FontFile2'))) return object.delete(name('FontFile2'));
    return undefined;
  },
  images: (doc) => {
    const image = doc.context.stream('', { Type: 'XObject', Subtype: 'Image', Width: 0, Height: 0 });
    pageOf(doc, 9).node.setXObject(name('X1'), doc.context.register(image));
  },
  over: (doc) => {
    repaint(doc, 24, (content) => `q ${content} Q q 1 0 0 1 5 1 cm ${content} Q`);
  },
  edge: (doc) => {
    repaint(doc, 25, (content) => `q 1 0 0 1 -60 0 cm ${content} Q`);
  },
  blank: (doc) => {
    repaint(doc, 2, () => '');
  },
  codes: (doc) => {
    // The head of the cover, where its code is, whatever the pages after it hold.
    repaint(doc, 1, (content) => `q ${content} Q q 1 1 1 rg 0 660 595 182 re f Q`);
  },
};

describe('readers of a finished PDF', () => {
  it('see each thing that is broken', async () => {
    const doc = await load(file);
    for (const broken of Object.values(breaks)) broken(doc);
    const [sound, broken] = [await seenIn(file), await seenIn(await doc.save({ addDefaultPage: false }))];
    expect(Object.keys(sound)).toEqual(Object.keys(breaks));
    const same = Object.keys(breaks).filter(
      (key) => JSON.stringify(sound[key]) === JSON.stringify(broken[key]),
    );
    expect(same).toEqual([]);
  }, 60_000);

  it('find no sound file in one that is cut off, has lost its index, or has other bytes in a stream', async () => {
    const cut = file.subarray(0, file.length - 2000);
    const lost = Buffer.from(file);
    lost.write('startxref\n0', lost.lastIndexOf('startxref'));
    const other = Buffer.from(file);
    // What a page is painted with: what lies elsewhere need not be read by a checker.
    const { node } = pageOf(await load(file), 8);
    const stream = node.context.lookup(node.get(name('Contents')));
    if (!(stream instanceof PDFRawStream)) throw new Error('the page has no stream');
    const painted = stream.contents;
    const within = file.indexOf(painted) + 20;
    other.fill(0, within, within + 10);
    const faults = await Promise.all([cut, lost, other].map((pdf) => soundFaults(pdf)));
    expect(faults.map(([head]) => head)).toEqual(Array(3).fill('qpdf ends with 2'));
  }, 60_000);
});
