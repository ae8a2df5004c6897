/** A hundred leavers in columns of seven; of every full column one stands apart, in a frame that shows nothing yet. */
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { tenth, travellers, type Box, type Curve, type Line, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { firstRoaming, frame, hundred, under } from './marks.ts';

/** Size of the large words, in numerals of the box. */
const bigness = { narrow: 1.4, medium: 1.5, wide: 1.6 } as const;
/** Room between a column and the one who stands apart, in rows. */
const apartBy = 1.1;

export function seventh(box: Box, telling: Telling): Scene {
  const { locale, fact, say } = telling;
  const oneIn = Number(fact('unproven-one-in').value);
  const seats = columnsOf(travellers, oneIn);
  const columns = Math.ceil(travellers / oneIn);

  const big = box.numeral * bigness[box.name];
  const line = box.label * 1.35;
  const lines = [
    ...(box.name === 'narrow' ? ['joins-1', 'joins-2'] : ['joins']).map((key) =>
      say(`scene.startup-pull.seventh.${key}`),
    ),
    say('scene.startup-pull.seventh.ours', { hundred: formatFact(fact('unproven-in-hundred'), locale) }),
  ];
  const top = big * 0.95;
  const firstLine = under(top, big, box.label);
  const wordsEnd = firstLine + line * (lines.length - 1) + box.label * 1.1;

  const pitchX = box.w / columns;
  const pitchY = Math.min((box.h - wordsEnd) / (oneIn + apartBy), pitchX * 1.15);
  const pitch = Math.min(pitchX, pitchY);
  const side = pitch * 0.9;
  const at = ([column, row]: Seat): Point => [
    tenth((column + 0.5) * pitchX),
    tenth(box.h - (row + 0.5 + (row === oneIn - 1 ? apartBy : 0)) * pitchY),
  ];
  const apart = seats.filter(([, row]) => row === oneIn - 1);

  return {
    box,
    marks: [
      label('figure', [0, top], formatFact(fact('unproven-one-in'), locale), big, { face: 'num' }),
      ...lines.map((text, i) =>
        label(`joins-${String(i)}`, [2, firstLine + line * i], text, box.label, {
          tone: i === lines.length - 1 ? 'ink-2' : 'ink',
        }),
      ),
      ...apart.map((seat): Curve =>
        frame(`unproven-${String(seat[0])}`, at(seat), [side, side], true, box.name === 'narrow' ? 1.3 : 2),
      ),
      ...apart.map(([column, row]): Line => {
        const [x, y] = at([column, row]);
        const end = at([column, row - 1])[1] - pitch * 0.5;
        return {
          kind: 'line',
          key: `thread-${String(column)}`,
          x1: x,
          x2: x,
          y1: tenth(y + side / 2 + pitch * 0.1),
          y2: tenth(end),
          tone: 'ink-3',
          dashed: false,
        };
      }),
    ],
    dots: hundred(seats.map(at), pitch * 0.31, 'industry'),
  };
}

/** Counted from the left, and from the ground up. */
type Seat = readonly [column: number, row: number];

/**
 * Which traveller stands where when `n` stand in columns of `oneIn`. The top row of the full columns goes to those
 * who went out to small firms in the picture before; the last column stays short.
 */
export function columnsOf(n: number, oneIn: number): readonly Seat[] {
  const apart = Math.floor(n / oneIn);
  const below = oneIn - 1;
  let next = 0;
  return Array.from({ length: n }, (_, i): Seat => {
    const outside = i - firstRoaming;
    if (outside >= 0 && outside < apart) return [outside, below];
    const seat = next++;
    return seat < apart * below ? [Math.floor(seat / below), seat % below] : [apart, seat - apart * below];
  });
}
