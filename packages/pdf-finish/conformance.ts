/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that a machine can judge, after the Matterhorn Protocol 1.1, as far as
 * they can occur in such a file: no forms, scripts, media, layers, formulas or encryption are ever written, and that
 * there are none is checked. Each fault begins with its checkpoint.
 */
import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { fontFaults } from './conformance-fonts.ts';
import { isLanguage, tagFaults } from './conformance-tags.ts';
import { markingOf } from './artifacts.ts';
import {
  dictAt,
  kidsOf,
  name,
  nameAt,
  painted,
  parentOf,
  parentsAt,
  tagTree,
  tagsUnder,
  textAt,
  type Tag,
} from './walk.ts';

/** Every fault of the file, one sentence each; none when it conforms as far as a machine can tell. */
export function conformanceFaults(doc: PDFDocument): string[] {
  const root = tagTree(doc);
  return [
    ...contentFaults(doc),
    ...catalogFaults(doc),
    ...(root ? tagFaults(doc, root) : ['01-005 there is no tag tree']),
    ...(root ? linkFaults(doc, root) : []),
    ...fontFaults(doc),
  ];
}

/** 01-003, 01-004, 01-005, 30-002: everything is tagged or an artifact, and not both. */
function contentFaults(doc: PDFDocument): string[] {
  const faults: string[] = [];
  const idsOfPages: (readonly number[])[] = [];
  let i = 0;
  for (const { stream, within, refers } of painted(doc)) {
    i++;
    const { unmarked, nested, ids } = markingOf(stream);
    if (!within) idsOfPages.push(ids);
    if (nested > 0) faults.push(`01-003 stream ${String(i)}: ${String(nested)} marks inside others`);
    if (!within && unmarked.length > 0) faults.push(`01-005 stream ${String(i)}: unmarked content`);
    if (within && refers) faults.push(`30-001 stream ${String(i)}: a form stands for another file's page`);
    if (within && ids.length > 0) faults.push(`30-002 stream ${String(i)}: a form holds tagged content`);
    if (new Set(ids).size < ids.length)
      faults.push(`01-005 stream ${String(i)}: an id of marked content twice`);
  }
  return [...faults, ...parentFaults(doc, idsOfPages)];
}

/** The other half of 01-005: every mark of a page is known to the tag tree, and to the tag that the tree names. */
function parentFaults(doc: PDFDocument, idsOfPages: readonly (readonly number[])[]): string[] {
  return doc.getPages().flatMap((page, i) => {
    const place = `page ${String(i + 1)}`;
    const ids = idsOfPages[i] ?? [];
    if (ids.length === 0) return [];
    const parents = parentsAt(doc, page);
    if (!parents) return [`01-005 ${place}: the tag tree does not know its content`];
    return ids.flatMap((id) => {
      const tag = id < parents.size() ? doc.context.lookup(parents.get(id)) : undefined;
      if (tag instanceof PDFDict && holdsMark(doc, tag, id, page.ref)) return [];
      return [`01-005 ${place}: no tag holds content ${String(id)}`];
    });
  });
}

/** Whether a tag has marked content of a page among its kids. */
function holdsMark(doc: PDFDocument, tag: PDFDict, id: number, page: PDFRef): boolean {
  return kidsOf(doc.context, tag).some((kid) => {
    const found = doc.context.lookup(kid);
    if (found instanceof PDFNumber) return found.asNumber() === id && tag.get(name('Pg')) === page;
    if (!(found instanceof PDFDict)) return false;
    const own = found.get(name('MCID'));
    return (
      own instanceof PDFNumber &&
      own.asNumber() === id &&
      (found.get(name('Pg')) ?? tag.get(name('Pg'))) === page
    );
  });
}

/** What the catalog and the metadata must say: 01-007, 06, 07, 11-006, 20, 21, 25, 26, 29. */
function catalogFaults(doc: PDFDocument): string[] {
  const { catalog, context } = doc;
  const faults: string[] = [];
  const need = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const mark = dictAt(doc, catalog, 'MarkInfo');
  const isTrue = (dict: PDFDict | undefined, key: string): boolean => String(dict?.get(name(key))) === 'true';
  need(isTrue(mark, 'Marked'), '01-006 the file does not say that it is tagged');
  need(!isTrue(mark, 'Suspects'), '01-007 the file has suspects');
  const metadata = context.lookup(catalog.get(name('Metadata')));
  const packet = metadata
    ? Buffer.from((metadata as { getContents?: () => Uint8Array }).getContents?.() ?? []).toString('utf8')
    : '';
  need(packet !== '', '06-001 there is no metadata stream');
  need(packet.includes('<pdfuaid:part>1</pdfuaid:part>'), '06-002 the metadata do not name PDF/UA-1');
  need(/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(packet), '06-003 the metadata have no title');
  need(isTrue(dictAt(doc, catalog, 'ViewerPreferences'), 'DisplayDocTitle'), '07-001 the title is not shown');
  need(isLanguage(textAt(doc, catalog, 'Lang') ?? ''), '11-006 the document has no language');
  need(!catalog.has(name('OCProperties')), '20-001 there are layers');
  const names = dictAt(doc, catalog, 'Names');
  need(!names?.has(name('JavaScript')) && !catalog.has(name('AA')), '29-001 there are scripts');
  need(!catalog.has(name('AcroForm')), '25-001 there are forms');
  need(context.trailerInfo.Encrypt === undefined, '26-001 the file is encrypted');
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameAt(doc, object, 'Type') !== 'Filespec') continue;
    need(
      Boolean(textAt(doc, object, 'F')) && Boolean(textAt(doc, object, 'UF')),
      '21-001 an attachment has no name',
    );
    need(Boolean(textAt(doc, object, 'Desc')), '21-001 an attachment has no description');
  }
  return faults;
}

/** Annotations: 28-002, 28-004, 28-008, 28-011, 28-012, and that each is in the tag that holds it. */
function linkFaults(doc: PDFDocument, root: Tag): string[] {
  const holder = new Map<PDFRef, Tag>();
  for (const tag of tagsUnder(root)) for (const object of tag.objects) holder.set(object, tag);
  return doc.getPages().flatMap(({ node }, i) => {
    const page = `page ${String(i + 1)}`;
    const annotations = node.Annots()?.asArray() ?? [];
    const faults: string[] = [];
    if (annotations.length > 0 && node.get(name('Tabs')) !== PDFName.of('S')) {
      faults.push(`28-008 ${page}: no tab order after the tags`);
    }
    for (const reference of annotations) {
      const annotation = doc.context.lookup(reference, PDFDict);
      const kind = nameAt(doc, annotation, 'Subtype') ?? '';
      const tag = reference instanceof PDFRef ? holder.get(reference) : undefined;
      const said = doc.context.lookup(annotation.get(name('Contents')));
      const text = said instanceof PDFString || said instanceof PDFHexString ? said.decodeText() : '';
      const key = annotation.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber();
      if (kind !== 'Link') faults.push(`28-002 ${page}: an annotation "${kind}" was not looked for`);
      if (tag?.type !== 'Link') faults.push(`28-011 ${page}: a link outside a Link tag (${text})`);
      if (text === '') faults.push(`28-012 ${page}: a link without words`);
      if (key === undefined || parentOf(doc, key) !== tag?.ref) {
        faults.push(`28-011 ${page}: the tag tree does not know a link (${text})`);
      }
    }
    return faults;
  });
}
