import { describe, expect, it } from 'vitest';
import { figureCells, figureCsv } from './figure-rows.ts';
import { pictureOf, stepOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

const rowsOf = (id: string) => {
  const { rows } = pictureOf('en', stepOf('en', id), 'narrow');
  if (!rows) throw new Error(`${id} draws no rows`);
  return rows;
};

describe('the rows of a figure', () => {
  it('are a file with the values of the table, and only those drawn', () => {
    const rows = rowsOf('phd-pipeline-peak');
    expect(figureCsv(rows, tellings.en.table(rows.table))).toBe(
      'year,industry_pct,academia_pct\n2011,40.9,41.6\n2022,70.707,19.949\n',
    );
  });

  it('need no help where a date in words begins with its year', () => {
    const { rows } = pictureOf('ko', stepOf('ko', 'mega-salaries-deals'), 'narrow');
    expect(rows && figureCells(rows)[0]?.map(({ text, order }) => [text, order])[2]).toEqual([
      '2024년 6월'.replace(' ', '\u00a0'),
      undefined,
    ]);
  });

  it('say what they are put in order by, where their text would not do', () => {
    const cells = figureCells(rowsOf('mega-salaries-deals'));
    const [adept] = cells;
    expect(adept?.map(({ order }) => order)).toEqual([
      undefined,
      undefined,
      '2024-06',
      undefined,
      25_000_000,
      330_000_000,
      undefined,
    ]);
    // What is not given comes last, whatever it says.
    const pay = figureCells(rowsOf('mega-salaries-packages')).flat();
    expect(pay.filter(({ order }) => order === '').length).toBeGreaterThan(0);
    expect(
      figureCells(rowsOf('phd-pipeline-peak'))
        .flat()
        .map(({ order }) => order),
    ).toEqual(Array.from({ length: 6 }));
  });
});
