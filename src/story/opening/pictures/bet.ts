/** The question: everybody on open ground before five roofs, one for each answer, and all of them empty. */
import { formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, hairline, label, note } from '../../../scene/marks.ts';
import type { Box, BoxId, Label, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { centred, outline } from '../../roof-marks.ts';
import type { Form, House } from '../../roof-plan.ts';

/** The answers that one may give, with the form of their roofs. */
const answers: readonly (readonly [id: string, form: Form])[] = [
  ['own', 'pitched'],
  ['lab', 'flat'],
  ['giants', 'flat'],
  ['universities', 'pitched'],
  ['back', 'flat'],
];

interface Plan {
  /** Floors of the roofs, and how many stand on each. */
  readonly streets: readonly (readonly [floor: number, houses: number])[];
  readonly w: number;
  readonly h: number;
  /** First and last row of the people, and how many there are in a row. */
  readonly people: readonly [top: number, bottom: number];
  readonly perRow: number;
  readonly r: readonly [named: number, other: number];
  readonly question: { readonly y: number; readonly size: number };
}

const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: {
    streets: [
      [132, 3],
      [212, 2],
    ],
    w: 84,
    h: 30,
    people: [264, 322],
    perRow: 12,
    r: [7, 5.4],
    question: { y: 24, size: 0.82 },
  },
  low: {
    streets: [
      [104, 3],
      [174, 2],
    ],
    w: 84,
    h: 26,
    people: [218, 266],
    perRow: 12,
    r: [6.5, 5],
    question: { y: 20, size: 0.72 },
  },
  medium: {
    streets: [[260, 5]],
    w: 116,
    h: 66,
    people: [360, 452],
    perRow: 12,
    r: [13, 9.5],
    question: { y: 44, size: 0.82 },
  },
  wide: {
    streets: [
      [270, 3],
      [470, 2],
    ],
    w: 200,
    h: 76,
    people: [580, 722],
    perRow: 12,
    r: [17, 12.5],
    question: { y: 56, size: 0.82 },
  },
};

function scene(box: Box, telling: Telling): Scene {
  const plan = plans[box.id];
  const houses = placedHouses(box, plan);
  const people = followed(telling);
  const points = onGround(box, plan, people.length);
  const big = box.numeral * plan.question.size;
  return {
    box,
    marks: [
      ...houses.flatMap(([id, house]) => outline(id, house)),
      ...houses.flatMap(([id, { x, w, floor }]) =>
        centred(
          `roof-name-${id}`,
          telling.say(`scene.opening.bet.${id}`),
          [x + w / 2, floor + box.least * 1.2],
          w + box.least * 1.6,
          box,
          'ink',
        ),
      ),
      ...houses.map(([id, { x, w, floor, h }]) =>
        label(`mark-${id}`, [x + w / 2, floor - h * 0.22], '?', h * 0.62, {
          face: 'num',
          anchor: 'middle',
          tone: 'ink-3',
        }),
      ),
      ...note(
        'question',
        [0, plan.question.y],
        telling.say('scene.opening.bet.question'),
        big,
        box.w * 0.98,
        { face: 'num' },
      ),
      hairline('ground', [0, plan.people[1] + plan.r[0] + 3], [box.w, plan.people[1] + plan.r[0] + 3]),
      ...threadNames(points, box, plan, telling),
    ],
    dots: dots(points, (i) => ({ r: plan.r[i < threads.length ? 0 : 1], tone: 'industry' })),
  };
}

function placedHouses({ w: width }: Box, { streets, w, h }: Plan): readonly (readonly [string, House])[] {
  let next = 0;
  return streets.flatMap(([floor, count]) => {
    const gap = (width - count * w) / count;
    return Array.from({ length: count }, (_, i) => {
      const [id, form] = answers[next++] ?? ['', 'flat' as Form];
      return [id, { x: gap / 2 + i * (w + gap), floor, w, h, form }] as const;
    });
  });
}

/** Rows on the ground; the three stand in front, apart, each with a name beside. */
function onGround(box: Box, { people: [top, bottom], perRow }: Plan, n: number): Point[] {
  const others = n - threads.length;
  const rows = Math.ceil(others / perRow);
  const step = (bottom - top) / rows;
  const pitch = box.w / perRow;
  return [
    ...threads.map((_, i): Point => [box.w * (0.03 + i * 0.345), bottom]),
    ...Array.from({ length: others }, (_, i): Point => {
      const row = Math.floor(i / perRow);
      const inRow = Math.min(perRow, others - row * perRow);
      return [box.w / 2 + ((i % perRow) - (inRow - 1) / 2) * pitch, top + row * step];
    }),
  ];
}

function threadNames(points: readonly Point[], box: Box, { r: [r] }: Plan, telling: Telling): Label[] {
  const people = followed(telling);
  return threads.map((id, i) => {
    const [x, y] = points[i] ?? [0, 0];
    return label(`name-${id}`, [x + r + 5, y + box.label * 0.35], people[i]?.short ?? '', box.label);
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
