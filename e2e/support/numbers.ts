/**
 * Which numbers a step may show: those of the facts that it tells or draws, and those of its rows. Nothing else of the
 * story counts, so a label that took another figure's number is found out.
 */
import { formatFact, formatValue } from '../../src/content/format/format.ts';
import type { Fact, Locale, StepDoc, Table } from '../../src/content/model.ts';
import { boxes } from '../../src/scene/scene.ts';
import { content } from '../../src/site/edition/content.ts';
import { tellings } from '../../src/site/edition/telling.ts';
import type { Rows, Telling } from '../../src/story/chapter.ts';
import { picture } from '../../src/story/index.ts';

const places = [undefined, 0, 1, 2, 3] as const;

/** Every way in which a fact may be written: in its words or in figures, with fewer or more decimals. */
export const writings = (fact: Fact, locale: Locale): Set<string> =>
  new Set(
    places.flatMap((digits) => [
      formatFact(fact, locale, { digits }),
      formatFact(fact, locale, { digits, form: 'figures' }),
    ]),
  );

/** The numbers in a text, as written, without a full stop or comma that ends a sentence. */
export const numbersIn = (text: string): string[] =>
  (text.replaceAll('\u00a0', ' ').match(/\d[\d,.]*/g) ?? []).map((number) => number.replace(/[.,]+$/, ''));

/** A text without its years and months, which prose may write out: they are dates and count nothing. */
export const withoutDates = (text: string): string =>
  text
    .replace(/(?<![\d,.])(?:19|20)\d\d(?![\d,.]*\d)(?:년(?:\s\d{1,2}월)?)?/g, '')
    .replace(/(?<!\d)\d{1,2}월/g, '');

const cells = new Map<string, ReadonlySet<string>>();

/** The ways in which a cell of a table may be written in a language. Few cells differ, and each has dozens. */
export function cellWritings(cell: string | number | null, locale: Locale): ReadonlySet<string> {
  const key = `${locale} ${typeof cell} ${String(cell)}`;
  const known = cells.get(key) ?? writeCell(cell, locale);
  cells.set(key, known);
  return known;
}

function writeCell(cell: string | number | null, locale: Locale): Set<string> {
  const found = new Set<string>([String(cell ?? '')]);
  const add = (text: string): void => void found.add(text);
  if (typeof cell === 'string' && /^\d{4}(-\d\d){0,2}$/.test(cell)) {
    const unit = ({ 4: 'year', 7: 'month', 10: 'date' } as const)[cell.length];
    if (unit) add(formatValue(unit === 'year' ? Number(cell) : cell, unit, locale));
  }
  if (typeof cell !== 'number') return found;
  for (const digits of places) {
    for (const unit of ['number', 'percent', 'usd'] as const) add(formatValue(cell, unit, locale, digits));
    for (const unit of ['people', 'postings', 'programmes', 'days'] as const)
      add(formatValue(cell, unit, locale, digits));
  }
  add(formatValue(cell, 'year', locale));
  return found;
}

/** Whether a cell is an ISO day or month. */
const isDate = (cell: unknown): cell is string =>
  typeof cell === 'string' && /^\d{4}-\d\d(-\d\d)?$/.test(cell);

/** What a step draws from, and what it says. */
export interface Drawn {
  readonly facts: readonly Fact[];
  /** The tables that the picture asked for. */
  readonly tables: readonly Table[];
  readonly rows: Rows | undefined;
  readonly labels: readonly { readonly key: string; readonly text: string }[];
  readonly key: string;
  readonly description: string;
}

/** Draws a step in a box while its facts are noted down. */
export function drawn(locale: Locale, step: StepDoc, box: keyof typeof boxes): Drawn {
  const asked = new Map<string, Fact>();
  const tables = new Map<string, Table>();
  const telling: Telling = {
    ...tellings[locale],
    fact: (id) => {
      const fact = tellings[locale].fact(id);
      asked.set(id, fact);
      return fact;
    },
    table: (name) => {
      const table = tellings[locale].table(name);
      tables.set(name, table);
      return table;
    },
  };
  const { scene, rows, key, description } = picture(step.chapter, step.state, boxes[box], telling);
  const told = step.facts.flatMap((id) => content.facts.get(id) ?? []);
  const labels = scene.marks.flatMap((mark) => (mark.kind === 'label' ? [mark] : []));
  return {
    facts: [...asked.values(), ...told],
    tables: [...tables.values()],
    rows,
    labels,
    key,
    description,
  };
}

/**
 * The numbers that facts and rows allow, as written in a language. Of a table that the picture asked for besides: how
 * many rows it has, and its dates.
 */
export function allowed(
  { facts, rows, tables }: Pick<Drawn, 'facts' | 'rows' | 'tables'>,
  locale: Locale,
): Set<string> {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const number of numbersIn(text)) found.add(number);
  };
  for (const fact of facts) {
    writings(fact, locale).forEach(add);
    add(fact.asOf);
    for (const iso of fact.asOf.split('/')) cellWritings(iso, locale).forEach(add);
  }
  for (const table of tables) {
    add(String(table.rows.length));
    const dates = table.rows.flatMap((row) => Object.values(row)).filter((cell) => isDate(cell));
    for (const date of dates) {
      cellWritings(date, locale).forEach(add);
      if (date.length === 10) cellWritings(date.slice(0, 7), locale).forEach(add);
    }
  }
  for (const cell of rows?.of.flatMap((row) => Object.values(row)) ?? [])
    cellWritings(cell, locale).forEach(add);
  return found;
}
