/** Days, counted; a date known less exactly is the span of days that it may be. */

const halfYear = /^(\d{4})-H([12])$/;
const dayLength = 86_400_000;

export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a date may be: a day itself, a month's, a half-year's or a year's first to last.
 *
 * @example daysOf('2024-02') // 1 to 29 February 2024
 */
export function daysOf(date: string): Days {
  const half = halfOf(date);
  if (half) {
    const january = half.half === 1;
    return {
      first: Date.UTC(half.year, january ? 0 : 6, 1) / dayLength,
      last: Date.UTC(half.year, january ? 6 : 12, 1) / dayLength - 1,
    };
  }
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / dayLength;
  const after =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return { first, last: after / dayLength - 1 };
}

/** A half-year, as `2025-H1`: all that is told of the time of people who are counted and not named. */
export function halfOf(date: string): { readonly year: number; readonly half: 1 | 2 } | undefined {
  const [, year, half] = halfYear.exec(date) ?? [];
  return year === undefined ? undefined : { year: Number(year), half: half === '1' ? 1 : 2 };
}

/** Whether a date is known by its year alone. */
export const isYearAlone = (date: string): boolean => date.length === 4;
