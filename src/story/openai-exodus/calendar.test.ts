import { expect, test } from 'vitest';
import { days, travellingDays, weekOf } from './calendar.ts';

test('the calendar has every day from November 2023 to May 2024, a leap day among them', () => {
  expect(days).toHaveLength(30 + 31 + 31 + 29 + 31 + 30 + 31);
  expect(days).toContain('2024-02-29');
  expect([days.at(0), days.at(-1)]).toEqual(['2023-11-01', '2024-05-31']);
});

test.each([
  ['2023-11-01', 0, 2],
  ['2023-11-17', 2, 4],
  ['2023-11-20', 3, 0],
  ['2024-05-14', 28, 1],
])('%s stands in week %i on weekday %i, Monday being 0', (iso, week, weekday) => {
  expect(weekOf(iso)).toEqual({ week, weekday });
});

test('a hundred days travel, each once, every marked one among them', () => {
  const marked = (day: string): boolean => day.startsWith('2023-12');
  const travelling = travellingDays(marked);
  expect(new Set(travelling).size).toBe(100);
  expect(days.filter(marked).every((day) => travelling.includes(days.indexOf(day)))).toBe(true);
});
