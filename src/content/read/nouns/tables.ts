import { textsIn } from '../../locales.ts';
import { readJson } from '../text/document.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import type { Column, Place, Row, Table } from '../../model.ts';
import { packageSchema, resourceSchema, type Field, type Resource } from '../../schema-tables.ts';
import { readRows } from './table-rows.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate, valueAt } from '../validate.ts';

/** A table with the places that messages need. */
export interface TableReading {
  readonly table: Table;
  /** Where the datapackage declares it. */
  readonly at: Place;
  /** Where a field of its declaration stands. */
  readonly place: (field: string) => Place;
}

const packagePath = 'data/datapackage.json';

/** Reads `data/datapackage.json` and the csv files that it declares. */
export function readTables(tree: Tree, report: Report): Listing<TableReading> {
  const tables = listing<TableReading>('table', report);
  const file = tree.name(packagePath);
  const doc = tree.has(packagePath) ? readJson(file, tree.text(packagePath), report) : undefined;
  if (!tree.has(packagePath)) report({ file }, 'the file is missing; expected the list of tables.');
  if (!doc) {
    tables.lose();
    return tables;
  }
  validate(packageSchema, { name: 'the datapackage', doc, path: [] }, report);
  const resources = valueAt(doc.data, ['resources']);
  const declared = new Set<string>([packagePath]);
  for (const index of Array.isArray(resources) ? resources.keys() : []) {
    const path = ['resources', index];
    const id = textAt(doc.data, [...path, 'name']);
    const name = id === undefined ? `table number ${index + 1}` : `table "${id}"`;
    const at = doc.place([...path, 'name']);
    declared.add(`data/${textAt(doc.data, [...path, 'path']) ?? ''}`);
    const isNew = id !== undefined && tables.declare(id, at);
    const resource = validate(resourceSchema, { name, doc, path }, report);
    if (!resource || !isNew) continue;
    const place = (field: string): Place => doc.place([...path, ...field.split('.')]);
    const table = readTable(tree, resource, place, report);
    if (table) tables.add(id, { table, at, place });
  }
  for (const path of tree.under('data')) {
    if (declared.has(path)) continue;
    report(
      { file: tree.name(path) },
      'the file is in no table of datapackage.json; declare it or take it out.',
    );
  }
  return tables;
}

function readTable(
  tree: Tree,
  resource: Resource,
  place: (field: string) => Place,
  report: Report,
): Table | undefined {
  if (!columnsExist(resource, place, report)) return undefined;
  const path = `data/${resource.path}`;
  if (!tree.has(path)) {
    report(place('path'), `table "${resource.name}" names the file "${resource.path}", which is missing.`);
    return undefined;
  }
  const csv = tree.text(path);
  const rows = readRows(csv, tree.name(path), resource, report);
  return rows && asTable(resource, rows, csv);
}

/** Whether the key and every column that the declaration names are columns of the table. */
function columnsExist(resource: Resource, place: (field: string) => Place, report: Report): boolean {
  const { name, schema, sharesOfHundred = [], editionColumn, uncheckable = [] } = resource;
  const known = new Set(schema.fields.map((field) => field.name));
  const unknown = [
    ...[schema.primaryKey].map((column) => ({ column, field: 'schema.primaryKey' })),
    ...sharesOfHundred.flat().map((column) => ({ column, field: 'sharesOfHundred' })),
    ...(editionColumn === undefined ? [] : [{ column: editionColumn, field: 'editionColumn' }]),
    ...uncheckable.flatMap(({ columns }, i) =>
      columns.map((column) => ({ column, field: `uncheckable.${i}.columns` })),
    ),
  ].filter(({ column }) => !known.has(column));
  for (const { column, field } of unknown) {
    report(place(field), `table "${name}" has no column "${column}", which its ${field} names.`);
  }
  if (known.size < schema.fields.length) {
    report(place('schema.fields'), `table "${name}" declares a column twice; expected each name once.`);
    return false;
  }
  return unknown.length === 0;
}

function asTable(resource: Resource, rows: readonly Row[], csv: string): Table {
  return {
    name: resource.name,
    title: textsIn(resource, 'title'),
    description: textsIn(resource, 'description'),
    publisher: resource.publisher,
    licence: resource.licenses.map(({ name }) => name).join(', '),
    licenceUrl: resource.licenses[0]?.path,
    attribution: textsIn(resource, 'attribution'),
    source: resource.source,
    key: resource.schema.primaryKey,
    columns: resource.schema.fields.map((field) => asColumn(field, resource, rows)),
    editionColumn: resource.editionColumn,
    relations: resource.relations,
    uncheckable: resource.uncheckable?.map((cells) => ({
      columns: cells.columns,
      rows: cells.rows,
      why: textsIn(cells, 'why'),
    })),
    rows,
    csv,
  };
}

function asColumn(field: Field, resource: Resource, rows: readonly Row[]): Column {
  const { name, type } = field;
  const digits = field.digits ?? (type === 'number' ? mostDecimals(name, rows) : 0);
  return {
    name,
    type,
    title: textsIn(field, 'title'),
    digits,
    series: field.series ?? resource.series,
    edition: field.edition ?? resource.edition,
    evidence: field.evidence ?? resource.evidence,
  };
}

/** A column that does not say how it is shown is shown as the record has it. */
function mostDecimals(column: string, rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => String(row[column] ?? '').split('.')[1]?.length ?? 0));
}
