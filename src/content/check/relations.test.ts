import { describe, expect, it } from 'vitest';
import type { Relation, Row, Table } from '../model.ts';
import { brokenRelations } from './relations.ts';

const both = { en: '', ko: '' };

/** A table of these rows; the first column is the key. */
function tableOf(name: string, rows: readonly Row[], relations: readonly Relation[] = []): Table {
  const names = Object.keys(rows[0] ?? {});
  return {
    name,
    title: both,
    description: both,
    publisher: '',
    licence: '',
    licenceUrl: undefined,
    attribution: both,
    source: '',
    key: names[0] ?? '',
    columns: names.map((column) => ({ name: column, type: 'number', title: both, digits: 0 })),
    relations,
    rows,
    csv: '',
  };
}

function broken(rows: readonly Row[], relation: Relation, ...others: Table[]): readonly string[] {
  const table = tableOf('t', rows, [relation]);
  const tables = new Map([table, ...others].map((each) => [each.name, each]));
  return brokenRelations(table, tables).map(({ message }) => message);
}

describe('a relation that holds says nothing, one that does not names the row', () => {
  it('sum', () => {
    const relation: Relation = { kind: 'sum', parts: ['a', 'b'], is: 'c' };
    expect(broken([{ key: 'x', a: 0.1, b: 0.2, c: 0.3 }], relation)).toEqual([]);
    expect(broken([{ key: 'x', a: 1, b: 2, c: 4 }], relation)).toEqual(['row "x" has c 4, but a + b is 3']);
    expect(broken([{ key: 'x', a: 1, b: null, c: 1 }], relation)).toEqual([]);
  });

  it('ordered, over numbers and dates, past gaps', () => {
    const relation: Relation = { kind: 'ordered', columns: ['low', 'high'] };
    expect(broken([{ key: 'x', low: 2, high: 10 }], relation)).toEqual([]);
    expect(broken([{ key: 'x', low: 10, high: 2 }], relation)).toEqual(['row "x" has high 2 below low 10']);
    expect(broken([{ key: 'x', low: '2024-02-01', high: '2024-01-31' }], relation)).toHaveLength(1);
    expect(broken([{ key: 'x', low: 10, high: null }], relation)).toEqual([]);
  });

  it('key, made of cells', () => {
    const relation: Relation = { kind: 'key', is: '{land}-{month}' };
    expect(broken([{ key: 'us-2024-05', land: 'us', month: '2024-05' }], relation)).toEqual([]);
    expect(broken([{ key: 'us-2024-05', land: 'us', month: '2024-06' }], relation)).toEqual([
      'row "us-2024-05" is made of "us-2024-06"',
    ]);
  });

  it('equal, for the rows that are meant', () => {
    const where = { column: 'standing', is: ['reported'] };
    const relation: Relation = { kind: 'equal', columns: ['low', 'high'], where };
    expect(broken([{ key: 'x', low: 1, high: 2, standing: 'differs' }], relation)).toEqual([]);
    expect(broken([{ key: 'x', low: 1, high: 2, standing: 'reported' }], relation)).toEqual([
      'row "x" has low 1 and high 2, which must be equal',
    ]);
  });

  it('rising', () => {
    const relation: Relation = { kind: 'rising', column: 'n' };
    expect(
      broken(
        [1, 2, 3].map((n) => ({ key: n, n })),
        relation,
      ),
    ).toEqual([]);
    expect(
      broken(
        [1, 3, 3].map((n, i) => ({ key: i, n })),
        relation,
      ),
    ).toEqual(['row "2" has n 3, not above 3 of the row before']);
  });

  it('smooth, in groups and at ends', () => {
    const relation: Relation = { kind: 'smooth', column: 'n', by: 'land', factor: 1.1 };
    const rows = (...values: number[]) => values.map((n, i) => ({ key: i, land: 'a', n }));
    expect(broken(rows(100, 105, 110), relation)).toEqual([]);
    expect(broken(rows(100, 150, 110), relation).some((message) => message.includes('row "1"'))).toBe(true);
    // An end may lie as far off as two steps.
    expect(broken(rows(100, 120), relation)).toEqual([]);
    expect(broken(rows(100, 122), relation)).toHaveLength(2);
    expect(
      broken(
        [
          { key: 0, land: 'a', n: 1 },
          { key: 1, land: 'b', n: 9 },
        ],
        relation,
      ),
    ).toEqual([]);
  });

  it('share, by distance or by factor, of its own table or another', () => {
    const own: Relation = { kind: 'share', column: 'pct', part: 'part', whole: 'all', within: 0.05 };
    expect(broken([{ key: 'x', pct: 62.7, part: 288, all: 459 }], own)).toEqual([]);
    expect(broken([{ key: 'x', pct: 67.2, part: 288, all: 459 }], own)).toEqual([
      'row "x" has pct 67.2, but part / all gives 62.745098',
    ]);
    const other = tableOf('counts', [{ key: 'x', part: 288, all: 459 }]);
    const far: Relation = {
      kind: 'share',
      column: 'pct',
      part: 'part',
      whole: 'all',
      table: 'counts',
      factor: 1.05,
    };
    expect(
      broken(
        [
          { key: 'x', pct: 60 },
          { key: 'y', pct: 1 },
        ],
        far,
        other,
      ),
    ).toEqual([]);
    expect(broken([{ key: 'x', pct: 26 }], far, other)).toHaveLength(1);
  });

  it('twin, equal or near', () => {
    const other = tableOf('other', [{ key: 'us-1', n: 5 }]);
    const same: Relation = { kind: 'twin', column: 'n', table: 'other', twin: 'n', row: 'us-{key}' };
    expect(
      broken(
        [
          { key: 1, n: 5 },
          { key: 2, n: 9 },
        ],
        same,
        other,
      ),
    ).toEqual([]);
    expect(broken([{ key: 1, n: 6 }], same, other)).toEqual(['row "1" has n 6, but other/us-1 has 5']);
    expect(broken([{ key: 1, n: 6 }], { ...same, factor: 1.2 }, other)).toEqual([]);
  });

  it('days and months between dates', () => {
    const days: Relation = { kind: 'days', column: 'day', since: '2023-10-30', to: 'date' };
    expect(broken([{ date: '2024-05-01', day: 184 }], days)).toEqual([]);
    expect(broken([{ date: '2024-05-01', day: 148 }], days)).toEqual([
      'row "2024-05-01" has day 148, but it is 184 to 2024-05-01',
    ]);
    const months: Relation = { kind: 'months', column: 'after', from: 'deal', to: 'left' };
    expect(broken([{ key: 'x', deal: '2024-06', left: '2026-02', after: 20 }], months)).toEqual([]);
    expect(broken([{ key: 'x', deal: '2024-06', left: '2026-02', after: 2 }], months)).toHaveLength(1);
  });

  it('total, in a cell of another table', () => {
    const relation: Relation = { kind: 'total', column: 'usd', table: 'deals', row: 'Dot', is: 'usd' };
    const rows = [
      { key: 'a', usd: 620 },
      { key: 'b', usd: 30 },
    ];
    expect(broken(rows, relation, tableOf('deals', [{ key: 'Dot', usd: 650 }]))).toEqual([]);
    expect(broken(rows, relation, tableOf('deals', [{ key: 'Dot', usd: 560 }]))).toEqual([
      'the rows add up to usd 650, but deals/Dot/usd is 560',
    ]);
  });

  it('count, of rows that meet conditions', () => {
    const people = tableOf('people', [
      { key: 'a', to: '2024-05-01', how: 'left', back: null },
      { key: 'b', to: '2024-07-01', how: 'left', back: '2026-01' },
      { key: 'c', to: null, how: 'sent', back: null },
    ]);
    const relation: Relation = {
      kind: 'count',
      column: 'n',
      of: 'people',
      rows: {
        before: [{ column: 'to', until: '2024-06-08' }],
        after: [{ column: 'to', after: '2024-06-08' }],
        back: [{ column: 'back', set: true }],
        away: [
          { column: 'back', set: false },
          { column: 'how', is: ['left'] },
        ],
      },
    };
    const rows = ['before', 'after', 'back', 'away'].map((key) => ({ key, n: 1 }));
    expect(broken(rows, relation, people)).toEqual([]);
    expect(
      broken(
        rows.map((row) => ({ ...row, n: 2 })),
        relation,
        people,
      ),
    ).toHaveLength(4);
  });
});

it('names columns that are not there, and keeps silent about a table that could not be read', () => {
  const relation: Relation = { kind: 'twin', column: 'm', table: 'other', twin: 'o', row: '{key}' };
  expect(broken([{ key: 1, n: 5 }], relation, tableOf('other', [{ key: 1, n: 5 }]))).toEqual([
    'a relation names the column "m", which it does not have',
    'a relation names the column "o" of "other", which has none',
  ]);
  expect(broken([{ key: 1, m: 5 }], relation)).toEqual([]);
});
