import { isIsoDate, isIsoMonth, utc } from './dates.ts';
import { languages } from '../locales.ts';
import { koreanNumber, withCounter } from './korean-amount.ts';
import { formatMoney } from './money.ts';
import type { Fact, Locale, Unit } from '../model.ts';

/** How one use of a fact may differ from the fact's own way of being shown. */
export interface FactFormat {
  /** Digits after the decimal point, instead of the fact's own. */
  readonly digits?: number | undefined;
  /** `figures` shows a fact that has `words` in figures all the same. */
  readonly form?: 'figures' | undefined;
}

const speaksEnglish = (locale: Locale): boolean => languages[locale].amounts === 'english';

const noBreak = '\u00a0';

/** From here on Korean prose counts in 만 (`2만 곳`) rather than in thousands. */
const firstMyriad = 10_000;

const koreanCounters = {
  people: '명',
  firms: '곳',
  postings: '건',
  programmes: '개',
  items: '건',
  times: '배',
  years: '년',
  months: '개월',
  weeks: '주',
  days: '일',
} as const satisfies Partial<Record<Unit, string>>;

/**
 * Shows a fact as a reader sees it. A fact's `words` stand for the whole, "about" included; otherwise an
 * approximate fact says so.
 *
 * @example formatFact(fact, 'ko') // '약 41%' with a no-break space
 */
export function formatFact(
  fact: Pick<Fact, 'value' | 'unit' | 'digits' | 'about' | 'words'>,
  locale: Locale,
  { digits, form }: FactFormat = {},
): string {
  if (fact.words && form !== 'figures') return fact.words[locale];
  const text = formatValue(fact.value, fact.unit, locale, digits ?? fact.digits);
  if (!fact.about) return text;
  return (speaksEnglish(locale) ? 'about' : '약') + noBreak + text;
}

/**
 * Shows a raw value of a unit. Amounts hold together: every space inside one is a no-break space.
 * `digits` is the number of decimals, 0 if absent; money, which is shown unrounded if absent, is the exception.
 *
 * @example formatValue(650_000_000, 'usd', 'en') // '$650 million' with a no-break space
 */
export function formatValue(value: number | string, unit: Unit, locale: Locale, digits?: number): string {
  if (unit === 'date' || unit === 'month') return formatDate(value, unit, locale);
  const number = typeof value === 'number' ? value : Number(value);
  if (!Number.isFinite(number)) throw new TypeError(`"${value}" is not a number of ${unit}`);
  // A true minus sign, which no line break or search confuses with a hyphen.
  if (number < 0) return `−${formatValue(-number, unit, locale, digits)}`;
  return formatNumber(number, unit, locale, digits);
}

function formatNumber(
  value: number,
  unit: Exclude<Unit, 'date' | 'month'>,
  locale: Locale,
  digits: number | undefined,
): string {
  switch (unit) {
    case 'percent':
      return `${decimal(value, locale, digits)}%`;
    case 'in-hundred': {
      const part = decimal(value, locale, digits);
      return (speaksEnglish(locale) ? `${part} in 100` : `100 가운데 ${part}`).replaceAll(' ', noBreak);
    }
    case 'year':
      return speaksEnglish(locale) ? String(value) : `${value}년`;
    case 'number':
      return decimal(value, locale, digits);
    case 'usd':
    case 'krw':
    case 'eur':
      return formatMoney(value, unit, locale, digits);
    case 'people':
    case 'firms':
    case 'postings':
    case 'programmes':
    case 'items':
    case 'times':
    case 'years':
    case 'months':
    case 'weeks':
    case 'days':
      return formatCount(value, unit, locale, digits);
  }
}

function formatCount(
  value: number,
  unit: keyof typeof koreanCounters,
  locale: Locale,
  digits: number | undefined,
): string {
  if (!speaksEnglish(locale)) {
    const inMyriads = value >= firstMyriad && (digits ?? 0) === 0;
    const amount = inMyriads ? koreanNumber(Math.round(value)) : decimal(value, locale, digits);
    return withCounter(amount, koreanCounters[unit]);
  }
  const amount = decimal(value, locale, digits);
  switch (unit) {
    case 'times':
      return `${amount}${noBreak}times`;
    case 'years':
    case 'months':
    case 'weeks':
    case 'days':
      return `${amount}${noBreak}${amount === '1' ? unit.slice(0, -1) : unit}`;
    default:
      return amount;
  }
}

function decimal(value: number, locale: Locale, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(languages[locale].tag, options).format(value);
}

function formatDate(value: number | string, unit: 'date' | 'month', locale: Locale): string {
  const iso = String(value);
  if (!(unit === 'date' ? isIsoDate(iso) : isIsoMonth(iso))) {
    throw new TypeError(`"${iso}" is not an ISO ${unit}`);
  }
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (unit === 'date') options.day = 'numeric';
  return new Intl.DateTimeFormat(languages[locale].tag, options).format(utc(iso)).replaceAll(' ', noBreak);
}
