/** The picture of roofs on a day: who stands under which, who is out of sight, and by which ways they came. */
import { formatValue } from '../content/format/format.ts';
import type { Point } from '../scene/arrange.ts';
import { dots, hairline, label, note, trail } from '../scene/marks.ts';
import type { Bar, Box, Curve, Dot, DotLook, Field, Label, Line } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import {
  followed,
  independent,
  lastPlace,
  lost,
  origin,
  stayOn,
  threads,
  wayTo,
  type Followed,
  type Whereabouts,
} from './followed.ts';
import { centred, clear, outline } from './roof-marks.ts';
import { planOf, type Plan } from './roof-plan.ts';
import { seatsOf, type Seat } from './roof-seats.ts';

/** What a picture of roofs tells. */
export interface Told {
  /** ISO; one of the days of the pictures. */
  readonly day: string;
  /** The roofs that the finding is about; their walls are in ink. */
  readonly main: readonly Whereabouts[];
  readonly finding: string;
  /** What stands in the place of the day. */
  readonly heading?: string;
  /** Whether people out of sight stand, broken, under the roof where they were last seen. */
  readonly lastRoofs?: boolean;
}

type Marks = readonly (Bar | Curve | Field | Label | Line)[];

export interface Village {
  readonly marks: Marks;
  readonly dots: readonly Dot[];
  readonly plan: Plan;
  readonly people: readonly Followed[];
  /** Where someone sits under a roof. */
  readonly seat: (person: Followed, where: Whereabouts) => Seat;
}

/** Someone as drawn: where, and how well it is known. */
interface Drawn {
  readonly person: Followed;
  readonly where: Whereabouts;
  readonly look: DotLook | undefined;
  readonly at: Point;
}

/** Everybody on a day. */
export function village(box: Box, telling: Telling, told: Told): Village {
  const plan = planOf(box);
  const people = followed(telling);
  const seats = seatsOf(plan, telling, box.least);
  const seat = (person: Followed, where: Whereabouts): Seat => {
    const found = seats.get(`${person.id}@${where}`);
    if (!found) throw new Error(`${person.id} has no seat under ${where}`);
    return found;
  };
  const drawn = placed(people, box, plan, told, seat);
  const ways = drawn.map((each) => ({ ...each, way: roofsOf(each.person, told.day, plan) }));
  const built = Object.keys(plan.houses).filter(
    (roof) => roof === origin || ways.some(({ way }) => way.includes(roof)),
  );
  return {
    plan,
    people,
    seat,
    marks: [
      ...ways.flatMap(({ person, way, look, at }) =>
        look === 'lost' && !told.lastRoofs ? [] : trails(person, way, at, plan, seat),
      ),
      ...built.flatMap((roof) => {
        const house = plan.houses[roof];
        return house ? outline(roof, house, told.main.includes(roof)) : [];
      }),
      ...roofNames(built, box, plan, telling),
      ghosts(ways, plan, seat),
      ...drawn.flatMap((each) => personName(each, box, plan, seat)),
      ...ground(drawn, box, plan, told, telling),
      ...attics(drawn, box, plan, telling),
      label(
        'day',
        plan.day.at,
        told.heading ?? formatValue(told.day, 'date', telling.locale),
        box.numeral * plan.day.size,
        {
          face: 'num',
        },
      ),
      ...note(
        'finding',
        plan.finding.at,
        told.finding,
        Math.max(box.least, box.label * plan.finding.size),
        plan.finding.w,
      ),
    ],
    dots: dots(
      drawn.map(({ at }) => at),
      (i) => {
        const each = drawn[i];
        const hasName = each?.look !== 'lost' && each && seat(each.person, each.where).name !== undefined;
        return { r: plan.r[hasName ? 0 : 1], tone: 'industry', look: each?.look };
      },
    ),
  };
}

function placed(
  people: readonly Followed[],
  box: Box,
  plan: Plan,
  { day, lastRoofs = false }: Told,
  seat: Village['seat'],
): readonly Drawn[] {
  const gone: string[] = [];
  return people.map((person): Drawn => {
    const stay = stayOn(person, day);
    if (stay.where !== lost) {
      const { at } = seat(person, stay.where);
      return { person, where: stay.where, look: stay.inferred ? 'open' : undefined, at };
    }
    const last = lastRoofs ? lastPlace(person, day) : undefined;
    if (last !== undefined && last !== independent) {
      return { person, where: last, look: 'lost', at: seat(person, last).at };
    }
    gone.push(person.id);
    const at: Point = [box.w - (gone.length - 0.5) * plan.ground.lost, plan.ground.y];
    return { person, where: lost, look: 'lost', at };
  });
}

/** The roofs of someone's way, and the open ground only if they stand on it at its end. */
const roofsOf = (person: Followed, day: string, { houses }: Plan): readonly Whereabouts[] =>
  wayTo(person, day)
    .filter((where, i, all) => where in houses || (where === independent && i === all.length - 1))
    .filter((where, i, all) => where !== all[i - 1]);

