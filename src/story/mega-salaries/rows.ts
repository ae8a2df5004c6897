/** The rows behind each picture, with names and amounts in the language told. */
import { formatValue } from '../../content/format/format.ts';
import type { Column, Row, Table } from '../../content/model.ts';
import type { Rows, Telling } from '../chapter.ts';
import { slug } from './record.ts';

/** A row of a table whose key is one of `keys`, or every row, as readers see it. */
export function rowsOf(name: string, telling: Telling, keys?: readonly string[]): Rows {
  const table = telling.table(name);
  const own = table.rows.filter((row) => keys?.includes(String(row[table.key])) ?? true);
  // A key made up of the columns beside it says nothing to a reader.
  const columns = table.columns.filter(({ name: column }) => column !== 'case');
  return {
    table: name,
    header: columns.map((column) => column.title[telling.locale]),
    of: own,
    columns: columns.map((column) => column.name),
    rows: own.map((row) => columns.map((column) => shown(row, column, table, telling))),
  };
}

/** Words for each column that holds names or codes, as a folder of interface words. */
const folders: Readonly<Record<string, string>> = {
  startup: 'firm',
  buyer: 'firm',
  kind: 'kind',
  event: 'event',
  standing: 'standing',
  level: 'pay',
  part: 'part',
  publisher: 'publisher',
};

function shown(row: Row, column: Column, table: Table, { say, locale }: Telling): string {
  const cell = row[column.name] ?? null;
  if (cell === null) return say(`scene.mega-salaries.empty.${table.name}`);
  if (column.type === 'yearmonth') return formatValue(cell, 'month', locale);
  if (typeof cell === 'number')
    return formatValue(cell, column.name === 'months_after' ? 'months' : 'usd', locale);
  const folder = folders[column.name];
  return folder ? say(`scene.mega-salaries.${folder}.${slug(cell)}`) : cell;
}
