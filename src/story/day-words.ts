/** Days, months and weekdays in words, without their year. */
import { utc } from '../content/format/dates.ts';
import { languages } from '../content/locales.ts';
import type { Locale } from '../content/model.ts';

export type MonthStyle = 'long' | 'short';

const format = (iso: string, locale: Locale, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languages[locale].tag, { ...options, timeZone: 'UTC' }).format(utc(iso));

/** @example dayMonth('2024-05-14', 'en') // '14 May' */
export const dayMonth = (iso: string, locale: Locale, month: MonthStyle = 'long'): string =>
  format(iso, locale, { day: 'numeric', month });

/** @example monthName('2024-05-14', 'ko') // '5월' */
export const monthName = (iso: string, locale: Locale, month: MonthStyle = 'long'): string =>
  format(iso, locale, { month });

/** @example weekdayName('2023-11-17', 'en') // 'Fri' */
export const weekdayName = (iso: string, locale: Locale): string => format(iso, locale, { weekday: 'short' });
