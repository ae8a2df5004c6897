/**
 * What a machine can vouch for. Every number and date of every table is slipped by a digit or two, as 70.71 to 77.07
 * becomes in copying: in the table alone, and in the table and in every fact that cites the cell at once, which is
 * what happens when a wrong copy is carried through. Some check of meaning must notice: a bound, a sum, a sister
 * series, a distance between dates, arithmetic of other facts. Where none can, the datapackage says so and why.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { checkFacts } from './check/check-facts.ts';
import { brokenRelations } from './check/relations.ts';
import { isIsoDate, isIsoMonth } from './format/dates.ts';
import { readContent } from './load.ts';
import type { Fact, Table, Uncheckable } from './model.ts';
import { csvRows } from './read/text/csv.ts';
import { factsIn } from './read/expr.ts';
import { mistakeList } from './read/mistakes.ts';
import type { Reading } from './read/reading.ts';
import { readRows } from './read/nouns/table-rows.ts';
import { asTree, readFiles } from './read/text/tree.ts';
import { resourceSchema, type Resource } from './schema-tables.ts';

interface Cell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}
interface Slip extends Cell {
  /** The table with the cell slipped; absent if it cannot even be read so. */
  readonly slipped: Table | undefined;
  readonly value: string | number | null;
}

let reading: Reading;
let resources: ReadonlyMap<string, Resource>;
let tables: ReadonlyMap<string, Table>;

beforeAll(async () => {
  reading = readContent(asTree(await readFiles('content'), 'content'), 'content', () => undefined);
  tables = new Map([...reading.tables.items].map(([name, { table }]) => [name, table]));
  const datapackage = JSON.parse(readFileSync('content/data/datapackage.json', 'utf8')) as {
    resources: unknown[];
  };
  resources = new Map(
    datapackage.resources.map((each) => {
      const resource = resourceSchema.parse(each);
      return [resource.name, resource];
    }),
  );
});

/**
 * The number with its first two unlike neighbouring digits changed about, unless that brings a zero to the front; one
 * in which no two can be is one more or less in its first digit.
 */
function slipped(text: string): string {
  const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const swaps = digits.slice(1).flatMap((right, i) => {
    const left = digits[i] ?? right;
    const letters = [...text];
    [letters[left], letters[right]] = [text[right] ?? '', text[left] ?? ''];
    return letters.join('');
  });
  const swap = swaps.find((each) => Number(each) !== Number(text) && !/^-?0\d/.test(each));
  return swap ?? text.replace(/\d/, (digit) => String(digit === '9' ? 8 : Number(digit) + 1));
}

/** A day or month near by that exists: the last two digits changed about if that is one, else the next or the one before. */
function slippedDate(text: string): string {
  const isDate = text.length > 7 ? isIsoDate : isIsoMonth;
  const [head, a = '', b = ''] = [text.slice(0, -2), text.at(-2), text.at(-1)];
  const last = Number(a + b);
  const near = [b + a, String(last + 1).padStart(2, '0'), String(last - 1).padStart(2, '0')];
  return near.map((end) => head + end).find((each) => each !== text && isDate(each)) ?? text;
}

/** Every cell that holds a number, or a date that is not the name of a month's row. */
function slips(): Slip[] {
  return [...resources.values()].flatMap((resource) => {
    const table = tables.get(resource.name);
    if (!table) throw new Error(`Table ${resource.name} could not be read.`);
    const { fields, primaryKey } = resource.schema;
    const key = fields.findIndex(({ name }) => name === primaryKey);
    return csvRows(table.csv)
      .slice(1)
      .flatMap(({ cells }, line) =>
        fields.flatMap((field, i): Slip[] => {
          const text = cells[i] ?? '';
          const isNumber = field.type === 'number' || field.type === 'integer';
          const isDay = field.type === 'date' || (field.type === 'yearmonth' && i !== key);
          if (text === '' || !(isNumber || isDay)) return [];
          const wrong = isNumber ? slipped(text) : slippedDate(text);
          const rows = readRows(withCell(table.csv, line + 1, i, wrong), 'table', resource, () => undefined);
          const sound = rowFaults(withCell(table.csv, line + 1, i, wrong), resource) === 0;
          const cell = { table: table.name, row: cells[key] ?? '', column: field.name };
          return [
            {
              ...cell,
              value: isNumber ? Number(wrong) : wrong,
              slipped: sound && rows ? { ...table, rows } : undefined,
            },
          ];
        }),
      );
  });
}

