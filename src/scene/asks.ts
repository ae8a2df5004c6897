/** What a reader may ask of a picture: marks that answer. An answer knows its marks by key, so it fits every box. */
import { group, max, min, sort } from 'd3';
import { gridOffset, type Point } from './arrange.ts';
import { extentOf } from './measure.ts';
import type { Scene } from './scene.ts';

export interface Ask {
  /** Unique within its picture. */
  readonly id: string;
  /**
   * Key of a dot or a mark of the scene, or `<key>#<n>` for the `n`-th point of a curve or field, from 0. Several with
   * spaces between them answer as one, with all that lies between.
   */
  readonly on: string;
  /** Other marks that answer the same, likewise: a name beside its dot, an empty seat. A box may lack them. */
  readonly also?: readonly string[];
  /** What it is one moment of: the asks of a series are read one after the other, as they are listed. */
  readonly series?: string;
  /** The answer, whole: the same words that stand in the figure's table or its note. */
  readonly text: string;
  /** Where more is told, an address on this site. */
  readonly href?: string;
  /** The claim that it is about, whose page tells more; an address is made of it where pages are known. */
  readonly claim?: string;
}

/** An ask as it travels to the browser, in one box. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly href?: string;
  /** What of the drawing answers, its own mark first; none where the box lacks that. */
  readonly spots: readonly Spot[];
}

/** What a mark takes up, in box pixels: left, top, width and height. */
export type Spot = readonly [x: number, y: number, w: number, h: number];

/** Half of what a point of a line takes up. */
const point = 4;

const around = ([x, y]: Point, r: number): Spot => [x - r, y - r, 2 * r, 2 * r];

/** What some places take up together. */
function together(spots: readonly Spot[]): Spot | undefined {
  if (spots.length < 2) return spots[0];
  const [left, top] = [min(spots, ([x]) => x) ?? 0, min(spots, ([, y]) => y) ?? 0];
  const [right, bottom] = [max(spots, ([x, , w]) => x + w) ?? 0, max(spots, ([, y, , h]) => y + h) ?? 0];
  return [left, top, right - left, bottom - top];
}

/** What the marks of an ask take up; `undefined` where the scene of this box lacks them. */
const spotOf = (scene: Scene, on: string): Spot | undefined =>
  together(
    on.split(' ').flatMap((each) => {
      const spot = spotOfOne(scene, each);
      return spot ? [spot] : [];
    }),
  );

function spotOfOne({ dots, marks }: Scene, on: string): Spot | undefined {
  const [key, n] = on.split('#');
  const mark = dots.find((dot) => dot.key === key) ?? marks.find((each) => each.key === key);
  switch (mark?.kind) {
    case undefined:
      return undefined;
    case 'grid': {
      const { x, y, r, columns, rows } = mark;
      const [w, h] = [gridOffset(mark, columns - 1), gridOffset(mark, rows - 1)];
      return [x - r, y - r, w + 2 * r, h + 2 * r];
    }
    case 'field':
      return together(
        (n === undefined ? mark.points : mark.points.slice(Number(n), Number(n) + 1)).map((place) =>
          around(place, mark.r),
        ),
      );
    case 'curve': {
      const place = mark.points[Number(n ?? 0)];
      return place && around(place, point);
    }
    case 'line':
      return around([(mark.x1 + mark.x2) / 2, (mark.y1 + mark.y2) / 2], point);
    case 'bar':
    case 'gap':
      return [mark.x, mark.y, mark.w, mark.h];
    case 'dot':
      return around([mark.x, mark.y], mark.r);
    case 'label': {
      const { left, right, top, bottom } = extentOf(mark);
      return [left, top, right - left, bottom - top];
    }
  }
}

/** How far over and under a point of a line it still answers: a finger follows the line along its breadth. */
const tall = 30;

/** All that answers an ask in the scene of a box, its own mark first; none where the scene lacks that. */
export function spotsOf(scene: Scene, { on, also = [] }: Pick<Ask, 'on' | 'also'>): readonly Spot[] {
  const own = spotOf(scene, on);
  if (!own) return [];
  const [x, y] = middleOf(own);
  const isOnLine = scene.marks.some(({ kind, key }) => kind === 'curve' && key === on.split('#')[0]);
  return [
    own,
    ...(isOnLine ? [[x - 1, y - tall, 2, 2 * tall] as const] : []),
    ...also.flatMap((key) => [spotOf(scene, key)].filter((spot) => spot !== undefined)),
  ];
}

export const middleOf = ([x, y, w, h]: Spot): Point => [x + w / 2, y + h / 2];

/** Things further apart than this, from one row to the next, are read one row after the other; in box pixels. */
const rowGap = 24;

/**
 * What a scene has of some asks, as one reads: row by row, each from left to right, a series whole at the place of its
 * first. Asks whose mark the scene lacks are left out.
 */
export function inReadingOrder<T extends Ask>(asks: readonly T[], scene: Scene): readonly T[] {
  const found = asks.flatMap((ask) => {
    const [own] = spotsOf(scene, ask);
    return own ? [{ ask, middle: middleOf(own) }] : [];
  });
  const units = [...group(found, ({ ask }) => ask.series ?? ask.id).values()].map((of) => {
    const [x, y] = of[0]?.middle ?? [0, 0];
    return { x, y, of };
  });
  const rows: (typeof units)[] = [];
  let last = -Infinity;
  for (const unit of sort(units, ({ y }) => y)) {
    if (unit.y - last > rowGap) rows.push([]);
    rows.at(-1)?.push(unit);
    last = unit.y;
  }
  return rows.flatMap((row) => sort(row, ({ x }) => x)).flatMap(({ of }) => of.map(({ ask }) => ask));
}

/**
 * Which of some things lies nearest to a point, if any is within `reach` of it; all in one unit. Of several that the
 * point is in, the one whose middle is nearest. Returns its index.
 */
export function nearest(
  things: readonly (readonly Spot[])[],
  [x, y]: Point,
  reach: number,
): number | undefined {
  let best: number | undefined;
  let [least, leastMiddle] = [reach, Infinity];
  things.forEach((spots, i) => {
    for (const spot of spots) {
      const [left, top, w, h] = spot;
      const far = Math.hypot(Math.max(left - x, 0, x - left - w), Math.max(top - y, 0, y - top - h));
      const [mx, my] = middleOf(spot);
      const middle = Math.hypot(mx - x, my - y);
      if (far < least || (far === least && middle < leastMiddle))
        [best, least, leastMiddle] = [i, far, middle];
    }
  });
  return best;
}
