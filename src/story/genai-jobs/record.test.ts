/** Numbers of the prose that no single cell holds, held to the tables that the pictures draw. */
import { describe, expect, test } from 'vitest';
import { tellings } from '../../site/edition/telling.ts';
import { at, countries, countryShare, last, launch, peak, then } from './record.ts';

const telling = tellings.en;
const us = countryShare(telling, 'us');
const after = (month: string): string | undefined => {
  const level = at(us, month).value;
  return us.find((reading) => reading.month > month && reading.value > level)?.month;
};

describe('the US line', () => {
  test('has every month from January 2020 on', () => {
    const months = us.map(({ month }) => month);
    expect(months[0]).toBe('2020-01');
    const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    expect(months.map(count)).toEqual(months.map((_, i) => count('2020-01') + i));
  });

  test('has its peak before ChatGPT, and falls from the month after it', () => {
    const before = us.filter(({ month }) => month <= launch);
    expect(Math.max(...before.map(({ value: share }) => share))).toBe(at(us, peak).value);
    expect(at(us, '2022-04').value).toBeLessThan(at(us, peak).value);
  });

  test('is lower in the month before the article than at the launch, and in every month between', () => {
    const between = us.filter(({ month }) => month > launch && month <= then);
    expect(between.every(({ value: share }) => share < at(us, launch).value)).toBe(true);
  });

  test('is back, and past the old peak, in the months that the facts name', () => {
    expect(after(launch)).toBe(telling.fact('ai-back-month').value);
    expect(after(peak)).toBe(telling.fact('ai-peak-passed').value);
  });
});

describe('the nine countries', () => {
  test('stand by their last reading, the United States first and Canada last', () => {
    const ends = countries.slice(1, -1).map((country) => last(countryShare(telling, country)).value);
    expect(ends).toEqual([...ends].sort((a, b) => b - a));
    expect(countries.at(-1)).toBe('ca');
    expect(last(countryShare(telling, 'ca')).month < last(us).month).toBe(true);
  });

  test('end above their level of March 2022, each of them', () => {
    for (const country of countries) {
      const series = countryShare(telling, country);
      expect(last(series).value).toBeGreaterThan(at(series, peak).value);
    }
  });
});
