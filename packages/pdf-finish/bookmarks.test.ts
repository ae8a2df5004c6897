import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bookmarkItems, nameBookmarks } from './bookmarks.ts';
import { textAt } from './walk.ts';

/** A document whose first bookmark holds the others. */
async function bookmarked(first: string, ...inner: string[]): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const item = (title: string, more: Record<string, unknown>) =>
    doc.context.register(doc.context.obj({ Title: PDFHexString.fromText(title), ...more } as never));
  const kid = inner.reduceRight<ReturnType<typeof item> | undefined>(
    (next, title) => item(title, next ? { Next: next } : {}),
    undefined,
  );
  const outlines = doc.context.obj({ First: item(first, kid ? { First: kid } : {}) });
  doc.catalog.set(PDFName.of('Outlines'), outlines);
  return doc;
}

describe('nameBookmarks', () => {
  it('gives bookmarks the exact words of their headings', async () => {
    const doc = await bookmarked(
      'Scattered',
      'About half, the articlesay, have gone',
      '11명⁠,연구자',
      'ManyMany',
    );
    const headings = ['Scattered', 'About half, the article say, have gone', '11명, 연구자', 'Many'];
    nameBookmarks(doc, headings);
    expect(bookmarkItems(doc).map((item) => textAt(doc, item, 'Title'))).toEqual(headings);
  });

  it.each([
    ['a bookmark is another heading’s', ['One', 'Three'], /bookmark 2 .* "Two".* "Three"/],
    ['a heading is missing', ['One'], /bookmark 2/],
    ['a heading has no bookmark', ['One', 'Two', 'Three'], /2 bookmarks.* 3 headings/],
  ])('stops when %s', async (_, headings, message) => {
    const doc = await bookmarked('One', 'Two');
    expect(() => {
      nameBookmarks(doc, headings);
    }).toThrow(message);
  });
});
