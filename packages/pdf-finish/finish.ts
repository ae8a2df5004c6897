/**
 * Finishes a PDF as Chromium writes it: what the browser paints stays as it is, and the file gets what an edition
 * for keeping needs: metadata, marks on its ornaments, names for its links, proper list items, its tables as
 * attachments. The result is a function of what was printed: no clock, no chance, nothing of when or by what.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { withArtifacts } from './artifacts.ts';
import { nameBookmarks } from './bookmarks.ts';
import { withExtent } from './dots.ts';
import { countIds } from './ids.ts';
import { placeTags, seenText } from './places.ts';
import { withSpaces, withoutStandIns } from './spaces.ts';
import { contentOf, kidsOf, meaningsOn, name } from './walk.ts';
import { xmpPacket } from './xmp.ts';

/** A file to attach. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What the file says of itself. */
export interface Finish {
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly attachments: readonly Attachment[];
  /** Words for links inside the document, by the name of their place. */
  readonly places: Readonly<Record<string, string>>;
  /** All that the page says on paper, blocks apart by ends of line. */
  readonly text: string;
  /** Words of every heading on paper, in order: the bookmarks' titles. */
  readonly headings: readonly string[];
  /** Whether its pages face each other, after a cover that stands alone. */
  readonly facing?: boolean;
}

/** A compressed stream. The library's own compression is slower and makes no smaller files. */
function compressed(context: PDFContext, text: string): PDFRef {
  const bytes = deflateSync(Buffer.from(text, 'latin1'), { level: 9 });
  return context.register(
    PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), new Uint8Array(bytes)),
  );
}

/**
 * What Chromium painted outside every tag becomes an artifact, words get the spaces that they have on the page, and
 * lone dots what every viewer needs to draw them.
 */
function mendContent(doc: PDFDocument, text: string): void {
  const pages = doc.getPages().map(({ node }) => node);
  const streams = pages.map((page) =>
    withExtent(withoutStandIns(contentOf(doc.context, page.get(name('Contents'))))),
  );
  const spaced = withSpaces(
    seenText(doc, streams),
    pages.map((page) => meaningsOn(doc.context, page)),
    text,
  );
  const placed = placeTags(doc, spaced);
  pages.forEach((page, i) => {
    const before = page.get(name('Contents'));
    page.set(name('Contents'), compressed(doc.context, withArtifacts(placed[i] ?? '')));
    if (before instanceof PDFRef) doc.context.delete(before);
  });
}

/** Every link says where it leads, for readers who do not see the text around it. */
function nameLinks(doc: PDFDocument, places: Finish['places']): void {
  for (const { node } of doc.getPages()) {
    const annotations = node.Annots()?.asArray() ?? [];
    for (const reference of annotations) {
      const link = doc.context.lookup(reference, PDFDict);
      const target = link.get(name('Dest'));
      const action = doc.context.lookupMaybe(link.get(name('A')), PDFDict);
      const uri = doc.context.lookupMaybe(action?.get(name('URI')), PDFString, PDFHexString);
      const place = target instanceof PDFName ? target.decodeText() : '';
      const said = uri?.decodeText() ?? places[place] ?? place;
      link.set(name('Contents'), PDFHexString.fromText(said));
    }
  }
}

/** A list item holds its label, if any, and a body, and the body what else the item held: PDF knows no other item. */
function giveItemsBodies(doc: PDFDocument): void {
  const { context } = doc;
  for (const [reference, item] of context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || item.get(name('S')) !== name('LI')) continue;
    const all = kidsOf(context, item);
    const labels = all.filter((kid) => isLabel(context, kid));
    const kids = all.filter((kid) => !labels.includes(kid));
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: reference, K: kids });
    const page = item.get(name('Pg'));
    if (page) body.set(name('Pg'), page);
    const bodyReference = context.register(body);
    for (const kid of kids) {
      const child = context.lookup(kid);
      if (child instanceof PDFDict && child.has(name('P'))) child.set(name('P'), bodyReference);
    }
    item.set(name('K'), context.obj([...labels, bodyReference]));
    const list = context.lookup(item.get(name('P')));
    if (labels.length > 0 && list instanceof PDFDict)
      list.set(name('A'), context.obj({ O: 'List', ListNumbering: 'Decimal' }));
    item.delete(name('Pg'));
    rehang(doc, kids, reference, bodyReference);
  }
}

