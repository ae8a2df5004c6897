/** Ways from roof to roof: arcs over a row of roofs, beside the numbers that stand on them, and rises between two rows. */
import type { Point } from '../../scene/arrange.ts';
import type { Extent } from '../../scene/measure.ts';
import {
  stayOn,
  wayTo,
  independent,
  lost,
  origin,
  threads,
  type Followed,
  type Whereabouts,
} from '../followed.ts';
import { roofLine } from './marks.ts';
import type { House, Plan } from './plan.ts';

/** One move of someone from one place to another. */
export interface Hop {
  readonly person: Followed;
  readonly from: Whereabouts;
  readonly to: Whereabouts;
}

export const isThread = ({ dot }: Followed): boolean => dot < threads.length;

/**
 * Widths of a way, of one of the three's or of some together, and of the one between the rows or of many together, in
 * box pixels: each differs from those of walls and roofs, so that they are told apart in grey too.
 */
export const wayWidths = [0.8, 1.6, 2.9] as const;

/** The moves of someone from roof to roof up to a day; to the open ground only if they stand on it at the end. */
function hopsOf(person: Followed, day: string): readonly Hop[] {
  const stops = wayTo(person, day)
    .filter((where, i, all) => where !== lost && (where !== independent || i === all.length - 1))
    .filter((where, i, all) => where !== all[i - 1]);
  return stops.slice(1).map((to, i) => ({ person, from: stops[i] ?? to, to }));
}

/**
 * The moves of someone since a day, or since all were at OpenAI: of the three each one, of the others the one from
 * where they were seen to where they are.
 */
export function hopsSince(person: Followed, before: string | undefined, day: string): readonly Hop[] {
  if (isThread(person))
    return hopsOf(person, day).slice(before === undefined ? 0 : hopsOf(person, before).length);
  const [from, to] = [placeBefore(person, before), stayOn(person, day).where];
  const isKnown = [from, to].every((where) => where !== lost && where !== independent);
  return isKnown && from !== to ? [{ person, from, to }] : [];
}

/** Where someone was on a day; before the first of all they were at OpenAI. */
export const placeBefore = (person: Followed, before: string | undefined): Whereabouts =>
  before === undefined ? origin : stayOn(person, before).where;

/**
 * A bend by way of two heights that leaves one place and arrives at another straight upwards or downwards, and long so:
 * a wide arc stays beside a narrow one within it.
 */
const bend = ([x1, y1]: Point, [x2, y2]: Point, [c, d]: readonly [number, number]): readonly Point[] => {
  const fine = 96;
  const points = Array.from({ length: fine + 1 }, (_, i): Point => {
    const t = i / fine;
    const part = t ** 3 * (10 - 15 * t + 6 * t * t);
    const [a, b, e, f] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [x1 + (x2 - x1) * part, a * y1 + b * c + e * d + f * y2];
  });
  return spare(points);
};

/** As many of a bend's points as the eye takes for it: none that lies nearly on a line between two others. */
function spare(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const off = points.map(
    ([x, y]) => Math.abs((x - first[0]) * dy - (y - first[1]) * dx) / Math.max(1e-9, Math.hypot(dx, dy)),
  );
  const far = Math.max(...off);
  if (far < 1 / 6) return [first, last];
  const at = off.indexOf(far);
  return [...spare(points.slice(0, at + 1)), ...spare(points.slice(at)).slice(1)];
}

/** A bend from place to place that is highest or lowest half-way. */
export function rise(from: Point, to: Point): readonly Point[] {
  const middle = (from[1] + to[1]) / 2;
  return bend(from, to, [middle, middle]);
}

/** A bend over roofs whose top is at a height. */
function arc(from: Point, to: Point, peak: number): readonly Point[] {
  const over = ([, y]: Point): number => y - (y - peak) * (4 / 3);
  return bend(from, to, [over(from), over(to)]);
}

/** A place on a roof, at a part of its width. */
export const onRoof = (house: House, part: number): Point => [
  house.x + house.w * part,
  roofLine(house, part),
];

/**
 * Lays arcs over a row of roofs, in the order of the hops: each lands beside the number on its roof, on the side that it
 * comes from, and the wider ones over the others.
 *
 * @param clear how far from the middle of a roof its number reaches, in box pixels
 * @param width of the box
 */
export function arcs(
  hops: readonly Pick<Hop, 'from' | 'to'>[],
  { houses, pitch, pad, arcs: [low, high] }: Pick<Plan, 'houses' | 'pitch' | 'pad' | 'arcs'>,
  clear: (roof: Whereabouts) => number,
  width: number,
): readonly (readonly Point[])[] {
  const xOf = (roof: Whereabouts): number => houses[roof]?.x ?? 0;
  const landing = (index: number, roof: Whereabouts, far: Whereabouts): Point => {
    const house = houses[roof];
    if (!house) throw new Error(`there is no roof of ${roof}`);
    const isRight = xOf(far) > house.x;
    // On one side the wider arcs stand nearer to the middle; of those between the same two roofs the later ones.
    const mates = hops
      .flatMap(({ from, to }, i) =>
        from === roof ? [{ i, far: to }] : to === roof ? [{ i, far: from }] : [],
      )
      .filter((mate) => xOf(mate.far) > house.x === isRight)
      .sort((a, b) => Math.abs(xOf(b.far) - house.x) - Math.abs(xOf(a.far) - house.x) || b.i - a.i);
    const room = house.w / 2 - clear(roof) - pad;
    const step = Math.min(pitch * 0.4, room / Math.max(1, mates.length - 1));
    const away = clear(roof) + (room - step * (mates.length - 1)) * 0.4;
    const off = away + mates.findIndex(({ i }) => i === index) * step;
    return onRoof(house, 0.5 + ((isRight ? 1 : -1) * off) / house.w);
  };
  return hops.map(({ from, to }, i) => {
    const [a, b] = [landing(i, from, to), landing(i, to, from)];
    const part = Math.min(1, Math.abs(b[0] - a[0]) / (width * 0.62));
    return arc(a, b, Math.min(a[1], b[1]) - low - (high - low) * part);
  });
}

/** How many points of a way lie on something. */
export const hits = (points: readonly Point[], things: readonly Extent[]): number =>
  points
    .slice(1, -1)
    .filter(([x, y]) =>
      things.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom),
    ).length;
