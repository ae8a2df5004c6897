/** Every one of the firms that the article counts, a square each, in blocks of a hundred: as many as its number says. */
import { formatFact } from '../../content/format/format.ts';
import { gridOffset, type Point } from '../../scene/arrange.ts';
import { tenth, travellers, type Box, type BoxId, type Grid, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { hundred, under } from './marks.ts';

/** Squares along a side of a block: a hundred to a block, and the travellers are the last one, in ink. */
const each = Math.sqrt(travellers);
/** Blocks to a row. The last row is short in every box: in what it leaves free stands what a block is. */
const blocksIn: Readonly<Record<BoxId, number>> = { narrow: 17, low: 19, medium: 21, wide: 17 };
/** Between two blocks, in squares. */
const gap = 0.75;

/**
 * Rows of blocks that are full, and blocks in the short row after them, the travellers' block included.
 *
 * @example blocks(20_000, 17) // 11 full rows, 13 blocks in the last
 */
export function blocks(n: number, perRow: number): { readonly full: number; readonly last: number } {
  const all = n / travellers;
  const [full, last] = [Math.floor(all / perRow), all % perRow];
  if (!Number.isInteger(all) || last === 0) {
    throw new Error(`${String(n)} squares leave no short row in rows of ${String(perRow)} blocks`);
  }
  return { full, last };
}

export function firms(box: Box, telling: Telling): Scene {
  const fact = telling.fact('hiring-firms');
  const perRow = blocksIn[box.id];
  const { full, last } = blocks(Number(fact.value), perRow);
  const pitch = box.w / (perRow * each + (perRow - 1) * gap);
  const field = {
    pitch,
    // No smaller than the thinnest square that the stage can still paint.
    r: Math.max(0.7, tenth(pitch * 0.35)),
    blocks: { each, gap: pitch * gap },
    tone: 'industry',
    shape: 'square',
  } as const;
  const left = pitch / 2;
  const top = box.h - gridOffset(field, (full + 1) * each - 1) - pitch / 2;
  const lastRow = top + gridOffset(field, full * each);
  const grid = (key: string, y: number, columns: number, rows: number): Grid => ({
    kind: 'grid',
    key,
    x: left,
    y,
    columns: columns * each,
    rows: rows * each,
    ...field,
  });
  const own = left + gridOffset(field, (last - 1) * each);

  const big = box.numeral * (box.name === 'narrow' ? 1.35 : 1.9);
  const saidAt = top - pitch / 2 - box.label * 0.55;
  return {
    box,
    marks: [
      grid('firms-above', top, perRow, full),
      grid('firms-beside', lastRow, last - 1, 1),
      label('figure', [0, saidAt - under(0, big, box.label)], formatFact(fact, telling.locale), big, {
        face: 'num',
      }),
      label('figure-said', [0, saidAt], telling.say('scene.startup-pull.firms.count'), box.label),
      label(
        'block-said',
        [own + each * pitch + box.label * 0.3, lastRow + (each / 2) * pitch + box.label * 0.2],
        telling.say('scene.startup-pull.firms.hundred'),
        box.label,
        { tone: 'ink-2' },
      ),
    ],
    dots: hundred(
      Array.from({ length: travellers }, (_, i): Point => [
        tenth(own + gridOffset(field, i % each)),
        tenth(lastRow + gridOffset(field, Math.floor(i / each))),
      ]),
      field.r,
      'ink',
      'square',
    ),
  };
}