/** The ways by which someone came to where they stand, hop by hop; those of the three in the colour of people. */
function trails(
  person: Followed,
  way: readonly Whereabouts[],
  to: Point,
  plan: Plan,
  seat: Village['seat'],
): Curve[] {
  const points = way.map((where, i) => (i === way.length - 1 ? to : seat(person, where).at));
  const isThread = person.dot < threads.length;
  return points.slice(1).map((end, i) => {
    const start = points[i] ?? end;
    const bend = end[0] < start[0] ? 0.14 : -0.14;
    const line = trail(`way-${person.id}-${String(i)}`, start, end, bend, isThread ? 'industry' : 'ink-3', 8);
    return { ...line, width: isThread ? plan.way * 1.8 : plan.way };
  });
}

/** The empty seats of those who were here and are not any more. */
function ghosts(
  ways: readonly (Drawn & { readonly way: readonly Whereabouts[] })[],
  plan: Plan,
  seat: Village['seat'],
): Field {
  const left = ways.flatMap(({ person, way, where }) =>
    [...new Set(way)]
      .filter((roof) => roof !== where && roof !== independent)
      .map((roof) => seat(person, roof).at),
  );
  return {
    kind: 'field',
    key: 'ghosts',
    points: left,
    r: plan.r[1] * 0.8,
    tone: 'ink-3',
    shape: 'round',
    look: 'gone',
  };
}

/** How many stand under each roof that holds several, in its attic. */
function attics(drawn: readonly Drawn[], box: Box, plan: Plan, { locale }: Telling): Label[] {
  if (plan.count === 0) return [];
  return Object.entries(plan.houses).flatMap(([roof, { x, w, floor, h, form }]) => {
    const n = drawn.filter(({ where, look }) => where === roof && look !== 'lost').length;
    if (n < 2) return [];
    const size = box.label * plan.count;
    const top = floor - h;
    const [at, anchor] =
      form === 'pitched'
        ? ([[x + w / 2, top + 2], 'middle'] as const)
        : ([[x + w - 8, top + size * 0.9], 'end'] as const);
    return [label(`count-${roof}`, at, formatValue(n, 'number', locale), size, { face: 'num', anchor })];
  });
}

/** The names of what is built, each under its floor or several under one. */
function roofNames(built: readonly string[], box: Box, plan: Plan, { say }: Telling): (Bar | Label)[] {
  const size = box.least;
  const grouped = new Set(plan.groups.flatMap(({ houses }) => houses));
  const own = built
    .filter((roof) => !grouped.has(roof))
    .flatMap((roof) => {
      const { x, w, floor } = plan.houses[roof] ?? { x: 0, w: 0, floor: 0 };
      const at: Point = [x + w / 2, floor + size * 1.12];
      return centred(`roof-name-${roof}`, say(`scene.roofs.${roof}`), at, w + size * plan.spill, box);
    });
  const shared = plan.groups
    .filter(({ houses }) => houses.some((house) => built.includes(house)))
    .flatMap(({ key, houses, x }) => {
      const floor = plan.houses[houses[0] ?? '']?.floor ?? 0;
      return centred(`roof-name-${key}`, say(`scene.roofs.${key}`), [x, floor + size * 1.12], box.w / 2, box);
    });
  return [...own, ...shared].flatMap(clear);
}

function personName(
  { person, where, look }: Drawn,
  { least: size }: Box,
  { r: [r] }: Plan,
  seat: Village['seat'],
): (Bar | Label)[] {
  if (look === 'lost' || person.short === undefined) return [];
  const { at, name } = seat(person, where);
  if (!name) return [];
  const key = `name-${person.id}`;
  return clear(
    name === 'beside'
      ? label(key, [at[0] + r + 4, at[1] + size * 0.35], person.short, size)
      : label(key, [at[0], at[1] - r - 5], person.short, size, { anchor: 'middle' }),
  );
}

/** The open ground, and in words who stands on it. */
function ground(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { main, lastRoofs = false }: Told,
  { say, locale }: Telling,
): (Label | Line)[] {
  const size = box.least;
  const line = plan.ground.y + plan.r[0] + 3;
  const under = line + size * 1.02;
  const gone = drawn.filter(({ look }) => look === 'lost').length;
  const people = formatValue(gone, 'people', locale);
  const said = say(lastRoofs ? 'scene.roofs.lost-in-all' : 'scene.roofs.lost', { people });
  return [
    hairline('ground', [0, line], [box.w, line]),
    ...(drawn.some(({ where }) => where === independent)
      ? [label('alone-said', [1, under], say('scene.roofs.alone'), size, { tone: 'ink-2' })]
      : []),
    label('lost-said', [box.w, under], said, size, {
      anchor: 'end',
      tone: main.includes(lost) ? 'ink' : 'ink-2',
    }),
  ];
}
