/**
 * The line that four pictures share: AI's share of US ads, an ink square a month, and the day on which ChatGPT came.
 * The i-th traveller is the i-th month of the line in each of them, so the line grows and never reshuffles.
 */
import { curve, dots, hairline, label, note, noteHeight } from '../../scene/marks.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Ask } from '../../scene/asks.ts';
import { dotKey, type Box, type Curve, type Dot, type Label, type Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { formatFact } from '../../content/format/format.ts';
import {
  plot,
  pointsOf,
  smallSize,
  valueAxis,
  yearAxis,
  type Frame,
  type Month,
  type Plot,
} from './chart.ts';
import { at, formats, last, launch, peak, usUntil, type Reading } from './record.ts';

export interface AdsLine {
  readonly chart: Plot;
  readonly series: readonly Reading[];
  readonly small: number;
  /** Axes first, then the line; the beads are dots. */
  readonly axes: readonly (Line | Label)[];
  readonly line: readonly Curve[];
  readonly beads: readonly Dot[];
}

/** How the line is set into a box. */
export interface Setting {
  /** The last month with a bead. */
  readonly until: Month;
  /** The last month of the axis. */
  readonly to: Month;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly frame: Frame;
}

/** The axes of the question and of its answer, so that the one can be held against the other: to the year in which it came back. */
export const axes = { to: '2024-12', max: 4, ticks: [1, 2, 3, 4] } as const;

/** The gutter that the values of the axis need. */
export const gutterOf = (box: Box): number => textWidth('3%', smallSize(box)) + smallSize(box) * 0.5;

export function adsLine(box: Box, telling: Telling, { until, to, max, ticks, frame }: Setting): AdsLine {
  const series = usUntil(telling, until);
  const small = smallSize(box);
  const chart = plot(frame, series[0]?.month ?? until, to, max);
  const points = pointsOf(chart, series);
  const { percent } = formats(telling);
  return {
    chart,
    series,
    small,
    axes: [
      ...valueAxis(
        'ads',
        chart,
        [0, ...ticks].map((tick) => [tick, percent(tick, 0)] as const),
        small,
      ),
      ...yearAxis('ads', chart, chart.baseline, small),
    ],
    line: [curve('ads-line', points, { tone: 'ink', width: 1.6 })],
    beads: dots(points, { r: chart.r, tone: 'ink', shape: 'square' }),
  };
}

/** A line down the day of the launch, and its name at the foot of the plot, at the right of the line; its date too, unless `brief`; the words end before `until`. */
export function launchMark(
  { chart, small }: AdsLine,
  telling: Telling,
  { brief = false, until = chart.right } = {},
): (Line | Label)[] {
  const date = telling.fact('chatgpt-date');
  const x = chart.day(String(date.value));
  const room = until - x - small;
  const whole = formatFact(date, telling.locale);
  // A narrow plot has a shorter date, and breaks what prose holds together.
  const said = textWidth(whole, small) <= room ? whole : formats(telling).shortDay(String(date.value));
  const foot = chart.baseline - small * 0.6;
  const under = foot - noteHeight(said, small, room);
  return [
    hairline('launch', [x, chart.top], [x, chart.baseline], { tone: 'ink' }),
    label(
      'launch-name',
      [x + small * 0.5, brief ? foot : under - small * 1.3],
      telling.say('scene.genai-jobs.line.launch'),
      small,
    ),
    ...(brief ? [] : note('launch-date', [x + small * 0.5, under], said, small, room, { tone: 'ink-2' })),
  ];
}

/** The old peak named over its bead, left of the launch. */
export function peakMark({ chart, series, small }: AdsLine, telling: Telling): Label {
  const { percent, month } = formats(telling);
  const { value } = at(series, peak);
  const text = telling.say('scene.genai-jobs.line.peak', { month: month(peak), share: percent(value) });
  const limit = chart.end(launch) - small * 0.5;
  const right = Math.min(limit, chart.x(peak) + textWidth(text, small) / 2);
  return label('peak', [right, chart.y(value) - small * 0.7], text, small, { anchor: 'end' });
}

/** Each month up to one as its bead says it when asked. */
export function monthAsks(telling: Telling, until: Month): Ask[] {
  const { percent, month } = formats(telling);
  return usUntil(telling, until).map((reading, i) => ({
    id: `month-${reading.month}`,
    on: dotKey(i),
    series: 'months',
    text: telling.say('scene.genai-jobs.line.asked', {
      month: month(reading.month),
      share: percent(reading.value, 2),
    }),
  }));
}

/** The last reading of a line with its place. */
export const tip = ({ chart, series }: AdsLine): { x: number; y: number; value: number; month: Month } => {
  const { month, value } = last(series);
  return { x: chart.x(month), y: chart.y(value), value, month };
};
