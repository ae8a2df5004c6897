/** The chapter's tables as typed rows. Percentages are 0–100 of everyone reported that year. */
import type { Row } from '../../content/model.ts';
import type { Telling } from '../chapter.ts';

export interface Share {
  readonly year: number;
  readonly industry: number;
  readonly academia: number;
  /** Everyone else: government, self-employed, without a job, unknown. */
  readonly rest: number;
}
export interface Count {
  readonly year: number;
  readonly industry: number;
  readonly academia: number;
  readonly other: number;
}

const cell = (row: Row, column: string): number => Number(row[column]);

/** Years for which both shares are known, ascending; the missing years are missing. */
export const shares = ({ table }: Telling): Share[] =>
  table('ai-phd-employment').rows.map((row) => {
    const industry = cell(row, 'industry_pct');
    const academia = cell(row, 'academia_pct');
    return { year: cell(row, 'year'), industry, academia, rest: 100 - industry - academia };
  });

/** Reconstructed people per sector, ascending by year. */
export const counts = ({ table }: Telling): Count[] =>
  table('ai-phd-counts').rows.map((row) => ({
    year: cell(row, 'year'),
    industry: cell(row, 'industry'),
    academia: cell(row, 'academia'),
    other: cell(row, 'other'),
  }));

export const programmeCounts = ({ table }: Telling): { year: number; programmes: number }[] =>
  table('ai-study-programmes').rows.map((row) => ({
    year: cell(row, 'year'),
    programmes: cell(row, 'programmes'),
  }));
