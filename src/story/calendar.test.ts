import { expect, test } from 'vitest';
import { calendar, dayAfter, daysBetween, weekOf } from './calendar.ts';

test('days run from one to another, both included, over a leap day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
});

test.each([
  ['2023-11-13', 0, 0],
  ['2023-11-17', 0, 4],
  ['2023-11-20', 1, 0],
  ['2024-05-14', 26, 1],
])(
  '%s stands in week %i after that of 13 November 2023, on weekday %i, Monday being 0',
  (iso, week, weekday) => {
    expect(weekOf(iso, '2023-11-13')).toEqual({ week, weekday });
  },
);

test('a calendar of two weeks is two columns of seven squares', () => {
  const { place, left, right, bottom, pitch } = calendar(['2023-11-13', '2023-11-26'], 10, 40);
  expect(pitch).toBe(20);
  expect(bottom).toBe(150);
  expect(place('2023-11-13')).toEqual([10, 20]);
  expect(place('2023-11-26')).toEqual([30, 140]);
  expect([left('2023-11-22'), right('2023-11-22')]).toEqual([20, 40]);
});
