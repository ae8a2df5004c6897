/**
 * Indeed's public series: share of all US postings that name generative AI, one bead a month, until it ends.
 * The other fifty travellers lie under the zero line, one for each of the same months: what the beads rise from.
 */
import { formatValue } from '../../content/format/format.ts';
import { tenth, travellers, type Box, type Label, type Line, type Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Telling } from '../chapter.ts';
import {
  baselineUnder,
  beads,
  hair,
  knockedOut,
  plot,
  pointsOf,
  smallSize,
  thread,
  valueAxis,
  words,
  yearAxis,
  type Month,
} from './chart.ts';
import { at, genaiShare, last } from './record.ts';

/** The article's "early 2023" and its own moment. */
export const early: Month = '2023-01';
export const then: Month = '2024-05';
const ticks = [0.1, 0.2, 0.3];

export function share(box: Box, telling: Telling): Scene {
  const series = genaiShare(telling);
  const { locale, say } = telling;
  const end = last(series);
  const small = smallSize(box);
  const percent = (value: number, digits: number): string => formatValue(value, 'percent', locale, digits);
  const gutter = textWidth(percent(0.1, 1), small) + small * 0.5;
  const months = series.map(({ month }) => month);
  const frame = plot(
    { left: gutter, right: box.w - 2, top: box.numeral * 1.2 + small * 1.6, baseline: box.h - small * 2.7 },
    months[0] ?? early,
    end.month,
    end.value,
  );
  const points = pointsOf(frame, series);
  const r = frame.r;
  const feet = points.map(([x]) => [x, frame.baseline + r * 1.9] as const);
  if (points.length + feet.length !== travellers)
    throw new Error('indeed-genai-share must have fifty months');

  const [before, now] = [at(series, early), at(series, then)];
  const flag = (
    key: string,
    month: Month,
    value: number,
    rise: number,
    lines: readonly [string, string],
    big: number,
  ): (Line | Label)[] => {
    const x = frame.x(month);
    const y = frame.y(value) - r * 2;
    const head = y - rise;
    return [
      hair(`${key}-flag`, [x, y], [x, head], { tone: 'ink-2' }),
      words(`${key}-value`, x - small * 0.45, head + big * 0.7, lines[0], {
        size: big,
        anchor: 'end',
        tone: 'ink',
        face: 'num',
      }),
      words(`${key}-month`, x - small * 0.45, baselineUnder(head + big * 0.7, big, small), lines[1], {
        size: small,
        anchor: 'end',
      }),
    ];
  };
  const month = (m: Month): string => formatValue(m, 'month', locale);
  const space = frame.baseline - frame.top;
  const endSize = tenth(box.numeral * 1.05);
  const endY = frame.y(end.value) - r * 2.5 - small * 1.1 - endSize * 0.22;
  const big = box.numeral * (box.name === 'narrow' ? 0.95 : 0.9);

  return {
    box,
    marks: [
      ...knockedOut([
        ...valueAxis(
          'share',
          frame,
          [[0, '0'], ...ticks.map((tick) => [tick, percent(tick, 1)] as const)],
          small,
        ),
        ...flag(
          'early',
          early,
          before.value,
          space * 0.16,
          [percent(before.value, 3), month(early)],
          big * 0.62,
        ),
        ...flag('then', then, now.value, space * 0.24, [percent(now.value, 3), month(then)], big),
      ]),
      ...yearAxis('share', frame, frame.baseline + r * 3.6, small),
      thread('share-thread', points, 'industry', 1.6),
      words('end-value', frame.right, endY, percent(end.value, 3), {
        size: endSize,
        anchor: 'end',
        tone: 'ink',
        face: 'num',
      }),
      words(
        'end-month',
        frame.right,
        baselineUnder(endY, endSize, small),
        say('scene.genai-jobs.share.end', { month: month(end.month) }),
        {
          size: small,
          anchor: 'end',
        },
      ),
    ],
    dots: [...beads(points, 0, r, 'industry'), ...beads(feet, points.length, r * 0.72, 'ink-3')],
  };
}
