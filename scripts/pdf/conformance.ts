/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that a machine can judge, after the Matterhorn Protocol 1.1, as far as
 * they can occur in such a file: no forms, scripts, media, layers, formulas or encryption are ever written, and that
 * there are none is checked. Each fault begins with its checkpoint.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  PDFHexString,
} from '@cantoo/pdf-lib';
import { fontFaults } from './conformance-fonts.ts';
import { tagFaults } from './conformance-tags.ts';
import { markingOf } from './artifacts.ts';
import { dictAt, name, nameAt, painted, parentOf, tagTree, tagsUnder, textAt, type Tag } from './walk.ts';

/** Every fault of the file, one sentence each; none when it conforms as far as a machine can tell. */
export async function conformanceFaults(pdf: Uint8Array): Promise<string[]> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
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
  let i = 0;
  for (const { stream, within } of painted(doc)) {
    i++;
    const { unmarked, nested, ids } = markingOf(stream);
    if (nested > 0) faults.push(`01-003 stream ${String(i)}: ${String(nested)} marks inside others`);
    if (!within && unmarked.length > 0) faults.push(`01-005 stream ${String(i)}: unmarked content`);
    if (within && ids.length > 0) faults.push(`30-002 stream ${String(i)}: a form holds tagged content`);
    if (new Set(ids).size < ids.length)
      faults.push(`01-005 stream ${String(i)}: an id of marked content twice`);
  }
  return [...faults, ...parentFaults(doc)];
}

/** The other half of 01-005: every mark is known to the tag tree. */
function parentFaults(doc: PDFDocument): string[] {
  return doc.getPages().flatMap(({ node }, i) => {
    const key = node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
    const { value } = painted(doc).next() as { value: { stream: string } | undefined };
    if (key === undefined) return value ? [`01-005 page ${String(i + 1)}: no entry for the tag tree`] : [];
    const parents = doc.context.lookup(parentOf(doc, key));
    if (parents instanceof PDFArray) return [];
    return [`01-005 page ${String(i + 1)}: the tag tree does not know its content`];
  });
}

/** What the catalog and the metadata must say: 01-007, 06, 07, 11-006, 20, 21, 25, 26. */
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
  need(/<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(packet), '06-003 the metadata have no title');
  need(isTrue(dictAt(doc, catalog, 'ViewerPreferences'), 'DisplayDocTitle'), '07-001 the title is not shown');
  need(/^[a-z]{2}/.test(textAt(doc, catalog, 'Lang') ?? ''), '11-006 the document has no language');
  need(!catalog.has(name('OCProperties')), '20-001 there are layers');
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
