import { describe, expect, it } from 'vitest';
import type { Rows } from '../../story/chapter.ts';
import { monthTables, withoutRepeats } from './paper-tables.ts';

const months = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const [year = 0, month = 1] = from.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + i)).toISOString().slice(0, 7);
  });

/** A table whose first column is the month, as a figure hands it over. */
const rowsOf = (all: readonly string[]): Rows => ({
  table: 'postings',
  header: ['Month', 'Share'],
  columns: ['month', 'share'],
  rows: all.map((month, i) => [month, String(i + 1)]),
  of: all.map((month, i) => ({ month, share: i + 1 })),
});

describe('tables of months on paper', () => {
  it('set a long run as a calendar: a year to a line, a month to a column, gaps left empty', () => {
    const run = months('2021-11', 15).filter((month) => month !== '2022-02');
    const [table, ...others] = monthTables(rowsOf(run), 'en') ?? [];
    expect(others).toEqual([]);
    expect(table).toMatchObject({ of: 'Share', corner: '' });
    expect(table?.head).toEqual('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '));
    expect(table?.rows.map(({ head }) => head)).toEqual(['2021', '2022', '2023']);
    expect(table?.rows[0]?.cells).toEqual([...Array<string>(10).fill(''), '1', '2']);
    expect(table?.rows[1]?.cells.slice(0, 3)).toEqual(['3', '', '4']);
    expect(table?.rows[2]?.cells).toEqual(['14', ...Array<string>(11).fill('')]);
  });

  it('say months in Korean', () => {
    const [table] = monthTables(rowsOf(months('2021-01', 12)), 'ko') ?? [];
    expect(table?.head[0]).toBe('1월');
    expect(table?.rows[0]?.head).toBe('2021년');
  });

  it('put series of few months together before the calendars', () => {
    const names = [...Array<string>(12).fill('United States'), 'Canada', 'Canada'];
    const at = [...months('2021-01', 12), '2021-06', '2022-06'];
    const rows: Rows = {
      table: 'postings',
      header: ['Country', 'Month', 'Share'],
      columns: ['country', 'month', 'share'],
      rows: at.map((month, i) => [names[i] ?? '', month, String(i)]),
      of: at.map((month, i) => ({ country: names[i] ?? '', month, share: i })),
    };
    const [short, long] = monthTables(rows, 'en') ?? [];
    expect(short).toEqual({
      of: 'Share',
      corner: 'Country',
      head: ['Jun\u00a02021', 'Jun\u00a02022'],
      rows: [{ head: 'Canada', cells: ['12', '13'] }],
    });
    expect(long?.of).toBe('United States');
    expect(long?.rows[0]?.cells.slice(0, 2)).toEqual(['0', '1']);
  });

  it('leave short tables, and those that are not by month, as they are', () => {
    expect(monthTables(rowsOf(months('2021-01', 11)), 'en')).toBeUndefined();
    const years = rowsOf(Array.from({ length: 20 }, (_, i) => String(2000 + i)));
    expect(monthTables(years, 'en')).toBeUndefined();
  });
});

describe('tables that repeat one another', () => {
  const figure = (id: string, table: string, cells: readonly string[], months?: readonly []) => ({
    id,
    months,
    rows: { table, header: ['Name'], columns: ['name'], rows: cells.map((cell) => [cell]), of: [] },
  });
  const idsOf = (tables: readonly ReturnType<typeof figure>[]) =>
    withoutRepeats(tables).map(({ of, all }) => [of.id, ...all.map(({ id }) => id)]);

  it('stand once, by the one that has all rows', () => {
    const [few, all, same] = [
      figure('a', 't', ['x']),
      figure('b', 't', ['x', 'y']),
      figure('c', 't', ['y', 'x']),
    ];
    expect(idsOf([few, all, same])).toEqual([['b', 'a', 'b', 'c']]);
  });

  it('stay apart where a row, the data or a calendar is another', () => {
    const apart = [
      figure('a', 't', ['x', 'y']),
      figure('b', 't', ['y', 'z']),
      figure('c', 'u', ['x']),
      figure('d', 't', ['x'], []),
    ];
    expect(idsOf(apart)).toEqual(apart.map(({ id }) => [id, id]));
  });
});
