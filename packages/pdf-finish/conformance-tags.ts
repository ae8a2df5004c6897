/** Which tags may stand where, and what they must say. */
import { PDFArray, PDFDict, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';
import { dictAt, name, nameAt, tagsUnder, textAt, type Tag } from './walk.ts';

/** Standard types of ISO 32000-1, 14.8.4; a type outside it would need a role (02-001). */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** What a type may hold, and what it must stand in (09-004 to 09-006). */
const holds: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};
const standsIn: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note'],
  TOCI: ['TOC'],
};

/** A language as BCP 47 writes it: `en`, `ko`, `zh-Hant`. */
export const isLanguage = (text: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text);

/** Faults of the tag tree. */
export function tagFaults(doc: PDFDocument, root: Tag): string[] {
  const tags = [...tagsUnder(root)].slice(1);
  const faults: string[] = [];
  if (dictAt(doc, root.dict, 'RoleMap')?.keys().length)
    faults.push('02-003 there are roles to be judged by eye');
  if (root.kids.length !== 1 || root.kids[0]?.type !== 'Document')
    faults.push('01-005 the root is no Document');
  for (const tag of tags) {
    const { type, kids, parent } = tag;
    if (!standard.has(type)) faults.push(`02-001 there is a tag "${type}"`);
    const allowed = holds[type];
    for (const kid of kids) {
      if (allowed && !allowed.includes(kid.type)) faults.push(`09-004 a ${kid.type} in a ${type}`);
    }
    const around = standsIn[type];
    if (around && !around.includes(parent?.type ?? ''))
      faults.push(`09-005 a ${type} in a ${parent?.type ?? ''}`);
    if (type === 'Figure' && !textAt(doc, tag.dict, 'Alt')?.trim())
      faults.push('13-004 a figure without words for it');
    if (type === 'Figure' && !isBox(attribute(doc, tag, 'BBox').map(Number)))
      faults.push('32000-1, 14.8.5.4.3: a figure that does not say where it stands');
    if (type === 'H') faults.push('14-007 a heading of no level beside those that have one');
    if (type === 'Link' && ![...tagsUnder(tag)].some(({ objects }) => objects.length > 0))
      faults.push('28-011 a Link tag without a link');
    if (parent && tag.dict.get(name('P')) !== (parent.ref ?? doc.catalog.get(name('StructTreeRoot'))))
      faults.push(`01-005 a ${type} that names another tag as its parent`);
    const language = textAt(doc, tag.dict, 'Lang');
    if (language !== undefined && !isLanguage(language))
      faults.push(`11-001 a ${type} in a language "${language}"`);
    if (type === 'Caption' && parent?.kids.at(0) !== tag && parent?.kids.at(-1) !== tag)
      faults.push('09-004 a caption amid what it is the caption of');
    if (type === 'Note') faults.push('19-003 a note was not looked for');
    if (type === 'Formula') faults.push('17-002 a formula was not looked for');
  }
  return [...faults, ...headingFaults(tags), ...tableFaults(doc, tags)];
}

/** Left, bottom, right and top, with room between them. */
const isBox = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean => x1 - x0 > 1 && y1 - y0 > 1;

/** 14-002 and 14-003: headings begin at the first level and skip none. */
function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  if (levels.length === 0) return ['14-002 there are no headings'];
  return levels.flatMap((level, i) => {
    const before = i === 0 ? 0 : (levels[i - 1] ?? 0);
    return level > before + 1 ? [`14-003 a heading H${String(level)} after H${String(before)}`] : [];
  });
}

/** 15-003: a table has heads, each with a scope, and rows of one length; the ids that cells name exist, each once. */
function tableFaults(doc: PDFDocument, tags: readonly Tag[]): string[] {
  const named = tags.flatMap(({ dict }) => textAt(doc, dict, 'ID') ?? []);
  const ids = new Set(named);
  const faults = ids.size < named.length ? ['19-004 an id of two tags'] : [];
  for (const table of tags.filter(({ type }) => type === 'Table')) {
    const rows = [...tagsUnder(table)].filter(({ type }) => type === 'TR');
    const cells = rows.flatMap(({ kids }) => kids);
    const heads = cells.filter(({ type }) => type === 'TH');
    if (heads.length === 0) faults.push('15-003 a table without heads');
    if (heads.some((head) => attribute(doc, head, 'Scope').length === 0))
      faults.push('15-003 a head without scope');
    if (!isEven(doc, rows)) faults.push('09-006 a table of uneven rows');
    if (cells.some((cell) => attribute(doc, cell, 'Headers').some((id) => !ids.has(id))))
      faults.push('15-003 a cell names a head that is not there');
  }
  return faults;
}

/** Whether all rows of a table are of one length, cells that span several counted as so many. */
function isEven(doc: PDFDocument, rows: readonly Tag[]): boolean {
  const lengths = rows.map(() => 0);
  rows.forEach(({ kids }, at) => {
    for (const cell of kids) {
      const [across = 1] = attribute(doc, cell, 'ColSpan').map(Number);
      const [down = 1] = attribute(doc, cell, 'RowSpan').map(Number);
      for (let row = at; row < at + down; row++) lengths[row] = (lengths[row] ?? 0) + across;
    }
  });
  return new Set(lengths).size <= 1;
}

/** The values of a tag's attribute, as texts. */
function attribute(doc: PDFDocument, { dict }: Tag, key: string): string[] {
  const found = doc.context.lookup(dict.get(name('A')));
  const owners = found instanceof PDFArray ? found.asArray().map((one) => doc.context.lookup(one)) : [found];
  return owners.flatMap((owner) => {
    if (!(owner instanceof PDFDict)) return [];
    const value = doc.context.lookup(owner.get(name(key)));
    if (value instanceof PDFArray) {
      return value.asArray().map((one) => textOf(doc, one));
    }
    if (value instanceof PDFNumber) return [String(value.asNumber())];
    const one = nameAt(doc, owner, key);
    return one === undefined ? [] : [one];
  });
}
const textOf = (doc: PDFDocument, value: ReturnType<PDFArray['get']>): string => {
  const found = doc.context.lookup(value);
  if (found instanceof PDFNumber) return String(found.asNumber());
  return (found as { decodeText?: () => string } | undefined)?.decodeText?.() ?? '';
};
