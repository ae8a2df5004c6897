/** Ways in a picture that comes, and who goes them: a movement draws them, and they stay in the still. */
import type { Point } from '../../scene/arrange.ts';
import type { Curve, Scene } from '../../scene/scene.ts';

export interface Trail {
  readonly curve: Curve;
  /** Who goes this way, and how far it is for them until they do; nobody where it leads past all dots. */
  readonly goers: readonly (readonly [dot: number, lead: number])[];
}
type Walk = readonly Point[];

/** Ways of people are the solid lines in their colour. */
export const waysOf = (marks: Scene['marks']): Curve[] =>
  marks.filter((mark) => mark.kind === 'curve').filter(({ tone, dashed }) => tone === 'industry' && !dashed);

/**
 * Each way with those who go it, and the whole walk of each of them: to the way, along it or along one after another,
 * and on to where the dot belongs. Who is at the end of a way already, or far from it, does not go it.
 *
 * @param from where each dot is, and `to` where it goes; nothing for one that is absent
 */
export function trailsOf(
  ways: readonly Curve[],
  from: readonly (Point | undefined)[],
  to: readonly (Point | undefined)[],
): { trails: readonly Trail[]; walks: ReadonlyMap<number, Walk> } {
  const walks = new Map<number, Walk>();
  const trails = ways.map((curve): Trail => {
    const { points, by = [] } = curve;
    const goers = by.flatMap((dot) => {
      const start = from[dot];
      const walk = walks.get(dot) ?? (start && to[dot] ? [start] : []);
      const [here, first, last] = [walk.at(-1), points[0], points.at(-1)];
      if (!here || !first || !last) return [];
      const lead = apart(here, first);
      if (lead > Math.min(apart(here, last), lengthOf(points))) return [];
      walks.set(dot, [...walk, ...points]);
      return [[dot, lengthOf(walk) + lead] as const];
    });
    return { curve, goers };
  });
  for (const [dot, walk] of walks) walks.set(dot, [...walk, to[dot] ?? [0, 0]]);
  return { trails, walks };
}

const apart = ([a, b]: Point, [c, d]: Point): number => Math.hypot(c - a, d - b);

export const lengthOf = (points: Walk): number =>
  points.reduce((sum, point, i) => sum + apart(point, points[i - 1] ?? point), 0);

/** Where somebody is who has gone so far. */
export function placeAfter(walk: Walk, length: number): Point {
  let left = length;
  let at = walk[0] ?? [0, 0];
  for (const next of walk) {
    const leg = apart(at, next);
    if (leg > left)
      return [at[0] + ((next[0] - at[0]) * left) / leg, at[1] + ((next[1] - at[1]) * left) / leg];
    left -= leg;
    at = next;
  }
  return at;
}