function rowFaults(csv: string, resource: Resource): number {
  const { mistakes, report } = mistakeList();
  readRows(csv, 'table', resource, report);
  return mistakes.length;
}

function withCell(csv: string, line: number, column: number, text: string): string {
  return csvRows(csv)
    .map(({ cells }, i) => cells.map((cell, j) => quoted(i === line && j === column ? text : cell)).join(','))
    .join('\n');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Whether anything notices the slip, in the table alone or in the facts that cite the cell as well. */
function isNoticed(slip: Slip, together: boolean): boolean {
  if (!slip.slipped) return true;
  const now = new Map([...tables, [slip.table, slip.slipped]]);
  if ([...now.values()].some((table) => brokenRelations(table, now).length > 0)) return true;
  const { mistakes, report } = mistakeList();
  const facts = new Map(
    touched(slip).map((fact) => [fact.id, together ? carried(fact, slip) : fact] as const),
  );
  const items = new Map(
    [...reading.tables.items].map(([name, each]) => [name, { ...each, table: now.get(name) ?? each.table }]),
  );
  checkFacts(
    { ...reading, facts: { ...reading.facts, items: facts }, tables: { ...reading.tables, items } },
    report,
  );
  return mistakes.length > 0;
}

/** The facts that cite the cell, those computed from them, and what else these are computed from. */
function touched(slip: Slip): readonly Fact[] {
  const all = [...reading.facts.items.values()];
  const cited = new Set(all.filter((fact) => isCited(fact, slip)).map(({ id }) => id));
  const sums = all.filter(({ expr = '' }) => factsIn(expr).some((id) => cited.has(id)));
  const parts = new Set(sums.flatMap(({ id, expr = '' }) => [id, ...factsIn(expr)]));
  return all.filter(({ id }) => cited.has(id) || parts.has(id));
}

function carried(fact: Fact, slip: Slip): Fact {
  return isCited(fact, slip) && slip.value !== null ? { ...fact, value: slip.value } : fact;
}

function isCited({ cell }: Fact, slip: Cell): boolean {
  return cell?.table === slip.table && cell.row === slip.row && cell.column === slip.column;
}

const isAdmitted = (cell: Cell, { columns, rows }: Uncheckable): boolean =>
  columns.includes(cell.column) && (rows === undefined || rows.includes(cell.row));

const named = ({ table, row, column }: Cell): string => `${table}/${row}/${column}`;

it('slips digits as copying does', () => {
  expect(
    ['70.71', '62.745', '880', '0.00411', '9', '777', '-0.36', '100', '14300000000'].map(slipped),
  ).toEqual(['77.01', '26.745', '808', '0.04011', '8', '877', '-3.06', '200', '41300000000']);
  expect(['2024-05-14', '2023-11-22', '2024-10', '2024-12-31'].map(slippedDate)).toEqual([
    '2024-05-15',
    '2023-11-23',
    '2024-01',
    '2024-12-13',
  ]);
});

it('finds nothing wrong before a digit slips', () => {
  expect([...tables.values()].flatMap((table) => brokenRelations(table, tables))).toEqual([]);
  const { mistakes, report } = mistakeList();
  checkFacts(reading, report);
  expect(mistakes).toEqual([]);
});

it('a slip is noticed, or the table says that it cannot be', () => {
  const all = slips();
  const facts = [...reading.facts.items.values()];
  const missed = all.filter((slip) => {
    const cited = facts.some((fact) => isCited(fact, slip));
    return !isNoticed(slip, false) || (cited && !isNoticed(slip, true));
  });
  const admitted = (cell: Cell): boolean =>
    (tables.get(cell.table)?.uncheckable ?? []).some((each) => isAdmitted(cell, each));
  expect(missed.filter((slip) => !admitted(slip)).map(named)).toEqual([]);

  // An admission that is not needed hides a check that works.
  const idle = [...tables.values()].flatMap((table) =>
    (table.uncheckable ?? [])
      .filter((each) => !missed.some((slip) => slip.table === table.name && isAdmitted(slip, each)))
      .map(({ columns }) => `${table.name}: ${columns.join(', ')}`),
  );
  expect(idle).toEqual([]);
  // Six in seven: a new table whose numbers nothing holds would bring it down.
  expect((all.length - missed.length) / all.length).toBeGreaterThan(6 / 7);
});
