/** Study programmes, not people: squares, ten programmes each, one block a year; missing years hatched. */
import { formatValue } from '../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Gap,
  type Label,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { programmeCounts } from './record.ts';

/** Programmes per square. Every count of the table is a whole multiple of it; a test says so. */
export const perSquare = 10;
const columns = 6;

export function programmes(box: Box, telling: Telling): Scene {
  const record = programmeCounts(telling);
  const from = record.at(0)?.year ?? 0;
  const to = record.at(-1)?.year ?? 0;
  const most = Math.max(...record.map((row) => row.programmes)) / perSquare;

  const span = telling.say('scene.phd-pipeline.programmes.span', {
    first: formatValue(record.at(0)?.programmes ?? 0, 'programmes', telling.locale, 0),
    last: formatValue(record.at(-1)?.programmes ?? 0, 'programmes', telling.locale, 0),
  });
  const top = box.label * 2;
  const baseline = box.h - box.label * 2;
  const slot = box.w / (to - from + 1);
  const pitch = Math.min((slot * 0.82) / columns, (baseline - top) / Math.ceil(most / columns));
  const stack = (year: number): Stack => ({
    x: (year - from) * slot + (slot - columns * pitch) / 2,
    baseline,
    columns,
    pitch,
  });
  const r = tenth(pitch * 0.38);
  // The whole span is said over the low years; their gaps begin under it.
  const size = tenth(Math.min(box.numeral * 0.72, (slot * 4 - box.label * 0.3) / textWidth(span, 1)));
  const ceiling = Math.max(top, size * 1.4);
  const lastPoints = stackPoints(stack(to), 0, (record.at(-1)?.programmes ?? 0) / perSquare);
  const middle = (year: number): number => tenth((year - from + 0.5) * slot);
  const missing = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (year) => !record.some((row) => row.year === year),
  );

  return {
    box,
    marks: [
      ...missing.map((year): Gap => ({
        kind: 'gap',
        key: `gap-${String(year)}`,
        x: stack(year).x,
        y: tenth(ceiling),
        w: tenth(columns * pitch),
        h: tenth(baseline - ceiling),
      })),
      ...record.flatMap((row): (Field | Label)[] => {
        const n = row.programmes / perSquare;
        // The travellers are the topmost squares of the last year: what has been added.
        const points =
          row.year === to ? lastPoints.slice(0, n - travellers) : stackPoints(stack(row.year), 0, n);
        return [
          { kind: 'field', key: `field-${String(row.year)}`, points, r, tone: 'ink-2', shape: 'square' },
          {
            kind: 'label',
            key: `value-${String(row.year)}`,
            x: middle(row.year),
            y: tenth(baseline - stackHeight(stack(row.year), n) - box.label * 0.4),
            text: new Intl.NumberFormat(telling.locale).format(row.programmes),
            size: Math.max(12.9, box.label * 0.9),
            anchor: 'middle',
            tone: 'ink',
            face: 'label',
          },
        ];
      }),
      ...Array.from({ length: to - from + 1 }, (_, i): Label => {
        const year = from + i;
        return {
          kind: 'label',
          key: `year-${String(year)}`,
          x: middle(year),
          y: tenth(baseline + box.label * 1.4),
          text: box.name === 'narrow' ? `’${String(year % 100)}` : String(year),
          size: Math.max(12.9, box.label * 0.9),
          anchor: 'middle',
          tone: missing.includes(year) ? 'ink-2' : 'ink',
          face: 'label',
        };
      }),
      {
        kind: 'label',
        key: 'total-said',
        x: 0,
        y: tenth(size * 0.86),
        text: span,
        size,
        anchor: 'start',
        tone: 'ink',
        face: 'num',
      },
    ],
    dots: lastPoints.slice(-travellers).map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: 'ink-2',
      shape: 'square',
    })),
  };
}
