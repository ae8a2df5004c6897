/**
 * The AI share after the article: the United States month by month from the peak of March 2022, and the tracker's
 * eight other countries with six readings each. Every traveller is one month's mean in one country.
 */
import { formatValue } from '../../content/format/format.ts';
import { textWidth } from '../../scene/measure.ts';
import {
  travellers,
  type Box,
  type Curve,
  type Dot,
  type Gap,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import {
  baselineUnder,
  beads,
  hair,
  plot,
  pointsOf,
  smallSize,
  thread,
  valueAxis,
  words,
  yearAxis,
  type Frame,
  type Month,
} from './chart.ts';
import { at, countryShare, last, type Country } from './record.ts';

/** The old peak and the first month above it. */
export const peak: Month = '2022-03';
export const passed: Month = '2025-08';
/** Everyone but the United States, by their last reading, Canada's cut one in last place. */
export const others: readonly Country[] = ['ie', 'gb', 'au', 'de', 'it', 'fr', 'nl', 'ca'];

type Marks = (Line | Curve | Label | Gap)[];

export function since(box: Box, telling: Telling): Scene {
  const { locale, say } = telling;
  const small = smallSize(box);
  const percent = (value: number, digits: number): string => formatValue(value, 'percent', locale, digits);
  const month = (m: Month): string => formatValue(m, 'month', locale);
  const us = countryShare(telling, 'us');
  const end = last(us);
  const beside = box.name === 'medium';
  const gutter = textWidth('6%', small) + small * 0.5;
  const big = box.numeral * (box.name === 'narrow' ? 0.95 : 1);

  const main = plot(
    {
      left: gutter,
      right: beside ? box.w * 0.58 : box.w - 2,
      top: big * 0.95 + small * 1.9,
      baseline: beside ? box.h - small * 2 : box.h * (box.name === 'wide' ? 0.54 : 0.48),
    },
    peak,
    end.month,
    end.value,
  );
  const points = pointsOf(main, us);
  const [top, over] = [at(us, peak), at(us, passed)];
  const level = main.y(top.value);
  // Under the old peak's line, or above it where the dip leaves no room for a word; a grid line gives way there.
  const shallow = level - main.y(4) < small;
  const peakSaid = shallow ? level - small * 0.45 : level + small * 1.15;
  const endY = main.y(end.value) - main.r * 2.5 - baselineUnder(0, big, small);
  const mainMarks: Marks = [
    ...valueAxis(
      'us',
      main,
      (shallow ? [0, 2] : [0, 2, 4]).map((tick) => [tick, percent(tick, 0)] as const),
      small,
    ),
    ...yearAxis('us', main, main.baseline, small),
    hair('peak-level', [main.x(peak), level], [main.x(over.month), level], { tone: 'ink', dashed: true }),
    thread('us-thread', points, 'industry', 1.6),
    words(
      'peak-said',
      (main.x(peak) + main.x(over.month)) / 2,
      peakSaid,
      say('scene.genai-jobs.since.peak', { month: month(peak), share: percent(top.value, 1) }),
      { size: small, anchor: 'middle' },
    ),
    words('end-value', main.right, endY, percent(end.value, 1), {
      size: big,
      anchor: 'end',
      tone: 'ink',
      face: 'num',
    }),
    words(
      'end-month',
      main.right,
      baselineUnder(endY, big, small),
      `${say('scene.genai-jobs.country.us')}, ${month(end.month)}`,
      { size: small, anchor: 'end' },
    ),
  ];

  const field: Frame = beside
    ? { left: box.w * 0.65, right: box.w, top: small * 0.1, baseline: box.h }
    : { left: 0, right: box.w, top: main.baseline + small * 2.9, baseline: box.h };
  const columns = beside ? 2 : 4;
  const rows = others.length / columns;
  const width = (field.right - field.left) / columns;
  const height = (field.baseline - field.top) / rows;
  const most = Math.max(...others.map((country) => last(countryShare(telling, country)).value));
  const pad = width * 0.14;
  const name = (country: Country): string => say(`scene.genai-jobs.country.${country}`);
  const value = (country: Country): string => percent(last(countryShare(telling, country)).value, 1);
  const roomy = others.every((each) => textWidth(`${name(each)} ${value(each)}`, small) < width - pad);
  const smallMarks: Marks = [];
  const smallDots: Dot[] = [];
  others.forEach((country, i) => {
    const series = countryShare(telling, country);
    const r = box.name === 'narrow' ? 2 : 3;
    const [x, y] = [field.left + (i % columns) * width, field.top + Math.floor(i / columns) * height];
    const frame = plot(
      { left: x + r, right: x + width - pad, top: y + small * 1.5, baseline: y + height - small * 0.75 },
      peak,
      end.month,
      most,
    );
    const its = pointsOf(frame, series);
    smallMarks.push(
      words(`${country}-name`, x, y + small * 0.9, name(country), { size: small, tone: 'ink' }),
      ...(roomy
        ? [
            words(`${country}-value`, x + width - pad, y + small * 0.9, value(country), {
              size: small,
              anchor: 'end',
            }),
          ]
        : []),
      hair(`${country}-zero`, [x, frame.baseline], [x + width - pad, frame.baseline]),
      {
        ...thread(
          `${country}-us`,
          us
            .filter(({ month: m }) => m.endsWith('-06') || m === peak)
            .map(({ month: m, value }) => [frame.x(m), frame.y(value)] as const),
          'industry',
          1,
        ),
      },
      thread(`${country}-thread`, its, 'ink-2', 1.2),
    );
    const final = last(series);
    if (final.month !== end.month) {
      const from = frame.x(final.month) + r * 1.6;
      smallMarks.push({
        kind: 'gap',
        key: `${country}-cut`,
        x: from,
        y: frame.top,
        w: frame.right - from,
        h: frame.baseline - frame.top,
      });
    }
    smallDots.push(...beads(its, points.length + smallDots.length, r, 'ink'));
  });
  if (points.length + smallDots.length !== travellers)
    throw new Error('indeed-ai-share must have a hundred rows');

  return {
    box,
    marks: [...mainMarks, ...smallMarks],
    dots: [...beads(points, 0, main.r, 'industry'), ...smallDots],
  };
}
