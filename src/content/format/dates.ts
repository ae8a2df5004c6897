const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const isoYear = /^\d{4}$/;

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = isoDate.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  // `Date` rolls 30 February over into March; a day that exists comes back unchanged.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the text is a month that exists, as `YYYY-MM`. */
export function isIsoMonth(text: string): boolean {
  const month = Number(isoMonth.exec(text)?.[2]);
  return month >= 1 && month <= 12;
}

/** Whether the text is a year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isIsoPeriod(text: string): boolean {
  return isoYear.test(text) || isIsoMonth(text) || isIsoDate(text);
}

/**
 * Whether the text says when a value holds: a period, or a span of two written with `/`, earlier one first.
 *
 * @example isAsOf('2022/2024') // true
 */
export function isAsOf(text: string): boolean {
  const [from, to, ...more] = text.split('/');
  if (from === undefined || more.length > 0 || !isIsoPeriod(from)) return false;
  return to === undefined || (isIsoPeriod(to) && from <= to);
}

/** Midnight UTC of an ISO date or of the first day of an ISO month; the one time zone keeps every build alike. */
export function utc(iso: string): Date {
  return new Date(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`);
}

/** A day as a whole number, one more each day: for distances and scales. */
export const dayNumber = (iso: string): number => utc(iso).getTime() / 86_400_000;
