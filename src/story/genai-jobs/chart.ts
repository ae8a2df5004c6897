/** Line charts of monthly means: one bead a month on a thin line, zero at the bottom, few ticks, labels on the thing. */
import { scaleLinear, scaleUtc } from 'd3';
import { utcMonth, utcYear } from 'd3';
import { utc } from '../../content/format/dates.ts';
import type { Point } from '../../scene/arrange.ts';
import { hairline, label } from '../../scene/marks.ts';
import { extentOf, textWidth } from '../../scene/measure.ts';
import { tenth, type Box, type Label, type Line } from '../../scene/scene.ts';

/** `YYYY-MM`. */
export type Month = string;

/** A rectangle in box pixels that holds a plot, without its ticks' labels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
}

/** A frame with its two axes. Every month is a band from its first day to the next month's; a mean stands mid-band. */
export interface Plot extends Frame {
  readonly from: Month;
  readonly to: Month;
  /** Half the side of a bead that leaves its neighbours room. */
  readonly r: number;
  readonly x: (month: Month) => number;
  /** Where a month's band ends. */
  readonly end: (month: Month) => number;
  /** Where an ISO day begins. */
  readonly day: (iso: string) => number;
  readonly y: (value: number) => number;
}

/** A plot of the months `from`…`to` over values from 0 to `max`. */
export function plot(frame: Frame, from: Month, to: Month, max: number): Plot {
  const domain = [utc(from), utcMonth.offset(utc(to), 1)] as const;
  const time = scaleUtc(domain, [frame.left, frame.right]);
  const value = scaleLinear([0, max], [frame.baseline, frame.top]);
  const next = (month: Month): Date => utcMonth.offset(utc(month), 1);
  const pitch = (frame.right - frame.left) / utcMonth.count(...domain);
  return {
    ...frame,
    from,
    to,
    r: tenth(Math.min(4.4, Math.max(1.7, pitch * 0.31))),
    x: (month) => tenth((time(utc(month)) + time(next(month))) / 2),
    end: (month) => tenth(time(next(month))),
    day: (iso) => tenth(time(utc(iso))),
    y: (v) => tenth(value(v)),
  };
}

/** The size of a chart's small labels in a box; never under the smallest that may be printed. */
export const smallSize = (box: Box): number => Math.max(box.least, tenth(box.label * 0.88));

/** Baseline of a small label right under a large one at `y`, clear of its descenders. */
export const baselineUnder = (y: number, size: number, small: number): number =>
  y + size * 0.22 + small * 0.86;

/** Horizontal hairlines at the ticks of the value axis, each with its value in the gutter at the left. */
export function valueAxis(
  key: string,
  { left, right, y }: Plot,
  ticks: readonly (readonly [value: number, text: string])[],
  size: number,
): (Line | Label)[] {
  return ticks.flatMap(([value, text]) => [
    hairline(`${key}-tick-${String(value)}`, [left, y(value)], [right, y(value)]),
    label(`${key}-value-${String(value)}`, [left - size * 0.5, y(value) + size * 0.35], text, size, {
      anchor: 'end',
      tone: 'ink-2',
    }),
  ]);
}

/** The same marks, with every level hairline broken where it would run through a label. */
export function knockedOut(marks: readonly (Line | Label)[]): (Line | Label)[] {
  const labels = marks.filter((mark) => mark.kind === 'label');
  return marks.flatMap((mark): (Line | Label)[] => {
    if (mark.kind === 'label' || mark.y1 !== mark.y2) return [mark];
    const struck = labels
      .map((each) => ({ ...extentOf(each), air: each.size * 0.08 }))
      .filter((e) => e.left < mark.x2 && e.right > mark.x1 && e.top < mark.y1 && e.bottom > mark.y1);
    if (struck.length === 0) return [mark];
    return [
      { ...mark, x2: tenth(Math.min(...struck.map(({ left, air }) => left - air))) },
      { ...mark, key: `${mark.key}-on`, x1: tenth(Math.max(...struck.map(({ right, air }) => right + air))) },
    ].filter(({ x1, x2 }) => x2 > x1);
  });
}

/** A tick at each January and each year's name in the middle of its months; short names where a year is narrow. */
export function yearAxis(key: string, chart: Plot, y: number, size: number): (Line | Label)[] {
  const { left, right, from, to, day } = chart;
  const years = utcYear.range(utcYear(utc(from)), utcMonth.offset(utc(to), 1));
  const wide = (right - left) / years.length;
  const short = wide < textWidth('2000', size) * 1.25;
  return years.flatMap((date): (Line | Label)[] => {
    const year = date.getUTCFullYear();
    const [start, stop] = [Math.max(left, day(`${year}-01-01`)), Math.min(right, day(`${year + 1}-01-01`))];
    const tick =
      start > left ? [hairline(`${key}-january-${String(year)}`, [start, y], [start, y + size * 0.5])] : [];
    const names = [...(short ? [] : [String(year)]), `’${String(year % 100)}`];
    // The rest of a year may have room for its short name alone, or for none.
    const text = names.find((name) => textWidth(name, size) <= stop - start);
    if (text === undefined) return tick;
    return [
      ...tick,
      label(`${key}-year-${String(year)}`, [(start + stop) / 2, y + size * 1.35], text, size, {
        anchor: 'middle',
        tone: 'ink-2',
      }),
    ];
  });
}

/** Centres of a series in a plot. */
export const pointsOf = ({ x, y }: Plot, series: readonly { month: Month; value: number }[]): Point[] =>
  series.map(({ month, value }) => [x(month), y(value)] as const);
