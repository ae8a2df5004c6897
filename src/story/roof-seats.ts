/** Who sits where under a roof: one seat for each person and roof, the same on every day. */
import type { Point } from '../scene/arrange.ts';
import { textWidth } from '../scene/measure.ts';
import type { Telling } from './chapter.ts';
import {
  followed,
  independent,
  junes,
  origin,
  threads,
  type Followed,
  type Whereabouts,
} from './followed.ts';
import type { House, Plan } from './roof-plan.ts';

export interface Seat {
  readonly at: Point;
  /** Where a name may stand: beside the dot, or centred above it; nowhere for those who are not named here. */
  readonly name: 'beside' | 'above' | undefined;
}

/**
 * The seats of everybody under every roof where they ever stood, by `<person>@<roof>`.
 *
 * @param size of the letters of a name, in box pixels
 */
export function seatsOf(plan: Plan, telling: Telling, size: number): ReadonlyMap<string, Seat> {
  const people = followed(telling);
  const seats = new Map<string, Seat>();
  for (const [roof, house] of Object.entries(plan.houses)) {
    const members = people.filter((person) => roof === origin || everUnder(person, roof));
    for (const [person, seat] of seatsIn(house, members, roof, plan, size))
      seats.set(`${person}@${roof}`, seat);
  }
  independents(people).forEach(({ id, short, dot }, i) => {
    const isNamed = named(dot, short, plan);
    seats.set(`${id}@${independent}`, {
      at: [plan.r[0] + 2 + i * (isNamed || i === 0 ? plan.ground.step : plan.seat), plan.ground.y],
      name: isNamed ? 'beside' : undefined,
    });
  });
  return seats;
}

/** Who was ever on their own in a picture or last of all: those longest so first, so that the row stays short. */
function independents(people: readonly Followed[]): readonly Followed[] {
  const days = ({ on }: Followed): number => junes.filter((day) => on.get(day)?.where === independent).length;
  const last = ({ latest }: Followed): number => (latest && latest.organisation === undefined ? 1 : 0);
  return people
    .filter((person) => days(person) + last(person) > 0)
    .sort((a, b) => Number(isThread(b)) - Number(isThread(a)) || days(b) + last(b) - days(a) - last(a));
}

const isThread = ({ dot }: Followed): boolean => dot < threads.length;

/** Whether someone was seen under a roof on any of the days, or last of all. */
const everUnder = ({ on, latest }: Followed, roof: Whereabouts): boolean =>
  [...on.values()].some(({ where }) => where === roof) ||
  (latest?.tells !== 'leaves' && latest?.organisation === roof);

const named = (dot: number, short: string | undefined, { names }: Plan): boolean =>
  short !== undefined && (names !== 'three' || dot < threads.length);

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
    const isNamed = plan.names === 'all' || only.dot < threads.length;
    return [[only.id, { at: [x + w / 2, base], name: isNamed && only.short ? 'above' : undefined }]];
  }
  const isOrigin = roof === origin;
  const hasName = (person: Followed): boolean =>
    named(person.dot, person.short, plan) &&
    !isInferred(person) &&
    (!isOrigin || person.dot < threads.length || everBack(person));
  const withName = members.filter(hasName);
  const without = members.filter((person) => !withName.includes(person));
  const step = isOrigin ? plan.desk : plan.seat;
  const perRow = Math.max(1, Math.floor((w - 6) / step));
  const columns = Math.max(1, Math.min(Math.floor((w - 6) / plan.column), withName.length));
  // A long name in the first column pushes the second aside.
  const firsts = withName
    .filter((_, i) => i % columns === 0)
    .map(({ short }) => textWidth(short ?? '', size));
  const column = Math.max(plan.column, Math.max(0, ...firsts) * 0.92 + r * 2 + 9);
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
          at: [x + r * 1.9 + (i % columns) * column, lowest - row * plan.row],
          name: 'beside',
        },
      ];
    }),
  ];
}

const isInferred = ({ on, latest }: Followed): boolean =>
  latest?.certainty === 'inferred' && [...on.values()].some(({ inferred }) => inferred);

/** Whether someone is known to have gone back. */
const everBack = ({ on, latest }: Followed): boolean =>
  [...on.values(), latest].some((stay) => stay?.kind === 'back');
