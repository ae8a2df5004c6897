/** Every one of the firms that the article counts, a square each: exactly as many squares as its number says. */
import { formatFact } from '../../content/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { tenth, travellers, type Box, type BoxId, type Grid, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { hundred, label, under } from './marks.ts';

/** Squares to a row; the number of firms divides by each. */
const columnsIn: Readonly<Record<BoxId, number>> = { narrow: 160, low: 200, medium: 200, wide: 160 };
/** The travellers are a block of ten by ten in the last corner, in ink: the scale of the rest. */
const block = Math.sqrt(travellers);

/**
 * The field as full rectangles: all rows above the block, then what is left of it.
 *
 * @example rectangles(20_000, 160) // 160 × 115 and 150 × 10, and the block of 10 × 10 makes 20,000
 */
export function rectangles(
  n: number,
  columns: number,
): readonly (readonly [columns: number, rows: number])[] {
  if (n % columns !== 0) throw new Error(`${String(n)} squares do not fill rows of ${String(columns)}`);
  return [
    [columns, n / columns - block],
    [columns - block, block],
  ];
}

export function firms(box: Box, telling: Telling): Scene {
  const fact = telling.fact('hiring-firms');
  const n = Number(fact.value);
  const columns = columnsIn[box.id];
  const pitch = box.w / columns;
  // On phones as thick as leaves a gap between them: a thinner square fades away.
  const r = tenth(Math.max(pitch * 0.33, Math.min(0.8, pitch * 0.37)));
  const rows = n / columns;
  const left = pitch / 2;
  const top = box.h - rows * pitch + pitch / 2;
  const [above, beside] = rectangles(n, columns);
  const grid = (key: string, y: number, [wide, high]: readonly [number, number] = [0, 0]): Grid => ({
    kind: 'grid',
    key,
    x: left,
    y,
    columns: wide,
    rows: high,
    pitch,
    r,
    tone: 'industry',
    shape: 'square',
  });

  const big = box.numeral * (box.name === 'narrow' ? 1.2 : 1.45);
  const saidAt = top - pitch / 2 - box.label * 0.55;
  return {
    box,
    marks: [
      grid('firms-above', top, above),
      grid('firms-beside', top + (rows - block) * pitch, beside),
      label('figure', [0, saidAt - under(0, big, box.label)], formatFact(fact, telling.locale), big, {
        face: 'num',
      }),
      label('figure-said', [0, saidAt], telling.say('scene.startup-pull.firms.count'), box.label),
      label('block-said', [box.w, saidAt], telling.say('scene.startup-pull.firms.hundred'), box.label, {
        anchor: 'end',
        tone: 'ink-2',
      }),
    ],
    dots: hundred(
      Array.from({ length: travellers }, (_, i): Point => [
        tenth(left + (columns - block + (i % block)) * pitch),
        tenth(top + (rows - block + Math.floor(i / block)) * pitch),
      ]),
      r,
      'ink',
      'square',
    ),
  };
}
