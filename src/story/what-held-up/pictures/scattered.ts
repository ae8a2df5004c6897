/**
 * The answer, in three streets with a number each: three roofs that hold more than half of those in sight, with the ways
 * of the three who were met first; the others, one to a roof or on their own; and those lost from sight.
 */
import { formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Box, DotLook, Label, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, independent, lost, origin, stayOn, threads, type Followed } from '../../followed.ts';
import { roofAsks } from '../../roofs/asks.ts';
import { countOn, reachOf } from '../../roofs/labels.ts';
import { centred, outline } from '../../roofs/marks.ts';
import { planOf, type House } from '../../roofs/plan.ts';
import { nameLeft, seatsIn } from '../../roofs/seats.ts';
import { arcs, wayWidths } from '../../roofs/ways.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roofs/words.ts';
import { main, scatteredPlan, type Main, type Plan } from '../scattered-plan.ts';
import { roofsOfSeen } from '../scattered-roofs.ts';

const day = '2026-06-30';

/** The ways of the three over the roofs, from inside outwards; the last leg of each is heavier. */
const ways = [
  ['schulman', origin, 'anthropic', false],
  ['karpathy', origin, 'anthropic', true],
  ['schulman', 'anthropic', 'thinking-machines', true],
  ['metz', origin, 'thinking-machines', false],
  ['metz', 'thinking-machines', origin, true],
] as const satisfies readonly (readonly [id: string, from: Main, to: Main, isLast: boolean])[];

interface Placed {
  readonly person: Followed;
  readonly at: Point;
  readonly look?: DotLook | undefined;
}

function scene(box: Box, telling: Telling): Scene {
  const plan = scatteredPlan(box);
  const { say, fact, locale } = telling;
  const people = followed(telling);
  const under = main.map((roof) => ({ roof, house: plan.houses[roof], here: membersOf(roof, people, plan) }));
  const many = under.flatMap(({ here }) => here);
  const few = singles(people, box, plan, telling);
  const gone = unseen(people, plan);
  const counts = under.map(({ roof, house, here }) =>
    countOn(roof, house, formatValue(here.length, 'number', locale), plan.count),
  );
  const number = (id: string): string => formatValue(Number(fact(id).value), 'number', locale);
  const street = (i: 0 | 1 | 2, value: string, words: string): Scene['marks'] =>
    streetOf(i, value, say(words), box, plan);
  return {
    box,
    marks: [
      // On a phone ways of three, one over the other, would be a riddle.
      ...(plan.isRoomy ? waysOver(counts, box, plan, telling) : []),
      ...under.flatMap(({ roof, house }) => outline(roof, house, true)),
      ...few.flatMap(({ where, house }) => (house ? outline(where, house) : [])),
      ...street(0, number('followed-largest-three-2026'), 'scene.what-held-up.scattered.under'),
      ...street(1, formatValue(few.length, 'number', locale), 'scene.what-held-up.scattered.few'),
      ...street(2, number('followed-lost-2026'), 'scene.roofs.unseen'),
      ...counts,
      ...under.flatMap(({ roof, house: { x, w, floor } }) => {
        const at = floor + box.least * 1.14;
        return centred(
          `roof-name-${roof}`,
          say(`scene.roofs.${roof}`),
          [x + w / 2, at],
          w * 1.26,
          box,
          'ink',
        );
      }),
      ...few.flatMap(({ words }) => words),
      label(
        'title',
        [0, plan.title.y],
        say('scene.what-held-up.scattered.heading'),
        box.numeral * plan.title.size,
        {
          face: 'num',
        },
      ),
      ...note(
        'finding',
        [1, plan.finding.y],
        say(
          // Where the first street has no words beside it, the finding says whose roofs they are.
          `scene.what-held-up.scattered.${plan.isRoomy ? 'finding' : 'finding-roots'}`,
          factWords(telling, { seen: 'followed-seen-2026', three: 'followed-largest-three-2026' }),
        ),
        Math.max(box.least, box.label * plan.finding.size),
        box.w,
      ),
      ...many
        .filter(({ person }) => isMet(person))
        .map(({ person, at: [x, y] }) =>
          label(
            `name-${person.id}`,
            [x + nameLeft(plan), y + plan.name * 0.35],
            person.short ?? '',
            plan.name,
          ),
        ),
    ],
    dots: [...many, ...few, ...gone]
      .sort((a, b) => a.person.dot - b.person.dot)
      .flatMap(({ person, at, look }) =>
        dots([at], { r: plan.r, tone: look === 'lost' ? 'ink-2' : 'industry', look }, person.dot),
      ),
  };
}

/** Whether someone is one of the three who were met first. */
const isMet = ({ dot }: Followed): boolean => dot < threads.length;

