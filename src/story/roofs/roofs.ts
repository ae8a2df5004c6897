/** The picture of roofs on a day: who stands under which, who is out of sight, and who moved since the day before. */
import { daysOf } from '../../content/followed/days.ts';
import { dayNumber } from '../../content/format/dates.ts';
import { formatValue } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { curve, dots, label, note } from '../../scene/marks.ts';
import { extentOf, type Extent } from '../../scene/measure.ts';
import type { Box, Curve, Dot, Field, Label, Line, Tone } from '../../scene/scene.ts';
import type { Statement } from '../../content/followed/statements.ts';
import type { Telling } from '../chapter.ts';
import { followed, junes, lost, origin, stayOn, type Followed, type Whereabouts } from '../followed.ts';
import { outline, roofRise } from './marks.ts';
import { large, planOf, type House, type Plan } from './plan.ts';
import { counts, ground, leftBehind, personName, reachOf, roofNames } from './labels.ts';
import { gone, seatsOf } from './seats.ts';
import type { Drawn, SeatOf, Told } from './told.ts';
import { arcs, hopsSince, isThread, onRoof, placeBefore, rise, wayWidths, type Hop } from './ways.ts';

type Marks = readonly (Curve | Field | Label | Line)[];

export interface Village {
  readonly marks: Marks;
  readonly dots: readonly Dot[];
  readonly plan: Plan;
  /** What ways must not cross, and the ways themselves: a test holds them apart. */
  readonly things: readonly Extent[];
  readonly ways: readonly (readonly Point[])[];
}

/** Who is in motion, and who has stayed where they were: as in the first picture of all. */
const [moving, still] = ['industry', 'ink-2'] as const satisfies readonly Tone[];

/** Everybody on a day. */
export function village(box: Box, telling: Telling, told: Told): Village {
  const plan = planOf(box);
  const people = followed(telling);
  const seats = seatsOf(plan, telling, told, box);
  const seat: SeatOf = (person, where) => {
    const found = seats.get(`${person.id}@${where}`);
    if (!found) throw new Error(`${person.id} has no seat under ${where}`);
    return found;
  };
  const drawn = placed(people, told, seat);
  const hops = people.flatMap((person) => hopsSince(person, told.before, told.day));
  const built = Object.keys(plan.houses).filter(
    (roof) =>
      roof === origin || told.emptied?.includes(roof) === true || drawn.some(({ where }) => where === roof),
  );
  const numbers = counts(drawn, plan, told, telling);
  const roofs = roofNames(built, box, plan, telling);
  const words = [
    label(
      'day',
      [0, plan.day.y],
      formatValue(told.day, 'date', telling.locale),
      box.numeral * plan.day.size,
      {
        face: 'num',
      },
    ),
    ...note('finding', [1, plan.finding.y], told.finding, box.label * plan.finding.size, box.w),
  ];
  const isLarge = ({ from, to }: Hop): boolean => large.includes(from) && large.includes(to);
  const moves = hops.filter(isLarge);
  // A small box has no room for an arc each: those between the same two roofs are one, the wider the more they are.
  const over = plan.isRoomy
    ? moves
    : moves.filter((hop, i) => moves.findIndex((each) => isAlike(each, hop)) === i);
  const together = (hop: Hop): Hop[] => (plan.isRoomy ? [hop] : moves.filter((each) => isAlike(each, hop)));
  const widthOf = (hop: Hop): number => {
    const n = together(hop).length;
    return n > 4
      ? wayWidths[2]
      : n > 1 || (plan.isRoomy && isThread(hop.person))
        ? wayWidths[1]
        : wayWidths[0];
  };
  const clear = (roof: Whereabouts): number =>
    reachOf(
      numbers.find(({ key }) => key === `count-${roof}`),
      plan,
    );
  const laid = arcs(over, plan, clear, box.w);
  const rises = hops
    .filter((hop) => isThread(hop.person) && !isLarge(hop))
    .map((hop) => ({ ...hop, points: riseOf(hop, plan, seat) }));
  return {
    plan,
    things: [
      ...[...roofs, ...words, ...numbers].map((each) => extentOf(each)),
      ...built.flatMap((roof) => roomsOf(plan.houses[roof])),
    ],
    ways: [...laid, ...rises.map(({ points }) => points)],
    marks: [
      ...over
        .map((hop, i) =>
          curve(`way-${hop.person.id}-${hop.from}`, laid[i] ?? [], {
            tone: moving,
            width: widthOf(hop),
            by: together(hop).map(({ person }) => person.dot),
          }),
        )
        .sort((a, b) => a.width - b.width),
      ...rises.map(({ person, points }) =>
        curve(`rise-${person.id}`, points, { tone: moving, width: wayWidths[2], by: [person.dot] }),
      ),
      ...built.flatMap((roof) => {
        const house = plan.houses[roof];
        return house ? outline(roof, house, told.main.includes(roof)) : [];
      }),
      ...roofs,
      ...emptySeats(drawn, told, plan, seat),
      ...drawn.flatMap((each) => personName(each, box, plan)),
      ...ground(drawn, box, plan, telling),
      ...numbers,
      ...(told.day === junes[0] ? [] : [leftBehind(drawn, box, plan, telling)]),
      ...words,
    ],
    dots: dots(
      drawn.map(({ seat: { at } }) => at),
      (i) => ({ r: plan.r, tone: drawn[i]?.hasMoved ? moving : still, look: drawn[i]?.look }),
    ),
  };
}

