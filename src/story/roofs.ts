/** The picture of roofs on a day: who stands under which, who is out of sight, and by which ways some came. */
import { formatFact, formatValue } from '../content/format/format.ts';
import type { Point } from '../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../scene/marks.ts';
import { extentOf, type Extent } from '../scene/measure.ts';
import type { Box, Curve, Dot, DotLook, Field, Label, Line } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import {
  followed,
  independent,
  junes,
  lost,
  origin,
  stayOn,
  wayTo,
  type Followed,
  type Whereabouts,
} from './followed.ts';
import { centred, outline, roofRise } from './roof-marks.ts';
import { planOf, youngOf, type House, type Plan } from './roof-plan.ts';
import { moversSince, type Mover } from './roof-since.ts';
import { seatsOf, type Seat } from './roof-seats.ts';
import { drawWays, lay, type Hop } from './roof-ways.ts';

/** What a picture of roofs tells. */
export interface Told {
  /** ISO; one of the days of the pictures. */
  readonly day: string;
  /** The roofs that the finding is about; their walls are in ink. If it is about those out of sight, they are large. */
  readonly main: readonly Whereabouts[];
  readonly finding: string;
  /** The moves whose ways are drawn. */
  readonly ways: (person: Followed) => readonly Hop[];
  /** Roofs under which the seats of those who went stay in sight. */
  readonly emptied?: readonly Whereabouts[];
  /** What stands in an attic instead of a count. */
  readonly attics?: Readonly<Record<Whereabouts, string>>;
}

type Marks = readonly (Curve | Field | Label | Line)[];

export interface Village {
  readonly marks: Marks;
  readonly dots: readonly Dot[];
  readonly plan: Plan;
  readonly people: readonly Followed[];
  /** What ways go round, and the ways themselves: a test holds them apart. */
  readonly things: readonly Extent[];
  readonly ways: readonly (readonly Point[])[];
}

/** Someone as drawn: where, and how well it is known. */
interface Drawn {
  readonly person: Followed;
  readonly where: Whereabouts;
  readonly look: DotLook | undefined;
  readonly at: Point;
}

type SeatOf = (person: Followed, where: Whereabouts) => Seat;

/** Everybody on a day. */
export function village(box: Box, telling: Telling, told: Told): Village {
  const plan = told.day === junes[0] ? youngOf(planOf(box)) : planOf(box);
  const people = followed(telling);
  const seats = seatsOf(plan, telling, told, box.least);
  const seat: SeatOf = (person, where) => {
    const found = seats.get(`${person.id}@${where}`);
    if (!found) throw new Error(`${person.id} has no seat under ${where}`);
    return found;
  };
  const drawn = placed(people, box, plan, told, seat);
  const since = told.day === junes.at(-1) ? moversSince(people, told.day) : [];
  const hops = people.flatMap(told.ways);
  const moves = since.flatMap(({ person, roof }): Hop[] => {
    const from = stayOn(person, told.day).where;
    return from === lost ? [] : [{ person, from, to: roof }];
  });
  const built = Object.keys(plan.houses).filter(
    (roof) =>
      roof === origin ||
      drawn.some(({ where }) => where === roof) ||
      [...hops, ...moves].some(({ from, to }) => from === roof || to === roof),
  );
  const roofs = roofNames(built, box, plan, telling);
  const names = drawn.flatMap((each) => personName(each, box, plan, seat));
  const words = [
    label('day', plan.day.at, formatValue(told.day, 'date', telling.locale), box.numeral * plan.day.size, {
      face: 'num',
    }),
    ...note(
      'finding',
      plan.finding.at,
      told.finding,
      Math.max(box.least, box.label * plan.finding.size),
      plan.finding.w,
    ),
  ];
  const things = [
    ...[...roofs, ...words].map((each) => extentOf(each)),
    ...built.flatMap((roof) => roomsOf(plan.houses[roof])),
  ];
  const placeOf = ({ person }: Hop, where: Whereabouts): House | Point =>
    plan.houses[where] ?? seat(person, where).at;
  const laid = lay([...hops, ...moves], placeOf, things, plan.r[0]);
  return {
    plan,
    people,
    things,
    ways: laid,
    marks: [
      ...drawWays(hops, laid, plan.way),
      ...moves.map(({ person }, i) =>
        curve(`since-${person.id}`, laid[hops.length + i] ?? [], {
          tone: 'industry',
          dashed: true,
          width: plan.way * 1.6,
        }),
      ),
      ...built.flatMap((roof) => {
        const house = plan.houses[roof];
        return house ? outline(roof, house, told.main.includes(roof)) : [];
      }),
      ...roofs,
      ...emptySeats(drawn, told, plan, seat),
      ...names,
      ...since.flatMap((each) => sinceSeat(each, box, plan, seat, telling)),
      ...ground(drawn, box, plan, told, telling),
      ...attics(drawn, names, box, plan, told, telling),
      ...(told.day === junes[0] ? [] : [leftBehind(drawn, box, plan, telling)]),
      ...words,
    ],
    dots: dots(
      drawn.map(({ at }) => at),
      (i) => {
        const each = drawn[i];
        const isUnseen = each?.look === 'lost' && told.main.includes(lost);
        const hasName = each?.look !== 'lost' && each && seat(each.person, each.where).name !== undefined;
        return {
          r: isUnseen ? plan.unseen.r : plan.r[hasName ? 0 : 1],
          tone: 'industry',
          look: each?.look,
        };
      },
    ),
  };
}

