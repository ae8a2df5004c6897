/** Fonts: carried in the file, and every letter drawn has a meaning that can be copied out (10-001, 31). */
import { PDFArray, PDFDict, PDFRawStream, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import { operations } from './artifacts.ts';
import { glyphFaults } from './conformance-glyphs.ts';
import { meanings } from './unicode.ts';
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
    faults.push(...glyphFaults(doc, called, inner, codes));
    const map = doc.context.lookup(font.get(name('ToUnicode')));
    if (!(map instanceof PDFRawStream)) return [...faults, `31-027 ${called} cannot be copied out`];
    const known = meanings(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'));
    const bad = [...codes].filter((code) => /^(?:0000|FEFF|FFFE)?$/.test(known.get(code) ?? ''));
    if (bad.length > 0)
      faults.push(`10-001 ${called}: codes without a meaning: ${bad.map(String).join(' ')}`);
    return faults;
  });
}
