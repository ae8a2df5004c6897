/**
 * Two panels over one time axis, each with its own unit and its own zero: the share of all US postings that name AI,
 * and the index of software-development postings. Fifty months each, so every traveller is one month's mean.
 */
import { formatValue } from '../../content/format/format.ts';
import { textWidth } from '../../scene/measure.ts';
import { travellers, type Box, type Label, type Line, type Scene, type Tone } from '../../scene/scene.ts';
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
  type Plot,
} from './chart.ts';
import { aiShare, at, last, softwareIndex, type Reading } from './record.ts';

/** The article's "early 2022", which was near the peak of both series, and the turn of the AI share. */
export const start: Month = '2022-01';
export const low: Month = '2023-06';

/** What the index stood at in February 2020, by its definition. */
const indexBase = 100;

interface Panel {
  readonly key: string;
  readonly series: readonly Reading[];
  readonly tone: Tone;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly show: (value: number) => string;
  readonly tickText: (value: number) => string;
}

export function slump(box: Box, telling: Telling): Scene {
  const { locale, say } = telling;
  const small = smallSize(box);
  const percent = (digits: number) => (value: number) => formatValue(value, 'percent', locale, digits);
  const whole = (value: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  const panels: Panel[] = [
    {
      key: 'ai',
      series: aiShare(telling),
      tone: 'industry',
      max: 3.3,
      ticks: [1, 2, 3],
      show: percent(2),
      tickText: percent(0),
    },
    {
      key: 'software',
      series: softwareIndex(telling),
      tone: 'ink',
      max: 230,
      ticks: [indexBase, 2 * indexBase],
      show: whole,
      tickText: whole,
    },
  ];
  const gutter = textWidth('200', small) + small * 0.6;
  const big = box.numeral * (box.name === 'narrow' ? 0.66 : 0.62);
  const until = last(aiShare(telling));
  const untilSaid = formatValue(until.month, 'month', locale);
  const margin = Math.max(textWidth(percent(2)(until.value), big), textWidth(untilSaid, small)) + small * 0.4;
  const foot = small * 1.9;
  const each = (box.h - foot) / panels.length;
  const head = small * 1.5 + big * 0.8;

  const drawn = panels.map((panel, i) => {
    const frame = plot(
      {
        left: gutter,
        right: box.w - margin,
        top: i * each + head,
        baseline: (i + 1) * each - (i === 0 ? small * 1.1 : 0),
      },
      panel.series[0]?.month ?? start,
      last(panel.series).month,
      panel.max,
    );
    return { panel, frame, points: pointsOf(frame, panel.series), marks: panelMarks(panel, frame, i * each) };
  });
  const [upper, lower] = drawn;
  if (!upper || !lower || upper.points.length + lower.points.length !== travellers) {
    throw new Error('indeed-ai-and-software must have fifty months');
  }
  const x = upper.frame.x(start);

  return {
    box,
    marks: [
      // The same month in both panels: what stood where when the article's comparison begins.
      ...drawn.map(({ panel, frame }) =>
        hair(
          `${panel.key}-from`,
          [x, frame.y(at(panel.series, start).value) + frame.r * 2],
          [x, frame.baseline],
          {
            tone: 'ink-2',
            dashed: true,
          },
        ),
      ),
      words(
        'start-said',
        x + small * 0.5,
        upper.frame.baseline - small * 0.6,
        formatValue(start, 'month', locale),
        { size: small },
      ),
      words(
        'end-said',
        upper.frame.right + small * 0.4,
        baselineUnder(upper.frame.y(until.value) + big * 0.32, big, small),
        untilSaid,
        { size: small },
      ),
      ...knockedOut([...upper.marks, ...lower.marks]),
      ...yearAxis('slump', lower.frame, lower.frame.baseline, small),
      ...drawn.map(({ panel, points }) => thread(`${panel.key}-thread`, points, panel.tone, 1.5)),
    ],
    dots: drawn.flatMap(({ panel, points, frame }, i) =>
      beads(points, i * points.length, frame.r, panel.tone),
    ),
  };

  function panelMarks(panel: Panel, frame: Plot, y: number): (Line | Label)[] {
    const [from, end] = [at(panel.series, start), last(panel.series)];
    return [
      words(
        `${panel.key}-title`,
        0,
        y + small,
        say(`scene.genai-jobs.slump.${panel.key}`, { base: whole(indexBase) }),
        {
          size: small,
          tone: 'ink',
        },
      ),
      ...valueAxis(
        panel.key,
        frame,
        [[0, whole(0)], ...panel.ticks.map((tick) => [tick, panel.tickText(tick)] as const)],
        small,
      ),
      // To the left of the peak, over the rising limb, where nothing else is.
      words(
        `${panel.key}-start`,
        frame.x(start) - frame.r * 3,
        frame.y(from.value) - frame.r,
        panel.show(from.value),
        {
          size: big,
          anchor: 'end',
          tone: 'ink',
          face: 'num',
        },
      ),
      words(
        `${panel.key}-end`,
        frame.right + small * 0.4,
        frame.y(end.value) + big * 0.32,
        panel.show(end.value),
        {
          size: big,
          tone: 'ink',
          face: 'num',
        },
      ),
    ];
  }
}
