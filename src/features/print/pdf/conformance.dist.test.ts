/** The checker of a finished PDF finds what is broken in it: a checker that finds nothing proves nothing. */
import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { conformanceFaults, load } from '../../../../packages/pdf-finish/index.ts';
import { allTags, dictAt, kidsOf, textAt, type Tag } from '../../../../packages/pdf-finish/walk.ts';

const name = (text: string): PDFName => PDFName.of(text);
/** The booklet has the pictures, the data the tables. */
const booklet = readFileSync('dist/print/scattered-ko-a4.pdf');
const data = readFileSync('dist/print/scattered-data-ko.pdf');
const ofTables: readonly string[] = ['09-006', '15-003', '19-004'];

/** The tags of one type. */
const tagsOf = (doc: PDFDocument, type: string): Tag[] => allTags(doc).filter((tag) => tag.type === type);
const first = (doc: PDFDocument, type: string): PDFDict => {
  const [tag] = tagsOf(doc, type);
  if (!tag) throw new Error(`there is no ${type}`);
  return tag.dict;
};
/** The first dictionary of a page's annotations. */
const link = (doc: PDFDocument): PDFDict => {
  const page = doc.getPages().find(({ node }) => (node.Annots()?.size() ?? 0) > 0);
  return doc.context.lookup(page?.node.Annots()?.get(0), PDFDict);
};
/** The part of a font that holds the breadths of its glyphs. */
const breadths = (doc: PDFDocument): PDFArray => {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    const list = object instanceof PDFDict ? doc.context.lookup(object.get(name('W'))) : undefined;
    const found = list instanceof PDFArray ? doc.context.lookup(list.get(1)) : undefined;
    if (found instanceof PDFArray && found.size() > 20) return found;
  }
  throw new Error('there is no font');
};

/** Each breaks one thing, and says which fault is to be found. */
const breaks: readonly (readonly [string, (doc: PDFDocument) => unknown])[] = [
  ['01-005', (doc) => worded(doc).delete(name('K'))],
  ['02-001', change('P', 'S', name('Paragraph'))],
  [
    '06-002',
    (doc) => {
      put(doc.catalog, 'Metadata', doc.context.register(doc.context.stream('<dc:title/>')));
    },
  ],
  ['07-001', (doc) => doc.catalog.delete(name('ViewerPreferences'))],
  [
    '09-006',
    (doc) => {
      widen(first(doc, 'TD'), doc);
    },
  ],
  ['11-001', change('Span', 'Lang', PDFString.of('English!'))],
  ['11-006', (doc) => doc.catalog.delete(name('Lang'))],
  ['13-004', change('Figure', 'Alt', PDFHexString.fromText(' '))],
  ['14-003', change('H3', 'S', name('H5'))],
  ['14-007', (doc) => tagsOf(doc, 'H3').at(-1)?.dict.set(name('S'), name('H'))],
  ['14.8.5.4.3', (doc) => first(doc, 'Figure').delete(name('A'))],
  ['15-003', (doc) => first(doc, 'TH').delete(name('A'))],
  [
    '19-004',
    (doc) => {
      twice(doc);
    },
  ],
  ['28-008', (doc) => doc.getPages().map(({ node }) => node.delete(name('Tabs')))],
  ['28-011', (doc) => first(doc, 'Link').delete(name('K'))],
  ['28-012', (doc) => link(doc).delete(name('Contents'))],
  [
    '29-001',
    (doc) => {
      put(doc.catalog, 'AA', doc.context.obj({}));
    },
  ],
  [
    '31-016',
    (doc) =>
      breadths(doc)
        .asArray()
        .map((_, i) => {
          breadths(doc).set(i, PDFNumber.of(7));
        }),
  ],
  ['31-027', (doc) => fontsOf(doc).map((font) => font.delete(name('ToUnicode')))],
];

/** Sets an entry of the first tag of a type. */
function change(type: string, key: string, value: PDFObject): (doc: PDFDocument) => unknown {
  return (doc) => {
    put(first(doc, type), key, value);
  };
}
function put(dict: PDFDict, key: string, value: PDFObject): void {
  dict.set(name(key), value);
}

/** A tag that holds words itself. */
const worded = (doc: PDFDocument): PDFDict =>
  tagsOf(doc, 'NonStruct').find(({ dict }) => kidsOf(doc.context, dict)[0] instanceof PDFNumber)?.dict ??
  first(doc, 'NonStruct');

/** Gives a cell the id of another. */
function twice(doc: PDFDocument): void {
  const [one, other] = tagsOf(doc, 'TH').filter(({ dict }) => dict.has(name('ID')));
  const id = other && textAt(doc, other.dict, 'ID');
  if (one && id !== undefined) one.dict.set(name('ID'), PDFString.of(id));
}

/** A cell that says that it spans one column more than it does. */
function widen(cell: PDFDict, doc: PDFDocument): void {
  const own = doc.context.lookup(cell.get(name('A')));
  const owners = own instanceof PDFArray ? own.asArray().map((one) => doc.context.lookup(one)) : [own];
  for (const owner of owners)
    if (owner instanceof PDFDict && owner.has(name('ColSpan'))) owner.set(name('ColSpan'), PDFNumber.of(2));
}
const fontsOf = (doc: PDFDocument): PDFDict[] =>
  doc
    .getPages()
    .flatMap(({ node }) =>
      (dictAt(doc, node.Resources(), 'Font')?.values() ?? []).map((font) =>
        doc.context.lookup(font, PDFDict),
      ),
    );

it.each([
  ['the booklet', booklet, breaks.filter(([point]) => !ofTables.includes(point))],
  ['the data', data, breaks.filter(([point]) => ofTables.includes(point))],
])(
  'finds every kind of thing that is broken in %s',
  async (_, file, broken) => {
    const doc = await load(file);
    for (const [, breakIt] of broken) breakIt(doc);
    const faults = conformanceFaults(await load(await doc.save({ addDefaultPage: false }))).join('\n');
    expect(broken.map(([point]) => point).filter((point) => !faults.includes(point))).toEqual([]);
  },
  30_000,
);
