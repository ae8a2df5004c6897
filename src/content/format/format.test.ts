import { describe, expect, it } from 'vitest';
import { formatFact, formatValue } from './format.ts';
import { units, type Unit } from '../model.ts';

type Case = [value: number | string, unit: Unit, en: string, ko: string, digits?: number];

/** Written with plain spaces, which must all come out as no-break spaces. */
const cases: Case[] = [
  [41, 'percent', '41%', '41%'],
  [40.9, 'percent', '41%', '41%'],
  [40.9, 'percent', '40.9%', '40.9%', 1],
  [41, 'percent', '41.0%', '41.0%', 1],
  // Halves round away from zero, by the decimal number and not by its binary neighbour.
  [19.95, 'percent', '20.0%', '20.0%', 1],
  [62.75, 'percent', '62.8%', '62.8%', 1],
  [0, 'percent', '0%', '0%'],
  [100, 'percent', '100%', '100%'],
  [41, 'in-hundred', '41 in 100', '100 가운데 41'],
  [280, 'people', '280', '280명'],
  [1_450, 'people', '1,450', '1,450명'],
  [20_000, 'firms', '20,000', '2만 곳'],
  [12_345, 'people', '12,345', '1만 2,345명'],
  [9_999, 'firms', '9,999', '9,999곳'],
  [128, 'postings', '128', '128건'],
  [880, 'programmes', '880', '880개'],
  [2_520, 'programmes', '2,520', '2,520개'],
  [23, 'items', '23', '23건'],
  [21, 'times', '21 times', '21배'],
  [2.9, 'times', '2.9 times', '2.9배', 1],
  [1, 'years', '1 year', '1년'],
  [3, 'years', '3 years', '3년'],
  [1.5, 'years', '1.5 years', '1.5년', 1],
  [6, 'months', '6 months', '6개월'],
  [1, 'weeks', '1 week', '1주'],
  [64, 'weeks', '64 weeks', '64주'],
  [1, 'days', '1 day', '1일'],
  [10, 'days', '10 days', '10일'],
  [650_000_000, 'usd', '$650 million', '6억 5,000만 달러'],
  [1_381_000_000, 'krw', '₩1.381 billion', '13억 8,100만 원'],
  [4_000_000_000, 'eur', '€4 billion', '40억 유로'],
  ['2024-05-14', 'date', '14 May 2024', '2024년 5월 14일'],
  ['2024-12-01', 'date', '1 December 2024', '2024년 12월 1일'],
  ['2024-05', 'month', 'May 2024', '2024년 5월'],
  [2011, 'year', '2011', '2011년'],
  [324.6, 'number', '324.6', '324.6', 1],
  [-8, 'people', '−8', '−8명'],
  [-1_000_000, 'usd', '−$1 million', '−100만 달러'],
];

describe('formatValue', () => {
  it.each(cases)('%s %s is %s', (value, unit, en, ko, digits) => {
    expect(formatValue(value, unit, 'en', digits)).toBe(en.replaceAll(' ', '\u00a0'));
    expect(formatValue(value, unit, 'ko', digits)).toBe(ko.replaceAll(' ', '\u00a0'));
  });

  it('is tried above for every unit', () => {
    expect(new Set(cases.map(([, unit]) => unit))).toEqual(new Set(units));
  });

  it('never leaves a space at which a line could break', () => {
    for (const [value, unit, , , digits] of cases) {
      expect(formatValue(value, unit, 'en', digits) + formatValue(value, unit, 'ko', digits)).not.toContain(
        ' ',
      );
    }
  });

  it('refuses values that are not of their unit', () => {
    expect(() => formatValue('2024-02-30', 'date', 'en')).toThrow('not an ISO date');
    expect(() => formatValue('2024-05-14', 'month', 'en')).toThrow('not an ISO month');
    expect(() => formatValue('many', 'people', 'ko')).toThrow('not a number of people');
  });
});

describe('formatFact', () => {
  const fact = { value: 40.9, unit: 'percent', digits: 1 } as const;
  const words = { en: 'a hundred', ko: '백 명' };

  it('shows the digits of the fact, or of the use', () => {
    expect(formatFact(fact, 'en')).toBe('40.9%');
    expect(formatFact(fact, 'ko', { digits: 0 })).toBe('41%');
  });

  it('says "about" where the source does', () => {
    expect(formatFact({ ...fact, about: true }, 'en', { digits: 0 })).toBe('about\u00a041%');
    expect(formatFact({ ...fact, about: true }, 'ko', { digits: 0 })).toBe('약\u00a041%');
  });

  it('uses words, which stand for the whole, unless asked for figures', () => {
    const hundred = { value: 100, unit: 'people', about: true, words } as const;
    expect(formatFact(hundred, 'en')).toBe('a hundred');
    expect(formatFact(hundred, 'ko')).toBe('백 명');
    expect(formatFact(hundred, 'en', { form: 'figures' })).toBe('about\u00a0100');
    expect(formatFact(hundred, 'ko', { form: 'figures' })).toBe('약\u00a0100명');
  });
});
