import { PDFDocument, PDFName, PDFString, type PDFDict } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { conformanceFaults } from './conformance.ts';
import { load } from './document.ts';

/** A page with a line on it, with or without a tag tree of the given tags, each with its kids. */
async function file(tree?: (doc: PDFDocument) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.addPage([100, 100]).drawLine({ start: { x: 1, y: 1 }, end: { x: 9, y: 9 } });
  tree?.(doc);
  return doc.save();
}

/** A tag tree from nested names: `['Document', ['L', ['LI']]]`. */
type Names = readonly [string, ...Names[]];
function tags(doc: PDFDocument, [type, ...kids]: Names): PDFDict {
  return doc.context.obj({ S: PDFName.of(type), K: kids.map((kid) => doc.context.register(tags(doc, kid))) });
}
const rooted =
  (...names: Names[]) =>
  (doc: PDFDocument): void => {
    const kids = names.map((each) => doc.context.register(tags(doc, each)));
    doc.catalog.set(PDFName.of('StructTreeRoot'), doc.context.obj({ K: kids }));
    doc.catalog.set(PDFName.of('Lang'), PDFString.of('en'));
  };
const checkpoints = async (pdf: Uint8Array): Promise<string[]> =>
  conformanceFaults(await load(pdf)).map((fault) => fault.slice(0, 6));

describe('conformanceFaults', () => {
  it('finds what a plain file lacks', async () => {
    expect(await checkpoints(await file())).toEqual(
      expect.arrayContaining(['01-005', '01-006', '06-001', '06-003', '07-001', '11-006']),
    );
  });

  it('finds tags that stand where they must not, and figures without words', async () => {
    const pdf = await file(
      rooted(['Document', ['H1'], ['H3'], ['L', ['LI', ['P']]], ['Figure'], ['Table', ['TR', ['TD']]]]),
    );
    const found = await checkpoints(pdf);
    expect(found).toEqual(expect.arrayContaining(['09-004', '13-004', '14-003', '15-003']));
    expect(found).not.toContain('11-006');
  });

  it('finds nothing amiss in tags that are right', async () => {
    const pdf = await file(rooted(['Document', ['H1'], ['H2'], ['L', ['LI', ['LBody', ['P']]]]]));
    expect((await checkpoints(pdf)).filter((point) => /^(?:02|09|13|14|15)/.test(point))).toEqual([]);
  });
});
