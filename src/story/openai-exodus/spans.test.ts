import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../content/format/dates.ts';
import { weekdayName } from '../day-words.ts';
import { daysOf, middleOf, spanSaid } from './spans.ts';

const by = (month: string): string => `by ${month}`;

describe('spanSaid', () => {
  test.each([
    ['2024-05-14', '2024-05-14', '14 May', '5월 14일'],
    ['2024-02-12', '2024-02-13', '12–13 February', '2월 12~13일'],
    ['2024-02-01', '2024-02-29', 'February', '2월'],
    ['2024-04-29', '2024-05-05', '29 April–5 May', '4월 29일~5월 5일'],
    [undefined, '2024-05-16', 'by 16 May', 'by 5월 16일'],
  ])('%s to %s', (from, to, en, ko) => {
    expect(spanSaid({ from, to }, 'en', by)).toBe(en);
    expect(spanSaid({ from, to }, 'ko', by)).toBe(ko);
  });

  test('does not take a run that stops short of its month for the month', () => {
    expect(spanSaid({ from: '2024-02-01', to: '2024-02-28' }, 'en', by)).toBe('1–28 February');
  });
});

test('a span counts both its ends, and is endless without a beginning', () => {
  expect(daysOf({ from: '2024-02-01', to: '2024-02-29' })).toBe(29);
  expect(daysOf({ from: undefined, to: '2024-05-16' })).toBe(Infinity);
});

test('the middle of one day is its noon', () => {
  expect(middleOf({ from: '2024-05-14', to: '2024-05-14' })).toBe(dayNumber('2024-05-14') + 0.5);
});

test('Altman was dismissed on a Friday and back on a Wednesday', () => {
  expect(weekdayName('2023-11-17', 'en')).toBe('Fri');
  expect(weekdayName('2023-11-22', 'ko')).toBe('수');
});
