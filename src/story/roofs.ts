/** The picture of roofs on a day: who stands under which, who is out of sight, and by which ways they came. */
import { formatValue } from '../content/format/format.ts';
import type { Point } from '../scene/arrange.ts';
import { bar, curve, dots, hairline, label, note, trail } from '../scene/marks.ts';
import { extentOf, textWidth } from '../scene/measure.ts';
import type { Bar, Box, Curve, Dot, Field, Label, Line } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import {
  followed,
  independent,
  lost,
  origin,
  stayOn,
  wayTo,
  type Followed,
  type Whereabouts,
} from './followed.ts';
import { planOf, type House, type Plan } from './roof-plan.ts';
import { seatsOf, type Seat } from './roof-seats.ts';

/** What is said of a day. */
export interface Told {
  /** The roof that the finding is about. */
  readonly main: string | undefined;
  readonly finding: string;
}

export interface Village {
  readonly marks: readonly (Bar | Curve | Field | Label | Line)[];
  readonly dots: readonly Dot[];
  readonly plan: Plan;
  /** Where someone sits under a roof. */
  readonly seat: (person: string, where: Whereabouts) => Seat;
}

/** Everybody on a day. */
export function village(box: Box, telling: Telling, day: string, { main, finding }: Told): Village {
  const plan = planOf(box);
  const people = followed(telling);
  const seats = seatsOf(plan, telling);
  const seat = (person: string, where: Whereabouts): Seat => {
    const found = seats.get(`${person}@${where}`);
    if (!found) throw new Error(`${person} has no seat under ${where}`);
    return found;
  };
  const here = (person: Followed): Whereabouts => stayOn(person, day).where;
  const gone = people.filter((person) => here(person) === lost);
  const place = (person: Followed): Point =>
    here(person) === lost
      ? [box.w - (gone.indexOf(person) + 0.5) * plan.ground.lost, plan.ground.y]
      : seat(person.id, here(person)).at;
  const built = Object.keys(plan.houses).filter(
    (roof) => roof === origin || people.some((person) => wayTo(person, day).includes(roof)),
  );
  return {
    plan,
    seat,
    marks: [
      ...people.flatMap((person) => trails(person, day, place(person), seat)),
      ...built.flatMap((roof) => {
        const house = plan.houses[roof];
        return house ? outline(roof, house, roof === main) : [];
      }),
      ...roofNames(built, box, plan, telling),
      ghosts(people, day, plan, seat),
      ...people.flatMap((person) => personName(person, here(person), box, plan, seat)),
      ...ground(
        box,
        plan,
        gone.length,
        people.filter((person) => here(person) === independent).length,
        telling,
      ),
      label('day', plan.day.at, formatValue(day, 'date', telling.locale), box.numeral * plan.day.size, {
        face: 'num',
      }),
      ...note(
        'finding',
        plan.finding.at,
        finding,
        Math.max(box.least, box.label * plan.finding.size),
        plan.finding.w,
      ),
      ...attics(people, here, box, plan, telling),
    ],
    dots: dots(people.map(place), (i) => {
      const person = people[i];
      if (!person) throw new Error('a dot without a person');
      const stay = stayOn(person, day);
      const hasName = stay.where !== lost && seat(person.id, stay.where).name !== undefined;
      return {
        r: plan.r[hasName ? 0 : 1],
        tone: 'industry',
        look: stay.where === lost ? 'lost' : stay.inferred ? 'open' : undefined,
      };
    }),
  };
}

/** The ways by which someone came to where they stand, hop by hop; none for those who are out of sight. */
function trails(
  person: Followed,
  day: string,
  to: Point,
  seat: (person: string, where: Whereabouts) => Seat,
): Curve[] {
  const way = wayTo(person, day).filter((where) => where !== lost);
  if (stayOn(person, day).where === lost) return [];
  const points = way.map((where, i) => (i === way.length - 1 ? to : seat(person.id, where).at));
  return points
    .slice(1)
    .map((end, i) =>
      trail(
        `way-${person.id}-${String(i)}`,
        points[i] ?? end,
        end,
        end[0] < (points[i]?.[0] ?? 0) ? 0.14 : -0.14,
      ),
    );
}

/** The empty seats of those who were here and are not any more. */
function ghosts(
  people: readonly Followed[],
  day: string,
  plan: Plan,
  seat: (person: string, where: Whereabouts) => Seat,
): Field {
  const points = people.flatMap((person) =>
    wayTo(person, day)
      .filter((where) => where !== lost && where !== independent && where !== stayOn(person, day).where)
      .map((where) => seat(person.id, where).at),
  );
  const distinct = [...new Map(points.map((point) => [point.join(' '), point])).values()];
  return {
    kind: 'field',
    key: 'ghosts',
    points: distinct,
    r: plan.r[1] * 0.8,
    tone: 'ink-3',
    shape: 'round',
    look: 'gone',
  };
}

