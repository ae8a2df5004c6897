/** Ways through a PDF, for those who finish it and those who check it: dictionaries, tags, content streams. */
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
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import type { Meanings } from './spaces.ts';
import { meanings } from './unicode.ts';

export const name = (text: string): PDFName => PDFName.of(text);

/** All content streams of a page as one text, one character per byte. */
export function contentOf(context: PDFContext, contents: PDFObject | undefined): string {
  const found = context.lookup(contents);
  const streams = found instanceof PDFArray ? found.asArray().map((part) => context.lookup(part)) : [found];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}

/** What the codes of a page's fonts mean, by the name that the page gives a font. */
export function meaningsOn(context: PDFContext, page: PDFPageLeaf): Meanings {
  const fonts = context.lookupMaybe(page.Resources()?.get(name('Font')), PDFDict);
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (font) => {
    const found = known.get(font);
    if (found) return found;
    const map = context.lookupMaybe(fonts?.get(name(font)), PDFDict)?.lookup(name('ToUnicode'));
    const made = meanings(map instanceof PDFRawStream ? contentOf(context, map) : '');
    known.set(font, made);
    return made;
  };
}

/** The kids of a structure element, whether written as one or as a list. */
export function kidsOf(context: PDFContext, element: PDFDict): PDFObject[] {
  const kids = context.lookup(element.get(name('K')));
  if (kids instanceof PDFArray) return kids.asArray();
  const one = element.get(name('K'));
  return one === undefined ? [] : [one];
}

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

/** All tags of a document in reading order, the root first. */
export function allTags(doc: PDFDocument): Tag[] {
  const root = tagTree(doc);
  return root ? [...tagsUnder(root)] : [];
}

/** A content stream with the resources that it names; `within` is a form that another stream draws. */
export interface Painted {
  readonly stream: string;
  readonly resources: PDFDict | undefined;
  readonly within: boolean;
  /** Whether the form is a reference to a page of another file. */
  readonly refers: boolean;
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
      yield { stream, resources: own, within: true, refers: form.dict.has(name('Ref')) };
      yield* forms(own);
    }
  };
  for (const { node } of doc.getPages()) {
    const resources = node.Resources();
    const stream = contentOf(doc.context, node.get(name('Contents')));
    yield { stream, resources, within: false, refers: false };
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

/** What the parent tree knows of a page: the tag of each piece of its marked content. */
export function parentsAt(doc: PDFDocument, page: PDFPage | undefined): PDFArray | undefined {
  const key = page?.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
  const found = key === undefined ? undefined : doc.context.lookup(parentOf(doc, key));
  return found instanceof PDFArray ? found : undefined;
}