const isAlike = (a: Hop, b: Hop): boolean => a.from === b.from && a.to === b.to;

/** A way between the rows: under the floor of a large house, near its wall, to a roof or to someone on the ground. */
function riseOf({ person, from, to }: Hop, { houses, r }: Plan, seat: SeatOf): readonly Point[] {
  const isDown = large.includes(from);
  const [upper, lower] = [houses[isDown ? from : to], houses[isDown ? to : from]];
  if (!upper) return [];
  const part = isDown ? 0.94 : 0.06;
  const top: Point = [upper.x + upper.w * part, upper.floor];
  const { at } = lower ? { at: onRoof(lower, 0.08) } : seat(person, to);
  const bottom: Point = lower ? at : [at[0], at[1] - r];
  return isDown ? rise(top, bottom) : rise(bottom, top);
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

const placed = (people: readonly Followed[], { day, before }: Told, seat: SeatOf): readonly Drawn[] =>
  people.map((person): Drawn => {
    const { where } = stayOn(person, day);
    return {
      person,
      where,
      look: where === lost ? 'lost' : undefined,
      seat: seat(person, where),
      hasMoved: hasMoved(person, where, before, day),
    };
  });

/** Whether someone is known to have moved: of who came into sight or went out of it, news of it has to say so. */
function hasMoved(person: Followed, where: Whereabouts, before: string | undefined, day: string): boolean {
  const from = placeBefore(person, before);
  if (from === lost && before !== undefined) return cameBetween(person, where, before, day);
  if (where === lost && before !== undefined && from !== origin)
    return wentBetween(person, from, before, day);
  return where !== from;
}

/** What was said of someone in the time between two days. */
const saidBetween = ({ seen }: Followed, before: string, day: string): readonly Statement[] =>
  seen.filter(({ date }) => daysOf(date).first > dayNumber(before) && daysOf(date).last <= dayNumber(day));

/** Whether a statement of the time between two days has someone join the roof under which they stood on the second. */
const cameBetween = (person: Followed, where: Whereabouts, before: string, day: string): boolean =>
  saidBetween(person, before, day).some(
    ({ organisation, tells }) => tells === 'joins' && organisation === where,
  );

/** Whether one has someone leave the roof under which they stood on the first, or join another. */
const wentBetween = (person: Followed, from: Whereabouts, before: string, day: string): boolean =>
  saidBetween(person, before, day).some(({ organisation, tells }) =>
    tells === 'leaves' ? organisation === from : tells === 'joins' && organisation !== from,
  );

/** The empty seats of those who were under a roof and are not any more. */
function emptySeats(drawn: readonly Drawn[], told: Told, plan: Plan, seat: SeatOf): Field[] {
  const points = gone(
    drawn.map(({ person }) => person),
    told,
  ).map(([person, roof]) => seat(person, roof).at);
  return points.length === 0
    ? []
    : [{ kind: 'field', key: 'ghosts', points, r: plan.r, tone: 'ink-3', shape: 'round', look: 'gone' }];
}
