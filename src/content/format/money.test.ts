import { describe, expect, it } from 'vitest';
import { formatMoney, type Currency } from './money.ts';

type Case = [value: number, currency: Currency, en: string, ko: string, digits?: number];

const cases: Case[] = [
  [1_380_000_000, 'usd', '$1.38 billion', '13억 8,000만 달러'],
  [650_000_000, 'usd', '$650 million', '6억 5,000만 달러'],
  [280_000, 'usd', '$280,000', '28만 달러'],
  [1_000_000, 'usd', '$1 million', '100만 달러'],
  [100_000, 'usd', '$100,000', '10만 달러'],
  [500, 'usd', '$500', '500달러'],
  [0, 'usd', '$0', '0달러'],
  [0.5, 'usd', '$0.5', '0.5달러'],
  [1_381_000_000, 'krw', '₩1.381 billion', '13억 8,100만 원'],
  [1_381, 'krw', '₩1,381', '1,381원'],
  [4_000_000_000, 'eur', '€4 billion', '40억 유로'],
  [200_000_000_000, 'eur', '€200 billion', '2,000억 유로'],
  [1_500_000_000_000, 'usd', '$1.5 trillion', '1조 5,000억 달러'],
  // Not to be said in three decimals: written out rather than rounded.
  [1_234_567, 'usd', '$1,234,567', '123만 4,567달러'],
  // Rounded where asked, and then alike in both languages.
  [1_381_000_000, 'krw', '₩1.4 billion', '14억 원', 1],
  [1_381_000_000, 'krw', '₩1 billion', '10억 원', 0],
  [1_234_567, 'usd', '$1.23 million', '123만 달러', 2],
  [999_960_000, 'usd', '$1 billion', '10억 달러', 0],
  [12.5, 'usd', '$13', '13달러', 0],
];

describe('formatMoney', () => {
  it.each(cases)('%d %s is %s', (value, currency, en, ko, digits) => {
    expect(formatMoney(value, currency, 'en', digits)).toBe(en.replaceAll(' ', '\u00a0'));
    expect(formatMoney(value, currency, 'ko', digits)).toBe(ko.replaceAll(' ', '\u00a0'));
  });
});
