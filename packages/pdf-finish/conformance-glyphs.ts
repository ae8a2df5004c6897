/** Glyphs: those that are drawn are in the file's own font, and as broad there as the file says (31-011, 31-016). */
import {
  PDFArray,
  type PDFDict,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { create, type Font } from 'fontkit';
import { dictAt, name } from './walk.ts';

/** The breadths of a font's glyphs in thousandths of its size: `[first [w w w] first last w]`. */
function breadths(doc: PDFDocument, font: PDFDict): (code: number) => number {
  const known = new Map<number, number>();
  const numberOf = (value: unknown): number => (value instanceof PDFNumber ? value.asNumber() : NaN);
  const list = doc.context.lookup(font.get(name('W')));
  const parts = list instanceof PDFArray ? list.asArray().map((part) => doc.context.lookup(part)) : [];
  for (let i = 0; i < parts.length;) {
    const first = numberOf(parts[i]);
    const next = parts[i + 1];
    if (next instanceof PDFArray) {
      next.asArray().forEach((breadth, n) => known.set(first + n, numberOf(doc.context.lookup(breadth))));
      i += 2;
    } else {
      for (let code = first; code <= numberOf(next); code++) known.set(code, numberOf(parts[i + 2]));
      i += 3;
    }
  }
  const usual = doc.context.lookup(font.get(name('DW')));
  return (code) => known.get(code) ?? (usual instanceof PDFNumber ? usual.asNumber() : 1000);
}

/**
 * How far a glyph moves the pen, in the font's units, from the table of advances: a glyph's own measure would read its
 * outline too, and an empty glyph at the end of the file has none. The last advance holds for all glyphs after it.
 */
function advanceOf(font: Font, glyph: number): number {
  const { metrics } = (font as unknown as { readonly hmtx: Hmtx }).hmtx;
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
}
interface Hmtx {
  readonly metrics: { readonly length: number; get: (at: number) => { readonly advance: number } };
}

/**
 * Faults of the glyphs of a font.
 *
 * @param font the descendant font, which holds the breadths and leads to the font file
 * @param codes what is drawn of it; codes are glyph numbers in such a font
 */
export function glyphFaults(
  doc: PDFDocument,
  called: string,
  font: PDFDict,
  codes: ReadonlySet<number>,
): string[] {
  const file = doc.context.lookup(dictAt(doc, font, 'FontDescriptor')?.get(name('FontFile2')));
  if (!(file instanceof PDFRawStream))
    return [`31-011 ${called} is no TrueType font, and no other was looked for`];
  const outlines = create(Buffer.from(decodePDFRawStream(file).decode())) as Font;
  const breadth = breadths(doc, font);
  const missing = [...codes].filter((code) => code >= outlines.numGlyphs);
  const wrong = [...codes].filter((code) => {
    if (code >= outlines.numGlyphs) return false;
    const own = (advanceOf(outlines, code) * 1000) / outlines.unitsPerEm;
    return !(Math.abs(own - breadth(code)) <= 1);
  });
  return [
    ...missing.map((code) => `31-011 ${called}: glyph ${String(code)} is not in the font`),
    ...wrong.map((code) => `31-016 ${called}: glyph ${String(code)} is not as broad as the file says`),
  ];
}