/** What of a house a way must not cross: its walls' room and, under a pitched roof, the middle of the gable. */
function roomsOf(house: House | undefined): Extent[] {
  if (!house) return [];
  const { x, w, floor, h, form } = house;
  const walls = { left: x + 0.5, right: x + w - 0.5, top: floor - h + 0.5, bottom: floor - 0.5 };
  const rise = roofRise(house);
  const gable = { left: x + w * 0.3, right: x + w * 0.7, top: floor - h - rise * 0.5, bottom: floor - h };
  return form === 'pitched' ? [walls, gable] : [walls];
}

function placed(
  people: readonly Followed[],
  box: Box,
  plan: Plan,
  { day, main }: Told,
  seat: SeatOf,
): readonly Drawn[] {
  let gone = 0;
  return people.map((person): Drawn => {
    const stay = stayOn(person, day);
    if (stay.where !== lost) {
      const { at } = seat(person, stay.where);
      return { person, where: stay.where, look: stay.inferred ? 'open' : undefined, at };
    }
    const { at, pitch, perRow, r } = plan.unseen;
    const place: Point = main.includes(lost)
      ? [at[0] + r + (gone % perRow) * pitch, at[1] + r + Math.floor(gone / perRow) * pitch]
      : [box.w - (gone + 0.5) * plan.ground.lost, plan.ground.y];
    gone += 1;
    return { person, where: lost, look: 'lost', at: place };
  });
}

/** The empty seats of those who were under a roof and are not any more. */
function emptySeats(drawn: readonly Drawn[], { day, emptied = [] }: Told, plan: Plan, seat: SeatOf): Field[] {
  const points = drawn.flatMap(({ person, where }) =>
    emptied
      .filter((roof) => roof !== where && wayTo(person, day).includes(roof))
      .map((roof) => seat(person, roof).at),
  );
  return points.length === 0
    ? []
    : [{ kind: 'field', key: 'ghosts', points, r: plan.r[1], tone: 'ink-3', shape: 'round', look: 'gone' }];
}

const overlaps = (a: Extent, b: Extent): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How many stand under each roof that holds several, in its attic. */
function attics(
  drawn: readonly Drawn[],
  taken: readonly Label[],
  box: Box,
  plan: Plan,
  { day, main, attics: said = {} }: Told,
  { locale }: Telling,
): Label[] {
  return Object.entries(plan.houses).flatMap(([roof, { x, w, floor, h, form }]) => {
    const n = drawn.filter(({ where }) => where === roof).length;
    if (n < 2 || (roof === origin && day === junes[0])) return [];
    const text = said[roof];
    // A change takes more room in a gable than a count.
    const size = box.label * plan.count * (text !== undefined ? plan.change : main.includes(roof) ? 1.25 : 1);
    const top = floor - h;
    const [at, anchor] =
      form === 'pitched'
        ? ([[x + w / 2, top + size * (text === undefined ? 0.12 : 0)], 'middle'] as const)
        : ([[x + w - 7, top + size * 0.9], 'end'] as const);
    const count = label(`count-${roof}`, at, text ?? formatValue(n, 'number', locale), size, {
      face: 'num',
      anchor,
    });
    // A house that is full to its roof has no room for its count.
    return taken.some((name) => overlaps(extentOf(count), extentOf(name))) ? [] : [count];
  });
}

/** How many left the house that all set out from: one number instead of as many empty seats. */
function leftBehind(drawn: readonly Drawn[], box: Box, plan: Plan, { say, fact, locale }: Telling): Label {
  const { x, w, floor } = plan.houses[origin] ?? { x: 0, w: 0, floor: 0 };
  const people = formatFact(fact('followed-total'), locale);
  const said = say('scene.roofs.left', { people });
  // Beside people it stands apart at the right; in an empty house it is all there is.
  return drawn.some(({ where }) => where === origin)
    ? label('left', [x + w - 6, floor - box.least * 0.5], said, box.least, { anchor: 'end', tone: 'ink-2' })
    : label('left', [x + w / 2, floor - box.label * 0.8], said, box.label, { anchor: 'middle' });
}