/** Those under one of the three roofs, who was met first above. */
function membersOf(roof: Main, people: readonly Followed[], plan: Plan): readonly Placed[] {
  const here = people.filter((person) => stayOn(person, day).where === roof);
  const rows = {
    leads: here.filter(isMet),
    since: [],
    others: here.filter((person) => !isMet(person)),
    gone: [],
  };
  return seatsIn(plan.houses[roof], rows, plan, plan.name).map(([person, { at }]) => ({
    person,
    at,
  }));
}

interface Single extends Placed {
  readonly where: string;
  readonly house: House | undefined;
  readonly words: readonly Label[];
}

/** Those who stand one to a roof, and last who is on their own, as far apart as their names let them. */
function singles(people: readonly Followed[], box: Box, plan: Plan, { say }: Telling): readonly Single[] {
  const all = roofsOfSeen(people, day).filter(({ where }) => !(main as readonly string[]).includes(where));
  const { w, h } = plan.single;
  const floor = plan.floors[1];
  const { houses } = planOf(box);
  const named = all.map(({ person, where }) => {
    const key = where === independent ? 'alone' : where === 'safe-superintelligence' ? 'ssi' : where;
    // A small picture has no room for their names.
    const words = plan.isRoomy
      ? note(
          `roof-name-${where}`,
          [0, floor + box.least * 1.14],
          say(`scene.roofs.${key}`),
          box.least,
          box.least * 6.2,
          {
            anchor: 'middle',
            tone: 'ink-2',
          },
        )
      : [];
    const width = Math.max(w, ...words.map(({ text, size }) => textWidth(text, size)));
    return { person, where, words, width };
  });
  const air = (box.w - plan.x - named.reduce((sum, { width }) => sum + width, 0)) / named.length;
  let left = plan.x + air / 2;
  return named.map(({ person, where, words, width }) => {
    const x = left + width / 2;
    left += width + air;
    const form = houses[where]?.form ?? 'leaning';
    return {
      person,
      where,
      house: where === independent ? undefined : { x: x - w / 2, floor, w, h, form },
      at: [x, floor - plan.r - 4],
      words: words.map((line) => ({ ...line, x })),
    };
  });
}

/** Those lost from sight, in two rows on the lowest street. */
function unseen(people: readonly Followed[], { x, r, pitch, floors: [, , floor] }: Plan): readonly Placed[] {
  const gone = people.filter((person) => stayOn(person, day).where === lost);
  const perRow = Math.ceil(gone.length / 2);
  return gone.map((person, i) => ({
    person,
    at: [x + r + (i % perRow) * pitch, floor - r - 4 - Math.floor(i / perRow) * pitch],
    look: 'lost',
  }));
}

/** The ground of a street, its number, and what is counted. */
function streetOf(i: 0 | 1 | 2, value: string, words: string, box: Box, plan: Plan): Scene['marks'] {
  const y = plan.floors[i];
  // Under the first street of a small picture the names of its roofs take all the room.
  const said = !plan.isRoomy && i === 0 ? '' : words;
  return [
    hairline(`street-${String(i)}`, [0, y], [box.w, y]),
    label(`number-${String(i)}`, [0, y - plan.numeral * 0.14], value, plan.numeral, { face: 'num' }),
    ...(said
      ? note(
          `said-${String(i)}`,
          [1, y + box.least * 1.14],
          said,
          box.least,
          plan.isRoomy ? plan.x - 6 : box.w,
        )
      : []),
  ];
}

/** The ways of the three, and on the first of them the start-up between. */
function waysOver(counts: readonly Label[], box: Box, plan: Plan, { say }: Telling): Scene['marks'] {
  const laid = arcs(
    ways.map(([, from, to]) => ({ from, to })),
    plan,
    (roof) =>
      reachOf(
        counts.find(({ key }) => key === `count-${roof}`),
        plan,
      ),
    box.w,
  );
  const halted = laid[ways.findIndex(([id]) => id === 'karpathy')] ?? [];
  const stop = halted[Math.floor(halted.length / 2)] ?? [0, 0];
  const size = box.least;
  return [
    ...ways.map(([id, from, , isLast], i) =>
      curve(`way-${id}-${from}`, laid[i] ?? [], { tone: 'industry', width: wayWidths[isLast ? 1 : 0] }),
    ),
    { kind: 'field', key: 'stop-ground', points: [stop], r: plan.r * 0.5, tone: 'ground', shape: 'round' },
    {
      kind: 'field',
      key: 'stop',
      points: [stop],
      r: plan.r * 0.5,
      tone: 'ink-3',
      shape: 'round',
      look: 'gone',
    },
    label(
      'stop-name',
      [stop[0], stop[1] + plan.r * 0.5 + size * 1.25],
      say('scene.roofs.eureka-labs'),
      size,
      {
        anchor: 'middle',
        tone: 'ink-2',
      },
    ),
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
