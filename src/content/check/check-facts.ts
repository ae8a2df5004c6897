import { isIsoDate, isIsoMonth } from '../format/dates.ts';
import { evaluate, factsIn, numbersIn } from '../read/expr.ts';
import { isComplete, isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { locales, type Fact, type Locale, type Row, type Unit } from '../model.ts';
import { placeholderNames, withoutPlaceholders } from '../format/placeholders.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { Reading } from '../read/reading.ts';
import { textAt } from '../read/validate.ts';

/** Judges every fact: its value against its unit, its table and its arithmetic, and everything that it names. */
export function checkFacts(reading: Reading, report: Report): void {
  for (const fact of reading.facts.items.values()) {
    const fault = (message: string): void => {
      report(fact.at, `fact "${fact.id}" ${message}`);
    };
    const wrong = wrongValue(fact);
    if (wrong !== undefined) fault(wrong);
    checkEvidence(fact, reading, fault);
    checkNames(fact, reading, fault);
    // A value that is no value of its unit can equal nothing.
    if (wrong === undefined) checkCell(fact, reading, fault);
    if (wrong === undefined) checkExpr(fact, reading, fault);
    for (const locale of locales) {
      for (const { found } of bareQuantities(fact.what[locale], 'prose')) {
        fault(`has the bare quantity "${found}" in what.${locale}; expected words or a year.`);
      }
      checkMethod(fact, locale, reading, fault);
    }
    checkTally(fact, reading, fault);
  }
  const { declared, faulty } = reading.facts;
  for (const [id, data] of faulty) {
    const [source, readIn, claim] = ['source', 'readIn', 'claim'].map((field) => textAt(data, [field]));
    const at = declared.get(id) ?? { file: reading.label };
    checkNames({ source, readIn, claim }, reading, (message) => {
      report(at, `fact "${id}" ${message}`);
    });
  }
}

type Fault = (message: string) => void;

/** A method is words, and names the numbers that it starts from. */
function checkMethod({ evidence, method }: Fact, locale: Locale, { facts }: Reading, fault: Fault): void {
  if (method === undefined) return;
  if (evidence !== 'computed') fault('has a method but is not computed; expected none.');
  for (const { found } of bareQuantities(withoutPlaceholders(method[locale], ''), 'prose')) {
    fault(`has the bare quantity "${found}" in method.${locale}; expected words, a year or a {fact-id}.`);
  }
  for (const id of placeholderNames(method[locale])) {
    if (isUnknown(facts, id)) fault(`names the fact "${id}" in method.${locale}, which is not declared.`);
  }
}

/** What is wrong with the value as a value of its unit. */
function wrongValue({ value, unit, digits }: Fact): string | undefined {
  if (unit === 'date' || unit === 'month') {
    const fits = typeof value === 'string' && (unit === 'date' ? isIsoDate(value) : isIsoMonth(value));
    const form = unit === 'date' ? 'a day that exists, as 2024-06-08' : 'a month that exists, as 2024-06';
    return fits ? undefined : `has the value ${JSON.stringify(value)}; expected ${form}.`;
  }
  if (typeof value === 'string') {
    return `has the value "${value}"; expected a number of ${unit} without quotation marks or separators.`;
  }
  if ((unit === 'percent' || unit === 'in-hundred') && (value < 0 || value > 100)) {
    return `has the value ${value}; expected a share from 0 to 100.`;
  }
  if (unit === 'year' && !(Number.isInteger(value) && value >= 1000 && value <= 9999)) {
    return `has the value ${value}; expected a year of four digits.`;
  }
  if (!Number.isInteger(value) && digits === undefined && !isMoney(unit)) {
    return `has the value ${value} but no digits, so it would be shown rounded; expected digits to say how.`;
  }
  return undefined;
}

/** Money is never rounded unless asked to; see `money.ts`. */
function isMoney(unit: Unit): boolean {
  return unit === 'usd' || unit === 'krw' || unit === 'eur';
}

/** What a sum may hold beside facts and cells: a hundred, and how many of one unit are in another. */
const conversions: ReadonlySet<number> = new Set([100, 7, 12, 1000, 1_000_000]);

function checkEvidence(
  { evidence, readIn, expr, cell, count, tally }: Fact,
  { tables }: Reading,
  fault: Fault,
): void {
  if (evidence !== 'computed' && expr !== undefined) {
    fault(`has an expr but is ${evidence}; expected computed, since the value is our arithmetic.`);
  }
  const column = tables.items.get(cell?.table ?? '')?.table.columns.find(({ name }) => name === cell?.column);
  // Our arithmetic over a table is ours, however the table is known.
  if (column?.evidence !== undefined && column.evidence !== evidence && expr === undefined) {
    fault(`is ${evidence}, but its cell is ${column.evidence} by the datapackage; make them agree.`);
  }
  if (evidence === 'second-hand' && readIn === undefined) {
    fault('is second-hand but has no readIn; expected the id of the source in which it was read.');
  }
  if (evidence === 'computed' && [expr, cell, count, tally].every((origin) => origin === undefined)) {
    fault(
      'is computed but has no expr, cell, count or tally; expected its arithmetic, its cell, or what it counts.',
    );
  }
}

/** A tally counts the claims with one verdict. Silent while some of them could not be read. */
function checkTally({ tally, value }: Fact, { claims }: Reading, fault: Fault): void {
  if (tally === undefined || !isComplete(claims)) return;
  const found = [...claims.items.values()].filter(({ claim }) => claim.verdict === tally).length;
  if (found !== value) fault(`has the value ${value}, but ${found} claims are "${tally}"; make them equal.`);
}

function checkNames(
  fact: Readonly<Partial<Record<'source' | 'readIn' | 'claim', string | undefined>>>,
  { sources, claims }: Reading,
  fault: Fault,
): void {
  const named = { source: fact.source, readIn: fact.readIn };
  for (const [field, id] of Object.entries(named)) {
    if (id === undefined || !isUnknown(sources, id)) continue;
    fault(`has the ${field} "${id}", which is not declared; add it to sources.json or correct the id.`);
  }
  if (fact.claim !== undefined && isUnknown(claims, fact.claim)) {
    fault(`bears on claim "${fact.claim}", which is not declared; add it to claims.yaml or correct the id.`);
  }
}

function checkCell({ cell, value }: Fact, { tables }: Reading, fault: Fault): void {
  if (!cell) return;
  const table = tables.items.get(cell.table)?.table;
  if (!table) {
    if (isUnknown(tables, cell.table)) {
      fault(
        `is read from table "${cell.table}", which is not declared; expected a table of datapackage.json.`,
      );
    }
    return;
  }
  if (!table.columns.some(({ name }) => name === cell.column)) {
    const names = table.columns.map(({ name }) => name).join(', ');
    fault(`is read from column "${cell.column}" of table "${table.name}", which has only ${names}.`);
    return;
  }
  const row = table.rows.find((each) => String(each[table.key]) === cell.row);
  if (!row) {
    fault(
      `is read from row "${cell.row}" of table "${table.name}", which has no row with that ${table.key}.`,
    );
    return;
  }
  const found = valueIn(row, cell.column);
  if (found !== value) {
    const shown = found === null ? 'is empty' : `holds ${found}`;
    fault(
      `has the value ${value}, but its cell ${table.name}/${cell.row}/${cell.column} ${shown}; make them equal.`,
    );
  }
}

function valueIn(row: Row, column: string): string | number | null {
  return row[column] ?? null;
}

function checkExpr({ id, expr, value, digits = 0 }: Fact, { facts }: Reading, fault: Fault): void {
  if (expr === undefined) return;
  const typed = numbersIn(expr).find((number) => !conversions.has(number));
  if (typed !== undefined) {
    fault(
      `has the typed number ${typed} in its expr; expected facts, which have a source, and no number but 100 and conversions of units.`,
    );
  }
  const names = factsIn(expr);
  if (names.includes(id)) {
    fault('is computed from itself; expected other facts in its expr.');
    return;
  }
  const unknown = names.find((name) => isUnknown(facts, name));
  if (unknown !== undefined) {
    fault(
      `is computed from fact "${unknown}", which is not declared; declare it in content/facts or correct the id.`,
    );
    return;
  }
  // A fact that is declared but faulty has had its own mistake.
  if (typeof value !== 'number' || names.some((name) => !facts.items.has(name))) return;
  const outcome = evaluate(expr, (name) => numberOf(facts.items.get(name)));
  if ('fault' in outcome) {
    fault(`has the expr "${expr}", which ${outcome.fault}; expected arithmetic over facts with numbers.`);
  } else if (Math.abs(outcome.value - value) > allowance(value, digits)) {
    fault(
      `has the value ${value}, but its expr "${expr}" gives ${Number(outcome.value.toFixed(6))}; make them equal.`,
    );
  }
}

function numberOf(fact: Fact | undefined): number | undefined {
  return typeof fact?.value === 'number' ? fact.value : undefined;
}

/** Half of the last place that the value states, or is shown with, whichever is finer. */
function allowance(value: number, digits: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -Math.max(digits, decimals) + 1e-9;
}
