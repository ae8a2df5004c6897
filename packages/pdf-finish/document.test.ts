import { PDFDict, PDFDocument, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { brokenLinks, carriedFonts, fontMistakes, imageCount, load, pagesOfPlaces } from './document.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** A document of three pages. */
async function document(fill: (doc: PDFDocument, pages: readonly PDFRef[]) => unknown): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const pages = [1, 2, 3].map(() => doc.addPage([100, 100]).ref);
  fill(doc, pages);
  return load(await doc.save());
}
const register = (doc: PDFDocument, object: Record<string, unknown>): PDFRef =>
  doc.context.register(doc.context.obj(object as never));
const place = (page: PDFRef | undefined): unknown[] => [page, name('XYZ'), 0, 841, 0];

describe('pagesOfPlaces', () => {
  it('knows the page of each place, whatever its name and wherever the page is in the file', async () => {
    const doc = await document((doc, [first, second, third]) => {
      const places = { story: place(first), 'phd-even': place(third), 'a b': place(second) };
      doc.catalog.set(name('Dests'), register(doc, places));
    });
    expect([...pagesOfPlaces(doc)]).toEqual([
      ['story', 1],
      ['phd-even', 3],
      ['a b', 2],
    ]);
  });
});

describe('brokenLinks', () => {
  it('finds links to places that are not there, and to addresses that are of this machine only', async () => {
    const doc = await document((doc, [first, second]) => {
      doc.catalog.set(name('Dests'), register(doc, { story: place(second) }));
      const links = [
        { Dest: name('story') },
        { Dest: name('history') },
        { A: { URI: PDFString.of('https://example.org/localhost') } },
        { A: { URI: PDFString.of('http://localhost:4321/') } },
      ].map((link) => register(doc, link));
      doc.context.lookup(first, PDFDict).set(name('Annots'), doc.context.obj(links));
    });
    expect(brokenLinks(doc)).toEqual(['page 1: "history"', 'page 1: "http://localhost:4321/"']);
  });
});

describe('fontMistakes', () => {
  it('tells own, foreign and missing fonts apart', async () => {
    const doc = await document((doc) => {
      const font = (FontName: string, file: string): PDFRef =>
        register(doc, { Type: 'FontDescriptor', FontName, [file]: register(doc, {}) });
      font('AAAAAA+NotoSerifKR-SemiBold', 'FontFile2');
      font('BAAAAA+LiberationSans', 'FontFile3');
      font('Pretendard-Regular', 'Flags');
    });
    expect(carriedFonts(doc)).toContainEqual({ name: 'Pretendard-Regular', embedded: false });
    const found = fontMistakes('x.pdf', doc, ['Noto Serif KR', 'Pretendard']);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('x.pdf: something is set in LiberationSans');
    expect(found[1]).toContain('Pretendard-Regular is not embedded');
  });
});

describe('imageCount', () => {
  it('counts images in the file and images amid a page', async () => {
    const none = await document(() => undefined);
    expect(imageCount(none)).toBe(0);
    const some = await document((doc, [first, second]) => {
      const image = doc.context.register(doc.context.stream('', { Type: 'XObject', Subtype: 'Image' }));
      const page = (ref: PDFRef | undefined): PDFDict => doc.context.lookup(ref, PDFDict);
      page(first).set(name('Resources'), doc.context.obj({ XObject: { X1: image } }));
      const inline = doc.context.stream('q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q');
      page(second).set(name('Contents'), doc.context.register(inline));
    });
    expect(imageCount(some)).toBe(2);
  });
});
