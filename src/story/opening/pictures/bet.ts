/** The question: everybody in one crowd, and around it five empty roofs, one for each answer, and no roof for the rest. */
import { formatValue } from '../../../content/format/format.ts';
import { sunflower, type Point } from '../../../scene/arrange.ts';
import { dots, label, note } from '../../../scene/marks.ts';
import { boxes, type Box, type BoxId, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { centred, outline } from '../../roof-marks.ts';
import type { Form } from '../../roof-plan.ts';

/** The answers that one may give, with the form of their roofs; somewhere else has none. */
const answers = [
  ['own', 'pitched'],
  ['lab', 'flat'],
  ['giants', 'flat'],
  ['universities', 'domed'],
  ['back', 'flat'],
  ['else', undefined],
] as const satisfies readonly (readonly [id: string, form: Form | undefined])[];

interface Plan {
  readonly w: number;
  readonly h: number;
  /** Left edge and floor of each roof, in the order of the answers. */
  readonly roofs: readonly Point[];
  readonly crowd: Point;
  readonly spacing: number;
  readonly r: readonly [named: number, other: number];
  /** How many places in the middle of the crowd are kept for the three, and how far these are apart. */
  readonly hole: number;
  readonly line: number;
  readonly question: { readonly y: number; readonly size: number };
}

const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: {
    w: 88,
    h: 32,
    roofs: [
      [4, 120],
      [248, 120],
      [4, 232],
      [248, 232],
      [70, 320],
      [182, 320],
    ],
    crowd: [170, 186],
    spacing: 8.2,
    r: [7, 5.2],
    hole: 36,
    line: 21,
    question: { y: 22, size: 0.62 },
  },
  low: {
    w: 88,
    h: 26,
    roofs: [
      [4, 96],
      [248, 96],
      [4, 190],
      [248, 190],
      [70, 260],
      [182, 260],
    ],
    crowd: [170, 152],
    spacing: 6.9,
    r: [6.4, 4.4],
    hole: 46,
    line: 19,
    question: { y: 18, size: 0.56 },
  },
  medium: {
    w: 150,
    h: 56,
    roofs: [
      [20, 160],
      [550, 160],
      [20, 350],
      [550, 350],
      [186, 450],
      [384, 450],
    ],
    crowd: [360, 262],
    spacing: 14,
    r: [11, 9],
    hole: 26,
    line: 30,
    question: { y: 36, size: 0.58 },
  },
  wide: {
    w: 204,
    h: 84,
    roofs: [
      [8, 236],
      [588, 236],
      [8, 510],
      [588, 510],
      [178, 728],
      [418, 728],
    ],
    crowd: [400, 388],
    spacing: 21,
    r: [15, 13.2],
    hole: 16,
    line: 38,
    question: { y: 42, size: 0.56 },
  },
};

function scene(box: Box, telling: Telling): Scene {
  const plan = stretched(plans[box.id], box);
  const people = followed(telling);
  const places = answers.map(([id, form], i) => {
    const [x, floor] = plan.roofs[i] ?? [0, 0];
    return { id, form, x, floor, w: plan.w, h: plan.h };
  });
  const crowd = sunflower(people.length - threads.length + plan.hole, plan.crowd, plan.spacing).slice(
    plan.hole,
  );
  const three = threads.map((_, i): Point => [
    plan.crowd[0] - box.label * 2.2,
    plan.crowd[1] + (i - 1) * plan.line,
  ]);
  return {
    box,
    marks: [
      ...places.flatMap(({ id, form, ...place }) => (form ? outline(id, { ...place, form }) : [])),
      ...places.flatMap(({ id, x, w, floor }) => {
        const words = telling.say(`scene.opening.bet.${id}`);
        return centred(`roof-name-${id}`, words, [x + w / 2, floor + box.least * 1.2], w * 1.3, box, 'ink');
      }),
      ...places.map(({ id, x, w, floor, h }) =>
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
        return label(
          `name-${id}`,
          [x + plan.r[0] + 5, y + box.label * 0.35],
          people[i]?.short ?? '',
          box.label,
        );
      }),
    ],
    dots: dots([...three, ...crowd], (i) => ({
      r: plan.r[i < threads.length ? 0 : 1],
      tone: 'industry',
    })),
  };
}

/** The plan for a box that paper made higher: what stands farther down moves down in proportion. */
function stretched(plan: Plan, box: Box): Plan {
  const part = box.h / boxes[box.id].h;
  const moved = ([x, y]: Point): Point => [x, y * part];
  return { ...plan, roofs: plan.roofs.map(moved), crowd: moved(plan.crowd) };
}

export const bet = {
  scene,
  key: ({ say }) => say('scene.opening.scattered.key'),
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
