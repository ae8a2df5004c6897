/** The article's hundred: ten rows of ten, then the same block with its right half drifting away. */
import { randomLcg } from 'd3';
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { count } from './record.ts';
import { label } from '../../scene/marks.ts';

const side = 10;

interface Frame {
  readonly pitch: number;
  readonly r: number;
  /** Upper edge of the block. */
  readonly top: number;
  /** Where the words stand: above the block, or beside it where the box is broad. */
  readonly words: { readonly x: number; readonly y: number; readonly size: number };
}

function measure(kind: 'hired' | 'half', box: Box): Frame {
  // In the broad box the whole block needs the height; half a block leaves it for words above, as elsewhere.
  if (box.name === 'medium' && kind === 'hired') {
    const pitch = box.h / side;
    return {
      pitch,
      r: tenth(pitch * 0.4),
      top: 0,
      words: { x: side * pitch + box.label, y: box.h - box.label * 4.2, size: box.numeral * 1.05 },
    };
  }
  const size = box.numeral * 1.2;
  const top = size + box.label * 2.3;
  const pitch = (box.h - top) / side;
  return { pitch, r: tenth(pitch * 0.4), top, words: { x: 0, y: size * 0.86, size } };
}

/** Seats fill column by column, so that the right half of the block is the second half of the travellers. */
const seat = ({ pitch, top }: Frame, i: number): Point => [
  tenth((Math.floor(i / side) + 0.5) * pitch),
  tenth(top + ((i % side) + 0.5) * pitch),
];

export function crowd(kind: 'hired' | 'half', box: Box, telling: Telling): Scene {
  const frame = measure(kind, box);
  const { words, r } = frame;
  const seats = Array.from({ length: travellers }, (_, i) => seat(frame, i));
  const staying = kind === 'hired' ? travellers : count(telling, 'openai-reported-remain');
  const fact = telling.fact(kind === 'hired' ? 'openai-reported-hired' : 'openai-reported-remain');
  const lines = ['first', 'second'].map((line) => telling.say(`scene.openai-exodus.${kind}.${line}`));
  const beside = words.x > 0;
  const wordsEnd = textWidth(lines.join(' '), box.label) + box.label * 0.6;
  const gone = kind === 'half' ? drift(seats.slice(staying), frame, wordsEnd, box) : [];
  const points = [...seats.slice(0, staying), ...gone];

  return {
    box,
    marks: [
      label(
        'crowd-number',
        [words.x, words.y],
        formatFact(fact, telling.locale, kind === 'hired' ? { form: 'figures' } : {}),
        words.size,
        {
          face: 'num',
        },
      ),
      // Two short lines beside the block; above it, where height is dear, one line holds both.
      ...(beside ? lines : [lines.join(' ')]).map((text, i) =>
        label(
          `crowd-line-${String(i)}`,
          [words.x, words.y + box.label * (1.75 + i * 1.35)],
          text,
          box.label,
          { tone: 'ink-2' },
        ),
      ),
    ],
    dots: points.map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: i < staying ? 'industry' : 'other',
      shape: 'round',
    })),
  };
}

/**
 * Where the leavers are: the farther right their seat was, the farther they have come, up and down as well as
 * across, with a fixed-seed shiver; then they are pushed apart until none touches another, the words or the edge.
 */
function drift(from: readonly Point[], { pitch, r, top }: Frame, wordsEnd: number, box: Box): Point[] {
  const random = randomLcg(0.2016);
  const home = (side / 2) * pitch;
  const room = box.w - home - r;
  const places = from.map(([x, y]): [number, number] => {
    const t = (x - home) / home;
    const spread = r + ((y - top) / (box.h - top)) * (box.h - 2 * r);
    return [
      home + pitch * 0.35 + room * t ** 1.45 + (random() - 0.5) * (pitch * 0.8 + room * 0.16) * t,
      y + (spread - y) * t + (random() - 0.5) * pitch * 2.2 * t,
    ];
  });
  const left = home + pitch * 0.3 + r;
  // A hollow dot's line stands out of it.
  const edge = r + 1;
  for (let round = 0; round < pushes; round++) {
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) pushApart(a, b, 2.3 * r);
    });
    for (const p of places) {
      p[0] = Math.min(box.w - edge, Math.max(left, p[0]));
      p[1] = Math.min(box.h - edge, Math.max(p[0] - r < wordsEnd ? top + r * 0.4 : edge, p[1]));
    }
  }
  return places.map(([x, y]): Point => [tenth(x), tenth(y)]);
}

/** Rounds of pushing; far more than a crowd of fifty needs to come to rest. */
const pushes = 160;

/** Moves two places along the line between them until they are `distance` apart, if they are nearer. */
function pushApart(a: [number, number], b: [number, number], distance: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const now = Math.hypot(dx, dy) || 1;
  const push = (distance - now) / 2 / now;
  if (push <= 0) return;
  a[0] -= dx * push;
  a[1] -= dy * push;
  b[0] += dx * push;
  b[1] += dy * push;
}
