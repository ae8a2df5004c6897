import type { Row, Table } from '../content/model.ts';

/** The rows of a table with these keys, in this order. Throws when one is missing: a table must not lose a row. */
export const rowsByKey = (table: Table, keys: readonly string[]): Row[] =>
  keys.map((key) => {
    const row = table.rows.find((each) => String(each[table.key]) === key);
    if (!row) throw new Error(`${table.name} has no row "${key}"`);
    return row;
  });
