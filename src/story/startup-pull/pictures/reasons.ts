/**
 * Three reasons to go from a giant to a start-up, each a line of one length between the two roofs with whoever gave it
 * under it: rings and bubbles, for they are opinions, and nothing is to scale.
 */
import type { Point } from '../../../scene/arrange.ts';
import { arrow, curve, label, note } from '../../../scene/marks.ts';
import {
  tenth,
  type Box,
  type BoxId,
  type Curve,
  type Field,
  type Label,
  type Line,
} from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { outline, roofRise } from '../../roofs/marks.ts';

const words = ['pay', 'freedom', 'nerve'] as const;
type Word = (typeof words)[number];

/** Size of the words, set for the longest in either language; width of a roof; radius of a ring. */
interface Plan {
  readonly size: number;
  readonly roof: number;
  readonly r: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { size: 46, roof: 38, r: 6 },
  low: { size: 35, roof: 38, r: 5.5 },
  medium: { size: 66, roof: 118, r: 8.5 },
  wide: { size: 98, roof: 146, r: 12 },
};

/** Where the lines begin and end, how far apart they are, and where the roofs stand. */
interface Frame extends Plan {
  readonly small: number;
  /** Size of what the roofs are. */
  readonly name: number;
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  /** Height of the line of a word. */
  readonly y: (word: Word) => number;
}

export const reasons = {
  scene(box, telling) {
    const frame = measure(box);
    return {
      box,
      marks: [
        ...roofs(frame, box, telling),
        ...words.flatMap((word) => line(word, frame, telling)),
        ...words.flatMap((word) => saidOf(word, frame, box, telling)),
        rings(frame),
      ],
      dots: [],
    };
  },
  key: ({ say }) => say('scene.startup-pull.reasons.key'),
  describe: ({ say }) => say('scene.startup-pull.reasons.said'),
  sources: ['article', 'futurism-2024'],
} satisfies PictureModule;

function measure(box: Box): Frame {
  const plan = plans[box.id];
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.08 }[box.name];
  const name = box.name === 'narrow' ? small : small * 1.4;
  const air = plan.roof * 0.12 + 4;
  const floor = box.h - name * 1.4;
  return {
    ...plan,
    small,
    name,
    floor,
    from: plan.roof + air,
    to: box.w - plan.roof - air,
    y: (word) => tenth((words.indexOf(word) * floor) / words.length + plan.size * 1.08),
  };
}

/** The giant, flat and heavy, and the start-up, pitched, both as high as the picture, and under each what it is. */
function roofs({ roof, floor, name }: Frame, box: Box, telling: Telling): (Curve | Line | Label)[] {
  const named = (id: 'giant' | 'startup', x: number, anchor: Label['anchor']): Label =>
    label(`reasons-${id}`, [x, box.h - name * 0.25], telling.say(`scene.startup-pull.reasons.${id}`), name, {
      anchor,
      face: 'num',
    });
  const h = floor - 4;
  return [
    ...outline('reasons-giant', { x: 2, floor, w: roof - 2, h, form: 'flat' }, true),
    ...outline('reasons-startup', {
      x: box.w - roof,
      floor,
      w: roof - 2,
      h: h - roofRise({ w: roof, h }),
      form: 'pitched',
    }),
    named('giant', 0, 'start'),
    named('startup', box.w, 'end'),
  ];
}

/** The word on its line, which points to the start-up. */
function line(word: Word, { from, to, y, size, r }: Frame, { say }: Telling): (Curve | Label)[] {
  const at = y(word);
  return [
    ...arrow(`reasons-line-${word}`, [from, at], [to, at], r * 0.8, { tone: 'ink-2', width: 1 }),
    label(
      `reasons-${word}`,
      [from, at - size * 0.24 - r * 0.4],
      say(`scene.startup-pull.reasons.${word}`),
      size,
      {
        face: 'num',
      },
    ),
  ];
}

/** Under the line's beginning a bubble, and beside it what was said and by whom. */
function saidOf(word: Word, { from, to, y, small }: Frame, box: Box, telling: Telling): (Curve | Label)[] {
  const phone = box.name === 'narrow';
  const text = telling.say(`scene.startup-pull.reasons.${word}-${phone ? 'short' : 'said'}`);
  const w = small * 1.05;
  const top = y(word) + small * 0.85;
  const beside = from + w + small * 0.5;
  return [
    curve(`reasons-bubble-${word}`, bubble([from, top], w), { tone: 'ink-2', width: 1.2 }),
    ...note(`reasons-said-${word}`, [beside, top + small * 0.72], text, small, to - beside, {
      tone: 'ink-2',
    }),
  ];
}

/** The outline of a speech bubble so wide, its upper left corner at a place. */
function bubble([x, y]: Point, w: number): Point[] {
  const corners: readonly Point[] = [
    [0, 0],
    [1, 0],
    [1, 0.7],
    [0.5, 0.7],
    [0.22, 1],
    [0.22, 0.7],
    [0, 0.7],
    [0, 0],
  ];
  return corners.map(([right, down]): Point => [tenth(x + right * w), tenth(y + down * w)]);
}

/** One opinion each, midway. */
const rings = ({ from, to, y, r }: Frame): Field => ({
  kind: 'field',
  key: 'reasons-rings',
  points: words.map((word): Point => [tenth((from + to) / 2), y(word)]),
  r,
  tone: 'industry',
  shape: 'round',
  look: 'open',
});
