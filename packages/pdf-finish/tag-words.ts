/** The words of a finished PDF as its tags have them: what a screen reader reads, and in which order. */
import { PDFDict, PDFNumber, PDFRef, type PDFDocument, type PDFPageLeaf } from '@cantoo/pdf-lib';
import { operations } from './artifacts.ts';
import { shownText } from './unicode.ts';
import { contentOf, kidsOf, meaningsOn, name, type Tag } from './walk.ts';

/** Texts of the marked content of a page, by its id. */
function textsOf(doc: PDFDocument, page: PDFPageLeaf): Map<number, string> {
  const mapOf = meaningsOn(doc.context, page);
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let map: ReadonlyMap<number, string> = new Map();
  for (const { name: operator, operands } of operations(contentOf(doc.context, page.get(name('Contents'))))) {
    if (operator === 'Tf') map = mapOf((operands[0] ?? '').slice(1));
    else if (operator === 'BDC' || operator === 'BMC') {
      const at = operands.indexOf('/MCID');
      open.push(at < 0 ? undefined : Number(operands[at + 1]));
    } else if (operator === 'EMC') open.pop();
    const id = open.findLast((each) => each !== undefined);
    if (id === undefined || (operator !== 'Tj' && operator !== 'TJ')) continue;
    texts.set(id, (texts.get(id) ?? '') + shownText(operands, map));
  }
  return texts;
}

/** Reads the words of tags; pages are taken apart once. */
export function tagWords(doc: PDFDocument): (tag: Tag) => string {
  const leaves = new Map(doc.getPages().map(({ ref, node }) => [ref, node]));
  const pages = new Map<PDFRef, Map<number, string>>();
  const textAt = (page: PDFRef | undefined, id: number): string => {
    const leaf = page && leaves.get(page);
    if (!leaf) return '';
    const known = pages.get(page) ?? textsOf(doc, leaf);
    pages.set(page, known);
    return known.get(id) ?? '';
  };
  const words = (element: PDFDict, around: PDFRef | undefined): string => {
    const own = element.get(name('Pg'));
    const page = own instanceof PDFRef ? own : around;
    return kidsOf(doc.context, element)
      .map((kid) => {
        const found = doc.context.lookup(kid);
        if (found instanceof PDFNumber) return textAt(page, found.asNumber());
        if (!(found instanceof PDFDict)) return '';
        const id = found.get(name('MCID'));
        if (!(id instanceof PDFNumber)) return words(found, page);
        const place = found.get(name('Pg'));
        return textAt(place instanceof PDFRef ? place : page, id.asNumber());
      })
      .join('');
  };
  return ({ dict }) => words(dict, undefined);
}
