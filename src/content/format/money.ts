import { koreanNumber, withCounter } from './korean-amount.ts';
import { languages, type Locale } from '../locales.ts';

export type Currency = 'usd' | 'krw' | 'eur';

const symbols: Readonly<Record<Currency, string>> = { usd: '$', krw: '₩', eur: '€' };
const koreanNames: Readonly<Record<Currency, string>> = { usd: '달러', krw: '원', eur: '유로' };
const scales = [
  { word: 'trillion', size: 1e12 },
  { word: 'billion', size: 1e9 },
  { word: 'million', size: 1e6 },
] as const;

/** More decimals than this in front of "billion" are harder to read than the figure written out. */
const mostDecimals = 3;

/**
 * Writes an amount of money: `$650 million`, `6억 5,000만 달러`.
 * Nothing is rounded unless `digits` asks for it. `digits` counts the decimals of the English form, and the
 * Korean form is rounded to the same amount, so that the two languages never differ.
 *
 * @example formatMoney(1_381_000_000, 'krw', 'en') // '₩1.381 billion'
 */
export function formatMoney(value: number, currency: Currency, locale: Locale, digits?: number): string {
  const amount = digits === undefined ? value : roundAtScale(value, digits);
  if (languages[locale].amounts === 'korean') return koreanMoney(amount, currency, digits);
  const scale = scaleOf(amount);
  if (!scale || !isShort(amount / scale.size)) return symbols[currency] + plain(amount, digits);
  return `${symbols[currency]}${plain(amount / scale.size)}\u00a0${scale.word}`;
}

function scaleOf(value: number): (typeof scales)[number] | undefined {
  return scales.find(({ size }) => value >= size);
}

function roundAtScale(value: number, digits: number): number {
  const size = scaleOf(value)?.size ?? 1;
  return roundTo(value / size, digits) * size;
}

function koreanMoney(amount: number, currency: Currency, digits: number | undefined): string {
  const whole = Number.isInteger(amount) || amount >= 1e4;
  const text = whole ? koreanNumber(Math.round(amount)) : plain(amount, digits);
  return withCounter(text, koreanNames[currency]);
}

function isShort(scaled: number): boolean {
  return Math.abs(roundTo(scaled, mostDecimals) - scaled) < 1e-9;
}

function roundTo(value: number, digits: number): number {
  return Number(
    new Intl.NumberFormat('en', { maximumFractionDigits: digits, useGrouping: false }).format(value),
  );
}

function plain(value: number, digits?: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits ?? mostDecimals }).format(value);
}
