/** What a reader may ask of a picture: marks that answer. An answer knows its mark by key, so it fits every box. */
import type { Point } from './arrange.ts';
import type { Mark, Scene } from './scene.ts';

export interface Ask {
  /** Unique within its picture. */
  readonly id: string;
  /** Key of a dot or a mark of the scene, or `<key>#<n>` for the `n`-th point of a curve or field, from 0. */
  readonly on: string;
  /** The answer, whole: the same words that stand in the figure's table or its note. */
  readonly text: string;
  /** Where more is told, an address on this site. */
  readonly href?: string;
  /** The claim that it is about, whose page tells more; an address is made of it where pages are known. */
  readonly claim?: string;
}

/** The mark of an ask, or that which its point is part of. */
export const markOf = ({ dots, marks }: Scene, on: string): Mark | undefined => {
  const [key] = on.split('#');
  return dots.find((dot) => dot.key === key) ?? marks.find((mark) => mark.key === key);
};

/** Where the mark of an ask lies, in box pixels; `undefined` where the scene of this box has no such mark. */
export function placeOf(scene: Scene, on: string): Point | undefined {
  const [, n] = on.split('#');
  const mark = markOf(scene, on);
  switch (mark?.kind) {
    case undefined:
    case 'grid':
      return undefined;
    case 'field':
    case 'curve':
      return mark.points[Number(n ?? 0)];
    case 'line':
      return [(mark.x1 + mark.x2) / 2, (mark.y1 + mark.y2) / 2];
    case 'bar':
    case 'gap':
      return [mark.x + mark.w / 2, mark.y + mark.h / 2];
    case 'dot':
    case 'label':
      return [mark.x, mark.y];
  }
}

/** The nearest of some places to a point, if any lies within `reach`; all in one unit. Returns its index. */
export function nearest(places: readonly Point[], [x, y]: Point, reach: number): number | undefined {
  let best: number | undefined;
  let least = reach;
  places.forEach(([px, py], i) => {
    const distance = Math.hypot(px - x, py - y);
    if (distance <= least) [best, least] = [i, distance];
  });
  return best;
}
