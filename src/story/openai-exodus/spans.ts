/** When someone left, as exactly as the record says and no more exactly: a day, a few days, a month, or "by" a day. */
import { languages, type Locale } from '../../content/locales.ts';
import { dayNumber } from '../../content/format/dates.ts';
import { dayAfter } from '../calendar.ts';
import { dayMonth, monthName, type MonthStyle } from '../day-words.ts';

/** Both ends are ISO days and both count. Without `from`, only the latest day possible is known. */
export interface Span {
  readonly from: string | undefined;
  readonly to: string;
}

/** How many days a span may mean, both ends included; infinite where its beginning is unknown. */
export const daysOf = ({ from, to }: Span): number =>
  from === undefined ? Infinity : dayNumber(to) - dayNumber(from) + 1;

/** The middle of a span in days since the epoch; the last possible day where its beginning is unknown. */
export const middleOf = ({ from, to }: Span): number => (dayNumber(from ?? to) + dayNumber(to) + 1) / 2;

/**
 * A span in words, without its year, which the axis has. `by` makes words of a latest day, `27 August`.
 *
 * @example spanSaid({ from: '2024-02-01', to: '2024-02-29' }, 'en', by) // 'February'
 */
export function spanSaid(
  { from, to }: Span,
  locale: Locale,
  by: (day: string) => string,
  style: MonthStyle = 'long',
): string {
  if (from === undefined) return by(dayMonth(to, locale, style));
  if (from === to) return dayMonth(to, locale, style);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (sameMonth && from.endsWith('-01') && isLastOfMonth(to)) return monthName(to, locale, style);
  const [first, last] = [String(Number(from.slice(8))), String(Number(to.slice(8)))];
  const { dash, amounts } = languages[locale];
  if (!sameMonth) return `${dayMonth(from, locale, style)}${dash}${dayMonth(to, locale, style)}`;
  return amounts === 'english'
    ? `${first}${dash}${last} ${monthName(to, locale, style)}`
    : `${monthName(to, locale)} ${first}${dash}${last}일`;
}

const isLastOfMonth = (iso: string): boolean => dayAfter(iso, 1).endsWith('-01');
