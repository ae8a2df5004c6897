/**
 * What a table's numbers must agree with beyond their type and bounds: a sum, a share that follows from counts, a
 * sister series, a distance between dates. A slip of digits that no such sentence notices is one that readers would
 * have to find. Pure; nothing here knows a table by name.
 */
import { dayNumber } from '../format/dates.ts';
import type { Relation, Row, Table } from '../model.ts';

type Cell = string | number | null;
type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>;

/** One relation that does not hold, as the rest of a sentence that starts with the table. */
export interface Broken {
  /** Which of the table's relations, from 0. */
  readonly index: number;
  readonly message: string;
}

/** What a relation may look at: its own table, the row judged, and every other table by name. */
interface Scene {
  readonly table: Table;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Decimals miss the sums of decimals by this little. */
const tolerance = 1e-9;

/** Every relation of a table that does not hold. */
export function brokenRelations(table: Table, tables: ReadonlyMap<string, Table>): readonly Broken[] {
  return (table.relations ?? []).flatMap((relation, index) => {
    const names = unknownNames(relation, { table, tables });
    const messages = names.length > 0 ? names : judge(relation, { table, tables });
    return messages.map((message) => ({ index, message }));
  });
}

function judge(relation: Relation, scene: Scene): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return sum(relation, scene);
    case 'ordered':
      return ordered(relation, scene);
    case 'key':
      return keyed(relation, scene);
    case 'equal':
      return equal(relation, scene);
    case 'rising':
      return rising(relation, scene);
    case 'smooth':
      return smooth(relation, scene);
    case 'share':
      return share(relation, scene);
    case 'twin':
      return twin(relation, scene);
    case 'days':
      return distances(scene, relation, daysBetween, () => relation.since);
    case 'months':
      return distances(scene, relation, monthsBetween, (row) => row[relation.from]);
    case 'total':
      return total(relation, scene);
    case 'count':
      return counts(relation, scene);
  }
}

function sum({ parts, is }: Of<'sum'>, { table }: Scene): readonly string[] {
  return table.rows.flatMap((row) => {
    const added = parts.reduce((all, part) => all + Number(row[part] ?? 0), 0);
    return close(added, Number(row[is]), tolerance)
      ? []
      : [`${at(table, row)} has ${is} ${shown(row[is])}, but ${parts.join(' + ')} is ${neat(added)}`];
  });
}

function ordered({ columns }: Of<'ordered'>, { table }: Scene): readonly string[] {
  return table.rows.flatMap((row) => {
    const filled = columns.filter((column) => row[column] !== null && row[column] !== undefined);
    const wrong = filled.findIndex((column, i) => i > 0 && isBefore(row[column], row[filled[i - 1] ?? '']));
    return wrong < 0
      ? []
      : [
          `${at(table, row)} has ${filled[wrong] ?? ''} ${shown(row[filled[wrong] ?? ''])} below ${filled[wrong - 1] ?? ''} ${shown(row[filled[wrong - 1] ?? ''])}`,
        ];
  });
}

/** The key is made of other cells, as `us-2024-05` of a country and a month. */
function keyed({ is }: Of<'key'>, { table }: Scene): readonly string[] {
  return table.rows.flatMap((row) => {
    const made = filledIn(is, row);
    return String(row[table.key]) === made ? [] : [`${at(table, row)} is made of "${made}"`];
  });
}

function equal({ columns, where }: Of<'equal'>, { table }: Scene): readonly string[] {
  return table.rows
    .filter((row) => isMeant(row, where))
    .filter((row) => new Set(columns.map((column) => row[column])).size > 1)
    .map(
      (row) =>
        `${at(table, row)} has ${columns.map((column) => `${column} ${shown(row[column])}`).join(' and ')}, which must be equal`,
    );
}

function rising({ column }: Of<'rising'>, { table }: Scene): readonly string[] {
  return table.rows.flatMap((row, i) => {
    const before = table.rows[i - 1];
    return before === undefined || Number(row[column]) > Number(before[column])
      ? []
      : [
          `${at(table, row)} has ${column} ${shown(row[column])}, not above ${shown(before[column])} of the row before`,
        ];
  });
}

/** Each cell lies near the geometric mean of its neighbours, at an end near the one that it has. */
function smooth({ column, by, where, factor }: Of<'smooth'>, { table }: Scene): readonly string[] {
  const meant = table.rows.filter((row) => isMeant(row, where));
  const name = (row: Row): string => (by === undefined ? '' : String(row[by]));
  const groups = [...new Set(meant.map(name))].map((group) => meant.filter((row) => name(row) === group));
  return groups.flatMap((rows) =>
    rows.flatMap((row, i) => {
      const beside = [rows[i - 1], rows[i + 1]].filter((each) => each !== undefined);
      if (beside.length === 0) return [];
      const middle = Math.exp(
        beside.reduce((all, each) => all + Math.log(Number(each[column])), 0) / beside.length,
      );
      // An end has a neighbour on one side only, so that a trend is a distance.
      const bound = beside.length === 2 ? factor : factor ** 2;
      return isNear(Number(row[column]), middle, bound)
        ? []
        : [
            `${at(table, row)} has ${column} ${shown(row[column])}, far from ${neat(middle)} of its neighbours`,
          ];
    }),
  );
}

function share(relation: Of<'share'>, { table, tables }: Scene): readonly string[] {
  const { column, part, whole, within, factor } = relation;
  const other = relation.table === undefined ? table : tables.get(relation.table);
  return table.rows.flatMap((row) => {
    const counts = other?.rows.find((each) => each[other.key] === row[table.key]);
    if (!counts) return [];
    const found = (Number(counts[part]) / Number(counts[whole])) * 100;
    const holds =
      factor === undefined
        ? close(Number(row[column]), found, (within ?? 0) + tolerance)
        : isNear(Number(row[column]), found, factor);
    return holds
      ? []
      : [
          `${at(table, row)} has ${column} ${shown(row[column])}, but ${part} / ${whole} gives ${neat(found)}`,
        ];
  });
}

