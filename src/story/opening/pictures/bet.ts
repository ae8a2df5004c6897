/** The question: everybody in one crowd, and around it five roofs, one for each answer, all of them empty. */
import { formatValue } from '../../../content/format/format.ts';
import { sunflower, type Point } from '../../../scene/arrange.ts';
import { dots, hairline, label, note } from '../../../scene/marks.ts';
import { boxes, type Box, type BoxId, type Label, type Line, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { centred, outline } from '../../roof-marks.ts';
import type { Form, House } from '../../roof-plan.ts';

/** The answers that one may give, with the form of their roofs. */
const answers = [
  ['own', 'pitched'],
  ['lab', 'flat'],
  ['giants', 'flat'],
  ['universities', 'pitched'],
  ['back', 'flat'],
] as const satisfies readonly (readonly [id: string, form: Form])[];

interface Plan {
  readonly w: number;
  readonly h: number;
  /** Left edge and floor of each roof, in the order of the answers. */
  readonly roofs: readonly Point[];
  readonly crowd: Point;
  readonly spacing: number;
  readonly r: readonly [named: number, other: number];
  /** Where the three stand, between the roofs; the second has its name at its left. */
  readonly three: readonly Point[];
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
      [126, 320],
    ],
    crowd: [170, 186],
    spacing: 8.2,
    r: [8, 5.4],
    three: [
      [133, 108],
      [98, 176],
      [243, 164],
    ],
    question: { y: 24, size: 0.84 },
  },
  low: {
    w: 88,
    h: 26,
    roofs: [
      [4, 96],
      [248, 96],
      [4, 190],
      [248, 190],
      [126, 262],
    ],
    crowd: [170, 152],
    spacing: 6.9,
    r: [7, 4.6],
    three: [
      [133, 92],
      [98, 148],
      [243, 134],
    ],
    question: { y: 20, size: 0.74 },
  },
  medium: {
    w: 150,
    h: 56,
    roofs: [
      [20, 160],
      [550, 160],
      [20, 350],
      [550, 350],
      [285, 450],
    ],
    crowd: [360, 262],
    spacing: 14,
    r: [14, 9.2],
    three: [
      [318, 128],
      [204, 232],
      [516, 232],
    ],
    question: { y: 44, size: 0.78 },
  },
  wide: {
    w: 204,
    h: 84,
    roofs: [
      [8, 290],
      [588, 290],
      [8, 560],
      [588, 560],
      [298, 728],
    ],
    crowd: [400, 432],
    spacing: 21,
    r: [20, 13.6],
    three: [
      [330, 236],
      [190, 388],
      [612, 388],
    ],
    question: { y: 58, size: 1 },
  },
};

function scene(box: Box, telling: Telling): Scene {
  const plan = stretched(plans[box.id], box);
  const people = followed(telling);
  const houses = answers.map(([id, form], i): readonly [string, House] => {
    const [x, floor] = plan.roofs[i] ?? [0, 0];
    return [id, { x, floor, w: plan.w, h: plan.h, form }];
  });
  const crowd = sunflower(people.length - threads.length, plan.crowd, plan.spacing);
  const edge = plan.spacing * Math.sqrt(crowd.length) + plan.r[1] * 1.6;
  return {
    box,
    marks: [
      ...houses.map(([id, house]) => wayTo(id, plan.crowd, edge, house)),
      ...houses.flatMap(([id, house]) => outline(id, house)),
      ...houses.flatMap(([id, { x, w, floor }]) => {
        const words = telling.say(`scene.opening.bet.${id}`);
        return centred(`roof-name-${id}`, words, [x + w / 2, floor + box.least * 1.2], w * 1.4, box, 'ink');
      }),
      ...houses.map(([id, { x, w, floor, h }]) =>
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
      ...threadNames(box, plan, telling),
    ],
    dots: dots([...plan.three, ...crowd], (i) => ({
      r: plan.r[i < threads.length ? 0 : 1],
      tone: 'industry',
    })),
  };
}

/** The plan for a box that paper made higher: what stands farther down moves down in proportion. */
function stretched(plan: Plan, box: Box): Plan {
  const part = box.h / boxes[box.id].h;
  const moved = ([x, y]: Point): Point => [x, y * part];
  return { ...plan, roofs: plan.roofs.map(moved), crowd: moved(plan.crowd), three: plan.three.map(moved) };
}

/** A way that somebody may have taken: from the edge of the crowd to just before a roof. */
function wayTo(id: string, [fromX, fromY]: Point, edge: number, { x, floor, w, h }: House): Line {
  const [dx, dy] = [x + w / 2 - fromX, floor - h / 2 - fromY];
  const length = Math.hypot(dx, dy);
  // How much of the way lies before the walls, or before the roof or the name below the floor.
  const inside = Math.min((w * 0.56) / Math.abs(dx || 1), (h * 0.85) / Math.abs(dy || 1), 1);
  const at = (part: number): Point => [fromX + dx * part, fromY + dy * part];
  return hairline(`way-${id}`, at(edge / length), at(1 - inside), { dashed: true });
}

function threadNames(box: Box, { r: [r], three }: Plan, telling: Telling): Label[] {
  const people = followed(telling);
  return threads.map((id, i) => {
    const [x, y] = three[i] ?? [0, 0];
    const isLeft = i === 1;
    return label(
      `name-${id}`,
      [isLeft ? x - r - 5 : x + r + 5, y + box.label * 0.35],
      people[i]?.short ?? '',
      box.label,
      { anchor: isLeft ? 'end' : 'start' },
    );
  });
}

export const bet = {
  scene,
  key: ({ say }) => say('scene.opening.scattered.key'),
  describe: (telling) =>
    telling.say('scene.opening.bet.said', {
      people: formatValue(followed(telling).length, 'people', telling.locale),
      answers: answers.map(([id]) => telling.say(`scene.opening.bet.${id}`)).join(', '),
    }),
  sources: [],
} satisfies PictureModule;
