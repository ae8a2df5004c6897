/**
 * The answer, in three rows: three roofs that hold more than half of those in sight, with the ways of the three who were
 * met first; the others, one to a roof or on their own; and those lost from sight.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import type { Box, Curve, DotLook, Label, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, independent, lost, origin, stayOn, threads, type Followed } from '../../followed.ts';
import { roofAsks } from '../../roof-asks.ts';
import { centred, outline, roofLine } from '../../roof-marks.ts';
import { planOf, type House } from '../../roof-plan.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roof-words.ts';
import { scatteredPlan, type Plan } from '../scattered-plan.ts';
import { roofsOfSeen } from '../scattered-roofs.ts';

const day = '2026-06-30';
/** The three roofs, from left to right. */
const main = ['anthropic', origin, 'thinking-machines'] as const;
type Main = (typeof main)[number];

interface Placed {
  readonly person: Followed;
  readonly at: Point;
  readonly r: number;
  readonly look?: DotLook | undefined;
}

function scene(box: Box, telling: Telling): Scene {
  const plan = scatteredPlan(box);
  const { say, locale } = telling;
  const people = followed(telling);
  const houses = mainHouses(plan);
  const three = main.flatMap((roof) => under(roof, houses[roof], people, plan));
  const few = single(people, box, plan);
  const gone = unseen(people, box, plan);
  const counts = factWords(telling, { seen: 'followed-seen-2026', three: 'followed-largest-three-2026' });
  return {
    box,
    marks: [
      ...ways(houses, plan),
      ...main.flatMap((roof) => outline(roof, houses[roof], true)),
      ...few.flatMap(({ house, where }) => (house ? outline(where, house) : [])),
      hairline('ground', [0, plan.unseen.y + plan.r[3] + 5], [box.w, plan.unseen.y + plan.r[3] + 5]),
      ...main.flatMap((roof) => words(roof, houses[roof], people, box, plan, telling)),
      ...stop(houses, box, plan, telling),
      ...few.flatMap(({ house, where, at }) => {
        if (box.name === 'narrow') return [];
        const said = house ? say(`scene.roofs.${where}`) : say('scene.roofs.alone');
        const width = (box.w / few.length) * (house ? 1 : 1.3);
        return centred(`roof-name-${where}`, said, [at[0], plan.few.floor + box.least * 1.12], width, box);
      }),
      label(
        'few',
        [0, plan.few.said],
        say('scene.what-held-up.scattered.few', { people: formatValue(few.length, 'people', locale) }),
        Math.max(box.least, box.label),
      ),
      label(
        'lost-said',
        [0, plan.unseen.said],
        say('scene.roofs.lost', { people: formatFact(telling.fact('followed-lost-2026'), locale) }),
        Math.max(box.least, box.label),
      ),
      label(
        'title',
        [0, plan.title.y],
        say('scene.what-held-up.scattered.heading'),
        box.numeral * plan.title.size,
        { face: 'num' },
      ),
      ...note(
        'finding',
        [1, plan.finding.y],
        say('scene.what-held-up.scattered.finding', counts),
        Math.max(box.least, box.label * plan.finding.size),
        box.w,
      ),
      ...three.flatMap(({ person, at }) =>
        person.dot < threads.length
          ? [
              label(
                `name-${person.id}`,
                [at[0] + plan.r[0] + 5, at[1] + box.label * 0.35],
                person.short ?? '',
                box.label,
              ),
            ]
          : [],
      ),
    ],
    dots: [...three, ...few, ...gone]
      .sort((a, b) => a.person.dot - b.person.dot)
      .flatMap(({ person, at, r, look }) => dots([at], { r, tone: 'industry', look }, person.dot)),
  };
}

function mainHouses({ walls, floor, h }: Plan): Readonly<Record<Main, House>> {
  const house = (i: 0 | 1 | 2, form: House['form']): House => ({
    x: walls[i][0],
    w: walls[i][1],
    floor,
    h,
    form,
  });
  return { anthropic: house(0, 'flat'), openai: house(1, 'flat'), 'thinking-machines': house(2, 'pitched') };
}

/** Those under one of the three: who was met first above, the others in a row under them. */
function under(roof: Main, { x, floor, h }: House, people: readonly Followed[], plan: Plan): Placed[] {
  const [named, large] = plan.r;
  const members = people.filter((person) => stayOn(person, day).where === roof);
  const isNamed = (person: Followed): boolean => person.dot < threads.length;
  const others = members
    .filter((person) => !isNamed(person))
    .sort((a, b) => Number(stayOn(a, day).inferred) - Number(stayOn(b, day).inferred));
  const left = x + named * 2;
  return [
    ...members.filter(isNamed).map((person): Placed => ({ person, at: [left, floor - h * 0.52], r: named })),
    ...others.map((person, i): Placed => ({
      person,
      at: [left + i * large * 2.9, floor - h * 0.2],
      r: large,
      look: stayOn(person, day).inferred ? 'open' : undefined,
    })),
  ];
}

/** Those who stand one to a roof, and last who is on their own, in a row. */
function single(
  people: readonly Followed[],
  box: Box,
  plan: Plan,
): (Placed & { readonly where: string; readonly house: House | undefined })[] {
  const all = roofsOfSeen(people, day).filter(({ where }) => !(main as readonly string[]).includes(where));
  const pitch = box.w / all.length;
  const { houses } = planOf(box);
  return all.map(({ person, where }, i) => {
    const { floor, h, w } = plan.few;
    const x = (i + 0.5) * pitch;
    const house =
      where === independent
        ? undefined
        : { x: x - w / 2, floor, w, h, form: houses[where]?.form ?? ('leaning' as const) };
    return { person, where, house, at: [x, floor - plan.r[2] - 3], r: plan.r[2] };
  });
}

