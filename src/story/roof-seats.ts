/** Who sits where under a roof: one seat for each person and roof, the same on every day. */
import type { Point } from '../scene/arrange.ts';
import { textWidth } from '../scene/measure.ts';
import type { Telling } from './chapter.ts';
import { followed, independent, junes, origin, wayTo, type Followed, type Whereabouts } from './followed.ts';
import type { House, Plan } from './roof-plan.ts';
import { isThread } from './roof-ways.ts';

export interface Seat {
  readonly at: Point;
  /** Where a name may stand: beside the dot, or centred above it; nowhere for those who are not named here. */
  readonly name: 'beside' | 'above' | undefined;
}

/**
 * The seats under every roof of everybody who stood there on a day or was seen there since, and under `emptied` ones of
 * whoever had stood there before, by `<person>@<roof>`.
 *
 * @param told ISO day, one of those of the pictures, and roofs whose empty seats are shown
 * @param size of the letters of a name, in box pixels
 */
export function seatsOf(
  plan: Plan,
  telling: Telling,
  { day, emptied = [] }: { readonly day: string; readonly emptied?: readonly Whereabouts[] },
  size: number,
): ReadonlyMap<string, Seat> {
  const people = followed(telling);
  const seats = new Map<string, Seat>();
  for (const [roof, house] of Object.entries(plan.houses)) {
    const members = people.filter(
      (person) =>
        person.on.get(day)?.where === roof ||
        joinedSince(person, roof, day) ||
        (emptied.includes(roof) && wayTo(person, day).includes(roof)),
    );
    // What says how many left stands at the foot of the house that they left.
    const foot = roof === origin && day !== junes[0] ? size * 1.35 : 0;
    for (const [person, seat] of seatsIn({ ...house, floor: house.floor - foot }, members, roof, plan, size))
      seats.set(`${person}@${roof}`, seat);
  }
  independents(people, day).forEach((person, i) => {
    const isNamed = named(person, plan);
    seats.set(`${person.id}@${independent}`, {
      at: [
        plan.ground.x + plan.r[0] + i * (isNamed || i === 0 ? plan.ground.step : plan.seat),
        plan.ground.y,
      ],
      name: isNamed ? 'beside' : undefined,
    });
  });
  return seats;
}

/** Who is on their own on a day: the three first, then those who were so longest, so that a place is kept. */
function independents(people: readonly Followed[], day: string): readonly Followed[] {
  const days = ({ on }: Followed): number =>
    junes.filter((june) => on.get(june)?.where === independent).length;
  return people
    .filter(({ on }) => on.get(day)?.where === independent)
    .sort((a, b) => Number(isThread(b)) - Number(isThread(a)) || days(b) - days(a));
}

/** Whether the last that is known of someone is that they joined a roof after the last day. */
const joinedSince = ({ latest }: Followed, roof: Whereabouts, day: string): boolean =>
  latest?.tells === 'joins' && latest.organisation === roof && latest.date > day && day === junes.at(-1);

const named = ({ id, short }: Followed, { names }: Plan): boolean =>
  short !== undefined && (typeof names === 'string' || names.includes(id));

function seatsIn(
  house: House,
  members: readonly Followed[],
  roof: Whereabouts,
  plan: Plan,
  size: number,
): [string, Seat][] {
  const { x, floor, w } = house;
  const [r] = plan.r;
  const base = floor - r - 4;
  const [only] = members;
  if (only && members.length === 1) {
    // A small house has no room for a name; a large one has it beside the dot.
    const isLarge = w > plan.column + r * 2 && house.form === 'flat';
    const hasRoom = plan.names === 'large' ? isThread(only) || isLarge : named(only, plan);
    const isNamed = hasRoom && only.short !== undefined;
    return [
      [
        only.id,
        isLarge && isNamed
          ? { at: [x + r + 5, base], name: 'beside' }
          : { at: [x + w / 2, base], name: isNamed ? 'above' : undefined },
      ],
    ];
  }
  const isOrigin = roof === origin;
  const hasName = (person: Followed): boolean =>
    named(person, plan) && !isInferred(person) && (!isOrigin || isThread(person) || members.length < 6);
  const withName = members.filter(hasName);
  const without = members.filter((person) => !withName.includes(person));
  const step = isOrigin ? plan.desk : plan.seat;
  const perRow = Math.max(1, Math.floor((w - 6) / step));
  const columns = Math.max(1, Math.min(Math.floor((w - 6) / plan.column), withName.length));
  // A long name in the first column pushes the second aside.
  const firsts = withName
    .filter((_, i) => i % columns === 0)
    .map(({ short }) => textWidth(short ?? '', size));
  const column = Math.max(plan.column, Math.max(0, ...firsts) + r * 2 + 9);
  const rowsWithout = Math.ceil(without.length / perRow);
  const rowsWith = Math.ceil(withName.length / columns);
  const left = x + (w - perRow * step) / 2;
  const lowest = base - (rowsWithout > 0 ? (rowsWithout - 1) * step + plan.row : 0);
  return [
    ...without.map((person, i): [string, Seat] => [
      person.id,
      { at: [left + ((i % perRow) + 0.5) * step, base - Math.floor(i / perRow) * step], name: undefined },
    ]),
    ...withName.map((person, i): [string, Seat] => {
      const row = rowsWith - 1 - Math.floor(i / columns);
      return [
        person.id,
        {
          at: [x + r + 4 + (i % columns) * column, lowest - row * plan.row],
          name: 'beside',
        },
      ];
    }),
  ];
}

const isInferred = ({ on, latest }: Followed): boolean =>
  latest?.certainty === 'inferred' && [...on.values()].some(({ inferred }) => inferred);
