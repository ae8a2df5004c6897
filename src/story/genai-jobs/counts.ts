/** Postings, not shares: each square a hundred postings naming generative AI, one column of squares a month. */
import { formatValue } from '../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Telling } from '../chapter.ts';
import { baselineUnder, hair, plot, smallSize, words, yearAxis } from './chart.ts';
import { genaiPostings, last, type Reading } from './record.ts';

/** Postings per square. */
export const perSquare = 100;

/** Whole squares of a month's mean, to the nearest. */
export const squaresOf = ({ value }: Reading): number => Math.round(value / perSquare);

export function counts(box: Box, telling: Telling): Scene {
  const { locale } = telling;
  const series = genaiPostings(telling);
  const end = last(series);
  const first = series[0] ?? end;
  const small = smallSize(box);
  const columns = box.name === 'medium' ? 3 : 2;
  const between = 0.5;
  const top = box.numeral * 1.15 + small * 1.7;
  const baseline = box.h - small * 2.2;
  const slot = columns + between;
  const tallest = Math.ceil(squaresOf(end) / columns);
  const pitch = Math.min(box.w / (series.length * slot), (baseline - top) / tallest);
  const left = (box.w - series.length * slot * pitch) / 2;
  const stack = (i: number): Stack => ({
    x: left + (i * slot + between / 2) * pitch,
    baseline,
    columns,
    pitch,
  });
  const r = tenth(pitch * 0.39);
  const all = series.flatMap((reading, i) => stackPoints(stack(i), 0, squaresOf(reading)));
  const frame = plot({ left, right: box.w - left, top, baseline }, first.month, end.month, 1);
  const month = (reading: Reading): string => formatValue(reading.month, 'month', locale);
  const postings = (reading: Reading): string => formatValue(reading.value, 'postings', locale, 0);
  const big = box.numeral;
  const firstSize = tenth(big * 0.8);
  const lastSize = tenth(big * 1.1);
  // Above every column that the words stand over.
  const over = (columnsUnder: readonly number[], size: number): number => {
    const height = Math.max(...columnsUnder.map((i) => stackHeight(stack(i), squaresOf(series[i] ?? end))));
    return baseline - height - small * 0.8 - baselineUnder(0, size, small);
  };
  const under = (width: number): number[] => [...series.keys()].slice(0, Math.ceil(width / (slot * pitch)));
  const firstY = over(under(textWidth(month(first), small)), firstSize);
  const lastY = over([series.length - 1], lastSize);

  return {
    box,
    marks: [
      hair('ground', [left, baseline + pitch * 0.2], [box.w - left, baseline + pitch * 0.2]),
      ...yearAxis('counts', frame, baseline + pitch * 0.2, small),
      // The squares of the past months; those of the last weeks travel.
      {
        kind: 'field',
        key: 'earlier',
        points: all.slice(0, -travellers),
        r,
        tone: 'industry',
        shape: 'square',
      },
      words('first-value', left, firstY, postings(first), { size: firstSize, tone: 'ink', face: 'num' }),
      words('first-month', left, baselineUnder(firstY, firstSize, small), month(first), { size: small }),
      words('last-value', box.w - left - 3, lastY, postings(end), {
        size: lastSize,
        anchor: 'end',
        tone: 'ink',
        face: 'num',
      }),
      words('last-month', box.w - left - 3, baselineUnder(lastY, lastSize, small), month(end), {
        size: small,
        anchor: 'end',
      }),
    ],
    dots: all.slice(-travellers).map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: 'industry',
      shape: 'square',
    })),
  };
}
