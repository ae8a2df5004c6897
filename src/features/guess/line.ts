/** The line that a reader draws on: one value for each month after the last one shown, with no month left out. */

/** Values in tenths of a percentage point, from the first empty month on; it may stop before the last one. */
export type Line = readonly number[];

/** Where the pen is: a month, counted from the first empty one, and a value in tenths of a point. */
export interface Pen {
  readonly month: number;
  readonly value: number;
}

/** How many months stand empty: December 2022 to May 2024. */
export const months = 18;

/** How many months lie between the first one shown and the last. */
export const shown = 8;

/** The highest value that the frame has room for, in tenths of a point. */
export const top = 40;

const within = (n: number, most: number): number => Math.min(most, Math.max(0, Math.round(n)));

/**
 * The place of a pointer as a month and a value. `x` and `y` are parts of the empty frame, from its upper left: the
 * frame starts at the last month shown, and each month after it ends a further eighteenth.
 *
 * @example penAt(1, 0.5) // { month: 17, value: 30 }
 */
export const penAt = (x: number, y: number): Pen => ({
  month: within(x * months - 1, months - 1),
  value: within((1 - y) * top, top),
});

/**
 * The line once the pen has moved to a place. What it passed over lies straight between `from` and there; a pen that
 * comes down further on is joined to the end of the line, or to `last`, the last value shown.
 */
export function draw(line: Line, last: number, from: Pen | undefined, to: Pen): number[] {
  const end: Pen = { month: line.length - 1, value: line.at(-1) ?? last };
  const start = from ?? (to.month > end.month ? end : to);
  const span = to.month - start.month;
  const next = [...line];
  for (let i = 0; i <= Math.abs(span); i++) {
    const part = span === 0 ? 1 : i / Math.abs(span);
    const month = start.month + Math.sign(span) * i;
    if (month >= 0) next[month] = within(start.value + (to.value - start.value) * part, top);
  }
  return next;
}

/**
 * Where a key takes the pen, or nothing if it means nothing here. Left and right go from month to month, up and down
 * change the value there; a pen that has not set out stands on the last month shown.
 */
export function penBy(key: string, line: Line, last: number, month: number): Pen | undefined {
  const valueAt = (at: number): number => line[at] ?? line.at(-1) ?? last;
  const to = (at: number, rise = 0): Pen => {
    const there = within(at, months - 1);
    return { month: there, value: within(valueAt(there) + rise, top) };
  };
  switch (key) {
    case 'ArrowRight':
      return to(month + 1);
    case 'ArrowLeft':
      return to(month - 1);
    case 'ArrowUp':
      return to(month, 1);
    case 'ArrowDown':
      return to(month, -1);
    case 'PageUp':
      return to(month, 5);
    case 'PageDown':
      return to(month, -5);
    case 'Home':
      return to(0);
    case 'End':
      return to(months - 1);
    default:
      return undefined;
  }
}

/** A value as both languages write it. @example percent(23) // '2.3%' */
export const percent = (value: number): string => `${(value / 10).toFixed(1)}%`;