/** Those lost from sight, in one row. */
function unseen(people: readonly Followed[], box: Box, plan: Plan): Placed[] {
  const [, , , r] = plan.r;
  const all = people.filter((person) => stayOn(person, day).where === lost);
  const pitch = (box.w - r * 2 - 2) / (all.length - 1);
  return all.map((person, i) => ({ person, at: [r + 1 + i * pitch, plan.unseen.y], r, look: 'lost' }));
}

/** Where the start-up stood that one of the three founded and left, between the first two roofs. */
const stopAt = (houses: Readonly<Record<Main, House>>, { peaks }: Plan): Point => [
  (houses.anthropic.x + houses.anthropic.w + houses.openai.x) / 2,
  peaks[0],
];

/** The ways of the three, from wall to wall, above the houses or between them. */
function ways(houses: Readonly<Record<Main, House>>, plan: Plan): Curve[] {
  const { anthropic, openai, 'thinking-machines': firm } = houses;
  const roof = (house: House, part: number): Point => [house.x + house.w * part, roofLine(house, part)];
  const [, near, far] = plan.peaks;
  const wall = (part: number): number => plan.floor - plan.h * part;
  const halt = stopAt(houses, plan);
  const [right, left] = [openai.x + openai.w, firm.x];
  const mid = (right + left) / 2;
  // Neither is as wide as a wall or a roof, so that they differ from them in grey too.
  const style = { tone: 'industry', width: 1.6 } as const;
  const out = { tone: 'industry', width: 0.8 } as const;
  return [
    curve('way-karpathy-0', arch(roof(openai, 0.12), halt, [openai.x, halt[1]]), out),
    curve('way-karpathy-1', arch(halt, roof(anthropic, 0.88), [anthropic.x + anthropic.w, halt[1]]), style),
    curve('way-schulman-0', over(roof(openai, 0.42), roof(anthropic, 0.52), near), out),
    curve('way-schulman-1', over(roof(anthropic, 0.3), roof(firm, 0.3), far), style),
    curve('way-metz-0', arch([right, wall(0.62)], [left, wall(0.62)], [mid, wall(0.9)]), out),
    curve('way-metz-1', arch([left, wall(0.48)], [right, wall(0.48)], [mid, wall(0.2)]), style),
  ];
}

/** A quadratic bend with its control point given. */
const arch = (from: Point, to: Point, by: Point): Point[] =>
  Array.from({ length: 17 }, (_, i): Point => {
    const t = i / 16;
    const at = (k: 0 | 1): number => (1 - t) ** 2 * from[k] + 2 * t * (1 - t) * by[k] + t ** 2 * to[k];
    return [at(0), at(1)];
  });

/** A bend that rises straight from two roofs to a height, in box pixels from the top. */
const over = (from: Point, to: Point, peak: number): Point[] => {
  const rise = (y: number): number => y - (y - peak) * (4 / 3);
  return Array.from({ length: 41 }, (_, i): Point => {
    const t = i / 40;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [
      (a + b) * from[0] + (c + d) * to[0],
      a * from[1] + b * rise(from[1]) + c * rise(to[1]) + d * to[1],
    ];
  });
};

/** The start-up between, by its name. */
function stop(houses: Readonly<Record<Main, House>>, box: Box, plan: Plan, { say }: Telling): Scene['marks'] {
  const at = stopAt(houses, plan);
  return [
    {
      kind: 'field',
      key: 'stop',
      points: [at],
      r: plan.r[2] * 0.7,
      tone: 'ink-3',
      shape: 'round',
      look: 'gone',
    },
    // A small picture has no room for it between the ways.
    ...(box.name === 'narrow'
      ? []
      : [
          label('stop-name', [at[0], at[1] - plan.r[2] - 3], say('scene.roofs.eureka-labs'), box.least, {
            anchor: 'middle',
            tone: 'ink-2',
          }),
        ]),
  ];
}

/** The name of one of the three, how many stand under it, and what an outlined dot is. */
function words(
  roof: Main,
  { x, w, floor, h, form }: House,
  people: readonly Followed[],
  box: Box,
  plan: Plan,
  { say, locale }: Telling,
): Label[] {
  const members = people.filter((person) => stayOn(person, day).where === roof);
  const hasOutlined = members.some((person) => stayOn(person, day).inferred);
  const size = box.label * plan.numeral;
  const top = floor - h;
  return [
    label(
      `count-${roof}`,
      form === 'pitched' ? [x + w / 2, top + size * 0.2] : [x + w - box.label * 0.5, top + size * 0.82],
      formatValue(members.length, 'number', locale),
      size,
      { face: 'num', anchor: form === 'pitched' ? 'middle' : 'end' },
    ),
    ...centred(
      `roof-name-${roof}`,
      say(`scene.roofs.${roof}`),
      [x + w / 2, floor + box.label * 1.1],
      w * 1.5,
      box,
      'ink',
    ),
    ...(hasOutlined && box.name !== 'narrow'
      ? centred(
          'outlined',
          say('scene.roofs.outlined'),
          [x + w / 2, floor + box.label * 1.1 + box.least * 1.3],
          w * 1.2,
          box,
        )
      : []),
  ];
}

export const scattered = {
  scene,
  key: ({ say }) => say('scene.what-held-up.scattered.key'),
  describe: (telling) => `${telling.say('scene.what-held-up.scattered.said')} ${describeRoofs(telling, day)}`,
  rows: (telling) => rowsOn(telling, day),
  asks: (telling) => roofAsks(telling, day),
  sources: [followedSource],
} satisfies PictureModule;
