/** What a PDF holds: where its named places are, which fonts and images it carries. */
import { PDFArray, PDFDict, PDFDocument, PDFRawStream, PDFRef, ParseSpeeds } from '@cantoo/pdf-lib';
import { dictAt, name, nameAt, painted, textAt } from './walk.ts';

/**
 * Takes a file apart.
 *
 * @throws when some object of it cannot be read
 */
export const load = (pdf: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(pdf, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    // Else it rests every hundred objects, for the sake of pages in a browser.
    parseSpeed: ParseSpeeds.Fastest,
  });

/**
 * The page (1 is the first) on which each linked place of the document stands.
 *
 * @example pagesOfPlaces(doc).get('phd-pipeline-peak') // 3
 */
export function pagesOfPlaces(doc: PDFDocument): Map<string, number> {
  const pages = new Map(doc.getPages().map(({ ref }, i) => [ref, i + 1]));
  return new Map(
    (dictAt(doc, doc.catalog, 'Dests')?.entries() ?? []).flatMap(([key, value]) => {
      const target = doc.context.lookup(value);
      const page = target instanceof PDFArray ? target.get(0) : undefined;
      return page instanceof PDFRef ? [[key.decodeText(), pages.get(page) ?? 0]] : [];
    }),
  );
}

/** Links that lead nowhere: to a place that the document does not have, or to an address of this machine. */
export function brokenLinks(doc: PDFDocument): string[] {
  const places = pagesOfPlaces(doc);
  return doc.getPages().flatMap(({ node }, i) =>
    (node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const link = doc.context.lookup(reference, PDFDict);
      const action = dictAt(doc, link, 'A');
      const target = nameAt(doc, link, 'Dest') ?? '';
      const address = (action && textAt(doc, action, 'URI')) ?? '';
      const leads = address === '' ? places.has(target) : !/\/\/(?:localhost|127\.)/.test(address);
      return leads ? [] : [`page ${String(i + 1)}: "${address || target}"`];
    }),
  );
}

/** A font as the document carries it. */
export interface CarriedFont {
  /** PostScript name without the subset prefix. */
  readonly name: string;
  readonly embedded: boolean;
}

/** Every font that the document names. */
export function carriedFonts(doc: PDFDocument): CarriedFont[] {
  const found = new Map<string, boolean>();
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameAt(doc, object, 'Type') !== 'FontDescriptor') continue;
    const called = (nameAt(doc, object, 'FontName') ?? '').replace(/^[A-Z]{6}\+/, '');
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => object.has(name(key)));
    found.set(called, (found.get(called) ?? true) && embedded);
  }
  return [...found].map(([called, embedded]) => ({ name: called, embedded }));
}

/**
 * One sentence for each font that is not embedded, or that is none of the site's own: then some character or
 * style was drawn with whatever this machine has.
 *
 * @param families names of the site's families, as in CSS
 */
export function fontMistakes(file: string, doc: PDFDocument, families: readonly string[]): string[] {
  const own = families.map((family) => family.replaceAll(' ', ''));
  return carriedFonts(doc).flatMap(({ name, embedded }) => {
    if (!embedded) return [`${file}: the font ${name} is not embedded; every font of a PDF must be.`];
    if (own.some((family) => name.startsWith(family))) return [];
    return [
      `${file}: something is set in ${name}, which is none of the site's fonts (${families.join(', ')}); use var(--face-display), var(--face-text) or var(--face-sans).`,
    ];
  });
}

/**
 * How many images made of points are drawn, be they files of their own inside the file or written amid a page.
 * Hatchings are patterns; the browser makes them of points itself.
 */
export function imageCount(doc: PDFDocument): number {
  const drawn = [...painted(doc)];
  const images = drawn
    .flatMap(({ resources }) => dictAt(doc, resources, 'XObject')?.values() ?? [])
    .map((reference) => doc.context.lookup(reference))
    .filter((object) => object instanceof PDFRawStream && nameAt(doc, object.dict, 'Subtype') === 'Image');
  const inline = drawn.filter(({ stream }) => /(?:^|\s)BI\s/.test(stream));
  return images.length + inline.length;
}
