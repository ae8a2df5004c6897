/** Fonts: carried in the file, and every letter drawn has a meaning that can be copied out (10-001, 31). */
import { PDFArray, PDFDict, PDFRawStream, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { operations } from './artifacts.ts';
import { dictAt, name, nameAt, painted } from './walk.ts';

/** Codes of each font that the document draws. */
function drawn(doc: PDFDocument): Map<PDFDict, Set<number>> {
  const used = new Map<PDFDict, Set<number>>();
  for (const { stream, resources } of painted(doc)) {
    const fonts = dictAt(doc, resources, 'Font');
    let codes: Set<number> | undefined;
    for (const { name: operator, operands } of operations(stream)) {
      if (operator === 'Tf') {
        const font = dictAt(doc, fonts, (operands[0] ?? '').slice(1));
        codes = font && (used.get(font) ?? new Set());
        if (font && codes) used.set(font, codes);
      }
      if (operator !== 'Tj' && operator !== 'TJ') continue;
      for (const text of operands.filter((operand) => operand.startsWith('<'))) {
        for (const code of text.match(/[\da-f]{4}/gi) ?? []) codes?.add(parseInt(code, 16));
      }
    }
  }
  return used;
}

/** Code points by code, as a ToUnicode map says: `<0015> <0053>` and `<0015> <0017> <0053>`. */
function meanings(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      found.set(parseInt(code, 16), text.toUpperCase());
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const start = parseInt(first, 16);
      for (let code = start; code <= parseInt(last, 16); code++) {
        found.set(code, (parseInt(text, 16) + code - start).toString(16).toUpperCase().padStart(4, '0'));
      }
    }
  }
  return found;
}

/** Faults of every font that something is set in. */
export function fontFaults(doc: PDFDocument): string[] {
  return [...drawn(doc)].flatMap(([font, codes]) => {
    const called = nameAt(doc, font, 'BaseFont') ?? 'a font';
    const faults: string[] = [];
    const descendants = doc.context.lookup(font.get(name('DescendantFonts')));
    const inner = descendants instanceof PDFArray ? doc.context.lookup(descendants.get(0)) : undefined;
    if (nameAt(doc, font, 'Subtype') !== 'Type0' || !(inner instanceof PDFDict)) {
      return [`31-001 ${called} is of a kind that was not looked for`];
    }
    const descriptor = dictAt(doc, inner, 'FontDescriptor');
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)))) {
      faults.push(`31-009 ${called} is not embedded`);
    }
    if (nameAt(doc, inner, 'Subtype') === 'CIDFontType2' && !inner.has(name('CIDToGIDMap'))) {
      faults.push(`31-004 ${called} has no map from characters to glyphs`);
    }
    if (!(nameAt(doc, font, 'Encoding') ?? '').startsWith('Identity-'))
      faults.push(`31-005 ${called}: encoding`);
    if (descriptor?.has(name('CIDSet')))
      faults.push(`31-012 ${called} has a CIDSet, which was not looked for`);
    if (codes.has(0)) faults.push(`31-030 ${called}: a character without a glyph`);
    const map = doc.context.lookup(font.get(name('ToUnicode')));
    if (!(map instanceof PDFRawStream)) return [...faults, `31-027 ${called} cannot be copied out`];
    const known = meanings(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'));
    const bad = [...codes].filter((code) => /^(?:0000|FEFF|FFFE)?$/.test(known.get(code) ?? ''));
    if (bad.length > 0)
      faults.push(`10-001 ${called}: codes without a meaning: ${bad.map(String).join(' ')}`);
    return faults;
  });
}
