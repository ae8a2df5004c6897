import { describe, expect, it } from 'vitest';
import { readCell } from './cells.ts';
import { csvRows, unclosedQuote } from '../text/csv.ts';
import type { Field } from '../../schema-tables.ts';

const field = (type: Field['type'], constraints: Field['constraints'] = {}): Field => ({
  name: 'x',
  type,
  title: 'X',
  titleKo: '엑스',
  constraints,
});

describe('readCell', () => {
  it.each([
    ['41.6', 'number', 41.6],
    ['-0.5', 'number', -0.5],
    ['280', 'integer', 280],
    ['2011', 'year', 2011],
    ['2024-05', 'yearmonth', '2024-05'],
    ['2024-05-14', 'date', '2024-05-14'],
    ['2024', 'string', '2024'],
  ] as const)('reads %s as %s', (text, type, value) => {
    expect(readCell(text, field(type))).toEqual({ value });
  });

  it.each([
    ['41.6%', 'number'],
    ['1,450', 'integer'],
    ['2.5', 'integer'],
    ['1e3', 'number'],
    [' 1', 'integer'],
    ['11', 'year'],
    ['2024-13', 'yearmonth'],
    ['2024-02-30', 'date'],
  ] as const)('refuses %s as %s', (text, type) => {
    expect(readCell(text, field(type))).toHaveProperty('expected');
  });

  it('holds the cell to its constraints', () => {
    const share = field('number', { minimum: 0, maximum: 100 });
    expect(readCell('0', share)).toEqual({ value: 0 });
    expect(readCell('100.01', share)).toEqual({ expected: 'at most 100' });
    expect(readCell('-1', share)).toEqual({ expected: 'at least 0' });
    expect(readCell('c', field('string', { enum: ['a', 'b'] }))).toEqual({ expected: 'a or b' });
  });
});

describe('csvRows', () => {
  it('counts lines past quoted line breaks', () => {
    expect(csvRows('a,b\r\n1,"x\ny"\n2,z\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 4, cells: ['2', 'z'] },
    ]);
  });

  it('is not misled by a byte order mark', () => {
    expect(csvRows('\ufeffa\n')[0]?.cells).toEqual(['a']);
  });
});

describe('unclosedQuote', () => {
  it('finds the line of an odd quotation mark', () => {
    expect(unclosedQuote('a,"b ""c"""\n')).toBeUndefined();
    expect(unclosedQuote('a\n"b\n')).toBe(2);
  });
});
