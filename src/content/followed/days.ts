/** Days, counted; a date known less exactly is the span of days that it may be. */

const dayLength = 86_400_000;

/** A day as a whole number, one more each day. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayLength;
}

export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a date may be: a day itself, a month's or a year's first to last.
 *
 * @example daysOf('2024-02') // 1 to 29 February 2024
 */
export function daysOf(date: string): Days {
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

/** Whether a date is known by its year alone. */
export const isYearAlone = (date: string): boolean => date.length === 4;
