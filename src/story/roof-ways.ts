/** Ways from roof to roof. They stop at walls, and go round houses and words where they can. */
import type { Point } from '../scene/arrange.ts';
import { curve } from '../scene/marks.ts';
import type { Extent } from '../scene/measure.ts';
import type { Curve } from '../scene/scene.ts';
import { stayOn, wayTo, independent, lost, threads, type Followed, type Whereabouts } from './followed.ts';
import { roofLine } from './roof-marks.ts';
import type { House } from './roof-plan.ts';

/** One move of someone from one place to another. */
export interface Hop {
  readonly person: Followed;
  readonly from: Whereabouts;
  readonly to: Whereabouts;
}

export const isThread = ({ dot }: Followed): boolean => dot < threads.length;

/** The moves of someone from roof to roof up to a day; to the open ground only if they stand on it at the end. */
export function hopsOf(person: Followed, day: string): readonly Hop[] {
  const stops = wayTo(person, day)
    .filter((where, i, all) => where !== lost && (where !== independent || i === all.length - 1))
    .filter((where, i, all) => where !== all[i - 1]);
  return stops.slice(1).map((to, i) => ({ person, from: stops[i] ?? to, to }));
}

/** Moves from a roof where someone was seen on one day to another where they were seen on a later one. */
export function hopsBetween(person: Followed, before: string, after: string): readonly Hop[] {
  const [from, to] = [stayOn(person, before).where, stayOn(person, after).where];
  const known = [from, to].every((where) => where !== lost && where !== independent);
  return known && from !== to ? [{ person, from, to }] : [];
}

/** Where a way meets a wall, and which way is out. */
interface Port {
  readonly at: Point;
  readonly out: Point;
  /** Where in its wall it may move, and how far. */
  readonly wall: { readonly id: string; readonly along: Point; readonly room: number };
}

type Place = House | Point;
const isPoint = (place: Place): place is Point => Array.isArray(place);

/** Doors of a house: two in each wall that a way may take, beside the name that stands under its middle. */
function ports(id: string, place: Place, r: number): readonly Port[] {
  if (isPoint(place)) {
    const [x, y] = place;
    return [{ at: [x, y - r], out: [0, -1], wall: { id, along: [0, 0], room: 0 } }];
  }
  const { x, w, floor, h } = place;
  const side = (at: Point, out: Point, name: string, along: Point, room: number): Port => ({
    at,
    out,
    wall: { id: `${id} ${name}`, along, room },
  });
  const roof = (part: number): Point => [x + w * part, roofLine(place, part)];
  return [
    side([x, floor - h * 0.5], [-1, 0], 'left', [0, 1], h * 0.76),
    side([x + w, floor - h * 0.5], [1, 0], 'right', [0, 1], h * 0.76),
    side(roof(0.25), [0, -1], 'roof left', [1, 0], w * 0.2),
    side(roof(0.75), [0, -1], 'roof right', [1, 0], w * 0.2),
    side([x + w * 0.1, floor], [0, 1], 'floor left', [1, 0], w * 0.12),
    side([x + w * 0.9, floor], [0, 1], 'floor right', [1, 0], w * 0.12),
  ];
}

const pieces = 18;

/** A bend that leaves one wall straight and arrives at the other straight. */
function bend({ at: a, out: u }: Port, { at: b, out: v }: Port): readonly Point[] {
  const reach = Math.max(14, Math.hypot(b[0] - a[0], b[1] - a[1]) * 0.42);
  const [c, d]: [Point, Point] = [
    [a[0] + u[0] * reach, a[1] + u[1] * reach],
    [b[0] + v[0] * reach, b[1] + v[1] * reach],
  ];
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const t = i / pieces;
    const at = (k: 0 | 1): number =>
      (1 - t) ** 3 * a[k] + 3 * t * (1 - t) ** 2 * c[k] + 3 * t * t * (1 - t) * d[k] + t ** 3 * b[k];
    return [at(0), at(1)];
  });
}

/** How many points of a way lie on something. */
export const hits = (points: readonly Point[], things: readonly Extent[]): number =>
  points
    .slice(1, -1)
    .filter(([x, y]) =>
      things.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom),
    ).length;

const lengthOf = (points: readonly Point[]): number =>
  points
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? x), y - (points[i]?.[1] ?? y)), 0);

/**
 * Lays ways: each takes the doors by which it is short and on nothing, and ways at one wall keep a distance.
 *
 * @param things that ways go round: houses and words
 * @param r radius of a dot on the open ground, at whose edge a way stops
 * @returns the points of each way, in the order of the hops
 */
export function lay(
  hops: readonly Hop[],
  placeOf: (hop: Hop, where: Whereabouts) => Place,
  things: readonly Extent[],
  r: number,
): readonly (readonly Point[])[] {
  const chosen = hops.map((hop) => {
    const ends = [hop.from, hop.to].map((where) => ports(where, placeOf(hop, where), r));
    const pairs = (ends[0] ?? []).flatMap((from) => (ends[1] ?? []).map((to) => [from, to] as const));
    const cost = ([from, to]: readonly [Port, Port]): number => {
      const points = bend(from, to);
      return hits(points, things) * 400 + lengthOf(points);
    };
    return pairs.reduce(
      (best, pair) => (cost(pair) < cost(best) ? pair : best),
      pairs[0] ?? [nowhere, nowhere],
    );
  });
  const spread = (port: Port, other: Port): Port => {
    const mates = chosen.flatMap(([a, b], i) => {
      const isHere = [a, b].find((each) => each.wall.id === port.wall.id);
      return isHere ? [{ i, far: isHere === a ? b : a }] : [];
    });
    const { along, room } = port.wall;
    const order = (far: Port): number => far.at[0] * along[0] + far.at[1] * along[1];
    const sorted = mates.sort((a, b) => order(a.far) - order(b.far) || a.i - b.i);
    const n = sorted.findIndex(({ far, i }) => far === other && chosen[i]?.includes(port));
    const step = Math.min(13, room / Math.max(1, mates.length - 1));
    const off = (n - (mates.length - 1) / 2) * step;
    return { ...port, at: [port.at[0] + along[0] * off, port.at[1] + along[1] * off] };
  };
  return chosen.map(([from, to]) => bend(spread(from, to), spread(to, from)));
}

const nowhere: Port = { at: [0, 0], out: [0, 0], wall: { id: '', along: [0, 0], room: 0 } };

/** Heavier than a wall and lighter than a roof, so that they differ in grey too; in box pixels. */
const threadWidth = 1.6;

/** Ways as they are drawn: those of the three in the colour of people and heavier. */
export const drawWays = (
  hops: readonly Hop[],
  laid: readonly (readonly Point[])[],
  width: number,
): Curve[] => {
  const nth = new Map<string, number>();
  return hops.map(({ person }, i) => {
    const n = nth.get(person.id) ?? 0;
    nth.set(person.id, n + 1);
    return curve(`way-${person.id}-${String(n)}`, laid[i] ?? [], {
      tone: isThread(person) ? 'industry' : 'ink-3',
      width: isThread(person) ? threadWidth : width,
    });
  });
};
