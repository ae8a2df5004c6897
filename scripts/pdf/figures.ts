/** Figures of a tagged PDF: each says where it stands, and stands only where it is seen. */
import {
  PDFDict,
  PDFNull,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { boxesOf, together, type Box } from './boxes.ts';
import { kidsOf, name, parentsAt } from './walk.ts';

/** The boxes of what is seen on a page. */
function seenOn(page: PDFPage, stream: string): Map<number, Box> {
  const { context } = page.doc;
  const states = context.lookupMaybe(page.node.Resources()?.get(name('ExtGState')), PDFDict);
  const breadth = (state: string): number =>
    context
      .lookupMaybe(states?.get(name(state)), PDFDict)
      ?.lookupMaybe(name('LW'), PDFNumber)
      ?.asNumber() ?? 1;
  const { width, height } = page.getSize();
  return boxesOf(stream, [0, 0, width, height], breadth);
}

/** A piece of a figure: marked content of a page. */
interface Piece {
  readonly kid: PDFObject;
  readonly page: PDFRef;
  readonly id: number;
}

/** The pieces of a figure, which the browser names by id on the figure's own page, or by page and id. */
function piecesOf(doc: PDFDocument, figure: PDFDict): Piece[] {
  const own = figure.get(name('Pg'));
  return kidsOf(doc.context, figure).flatMap((kid) => {
    const found = doc.context.lookup(kid);
    const id = found instanceof PDFDict ? found.get(name('MCID')) : found;
    const page = (found instanceof PDFDict ? found.get(name('Pg')) : undefined) ?? own;
    return id instanceof PDFNumber && page instanceof PDFRef ? [{ kid, page, id: id.asNumber() }] : [];
  });
}

/**
 * Gives every figure its box. A picture whose lines reach over the edge of its page is drawn on the page before as
 * well, where a clip hides all of it: there it becomes an ornament, so that the figure stands on one page.
 *
 * @param streams content of every page
 * @returns the content, with what is not seen of a figure marked as an artifact
 */
export function placeFigures(doc: PDFDocument, streams: readonly string[]): string[] {
  const made = [...streams];
  const pages = doc.getPages();
  const indices = new Map(pages.map(({ ref }, i) => [ref, i]));
  const seen = pages.map((page, i) => seenOn(page, streams[i] ?? ''));
  for (const [, figure] of doc.context.enumerateIndirectObjects()) {
    if (!(figure instanceof PDFDict) || figure.get(name('S')) !== name('Figure')) continue;
    const pieces = piecesOf(doc, figure).map((piece) => {
      const index = indices.get(piece.page) ?? -1;
      return { ...piece, index, box: seen[index]?.get(piece.id) };
    });
    const [first, ...others] = pieces.filter(({ box }) => box !== undefined);
    if (!first?.box) continue;
    for (const { index, id } of pieces.filter(({ box }) => box === undefined)) {
      made[index] = (made[index] ?? '').replace(
        new RegExp(`/Figure\\s*<<\\s*/MCID ${String(id)}\\s*>>\\s*BDC`),
        '/Artifact BMC',
      );
      parentsAt(doc, pages[index])?.set(id, PDFNull);
    }
    if (others.length < pieces.length - 1 && others.every(({ page }) => page === first.page)) {
      figure.set(name('Pg'), first.page);
      figure.set(name('K'), doc.context.obj([first.id, ...others.map(({ id }) => id)]));
    }
    const box = others
      .filter(({ page }) => page === first.page)
      .reduce((all, other) => (other.box ? together(all, other.box) : all), first.box);
    const BBox = box.map((length) => Math.round(length * 100) / 100);
    figure.set(name('A'), doc.context.obj({ O: 'Layout', Placement: 'Block', BBox }));
  }
  return made;
}
