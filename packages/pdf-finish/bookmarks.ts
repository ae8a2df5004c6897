/** Bookmarks: Chromium takes their titles from the lines of a print, where a space at a line's end is lost. */
import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** The bookmarks of a document in their order, however deep. */
export function bookmarkItems(doc: PDFDocument): PDFDict[] {
  const at = (from: PDFDict | undefined, key: string): PDFDict | undefined => {
    const found = doc.context.lookup(from?.get(name(key)));
    return found instanceof PDFDict ? found : undefined;
  };
  const walk = (item: PDFDict | undefined): PDFDict[] =>
    item ? [item, ...walk(at(item, 'First')), ...walk(at(item, 'Next'))] : [];
  return walk(at(at(doc.catalog, 'Outlines'), 'First'));
}

/** What is left of a text when nothing is held against it that a line's end takes away. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B\u2060-]+/g, '');

/**
 * Gives every bookmark the words of its heading.
 *
 * @param headings the page's own, in its order: all that are on paper
 * @throws when bookmarks and headings are not the same ones
 */
export function nameBookmarks(doc: PDFDocument, headings: readonly string[]): void {
  const items = bookmarkItems(doc);
  items.forEach((item, i) => {
    const title = squeezed(item.lookup(name('Title'), PDFString, PDFHexString).decodeText());
    const heading = headings[i] ?? '';
    // A heading that is laid out more than once is bookmarked with its words as often.
    const words = squeezed(heading);
    if (words === '' || title.replaceAll(words, '') !== '') {
      throw new Error(
        `bookmark ${String(i + 1)} of the PDF is "${title}", but the page's heading is "${heading}".`,
      );
    }
    item.set(name('Title'), PDFHexString.fromText(heading));
  });
  if (items.length !== headings.length) {
    throw new Error(
      `the PDF has ${String(items.length)} bookmarks, but its page ${String(headings.length)} headings.`,
    );
  }
}
