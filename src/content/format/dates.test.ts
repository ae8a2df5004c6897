import { describe, expect, it } from 'vitest';
import { isAsOf, isIsoDate, isIsoMonth, utc } from './dates.ts';

describe('isIsoDate', () => {
  it.each(['2024-05-14', '2024-02-29', '2023-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-5-14',
    '2024-05',
    '14 May 2024',
    '2024-05-32',
    '',
  ])('refuses "%s"', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('isIsoMonth', () => {
  it('takes months that exist', () => {
    expect(['2024-01', '2024-12', '2024-13', '2024-00', '2024', '2024-1'].map(isIsoMonth)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('isAsOf', () => {
  it.each(['2011', '2024-05', '2024-06-08', '2022/2024', '2024-01/2024-06', '2022/2024-06-08'])(
    'takes %s',
    (text) => {
      expect(isAsOf(text)).toBe(true);
    },
  );
  it.each(['early 2011', '2024/2022', '2022/', '/2022', '2020/2021/2022', '24', '2022-2024'])(
    'refuses %s',
    (text) => {
      expect(isAsOf(text)).toBe(false);
    },
  );
});

describe('utc', () => {
  it('is the start of the day or month, in no time zone but UTC', () => {
    expect(utc('2024-05-14').toISOString()).toBe('2024-05-14T00:00:00.000Z');
    expect(utc('2024-05').toISOString()).toBe('2024-05-01T00:00:00.000Z');
  });
});
