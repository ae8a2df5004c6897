/**
 * The whole line to 2026, and under it the tracker's eight other countries in a row on one scale, six readings each, over the
 * same thin line of the United States; the first of them is the one that the text names, dashed under the rule that it tells of.
 */
import { formatFact } from '../../../content/format/format.ts';
import { curve, hairline, label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { isPage, type Box, type Curve, type Field, type Label, type Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { adsLine, gutterOf, launchMark, monthAsks, peakMark, tip } from '../ads-line.ts';
import {
  baselineUnder,
  knockedOut,
  plot,
  pointsOf,
  smallSize,
  valueAxis,
  type Frame,
  type Plot,
} from '../chart.ts';
import {
  at,
  canadaRuled,
  countries,
  countryShare,
  drawnRows,
  formats,
  last,
  launch,
  peak,
  then,
  yearly,
  type Country,
} from '../record.ts';

const end = '2026-06';
const named: Country = 'ca';
/** Where there is room for few: the rule’s, and of the rest the highest, one in between and the lowest. */
const few: readonly Country[] = [named, 'ie', 'de', 'nl'];
const others = [named, ...countries.filter((country) => country !== 'us' && country !== named)];

type Marks = (Line | Curve | Label | Field)[];

export const since = {
  scene(box, telling) {
    const { say, fact } = telling;
    const { percent, month } = formats(telling);
    const small = smallSize(box);
    const big = box.numeral * (box.name === 'narrow' ? 0.95 : 1.1);
    const line = adsLine(box, telling, {
      until: end,
      to: end,
      max: 5.9,
      // The heading of a band takes the place of the upper one; a page is as high as a window.
      ticks: box.name === 'medium' && !isPage(box) ? [2] : [2, 4],
      frame: {
        left: gutterOf(box),
        right: box.w - 2,
        top: box.name === 'narrow' ? big * 0.95 + small * 1.4 : small * 3,
        baseline: box.h * 0.52,
      },
    });
    const { chart, series } = line;
    const passed = String(fact('ai-peak-passed').value);
    const top = at(series, peak);
    const level = chart.y(top.value);
    const its = tip(line);
    // Beside the end of the line, which comes to it from below.
    const endX = chart.x(box.name === 'narrow' ? '2025-06' : '2025-10');
    const endY = its.y + big * 0.74;
    const said = percent(its.value);
    const head = heading(
      box,
      say('scene.genai-jobs.since.finding', { month: formatFact(fact('ai-peak-passed'), telling.locale) }),
      say('scene.genai-jobs.line.what'),
      Math.min(
        endX - textWidth(said, big) * 1.25,
        // The line of the launch comes up to the second line of the heading.
        box.name !== 'narrow' ? chart.day(String(fact('chatgpt-date').value)) - small * 0.6 : box.w,
      ),
    );
    const main: Marks = [
      ...head.marks.filter(({ key }) => box.name !== 'narrow' || key.startsWith('title')),
      ...knockedOut([
        ...line.axes,
        hairline('peak-level', [chart.x(peak), level], [chart.x(passed), level], {
          tone: 'ink',
          dashed: true,
        }),
        // On a narrow plot the heading alone names the month.
        ...(box.name === 'narrow'
          ? []
          : [
              hairline('passed', [chart.x(passed), level], [chart.x(passed), chart.baseline], {
                tone: 'ink',
              }),
              label(
                'passed-month',
                [chart.x(passed) - small * 0.5, chart.baseline - small * (box.name === 'wide' ? 0.6 : 1.9)],
                month(passed),
                small,
                {
                  anchor: 'end',
                },
              ),
            ]),
        peakMark(line, telling),
        label('end-value', [endX, endY], said, big, { anchor: 'end', face: 'num' }),
        label(
          'end-month',
          [endX, baselineUnder(endY, big, small)],
          `${say('scene.genai-jobs.country.us')}, ${month(its.month)}`,
          small,
          { anchor: 'end', tone: 'ink-2' },
        ),
      ]),
      ...line.line,
      ...launchMark(line, telling, { brief: box.name !== 'wide' }),
    ];
    const field: Frame = {
      left: textWidth('10%', box.least) + box.least * 0.5,
      right: box.w,
      top: chart.baseline + small * { narrow: 2.6, low: 1.9, medium: 2.5, wide: 3.2 }[box.id],
      baseline: box.h,
    };
    return { box, marks: [...main, ...multiples(box, field, telling)], dots: line.beads };
  },
  key: ({ say }) => say('scene.genai-jobs.since.key'),
  describe(telling) {
    const { percent, month } = formats(telling);
    const us = countryShare(telling, 'us');
    return [
      telling.say('scene.genai-jobs.since.describe', {
        peak: month(peak),
        peakShare: percent(at(us, peak).value),
        passed: month(String(telling.fact('ai-peak-passed').value)),
        end: month(last(us).month),
        endShare: percent(last(us).value),
        ruled: percent(last(canadaRuled(telling)).value),
      }),
      ...others.map((country) => {
        const series = countryShare(telling, country);
        return telling.say('scene.genai-jobs.since.country-said', {
          country: telling.say(`scene.genai-jobs.country.${country}`),
          from: percent(at(series, peak).value),
          to: percent(last(series).value),
          month: month(last(series).month),
        });
      }),
    ].join(' ');
  },
  asks: (telling) => monthAsks(telling, end),
  rows: (telling) =>
    drawnRows(
      telling,
      'indeed-ai-share',
      ({ country, month }) => country === 'us' || (month !== launch && month !== then),
    ),
  sources: ['indeed-ai-tracker', 'chatgpt-launch'],
} satisfies PictureModule;

/** The first and the last year under a small chart. */
const years = (key: string, { left, right, baseline, from, to }: Plot, small: number): Label[] =>
  (
    [
      [left, from, 'start'],
      [right, to, 'end'],
    ] as const
  ).map(([x, month, anchor]) =>
    label(`${key}-${month.slice(0, 4)}`, [x, baseline + small * 1.15], `’${month.slice(2, 4)}`, small, {
      anchor,
      tone: 'ink-2',
    }),
  );

/** What the readers of small charts need of their scale, in percent. */
const ticks = [0, 10, 20] as const;

/** Small charts in a row on one scale; where a rule began to ask for the words that are counted, the line is dashed. */
function multiples(box: Box, area: Frame, telling: Telling): Marks {
  const phone = box.name === 'narrow';
  const shown = phone ? few : others;
  const { say } = telling;
  const { percent } = formats(telling);
  const small = box.least;
  const width = (area.right - area.left) / shown.length;
  const ruled = last(canadaRuled(telling));
  const most = Math.max(...ticks);
  if (ruled.value > most) throw new Error('a small chart has no room for its last value');
  const pad = width * 0.14;
  const r = phone ? 1.8 : 2.8;
  /** Of the last month, which for Canada is one under the rule. */
  const value = (country: Country): string => {
    const its = last(countryShare(telling, country));
    return percent(its.month === end ? its.value : ruled.value);
  };
  const us = countryShare(telling, 'us').filter(({ month }) => month >= peak);
  const [first, top] = [area.top + small * 0.9, area.top + small * 2.6];
  const baseline = area.baseline - small * 1.5;
  const scale = plot({ left: area.left, right: area.right - pad, top, baseline }, peak, end, most);
  const axis = valueAxis(
    'others',
    scale,
    ticks.map((tick) => [tick, percent(tick, 0)] as const),
    small,
  );
  // Alike things of all charts follow one another, and so are one path.
  const charts = shown.map((country, i) => {
    const series = yearly(countryShare(telling, country));
    const x = area.left + i * width;
    const chart = plot({ left: x + r, right: x + width - pad, top, baseline }, peak, end, most);
    const its = pointsOf(chart, series);
    const juneOf = us.filter(({ month }) => month.endsWith('-06') || month === peak);
    return {
      words: [
        label(`${country}-name`, [x, first], say(`scene.genai-jobs.country.${country}`), small),
        label(`${country}-value`, [x, first + small * 1.2], value(country), small, { tone: 'ink-2' }),
        ...years(`${country}-year`, chart, small),
      ],
      us: curve(`${country}-us`, pointsOf(chart, juneOf)),
      its: curve(`${country}-line`, its, { tone: 'ink', width: country === named ? 2.2 : 1.2 }),
      ruled:
        last(series).month === end
          ? []
          : [
              curve(`${country}-ruled`, pointsOf(chart, [last(series), ruled]), {
                ...{ tone: 'ink', width: 1.2, dashed: true },
              }),
            ],
    };
  });
  const beads = charts.flatMap(({ its }) => its.points);
  return [
    ...axis,
    ...charts.flatMap(({ words }) => words),
    ...charts.map(({ us }) => us),
    ...charts.map(({ its }) => its),
    ...charts.flatMap(({ ruled }) => ruled),
    { kind: 'field', key: 'others-beads', points: beads, r, tone: 'ink', shape: 'square' },
  ];
}
