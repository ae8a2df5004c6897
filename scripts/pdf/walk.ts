/** Ways through a finished PDF, for those who check it: dictionaries, the tag tree, content streams. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { contentOf, kidsOf } from './finish.ts';

export const name = (text: string): PDFName => PDFName.of(text);

/** A dictionary's entry, whatever it is wrapped in; nothing if it is no dictionary. */
export function dictAt(doc: PDFDocument, from: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = doc.context.lookup(from?.get(name(key)));
  return found instanceof PDFDict ? found : undefined;
}

/** An entry that is a text. */
export function textAt(doc: PDFDocument, from: PDFDict, key: string): string | undefined {
  const found = doc.context.lookup(from.get(name(key)));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
}

/** An entry that is a name, without its slash. */
export function nameAt(doc: PDFDocument, from: PDFDict, key: string): string | undefined {
  const found = doc.context.lookup(from.get(name(key)));
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** One tag of the tree. */
export interface Tag {
  readonly type: string;
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  readonly parent: Tag | undefined;
  readonly kids: readonly Tag[];
  /** Annotations that it holds. */
  readonly objects: readonly PDFRef[];
}

/** The tag tree from its root, `undefined` where there is none. */
export function tagTree(doc: PDFDocument): Tag | undefined {
  const read = (dict: PDFDict, ref: PDFRef | undefined, parent: Tag | undefined): Tag => {
    const kids: Tag[] = [];
    const objects: PDFRef[] = [];
    const tag: Tag = { type: nameAt(doc, dict, 'S') ?? '', dict, ref, parent, kids, objects };
    for (const kid of kidsOf(doc.context, dict)) {
      const found = doc.context.lookup(kid);
      if (!(found instanceof PDFDict)) continue;
      const object = found.get(name('Obj'));
      if (nameAt(doc, found, 'Type') === 'OBJR') {
        if (object instanceof PDFRef) objects.push(object);
      } else if (found.has(name('S'))) kids.push(read(found, kid instanceof PDFRef ? kid : undefined, tag));
    }
    return tag;
  };
  const root = dictAt(doc, doc.catalog, 'StructTreeRoot');
  return root ? read(root, undefined, undefined) : undefined;
}

/** A tag and all below it, in reading order. */
export function* tagsUnder(tag: Tag): Generator<Tag> {
  yield tag;
  for (const kid of tag.kids) yield* tagsUnder(kid);
}

/** A content stream with the resources that it names; `within` is a form that another stream draws. */
export interface Painted {
  readonly stream: string;
  readonly resources: PDFDict | undefined;
  readonly within: boolean;
}

/** The content of every page, and of every form that pages draw, each form once. */
export function* painted(doc: PDFDocument): Generator<Painted> {
  const seen = new Set<PDFObject>();
  const forms = function* (resources: PDFDict | undefined): Generator<Painted> {
    for (const reference of dictAt(doc, resources, 'XObject')?.values() ?? []) {
      const form = doc.context.lookup(reference);
      if (!(form instanceof PDFRawStream) || seen.has(form)) continue;
      seen.add(form);
      if (nameAt(doc, form.dict, 'Subtype') !== 'Form') continue;
      const own = dictAt(doc, form.dict, 'Resources');
      const stream = Buffer.from(decodePDFRawStream(form).decode()).toString('latin1');
      yield { stream, resources: own, within: true };
      yield* forms(own);
    }
  };
  for (const { node } of doc.getPages()) {
    const resources = node.Resources();
    yield { stream: contentOf(doc.context, node.get(name('Contents'))), resources, within: false };
    yield* forms(resources);
  }
}

/** The parent tree's entry of a key. */
export function parentOf(doc: PDFDocument, key: number): PDFObject | undefined {
  const search = (node: PDFDict): PDFObject | undefined => {
    const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const number = doc.context.lookup(numbers[i]);
      if (number instanceof PDFNumber && number.asNumber() === key) return numbers[i + 1];
    }
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      const found = search(doc.context.lookup(kid, PDFDict));
      if (found) return found;
    }
    return undefined;
  };
  const tree = dictAt(doc, dictAt(doc, doc.catalog, 'StructTreeRoot'), 'ParentTree');
  return tree ? search(tree) : undefined;
}
