/** The picture of roofs on a day: who stands under which, who is out of sight, and by which ways some came. */
import { formatValue } from '../content/format/format.ts';
import type { Point } from '../scene/arrange.ts';
import { curve, dots, label, note } from '../scene/marks.ts';
import { extentOf, type Extent } from '../scene/measure.ts';
import type { Box, Curve, Dot, Field, Label, Line } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import { followed, junes, lost, origin, stayOn, wayTo, type Followed, type Whereabouts } from './followed.ts';
import { outline, roofRise } from './roof-marks.ts';
import { planOf, youngOf, type House, type Plan } from './roof-plan.ts';
import { attics, ground, leftBehind, personName, roofNames, sinceSeat } from './roof-labels.ts';
import { moversSince } from './roof-since.ts';
import { seatsOf } from './roof-seats.ts';
import type { Drawn, SeatOf, Told } from './roof-told.ts';
import { drawWays, lay, type Hop } from './roof-ways.ts';

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
