/**
 * The whole line to 2026, and under or beside it the tracker's eight other countries, six readings each, over the same
 * thin line of the United States.
 */
import { formatFact } from '../../../content/format/format.ts';
import { curve, hairline, label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import {
  tenth,
  type Box,
  type Curve,
  type Field,
  type Gap,
  type Label,
  type Line,
} from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { adsLine, gutterOf, launchMark, peakMark, tip } from '../ads-line.ts';
import { baselineUnder, knockedOut, plot, pointsOf, smallSize, type Frame, type Plot } from '../chart.ts';
import { at, countries, countryShare, drawnRows, formats, last, peak, type Country } from '../record.ts';

const end = '2026-06';
const others = countries.filter((country) => country !== 'us');

type Marks = (Line | Curve | Label | Gap | Field)[];

export const since = {
  scene(box, telling) {
    const { say, fact } = telling;
    const { percent, month } = formats(telling);
    const small = smallSize(box);
    const beside = box.name === 'medium';
    const big = box.numeral * (box.name === 'narrow' ? 0.95 : 1.1);
    const line = adsLine(box, telling, {
      until: end,
      to: end,
      max: 5.9,
      ticks: [2, 4],
      frame: {
        left: gutterOf(box),
        right: beside ? box.w * 0.6 : box.w - 2,
        top: big * 0.95 + small * (box.name === 'narrow' ? 1.9 : 2.2),
        baseline: beside ? box.h - small * 2 : box.h * (box.name === 'wide' ? 0.56 : 0.5),
      },
    });
    const { chart, series } = line;
    const passed = String(fact('ai-peak-passed').value);
    const top = at(series, peak);
    const level = chart.y(top.value);
    const its = tip(line);
    const endY = its.y - chart.r * 2.5 - baselineUnder(0, big, small);
    const said = percent(its.value);
    const head = heading(
      box,
      say('scene.genai-jobs.since.finding', { month: formatFact(fact('ai-peak-passed'), telling.locale) }),
      say('scene.genai-jobs.line.what'),
      Math.min(
        chart.right - textWidth(said, big) * 1.25,
        // The line of the launch comes up to the second line of the heading.
        box.name === 'wide' ? chart.day(String(fact('chatgpt-date').value)) - small * 0.6 : box.w,
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
        label('end-value', [chart.right, endY], said, big, { anchor: 'end', face: 'num' }),
        label(
          'end-month',
          [chart.right, baselineUnder(endY, big, small)],
          `${say('scene.genai-jobs.country.us')}, ${month(its.month)}`,
          small,
          { anchor: 'end', tone: 'ink-2' },
        ),
      ]),
      ...line.line,
      ...launchMark(line, telling, { brief: box.name !== 'wide' }),
    ];
    const field: Frame = beside
      ? { left: box.w * 0.67, right: box.w, top: small * 0.1, baseline: box.h }
      : { left: 0, right: box.w, top: chart.baseline + small * 2.9, baseline: box.h };
    return { box, marks: [...main, ...multiples(box, field, beside ? 2 : 4, telling)], dots: line.beads };
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
  rows: (telling) => drawnRows(telling, 'indeed-ai-share', () => true),
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

/** Eight small charts on one scale; where a line is cut short, the rest is hatched and its last value is dated. */
function multiples(box: Box, area: Frame, columns: number, telling: Telling): Marks {
  // A narrow box has room for a row of them, with their values.
  const shown = box.name === 'narrow' ? others.slice(0, columns) : others;
  const { say } = telling;
  const { percent } = formats(telling);
  const small = smallSize(box);
  const rows = shown.length / columns;
  const width = (area.right - area.left) / columns;
  const height = (area.baseline - area.top) / rows;
  const most = Math.max(...shown.map((country) => last(countryShare(telling, country)).value));
  const pad = width * 0.14;
  const r = box.name === 'narrow' ? 1.8 : 2.8;
  const name = (country: Country): string => say(`scene.genai-jobs.country.${country}`);
  const value = (country: Country): string => {
    const { month, value: share } = last(countryShare(telling, country));
    if (month === end) return percent(share);
    return say('scene.genai-jobs.since.cut', { share: percent(share), year: month.slice(0, 4) });
  };
  const roomy = shown.every((each) => textWidth(`${name(each)} ${value(each)}`, small) < width - pad);
  // Where a name leaves no room beside it, the value stands under it, if the charts are tall.
  const tall = !roomy && height > small * 6;
  const us = countryShare(telling, 'us').filter(({ month }) => month >= peak);
  return shown.flatMap((country, i): Marks => {
    const series = countryShare(telling, country);
    const [x, y] = [area.left + (i % columns) * width, area.top + Math.floor(i / columns) * height];
    const chart = plot(
      {
        left: x + r,
        right: x + width - pad,
        top: y + small * (tall ? 2.7 : 1.5),
        baseline: y + height - small * 1.7,
      },
      peak,
      end,
      most,
    );
    const its = pointsOf(chart, series);
    const cut = chart.x(last(series).month) + r * 1.6;
    const gap: Gap = {
      kind: 'gap',
      key: `${country}-cut`,
      x: tenth(cut),
      y: tenth(chart.top),
      w: tenth(chart.right - cut),
      h: tenth(chart.baseline - chart.top),
    };
    return [
      label(`${country}-name`, [x, y + small * 0.9], name(country), small),
      ...(roomy
        ? [
            label(`${country}-value`, [x + width - pad, y + small * 0.9], value(country), small, {
              anchor: 'end',
              tone: 'ink-2',
            }),
          ]
        : tall
          ? [label(`${country}-value`, [x, y + small * 2.15], value(country), small, { tone: 'ink-2' })]
          : []),
      ...years(`${country}-year`, chart, small),
      hairline(`${country}-zero`, [x, chart.baseline], [x + width - pad, chart.baseline]),
      curve(
        `${country}-us`,
        pointsOf(
          chart,
          us.filter(({ month }) => month.endsWith('-06') || month === peak),
        ),
      ),
      curve(`${country}-line`, its, { tone: 'ink', width: 1.2 }),
      { kind: 'field', key: `${country}-beads`, points: its, r, tone: 'ink', shape: 'square' },
      ...(last(series).month === end ? [] : [gap]),
    ];
  });
}
