/** Tags stand where they are seen, and figures say where that is. */
import { PDFDict, PDFNull, PDFNumber, PDFRef, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { boxesOf, together, withoutHidden, type Box } from './boxes.ts';
import { kidsOf, name, parentsAt } from './walk.ts';

/** How broad strokes are in the graphics states of a page. */
const pens =
  ({ node, doc: { context } }: PDFPage) =>
  (state: string): number => {
    const states = context.lookupMaybe(node.Resources()?.get(name('ExtGState')), PDFDict);
    return (
      context
        .lookupMaybe(states?.get(name(state)), PDFDict)
        ?.lookupMaybe(name('LW'), PDFNumber)
        ?.asNumber() ?? 1
    );
  };
const sheetOf = (page: PDFPage): Box => [0, 0, page.getSize().width, page.getSize().height];

/** The streams of a document's pages without text that is not seen. */
export const seenText = (doc: PDFDocument, streams: readonly string[]): string[] =>
  doc.getPages().map((page, i) => withoutHidden(streams[i] ?? '', sheetOf(page), pens(page)));

/** A piece of a tag: marked content of a page. */
interface Piece {
  readonly page: PDFRef;
  readonly id: number;
}

/** The pieces of a tag, which the browser names by id on the tag's own page, or by page and id. */
function piecesOf(doc: PDFDocument, tag: PDFDict): Piece[] {
  const own = tag.get(name('Pg'));
  return kidsOf(doc.context, tag).flatMap((kid) => {
    const found = doc.context.lookup(kid);
    const id = found instanceof PDFDict ? found.get(name('MCID')) : found;
    const page = (found instanceof PDFDict ? found.get(name('Pg')) : undefined) ?? own;
    return id instanceof PDFNumber && page instanceof PDFRef ? [{ page, id: id.asNumber() }] : [];
  });
}

/**
 * Takes from every tag what is not seen of it, and gives every figure its box. What reaches over the upper edge of its
 * page is drawn on the page before as well, where a clip hides it: there it becomes an ornament, so that a tag stands
 * on the page where it is read.
 *
 * @param streams content of every page
 * @returns the content, with what is not seen of a tag marked as an artifact
 */
export function placeTags(doc: PDFDocument, streams: readonly string[]): string[] {
  const made = [...streams];
  const pages = doc.getPages();
  const indices = new Map(pages.map(({ ref }, i) => [ref, i]));
  const seen = pages.map((page, i) => boxesOf(streams[i] ?? '', sheetOf(page), pens(page)));
  for (const [, tag] of doc.context.enumerateIndirectObjects()) {
    if (!(tag instanceof PDFDict) || tag.get(name('Type')) !== name('StructElem')) continue;
    const kids = kidsOf(doc.context, tag);
    const pieces = piecesOf(doc, tag).map((piece) => {
      const index = indices.get(piece.page) ?? -1;
      return { ...piece, index, box: seen[index]?.get(piece.id) };
    });
    const [first, ...others] = pieces.filter(({ box }) => box !== undefined);
    if (!first?.box) continue;
    // A tag of links holds more than content: what it has stays as it is.
    if (others.length + 1 < pieces.length && pieces.length === kids.length) {
      for (const { index, id } of pieces.filter(({ box }) => box === undefined)) {
        made[index] = asOrnament(made[index] ?? '', id);
        parentsAt(doc, pages[index])?.set(id, PDFNull);
      }
      tag.set(name('Pg'), first.page);
      tag.set(
        name('K'),
        doc.context.obj([
          first.id,
          ...others.map(({ page, id }) => (page === first.page ? id : { Type: 'MCR', Pg: page, MCID: id })),
        ]),
      );
    }
    if (tag.get(name('S')) !== name('Figure')) continue;
    const box = others
      .filter(({ page }) => page === first.page)
      .reduce((all, other) => (other.box ? together(all, other.box) : all), first.box);
    const BBox = box.map((length) => Math.round(length * 100) / 100);
    tag.set(name('A'), doc.context.obj({ O: 'Layout', Placement: 'Block', BBox }));
  }
  return made;
}

/** The content with a piece of it marked as an artifact. */
const asOrnament = (stream: string, id: number): string =>
  stream.replace(new RegExp(`/\\w+\\s*<<\\s*/MCID ${String(id)}\\s*>>\\s*BDC`), '/Artifact BMC');