/** Walls, roof and floor. */
export function outline(id: string, { x, floor, w, h, form }: House, isMain = false): (Curve | Line)[] {
  const tone = isMain ? 'ink' : 'ink-3';
  const thin = isMain ? 1.6 : 1.1;
  const top = floor - h;
  const over = Math.min(7, w * 0.06);
  const [left, right] = [x, x + w];
  const rise = Math.min(w * 0.27, h * 0.42);
  const roof: readonly Point[] =
    form === 'pitched'
      ? [
          [left - over, top + (rise * over) / (w / 2)],
          [left + w / 2, top - rise],
          [right + over, top + (rise * over) / (w / 2)],
        ]
      : form === 'flat'
        ? [
            [left - over, top],
            [right + over, top],
          ]
        : [
            [left - over, top - h * 0.2],
            [right + over, top],
          ];
  const leftTop = form === 'leaning' ? top - h * 0.18 : top;
  return [
    curve(
      `walls-${id}`,
      [
        [left, floor],
        [left, leftTop],
      ],
      { width: thin, tone },
    ),
    curve(
      `wall-${id}`,
      [
        [right, floor],
        [right, top],
      ],
      { width: thin, tone },
    ),
    curve(`roof-${id}`, roof, { width: thin * 2, tone }),
    hairline(`floor-${id}`, [left - over, floor], [right + over, floor]),
  ];
}

/** How many stand under each roof that holds several, in its attic. */
function attics(
  people: readonly Followed[],
  here: (person: Followed) => Whereabouts,
  box: Box,
  plan: Plan,
  { locale }: Telling,
): Label[] {
  if (plan.count === 0) return [];
  return Object.entries(plan.houses).flatMap(([roof, { x, w, floor, h, form }]) => {
    const n = people.filter((person) => here(person) === roof).length;
    if (n < 2) return [];
    const size = box.label * plan.count;
    const top = floor - h;
    const at: Point = form === 'pitched' ? [x + w / 2, top + size * 0.35] : [x + w - 8, top + size * 0.86];
    return [
      label(`count-${roof}`, at, formatValue(n, 'number', locale), size, {
        face: 'num',
        anchor: form === 'pitched' ? 'middle' : 'end',
      }),
    ];
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
      return centred(roof, say(`scene.roofs.${roof}`), [x + w / 2, floor + size * 1.12], w + size * 2, box);
    });
  const shared = plan.groups
    .filter(({ houses }) => houses.some((house) => built.includes(house)))
    .flatMap(({ key, houses, x }) => {
      const floor = plan.houses[houses[0] ?? '']?.floor ?? 0;
      return centred(key, say(`scene.roofs.${key}`), [x, floor + size * 1.12], box.w / 2, box);
    });
  return [...own, ...shared].flatMap(clear);
}

/** Words in the middle under a place, moved inwards where they would leave the box. */
function centred(key: string, text: string, [x, y]: Point, width: number, { w, least }: Box): Label[] {
  const lines = note(`roof-name-${key}`, [x, y], text, least, width, { anchor: 'middle', tone: 'ink-2' });
  const half = Math.max(...lines.map((line) => textWidth(line.text, least))) / 2;
  const within = Math.min(Math.max(x, half), w - half);
  return lines.map((line) => ({ ...line, x: within }));
}

function personName(
  { id, short }: Followed,
  where: Whereabouts,
  { least: size }: Box,
  { r: [r] }: Plan,
  seat: (person: string, where: Whereabouts) => Seat,
): (Bar | Label)[] {
  if (where === lost || short === undefined) return [];
  const { at, name } = seat(id, where);
  if (!name) return [];
  const words =
    name === 'beside'
      ? label(`name-${id}`, [at[0] + r + 4, at[1] + size * 0.35], short, size)
      : label(`name-${id}`, [at[0], at[1] - r - 5], short, size, { anchor: 'middle' });
  return clear(words);
}

/** A label that lines run behind of, not through. */
function clear(words: Label): (Bar | Label)[] {
  const { left, right, top, bottom } = extentOf(words);
  const width = (right - left) * 0.92;
  const x =
    words.anchor === 'middle' ? (left + right - width) / 2 : words.anchor === 'end' ? right - width : left;
  return [bar(`under-${words.key}`, [x - 1, top - 1], [width + 2, bottom - top], 'ground'), words];
}

/** The open ground, and in words who stands on it. */
function ground(
  box: Box,
  plan: Plan,
  gone: number,
  alone: number,
  { say, locale }: Telling,
): (Label | Line)[] {
  const { y } = plan.ground;
  const size = box.least;
  const line = y + plan.r[0] + 3;
  const under = line + size * 1.02;
  const people = formatValue(gone, 'people', locale);
  return [
    hairline('ground', [0, line], [box.w, line]),
    ...(alone > 0
      ? [label('alone-said', [1, under], say('scene.roofs.alone'), size, { tone: 'ink-2' })]
      : []),
    label('lost-said', [box.w, under], say('scene.roofs.lost', { people }), size, {
      anchor: 'end',
      tone: 'ink-2',
    }),
  ];
}