/** The names of what is built, each under its floor or several under one. */
function roofNames(built: readonly string[], box: Box, plan: Plan, { say }: Telling): Label[] {
  const size = box.least;
  const grouped = new Set(plan.groups.flatMap(({ houses }) => houses));
  const own = built
    .filter((roof) => !grouped.has(roof))
    .flatMap((roof) => {
      const { x, w, floor } = plan.houses[roof] ?? { x: 0, w: 0, floor: 0 };
      const at: Point = [x + w / 2, floor + size * 1.12];
      const isShort = box.name === 'narrow' && roof === 'safe-superintelligence';
      const words = say(isShort ? 'scene.roofs.ssi' : `scene.roofs.${roof}`);
      return centred(`roof-name-${roof}`, words, at, w + size * plan.spill, box);
    });
  const shared = plan.groups
    .filter(({ houses }) => houses.some((house) => built.includes(house)))
    .flatMap(({ key, houses, x }) => {
      const floor = plan.houses[houses[0] ?? '']?.floor ?? 0;
      return centred(`roof-name-${key}`, say(`scene.roofs.${key}`), [x, floor + size * 1.12], box.w / 2, box);
    });
  return [...own, ...shared];
}

function personName(
  { person, where, look }: Drawn,
  { least: size }: Box,
  { r: [r] }: Plan,
  seat: SeatOf,
): Label[] {
  if (look === 'lost' || person.short === undefined) return [];
  const { at, name } = seat(person, where);
  if (!name) return [];
  const key = `name-${person.id}`;
  return [
    name === 'beside'
      ? label(key, [at[0] + r + 4, at[1] + size * 0.35], person.short, size)
      : label(key, [at[0], at[1] - r - 5], person.short, size, { anchor: 'middle' }),
  ];
}

/** A small dot where someone was seen after the day, with their name and the month where there is room. */
function sinceSeat(
  { person, roof, month }: Mover,
  { least: size }: Box,
  plan: Plan,
  seat: SeatOf,
  { say, locale }: Telling,
): (Field | Label)[] {
  const { at, name } = seat(person, roof);
  const words = say('scene.roofs.moved', { name: person.short ?? '', month: month(locale) });
  return [
    {
      kind: 'field',
      key: `since-seat-${person.id}`,
      points: [at],
      r: plan.r[1] * 0.55,
      tone: 'industry',
      shape: 'round',
    },
    ...(name === 'beside'
      ? [
          label(`since-name-${person.id}`, [at[0] + plan.r[0] + 4, at[1] + size * 0.35], words, size, {
            tone: 'ink-2',
          }),
        ]
      : []),
  ];
}

/** The open ground, and in words who stands on it; those out of sight apart and large where they are the finding. */
function ground(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { main }: Told,
  { say, locale }: Telling,
): (Label | Line)[] {
  const size = box.least;
  const line = plan.ground.y + plan.r[0] + 3;
  const under = line + size * 1.02;
  const gone = drawn.filter(({ look }) => look === 'lost');
  const [first] = gone;
  const alone = drawn.some(({ where }) => where === independent)
    ? [
        label('alone-said', [plan.ground.x, under], say('scene.roofs.alone'), size, {
          tone: 'ink-2' as const,
        }),
      ]
    : [];
  const lower = hairline('ground', [0, line], [box.w, line]);
  if (!main.includes(lost) || !first) {
    const people = formatValue(gone.length, 'people', locale);
    const said = say('scene.roofs.lost', { people });
    return [
      lower,
      ...alone,
      label('lost-said', [box.w, under], said, size, { anchor: 'end', tone: 'ink-2' }),
    ];
  }
  const { at, r, pitch, perRow, count } = plan.unseen;
  const numeral = box.numeral * count;
  const bottom = at[1] + Math.ceil(gone.length / perRow) * pitch - (pitch - r * 2);
  return [
    lower,
    ...alone,
    label(
      'lost-count',
      [at[0] - r * 0.4, at[1] - r * 1.1],
      formatValue(gone.length, 'number', locale),
      numeral,
      {
        face: 'num',
      },
    ),
    ...note('lost-said', [at[0], bottom + size * 1.3], say('scene.roofs.unseen'), size, box.w - at[0]),
  ];
}
