/** The question: everybody in one crowd over three empty streets, one for each answer: small roofs, large ones, or both. */
import { formatValue } from '../../../content/format/format.ts';
import { sunflower, type Point } from '../../../scene/arrange.ts';
import { dots, label, note } from '../../../scene/marks.ts';
import { boxes, type Box, type BoxId, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { centred, outline } from '../../roofs/marks.ts';
import type { Form } from '../../roofs/plan.ts';

/** The answers that one may give, each a street: its roofs from left to right, with their part of its width. */
const answers = [
  [
    'few',
    [
      ['pitched', 0.14],
      ['flat', 0.14],
      ['leaning', 0.14],
      ['flat', 0.14],
      ['pitched', 0.14],
    ],
  ],
  [
    'half',
    [
      ['flat', 0.44],
      ['pitched', 0.14],
      ['leaning', 0.14],
    ],
  ],
  [
    'most',
    [
      ['flat', 0.42],
      ['pitched', 0.42],
    ],
  ],
] as const satisfies readonly (readonly [id: string, roofs: readonly (readonly [Form, number])[]])[];

/** What of a bay its street takes. */
const street = 0.84;
/** How high the walls of a small roof are, of a large one's. */
const small = 0.5;

interface Plan {
  /** Walls of a large roof, and the floor of the streets. */
  readonly h: number;
  readonly floor: number;
  readonly crowd: Point;
  readonly spacing: number;
  readonly r: number;
  /** Baseline of the question, and its size in numerals. */
  readonly question: { readonly y: number; readonly size: number };
}

const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: {
    h: 36,
    floor: 268,
    crowd: [146, 130],
    spacing: 11.2,
    r: 7.7,
    question: { y: 22, size: 0.62 },
  },
  low: { h: 27, floor: 202, crowd: [150, 102], spacing: 8.4, r: 5.8, question: { y: 18, size: 0.56 } },
  medium: {
    h: 62,
    floor: 402,
    crowd: [336, 188],
    spacing: 18,
    r: 12.4,
    question: { y: 36, size: 0.62 },
  },
  wide: {
    h: 92,
    floor: 664,
    crowd: [366, 304],
    spacing: 30,
    r: 20.5,
    question: { y: 42, size: 0.62 },
  },
};

/** Where at the rim of the crowd the three stand, so that a name has room beside each: in turns from the right. */
const rim = [-0.11, 0, 0.11];

function scene(box: Box, telling: Telling): Scene {
  const people = followed(telling);
  const plan = stretched(plans[box.id], box, people.length);
  const { r } = plan;
  const crowd = sunflower(people.length, plan.crowd, plan.spacing);
  const three = rim.map((turn) => outermost(crowd, plan, turn));
  const others = crowd.filter((place) => !three.includes(place));
  const pitch = box.w / answers.length;
  return {
    box,
    marks: [
      ...answers.flatMap(([id, roofs], i) => streetOf(id, roofs, i * pitch, pitch, plan)),
      ...(box.bare === true ? [] : answers).flatMap(([id], i) => {
        const at: Point = [(i + 0.5) * pitch, plan.floor + box.least * 1.3];
        return centred(
          `roof-name-${id}`,
          telling.say(`scene.opening.bet.${id}`),
          at,
          pitch * 0.94,
          box,
          'ink',
        );
      }),
      ...(box.bare === true
        ? []
        : note(
            'question',
            [0, plan.question.y],
            telling.say('scene.opening.bet.question'),
            box.numeral * plan.question.size,
            box.w * 0.98,
            { face: 'num' },
          )),
      ...threads.map((id, i) => {
        const [x, y] = three[i] ?? [0, 0];
        const size = Math.max(box.label, r);
        return label(`name-${id}`, [x + r * 1.5, y + size * 0.35], people[i]?.short ?? '', size);
      }),
    ],
    dots: dots([...three, ...others], { r, tone: 'industry' }),
  };
}

/** The roofs of one street, with equal room between. */
function streetOf(
  id: string,
  roofs: readonly (readonly [Form, number])[],
  left: number,
  pitch: number,
  { floor, h }: Plan,
): Scene['marks'] {
  const width = pitch * street;
  const gap = (width * (1 - roofs.reduce((sum, [, part]) => sum + part, 0))) / (roofs.length - 1);
  const widest = Math.max(...answers.flatMap(([, roofs]) => roofs.map(([, part]) => part)));
  let x = left + (pitch - width) / 2;
  return roofs.flatMap(([form, part], i) => {
    const w = width * part;
    const house = { x, floor, w, h: part > widest / 2 ? h : h * small, form };
    x += w + gap;
    return outline(`${id}-${String(i)}`, house);
  });
}

/** The place of a crowd that is farthest out in a direction, given in turns from the right. */
function outermost(crowd: readonly Point[], { crowd: [x, y] }: Plan, turn: number): Point {
  const [dx, dy] = [Math.cos(turn * Math.PI * 2), Math.sin(turn * Math.PI * 2)];
  const far = ([px, py]: Point): number => (px - x) * dx + (py - y) * dy;
  return crowd.reduce((best, place) => (far(place) > far(best) ? place : best), crowd[0] ?? [x, y]);
}

/** The plan for a box that paper made higher: the street and the crowd move down in proportion; without words they fill it. */
function stretched(plan: Plan, box: Box, people: number): Plan {
  if (box.bare === true) {
    const floor = box.h - 1;
    // The roofs of a street are half as high again as its walls.
    const part = (floor - plan.h * 1.6) / 2 / (plan.spacing * Math.sqrt(people) + plan.r);
    const [spacing, r] = [plan.spacing * part, plan.r * part];
    return { ...plan, floor, spacing, r, crowd: [plan.crowd[0], spacing * Math.sqrt(people) + r] };
  }
  const part = box.h / boxes[box.id].h;
  return { ...plan, floor: plan.floor * part, crowd: [plan.crowd[0], plan.crowd[1] * part] };
}

export const bet = {
  scene,
  key: ({ say }) => say('scene.opening.bet.key'),
  describe: (telling) =>
    telling.say('scene.opening.bet.said', {
      people: formatValue(followed(telling).length, 'people', telling.locale),
    }),
  sources: [],
} satisfies PictureModule;
