/** Line charts of monthly means: one bead a month on a thin line, zero at the bottom, few ticks, labels on the thing. */
import { scaleLinear } from 'd3-scale';
import type { Point } from '../../scene/arrange.ts';
import { extentOf } from '../../scene/measure.ts';
import {
  dotKey,
  tenth,
  type Box,
  type Curve,
  type Dot,
  type Label,
  type Line,
  type Tone,
} from '../../scene/scene.ts';

/** `YYYY-MM`. */
export type Month = string;

/** Months since year 0; the difference of two is their distance. */
export const monthNumber = (month: Month): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** A rectangle in box pixels that holds a plot, without its ticks' labels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
}

/** A frame with its two axes. */
export interface Plot extends Frame {
  /** Width of a month. */
  readonly pitch: number;
  /** Half the side of a bead that leaves its neighbours room. */
  readonly r: number;
  readonly from: Month;
  readonly to: Month;
  readonly x: (month: Month) => number;
  readonly y: (value: number) => number;
}

/** A plot of the months `from`…`to` over values from 0 to `max`. */
export function plot(frame: Frame, from: Month, to: Month, max: number): Plot {
  const first = monthNumber(from);
  const pitch = (frame.right - frame.left) / (monthNumber(to) - first + 1);
  const y = scaleLinear([0, max], [frame.baseline, frame.top]);
  return {
    ...frame,
    pitch,
    r: tenth(Math.min(4.4, Math.max(1.7, pitch * 0.31))),
    from,
    to,
    x: (month) => tenth(frame.left + (monthNumber(month) - first + 0.5) * pitch),
    y: (value) => tenth(y(value)),
  };
}

/** The size of a chart's small labels in a box; never under the smallest that may be printed. */
export const smallSize = (box: Box): number => Math.max(12.9, tenth(box.label * 0.88));

/** A label with the defaults of a chart. */
export function words(
  key: string,
  x: number,
  y: number,
  text: string,
  rest: Partial<Label> & { size: number },
): Label {
  return {
    kind: 'label',
    key,
    x: tenth(x),
    y: tenth(y),
    text,
    anchor: 'start',
    tone: 'ink-2',
    face: 'label',
    ...rest,
  };
}

/** Baseline of a small label right under a large one at `y`, clear of its descenders. */
export const baselineUnder = (y: number, size: number, small: number): number =>
  y + size * 0.22 + small * 0.86;

/** A hairline. */
export function hair(key: string, from: Point, to: Point, rest: Partial<Line> = {}): Line {
  return {
    kind: 'line',
    key,
    x1: tenth(from[0]),
    y1: tenth(from[1]),
    x2: tenth(to[0]),
    y2: tenth(to[1]),
    tone: 'ink-3',
    dashed: false,
    ...rest,
  };
}

/** Horizontal hairlines at the ticks of the value axis, each with its value in the gutter at the left. */
export function valueAxis(
  key: string,
  { left, right, y }: Plot,
  ticks: readonly (readonly [value: number, text: string])[],
  size: number,
): (Line | Label)[] {
  return ticks.flatMap(([value, text]) => [
    hair(`${key}-tick-${String(value)}`, [left, y(value)], [right, y(value)]),
    words(`${key}-value-${String(value)}`, left - size * 0.5, y(value) + size * 0.35, text, {
      size,
      anchor: 'end',
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
      .find((e) => e.left < mark.x2 && e.right > mark.x1 && e.top < mark.y1 && e.bottom > mark.y1);
    if (!struck) return [mark];
    return [
      { ...mark, x2: tenth(struck.left - struck.air) },
      { ...mark, key: `${mark.key}-on`, x1: tenth(struck.right + struck.air) },
    ].filter(({ x1, x2 }) => x2 > x1);
  });
}

/** A tick at each January and each year's name in the middle of its months; short names where a year is narrow. */
export function yearAxis(
  key: string,
  { left, right, pitch, from, to }: Plot,
  y: number,
  size: number,
): (Line | Label)[] {
  const first = monthNumber(from);
  const end = monthNumber(to) + 1;
  const edge = (month: number): number => Math.min(right, Math.max(left, left + (month - first) * pitch));
  const years: number[] = [];
  for (let year = Math.floor(first / 12); year * 12 < end; year++) years.push(year);
  const short = pitch * 12 < size * 3.2;
  return years.flatMap((year): (Line | Label)[] => {
    const [start, stop] = [edge(year * 12), edge(year * 12 + 12)];
    const tick =
      year * 12 > first ? [hair(`${key}-january-${String(year)}`, [start, y], [start, y + size * 0.5])] : [];
    // Less than a quarter of a year has no room for its name.
    if (stop - start < pitch * 4) return tick;
    const text = short ? `’${String(year % 100)}` : String(year);
    return [
      ...tick,
      words(`${key}-year-${String(year)}`, (start + stop) / 2, y + size * 1.35, text, {
        size,
        anchor: 'middle',
      }),
    ];
  });
}

/** The thin line under the beads. */
export const thread = (key: string, points: readonly Point[], tone: Tone, width: number): Curve => ({
  kind: 'curve',
  key,
  points,
  tone,
  width,
  dashed: false,
});

/** Travellers from number `first` on as square beads. */
export const beads = (points: readonly Point[], first: number, r: number, tone: Tone): Dot[] =>
  points.map(([x, y], i) => ({ kind: 'dot', key: dotKey(first + i), x, y, r, tone, shape: 'square' }));

/** Centres of a series in a plot. */
export const pointsOf = ({ x, y }: Plot, series: readonly { month: Month; value: number }[]): Point[] =>
  series.map(({ month, value }) => [x(month), y(value)] as const);
