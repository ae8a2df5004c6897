import { readCell } from './cells.ts';
import { csvRows, unclosedQuote, type CsvRow } from '../text/csv.ts';
import type { Report } from '../mistakes.ts';
import type { Row } from '../../model.ts';
import type { Resource } from '../../schema-tables.ts';

/** Shares are sums of decimals, which binary numbers miss by this little. */
const tolerance = 1e-9;

/**
 * Reads and judges the rows of a table: header, types, constraints, gaps, order, and groups of shares.
 * `undefined` if the file could not be read as this table at all; a faulty row alone is left out.
 */
export function readRows(csv: string, file: string, resource: Resource, report: Report): Row[] | undefined {
  const openQuote = unclosedQuote(csv);
  if (openQuote !== undefined) {
    report({ file, line: openQuote }, 'a quotation mark is never closed; expected quotation marks in pairs.');
    return undefined;
  }
  const [header, ...lines] = csvRows(csv);
  const expected = resource.schema.fields.map(({ name }) => name).join(',');
  const found = header?.cells.join(',') ?? '';
  if (found !== expected) {
    report({ file, line: 1 }, `the header is "${found}"; expected "${expected}" as in datapackage.json.`);
    return undefined;
  }
  if (lines.length === 0) {
    report({ file }, 'the table is empty; expected at least one row below the header.');
    return undefined;
  }
  const rows: Row[] = [];
  let previous: string | number | null = null;
  for (const line of lines) {
    const at = { file, line: line.line };
    const row = readRow(line, file, resource, report);
    if (!row) continue;
    rows.push(row);
    checkShares(row, resource, (message) => {
      report(at, message);
    });
    previous = checkOrder(row, previous, resource, (message) => {
      report(at, message);
    });
  }
  return rows;
}

function readRow({ line, cells }: CsvRow, file: string, resource: Resource, report: Report): Row | undefined {
  const { fields, primaryKey, missingValues = [''] } = resource.schema;
  const at = { file, line };
  if (cells.length !== fields.length) {
    report(at, `the row has ${cells.length} cells; expected ${fields.length}, one for each column.`);
    return undefined;
  }
  const row: Record<string, string | number | null> = {};
  let sound = true;
  for (const [i, field] of fields.entries()) {
    const text = cells[i] ?? '';
    const required = field.name === primaryKey || field.constraints?.required === true;
    if (missingValues.includes(text)) {
      row[field.name] = null;
      if (required) report(at, `column "${field.name}" is empty; expected a value in every row.`);
      sound &&= !required;
      continue;
    }
    const cell = readCell(text, field);
    if ('value' in cell) {
      row[field.name] = cell.value;
      continue;
    }
    sound = false;
    report(at, `column "${field.name}" has "${text}"; expected ${cell.expected}.`);
  }
  return sound ? row : undefined;
}

function checkOrder(
  row: Row,
  previous: string | number | null,
  { schema: { primaryKey } }: Resource,
  report: (message: string) => void,
): string | number | null {
  const key = row[primaryKey] ?? null;
  if (previous === null || key === null || key > previous) return key;
  if (key === previous) {
    report(`the key "${key}" stands here a second time; expected each ${primaryKey} once.`);
  } else {
    report(`the key "${key}" comes after "${previous}"; expected rows in ascending order of ${primaryKey}.`);
  }
  return previous;
}

function checkShares(row: Row, { sharesOfHundred = [] }: Resource, report: (message: string) => void): void {
  for (const group of sharesOfHundred) {
    const sum = group.reduce((total, column) => total + Number(row[column] ?? 0), 0);
    if (sum <= 100 + tolerance) continue;
    // Rounded only for the message: 70.71 + 31.59 is 102.29999999999998 to a machine.
    const shown = Number(sum.toFixed(6));
    report(`the shares ${group.join(' + ')} add up to ${shown}; expected at most 100.`);
  }
}
