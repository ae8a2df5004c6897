/** What a finished PDF holds, for the tests: places, fonts, bookmarks, attachments, texts of its tags. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { bookmarkItems } from './bookmarks.ts';
import type { CarriedFont } from './document.ts';
import { dictAt, name, nameAt, textAt } from './walk.ts';

/** The page (1 is the first) on which each linked place stands. */
export function placesOf(doc: PDFDocument): Map<string, number> {
  const pages = new Map(doc.getPages().map(({ ref }, i) => [ref, i + 1]));
  const places = dictAt(doc, doc.catalog, 'Dests');
  return new Map(
    (places?.entries() ?? []).flatMap(([key, value]) => {
      const target = doc.context.lookup(value);
      const page = target instanceof PDFArray ? target.get(0) : undefined;
      return page instanceof PDFRef ? [[key.decodeText(), pages.get(page) ?? 0]] : [];
    }),
  );
}

/** Every font of the file. */
export function fontsOf(doc: PDFDocument): CarriedFont[] {
  const found = new Map<string, boolean>();
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameAt(doc, object, 'Type') !== 'FontDescriptor') continue;
    const called = (nameAt(doc, object, 'FontName') ?? '').replace(/^[A-Z]{6}\+/, '');
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(name(key)));
    found.set(called, (found.get(called) ?? true) && embedded);
  }
  return [...found].map(([called, embedded]) => ({ name: called, embedded }));
}

/** Titles of the bookmarks, in order, however deep. */
export const bookmarksOf = (doc: PDFDocument): string[] =>
  bookmarkItems(doc).map((item) => textAt(doc, item, 'Title') ?? '');

/** The files inside the file: bytes and description by name. */
export function attachmentsOf(doc: PDFDocument): Map<string, { bytes: Buffer; description: string }> {
  const found = new Map<string, { bytes: Buffer; description: string }>();
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameAt(doc, object, 'Type') !== 'Filespec') continue;
    const stream = doc.context.lookup(dictAt(doc, object, 'EF')?.get(PDFName.of('F')));
    const bytes =
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : Buffer.alloc(0);
    found.set(textAt(doc, object, 'UF') ?? '', { bytes, description: textAt(doc, object, 'Desc') ?? '' });
  }
  return found;
}

/** Addresses outside the document that links lead to. */
export const addressesOf = (doc: PDFDocument): string[] =>
  doc.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const action = dictAt(doc, doc.context.lookup(reference, PDFDict), 'A');
      const uri = doc.context.lookup(action?.get(name('URI')));
      return uri instanceof PDFString || uri instanceof PDFHexString ? [uri.decodeText()] : [];
    }),
  );
