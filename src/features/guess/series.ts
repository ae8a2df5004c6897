/** The months behind the chart that the reader draws on, from the published table. */
import { formatValue } from '../../content/format/format.ts';
import type { Telling } from '../../story/chapter.ts';
import { months, shown } from './line.ts';

export interface Month {
  /** In the telling's language. */
  readonly name: string;
  /** Share of US job ads that name AI, in percent. */
  readonly share: number;
  /** The same in words. */
  readonly text: string;
}

/**
 * March 2022 to May 2024, the month before the article: those shown first, then those to be drawn. Throws when the
 * table has lost a month.
 */
export function series({ table, locale }: Telling): readonly Month[] {
  const rows = table('indeed-ai-share').rows.filter((row) => row['country'] === 'us');
  const found = rows
    .map((row) => ({ month: String(row['month']), share: Number(row['share_pct']) }))
    .filter(({ month }) => month >= '2022-03' && month <= '2024-05')
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  if (found.length !== shown + 1 + months)
    throw new Error('a month is missing from the US shares of indeed-ai-share');
  return found.map(({ month, share }) => ({
    name: formatValue(month, 'month', locale),
    share,
    text: formatValue(share, 'percent', locale, 2),
  }));
}
