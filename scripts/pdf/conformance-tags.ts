/** Which tags may stand where, and what they must say. */
import { PDFArray, PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
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
    if (type === 'Figure' && !textAt(doc, tag.dict, 'Alt'))
      faults.push('13-004 a figure without words for it');
    if (type === 'Note') faults.push('19-003 a note was not looked for');
    if (type === 'Formula') faults.push('17-002 a formula was not looked for');
  }
  return [...faults, ...headingFaults(tags), ...tableFaults(doc, tags)];
}

/** 14-002 and 14-003: headings begin at the first level and skip none. */
function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  if (levels.length === 0) return ['14-002 there are no headings'];
  return levels.flatMap((level, i) => {
    const before = i === 0 ? 0 : (levels[i - 1] ?? 0);
    return level > before + 1 ? [`14-003 a heading H${String(level)} after H${String(before)}`] : [];
  });
}

/** 15-003: a table has heads, each with a scope, and rows of one length; the ids that cells name exist. */
function tableFaults(doc: PDFDocument, tags: readonly Tag[]): string[] {
  const ids = new Set(tags.map(({ dict }) => textAt(doc, dict, 'ID')));
  return tags
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => {
      const rows = [...tagsUnder(table)].filter(({ type }) => type === 'TR');
      const cells = rows.flatMap(({ kids }) => kids);
      const heads = cells.filter(({ type }) => type === 'TH');
      const faults: string[] = [];
      if (heads.length === 0) faults.push('15-003 a table without heads');
      if (heads.some((head) => attribute(doc, head, 'Scope').length === 0))
        faults.push('15-003 a head without scope');
      if (new Set(rows.map(({ kids }) => kids.length)).size !== 1)
        faults.push('09-006 a table of uneven rows');
      const named = cells.flatMap((cell) => attribute(doc, cell, 'Headers'));
      if (named.some((id) => !ids.has(id))) faults.push('15-003 a cell names a head that is not there');
      return faults;
    });
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
    const one = nameAt(doc, owner, key);
    return one === undefined ? [] : [one];
  });
}
const textOf = (doc: PDFDocument, value: ReturnType<PDFArray['get']>): string => {
  const found = doc.context.lookup(value) as { decodeText?: () => string } | undefined;
  return found?.decodeText?.() ?? '';
};