function twin(relation: Of<'twin'>, { table, tables }: Scene): readonly string[] {
  const { column, where, factor } = relation;
  const other = tables.get(relation.table);
  return table.rows
    .filter((row) => isMeant(row, where))
    .flatMap((row) => {
      const key = filledIn(relation.row, row);
      const match = other?.rows.find((each) => String(each[other.key]) === key);
      if (!match) return [];
      const [here, there] = [row[column] ?? null, match[relation.twin] ?? null];
      const holds = factor === undefined ? here === there : isNear(Number(here), Number(there), factor);
      return holds
        ? []
        : [
            `${at(table, row)} has ${column} ${shown(here)}, but ${relation.table}/${key} has ${shown(there)}`,
          ];
    });
}

function distances(
  { table }: Scene,
  { column, to }: { readonly column: string; readonly to: string },
  between: (from: string, until: string) => number,
  start: (row: Row) => Cell | undefined,
): readonly string[] {
  return table.rows.flatMap((row) => {
    const found = between(String(start(row)), String(row[to]));
    return found === row[column]
      ? []
      : [
          `${at(table, row)} has ${column} ${shown(row[column])}, but it is ${neat(found)} to ${shown(row[to])}`,
        ];
  });
}

function total(relation: Of<'total'>, { table, tables }: Scene): readonly string[] {
  const { column, row: key, is } = relation;
  const other = tables.get(relation.table);
  const found = other?.rows.find((each) => String(each[other.key]) === key)?.[is];
  const added = table.rows.reduce((all, row) => all + Number(row[column]), 0);
  return close(added, Number(found), tolerance)
    ? []
    : [`the rows add up to ${column} ${neat(added)}, but ${relation.table}/${key}/${is} is ${shown(found)}`];
}

function counts({ column, of, rows }: Of<'count'>, { table, tables }: Scene): readonly string[] {
  const counted = tables.get(of)?.rows ?? [];
  return Object.entries(rows).flatMap(([key, conditions]) => {
    const row = table.rows.find((each) => String(each[table.key]) === key);
    const found = counted.filter((each) => conditions.every((condition) => meets(each, condition))).length;
    return row?.[column] === found
      ? []
      : [`row "${key}" has ${column} ${shown(row?.[column])}, but table "${of}" has ${found} such rows`];
  });
}

function meets(row: Row, { column, is, set, until, after }: Of<'count'>['rows'][string][number]): boolean {
  const cell = row[column] ?? null;
  return (
    (is === undefined || is.includes(String(cell))) &&
    (set === undefined || (cell !== null) === set) &&
    (until === undefined || (cell !== null && String(cell) <= until)) &&
    (after === undefined || (cell !== null && String(cell) > after))
  );
}

/** Names of tables and columns that do not exist: a relation over nothing would hold for ever. */
function unknownNames(relation: Relation, { table, tables }: Scene): readonly string[] {
  const named = 'of' in relation ? relation.of : 'table' in relation ? relation.table : undefined;
  const other = named === undefined ? table : tables.get(named);
  // A table that is broken itself has had its own mistake.
  if (other === undefined) return [];
  const has = (of: Table, column: string): boolean => of.columns.some(({ name }) => name === column);
  const here = ownColumns(relation).filter((column) => !has(table, column));
  const there = otherColumns(relation).filter((column) => !has(other, column));
  return [
    ...here.map((column) => `a relation names the column "${column}", which it does not have`),
    ...there.map((column) => `a relation names the column "${column}" of "${other.name}", which has none`),
  ];
}

function ownColumns(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return [...relation.parts, relation.is];
    case 'key':
      return Array.from(relation.is.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
    case 'ordered':
      return relation.columns;
    case 'equal':
      return [...relation.columns, ...(relation.where ? [relation.where.column] : [])];
    case 'smooth':
      return [
        relation.column,
        ...(relation.by === undefined ? [] : [relation.by]),
        ...(relation.where ? [relation.where.column] : []),
      ];
    case 'twin':
      return [relation.column, ...(relation.where ? [relation.where.column] : [])];
    case 'days':
      return [relation.column, relation.to];
    case 'months':
      return [relation.column, relation.from, relation.to];
    default:
      return [relation.column];
  }
}

function otherColumns(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'share':
      return [relation.part, relation.whole];
    case 'twin':
      return [relation.twin];
    case 'total':
      return [relation.is];
    case 'count':
      return Object.values(relation.rows).flatMap((all) => all.map(({ column }) => column));
    default:
      return [];
  }
}

const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from);

function monthsBetween(from: string, until: string): number {
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(until) - months(from);
}

function isMeant(row: Row, where: Of<'equal'>['where']): boolean {
  return where === undefined || where.is.includes(String(row[where.column]));
}

function isBefore(a: Cell | undefined, b: Cell | undefined): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a < b : String(a) < String(b);
}

function isNear(a: number, b: number, factor: number): boolean {
  return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) <= factor + tolerance;
}

function close(a: number, b: number, distance: number): boolean {
  return Math.abs(a - b) <= distance;
}

/** The template with the cells of a row in place of `{column}`. */
function filledIn(template: string, row: Row): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(row[name]));
}

const at = (table: Table, row: Row): string => `row "${String(row[table.key])}"`;
const shown = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? 'nothing' : String(cell);
const neat = (value: number): string => String(Number(value.toFixed(6)));
