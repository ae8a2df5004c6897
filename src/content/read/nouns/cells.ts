import { isIsoDate, isIsoMonth } from '../../format/dates.ts';
import { oneOf } from '../mistakes.ts';
import type { Field } from '../../schema-tables.ts';

/** A cell read as its column's type, or what was expected instead. */
export type Cell = { readonly value: string | number } | { readonly expected: string };

const number = /^-?\d+(\.\d+)?$/;
const integer = /^-?\d+$/;

/**
 * Reads one cell by its column's type and constraints.
 *
 * @example readCell('41.6', { name: 'pct', type: 'number', … }) // { value: 41.6 }
 */
export function readCell(text: string, field: Field): Cell {
  const typed = readTyped(text, field.type);
  return 'expected' in typed ? typed : constrained(typed.value, field);
}

function readTyped(text: string, type: Field['type']): Cell {
  switch (type) {
    case 'string':
      return { value: text };
    case 'integer':
      return integer.test(text) ? { value: Number(text) } : { expected: 'a whole number without separators' };
    case 'number':
      return number.test(text)
        ? { value: Number(text) }
        : { expected: 'a number without separators or unit' };
    case 'year':
      return /^\d{4}$/.test(text) ? { value: Number(text) } : { expected: 'a year of four digits' };
    case 'yearmonth':
      return isIsoMonth(text) ? { value: text } : { expected: 'a month of the form 2024-05' };
    case 'date':
      return isIsoDate(text) ? { value: text } : { expected: 'a date of the form 2024-06-08' };
  }
}

function constrained(value: string | number, { constraints }: Field): Cell {
  const { minimum = -Infinity, maximum = Infinity, enum: words } = constraints ?? {};
  if (typeof value === 'number' && value < minimum) return { expected: `at least ${minimum}` };
  if (typeof value === 'number' && value > maximum) return { expected: `at most ${maximum}` };
  if (words && !words.includes(String(value))) return { expected: oneOf(words) };
  return { value };
}
