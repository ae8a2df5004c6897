/** Who stands where under the roofs and on the open ground: one seat for each person and place. */
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Box } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import {
  followed,
  independent,
  junes,
  lost,
  origin,
  stayOn,
  type Followed,
  type Whereabouts,
} from '../followed.ts';
import type { House, Plan } from './plan.ts';
import type { Told } from './told.ts';
import { isThread, placeBefore } from './ways.ts';

export interface Seat {
  readonly at: Point;
  /** Whether a name stands beside it. */
  readonly isNamed: boolean;
}

/** Where one of the three stands before a roof is built over him: at the place of that roof. */
const site = 'eureka-labs';

/**
 * The seats of everybody on a day, and under `emptied` roofs of whoever had stood there before, by `<person>@<place>`.
 *
 * @param told the day, that of the picture before, and roofs whose empty seats are shown
 */
export function seatsOf(
  plan: Plan,
  telling: Telling,
  { day, before, emptied = [] }: Pick<Told, 'day' | 'before' | 'emptied'>,
  box: Box,
): ReadonlyMap<string, Seat> {
  const people = followed(telling);
  const seats = new Map<string, Seat>();
  for (const [roof, house] of Object.entries(plan.houses)) {
    const present = people.filter((person) => person.on.get(day)?.where === roof);
    // What says how many left stands at the foot of the house that they left.
    const foot = roof === origin && day !== junes[0] && !plan.isRoomy ? box.least * 1.35 : 0;
    const rows = {
      leads: present.filter((person) => hasName(person, roof, plan)),
      gone: gone(people, { day, emptied }).flatMap(([person, where]) => (where === roof ? [person] : [])),
    };
    // Those who stayed, then those who came.
    const others = present
      .filter((person) => !rows.leads.includes(person))
      .sort((a, b) => rank(a, day, before) - rank(b, day, before));
    for (const [person, seat] of seatsIn(
      { ...house, floor: house.floor - foot },
      { ...rows, others },
      plan,
      box.least,
    ))
      seats.set(`${person.id}@${roof}`, seat);
  }
  const line = plan.ground.y - plan.r - 3;
  const alone = people.filter((person) => stayOn(person, day).where === independent);
  byLength(
    alone.filter((person) => !isThread(person)),
    independent,
    day,
  ).forEach((person, i) => {
    seats.set(`${person.id}@${independent}`, {
      at: [box.w - plan.r - 2 - i * plan.pitch, line],
      isNamed: false,
    });
  });
  const place = plan.houses[site];
  for (const person of alone.filter(isThread)) {
    if (!place) continue;
    const [[, seat] = []] = seatsIn(place, { leads: [person], others: [], gone: [] }, plan, box.least);
    if (seat) seats.set(`${person.id}@${independent}`, seat);
  }
  byLength(
    people.filter((person) => stayOn(person, day).where === lost),
    lost,
    day,
  ).forEach((person, i) => {
    seats.set(`${person.id}@${lost}`, {
      at: [plan.ground.x + plan.r + i * plan.pitch, line],
      isNamed: false,
    });
  });
  return seats;
}

/** Who stood on the June before under a roof whose empty seats are shown, and does not any more, with that roof. */
export function gone(
  people: readonly Followed[],
  { day, emptied = [] }: Pick<Told, 'day' | 'emptied'>,
): readonly (readonly [Followed, string])[] {
  const before = junes.findLast((june) => june < day);
  return people.flatMap((person) => {
    const roof = placeBefore(person, before);
    return emptied.includes(roof) && roof !== stayOn(person, day).where ? [[person, roof] as const] : [];
  });
}

/** Those first who have been somewhere on most days up to one, so that what is new stands at the end. */
function byLength(people: readonly Followed[], where: Whereabouts, day: string): readonly Followed[] {
  const days = ({ on }: Followed): number =>
    junes.filter((june) => june <= day && on.get(june)?.where === where).length;
  return [...people].sort((a, b) => days(b) - days(a));
}

/** In the house that all left, the three alone have names. */
const hasName = (person: Followed, roof: Whereabouts, { names }: Plan): boolean =>
  names.includes(person.id) && (roof !== origin || isThread(person));

function rank(person: Followed, day: string, before: string | undefined): number {
  return Number(stayOn(person, day).where !== placeBefore(person, before));
}

/** Who stands, or stood, under one roof. */
export interface Household {
  /** With a name beside each. */
  readonly leads: readonly Followed[];
  readonly others: readonly Followed[];
  /** Whose seat is empty. */
  readonly gone: readonly Followed[];
}

/** How large dots are and how far apart. */
export type Measures = Pick<Plan, 'r' | 'pitch' | 'row' | 'pad'>;

/**
 * From the floor upwards: dots without a name side by side, and over them those with one.
 *
 * @param size of the letters of a name, in box pixels
 */
export function seatsIn(
  { x, floor, w }: House,
  { leads, others, gone }: Household,
  plan: Measures,
  size: number,
): [Followed, Seat][] {
  const { r, pitch, row, pad } = plan;
  const base = floor - r - 4;
  const close = [...others, ...gone];
  const columns = Math.max(1, Math.floor((w - pad * 2 + pitch - r * 2 + 0.1) / pitch));
  const left = columns === 1 ? x + w / 2 : x + pad + r;
  const widthOf = (person: Followed): number =>
    r * 2 + nameLeft(plan) - r + textWidth(person.short ?? '', size) + pad;
  const named: Followed[][] = [];
  let end = Infinity;
  for (const lead of leads) {
    end += widthOf(lead);
    if (end > w) {
      named.push([]);
      end = pad + widthOf(lead);
    }
    named.at(-1)?.push(lead);
  }
  const rows = named.reverse();
  const lowest = base - Math.ceil(close.length / columns) * pitch;
  return [
    ...close.map((person, i): [Followed, Seat] => [
      person,
      {
        at: [left + (i % columns) * pitch, base - Math.floor(i / columns) * pitch],
        isNamed: false,
      },
    ]),
    ...rows.flatMap((people, i) => {
      let at = x + pad + r;
      return people.map((person): [Followed, Seat] => {
        const seat: Seat = { at: [at, lowest - i * row], isNamed: true };
        at += widthOf(person);
        return [person, seat];
      });
    }),
  ];
}

/** How far from the middle of a dot its name begins. */
export const nameLeft = ({ r, pad }: Pick<Plan, 'r' | 'pad'>): number => r + pad * 0.75;