function isLabel(context: PDFContext, kid: PDFObject): boolean {
  const found = context.lookup(kid);
  return found instanceof PDFDict && found.get(name('S')) === name('Lbl');
}

/** What the parent tree holds for marked content of the item now belongs to its body. */
function rehang(doc: PDFDocument, kids: readonly PDFObject[], from: PDFRef, to: PDFRef): void {
  if (!kids.some((kid) => kid instanceof PDFNumber)) return;
  const root = doc.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const visit = (node: PDFDict): void => {
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      visit(doc.context.lookup(kid, PDFDict));
    }
    const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (const entry of numbers) {
      const parents = doc.context.lookup(entry);
      if (!(parents instanceof PDFArray)) continue;
      parents.asArray().forEach((parent, i) => {
        if (parent === from) parents.set(i, to);
      });
    }
  };
  visit(root.lookup(name('ParentTree'), PDFDict));
}

/** A run in another language: PDF's own name for it is Span. */
function nameRuns(doc: PDFDocument): void {
  for (const [, element] of doc.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || !element.has(name('Lang'))) continue;
    if (element.get(name('S')) === name('NonStruct')) element.set(name('S'), name('Span'));
  }
}

/**
 * Finishes a document.
 *
 * @throws when it has no catalog, a page's stream cannot be read, or bookmarks are not the headings
 */
export async function finish(doc: PDFDocument, said: Finish): Promise<void> {
  const day = new Date(`${said.date}T00:00:00Z`);
  countIds(doc);
  mendContent(doc, said.text);
  nameLinks(doc, said.places);
  giveItemsBodies(doc);
  nameRuns(doc);
  nameBookmarks(doc, said.headings);
  doc.setTitle(said.title, { showInWindowTitleBar: true });
  doc.setSubject(said.description);
  doc.setAuthor(said.creator);
  doc.setCreator(said.creator);
  doc.setProducer(said.creator);
  doc.setCreationDate(day);
  doc.setModificationDate(day);
  doc.setLanguage(said.language);
  for (const { name: file, description, bytes } of said.attachments) {
    await doc.attach(bytes, file, {
      mimeType: 'text/csv',
      description,
      creationDate: day,
      modificationDate: day,
      afRelationship: AFRelationship.Data,
    });
  }
  await doc.flush();
  doc.catalog.set(name('PageMode'), name('UseOutlines'));
  if (said.facing === true) doc.catalog.set(name('PageLayout'), name('TwoPageRight'));
}

/** Every stream of the document: what is painted, in which fonts, and the files inside it. */
const streamsOf = (doc: PDFDocument): Uint8Array[] =>
  doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.contents] : []));

/**
 * A finished document as a file.
 *
 * @param claim whether to say in the file that it conforms to PDF/UA-1
 */
export async function saved(doc: PDFDocument, said: Finish, claim: boolean): Promise<Buffer> {
  const { catalog, context } = doc;
  const hash = createHash('sha256');
  for (const stream of streamsOf(doc)) hash.update(stream);
  const packet = Buffer.from(xmpPacket({ ...said, claim }), 'utf8');
  const id = PDFHexString.of(hash.update(packet).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  const before = catalog.get(name('Metadata'));
  const metadata = before instanceof PDFRef ? before : context.nextRef();
  context.assign(metadata, context.stream(new Uint8Array(packet), { Type: 'Metadata', Subtype: 'XML' }));
  catalog.set(name('Metadata'), metadata);
  return Buffer.from(
    await doc.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    }),
  );
}
