/** When someone left, as exactly as the record says and no more exactly: a day, a few days, a month, or "by" a day. */
import { utc } from '../../content/format/dates.ts';
import type { Locale } from '../../content/model.ts';

/** Both ends are ISO days and both count. Without `from`, only the latest day possible is known. */
export interface Span {
  readonly from: string | undefined;
  readonly to: string;
}

const msPerDay = 86_400_000;

/** Whole days since the epoch, for scales. */
export const dayNumber = (iso: string): number => utc(iso).getTime() / msPerDay;

/** How many days a span may mean, both ends included; infinite where its beginning is unknown. */
export const daysOf = ({ from, to }: Span): number =>
  from === undefined ? Infinity : dayNumber(to) - dayNumber(from) + 1;

/** The middle of a span in days since the epoch; the last possible day where its beginning is unknown. */
export const middleOf = ({ from, to }: Span): number => (dayNumber(from ?? to) + dayNumber(to) + 1) / 2;

/** ISO day of a number of days since the epoch. */
const isoOf = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** All ISO days from one to another, both included. */
export const daysBetween = (first: string, last: string): string[] =>
  Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, i) => isoOf(dayNumber(first) + i));

/** Which week a day is in, counted from that of `first`, and its weekday, Monday being 0. Day 0 of the epoch was a Thursday. */
export function weekOf(iso: string, first: string): { readonly week: number; readonly weekday: number } {
  const sinceMonday = dayNumber(iso) + 3;
  return {
    week: Math.floor(sinceMonday / 7) - Math.floor((dayNumber(first) + 3) / 7),
    weekday: sinceMonday % 7,
  };
}

type MonthStyle = 'long' | 'short';

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', ko: 'ko-KR' };
const format = (iso: string, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(utc(iso));

/** @example dayMonth('2024-05-14', 'en') // '14 May' */
export const dayMonth = (iso: string, locale: Locale, month: MonthStyle = 'long'): string =>
  format(iso, locale, { day: 'numeric', month });

/** @example monthName('2024-05-14', 'ko') // '5월' */
export const monthName = (iso: string, locale: Locale, month: MonthStyle = 'long'): string =>
  format(iso, locale, { month });

/** @example weekdayName('2023-11-17', 'en') // 'Fri' */
export const weekdayName = (iso: string, locale: Locale): string => format(iso, locale, { weekday: 'short' });

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
  const dash = locale === 'ko' ? '~' : '–';
  if (!sameMonth) return `${dayMonth(from, locale, style)}${dash}${dayMonth(to, locale, style)}`;
  return locale === 'en'
    ? `${first}–${last} ${monthName(to, locale, style)}`
    : `${monthName(to, locale)} ${first}~${last}일`;
}

const isLastOfMonth = (iso: string): boolean => new Date(utc(iso).getTime() + msPerDay).getUTCDate() === 1;
