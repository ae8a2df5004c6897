/** The question: everybody in one crowd over a street of six bays, one for each answer; that for the rest has no roof. */
import { formatValue } from '../../../content/format/format.ts';
import { sunflower, type Point } from '../../../scene/arrange.ts';
import { dots, label, note } from '../../../scene/marks.ts';
import { boxes, type Box, type BoxId, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { centred, outline } from '../../roofs/marks.ts';
import type { Form } from '../../roofs/plan.ts';

/** The answers that one may give, with the form of their roofs; somewhere else has none. */
const answers = [
  ['own', 'pitched'],
  ['lab', 'flat'],
  ['giants', 'flat'],
  ['universities', 'domed'],
  ['back', 'flat'],
  ['else', undefined],
] as const satisfies readonly (readonly [id: string, form: Form | undefined])[];

/** Whose words are too long for a bay of a small picture. */
const shortened: readonly string[] = ['own', 'universities', 'else'];

interface Plan {
  /** Walls of a bay, and the floor of the street. */
  readonly w: number;
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
    w: 44,
    h: 36,
    floor: 268,
    crowd: [146, 130],
    spacing: 11.2,
    r: 7.7,
    question: { y: 22, size: 0.62 },
  },
  low: { w: 44, h: 27, floor: 202, crowd: [150, 102], spacing: 8.4, r: 5.8, question: { y: 18, size: 0.56 } },
  medium: {
    w: 92,
    h: 62,
    floor: 402,
    crowd: [336, 188],
    spacing: 18,
    r: 12.4,
    question: { y: 36, size: 0.62 },
  },
  wide: {
    w: 108,
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
  const plan = stretched(plans[box.id], box);
  const { w, h, floor, r } = plan;
  const people = followed(telling);
  const pitch = box.w / answers.length;
  const bays = answers.map(([id, form], i) => ({ id, form, x: (i + 0.5) * pitch - w / 2 }));
  const crowd = sunflower(people.length, plan.crowd, plan.spacing);
  const three = rim.map((turn) => outermost(crowd, plan, turn));
  const others = crowd.filter((place) => !three.includes(place));
  return {
    box,
    marks: [
      ...bays.flatMap(({ id, form, x }) => (form ? outline(id, { x, w, floor, h, form }) : [])),
      ...bays.flatMap(({ id, x }) => {
        const isShort = box.name === 'narrow' && shortened.includes(id);
        const words = telling.say(`scene.opening.bet.${id}${isShort ? '-short' : ''}`);
        const at: Point = [x + w / 2, floor + box.least * 1.2];
        return centred(`roof-name-${id}`, words, at, pitch * 0.98, box, 'ink');
      }),
      ...bays.map(({ id, x }) =>
        label(`mark-${id}`, [x + w / 2, floor - h * 0.2], '?', h * 0.7, {
          face: 'num',
          anchor: 'middle',
          tone: 'ink-3',
        }),
      ),
      ...note(
        'question',
        [0, plan.question.y],
        telling.say('scene.opening.bet.question'),
        box.numeral * plan.question.size,
        box.w * 0.98,
        { face: 'num' },
      ),
      ...threads.map((id, i) => {
        const [x, y] = three[i] ?? [0, 0];
        const size = Math.max(box.label, r);
        return label(`name-${id}`, [x + r * 1.5, y + size * 0.35], people[i]?.short ?? '', size);
      }),
    ],
    dots: dots([...three, ...others], { r, tone: 'industry' }),
  };
}

/** The place of a crowd that is farthest out in a direction, given in turns from the right. */
function outermost(crowd: readonly Point[], { crowd: [x, y] }: Plan, turn: number): Point {
  const [dx, dy] = [Math.cos(turn * Math.PI * 2), Math.sin(turn * Math.PI * 2)];
  const far = ([px, py]: Point): number => (px - x) * dx + (py - y) * dy;
  return crowd.reduce((best, place) => (far(place) > far(best) ? place : best), crowd[0] ?? [x, y]);
}

/** The plan for a box that paper made higher: the street and the crowd move down in proportion. */
function stretched(plan: Plan, box: Box): Plan {
  const part = box.h / boxes[box.id].h;
  return { ...plan, floor: plan.floor * part, crowd: [plan.crowd[0], plan.crowd[1] * part] };
}

export const bet = {
  scene,
  key: ({ say }) => say('scene.opening.bet.key'),
  describe: (telling) =>
    telling.say('scene.opening.bet.said', {
      people: formatValue(followed(telling).length, 'people', telling.locale),
      answers: answers
        .filter(([, form]) => form !== undefined)
        .map(([id]) => telling.say(`scene.opening.bet.${id}`))
        .join(', '),
    }),
  sources: [],
} satisfies PictureModule;
