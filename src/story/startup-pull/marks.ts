/** The grammar of this chapter's pictures: a dot is a person, a frame is a firm, a square is a firm too small to enter. */
import type { Point } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Curve,
  type Dot,
  type DotShape,
  type Tone,
} from '../../scene/scene.ts';

/** The five, in the order in which they stand; their names are `scene.startup-pull.<firm>`. */
export const giants = ['alphabet', 'amazon', 'apple', 'meta', 'microsoft'] as const;
export type Giant = (typeof giants)[number];

/** Dots that sit inside the frame of each giant, four by four. */
export const seatsPerGiant = 16;
const seatColumns = 4;
/** Travellers from this one on go around from giant to giant, and later out to the small firms. */
export const firstRoaming = giants.length * seatsPerGiant;

/** Smallest size of a caption in any box, in box pixels. */
export const caption = (box: Box): number => Math.max(12.9, tenth(box.label * 0.88));

/** Baseline of a caption under a large numeral, clear of its descenders: `big` and `size` in box pixels. */
export const under = (baseline: number, big: number, size: number): number =>
  baseline + big * 0.21 + size * 0.86;

/** The outline of a rectangle around a centre: a firm one can look into. Dotted where nothing of it is public. */
export function frame(
  key: string,
  [x, y]: Point,
  [w, h]: readonly [w: number, h: number],
  dashed = false,
  width = 1.2,
): Curve {
  const [left, right] = [tenth(x - w / 2), tenth(x + w / 2)];
  const [top, bottom] = [tenth(y - h / 2), tenth(y + h / 2)];
  const points: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return { kind: 'curve', key, points, tone: dashed ? 'ink-2' : 'ink-3', width, dashed };
}

/** Centre of a seat inside a giant's frame around `centre`. */
export function seatIn([x, y]: Point, seat: number, pitch: number): Point {
  const middle = (seatColumns - 1) / 2;
  return [
    tenth(x + ((seat % seatColumns) - middle) * pitch),
    tenth(y + (Math.floor(seat / seatColumns) - middle) * pitch),
  ];
}

/** Side of a giant's frame whose seats are `pitch` apart. */
export const giantSide = (pitch: number): number => seatColumns * pitch + pitch * 0.7;

/** The hundred, one point each. `tone` may differ from dot to dot. */
export function hundred(
  points: readonly Point[],
  r: number,
  tone: Tone | ((i: number) => Tone),
  shape: DotShape = 'round',
): Dot[] {
  if (points.length !== travellers) {
    throw new Error(`${String(points.length)} points for ${String(travellers)} travellers`);
  }
  return points.map(([x, y], i) => ({
    kind: 'dot',
    key: dotKey(i),
    x,
    y,
    r: tenth(r),
    tone: typeof tone === 'function' ? tone(i) : tone,
    shape,
  }));
}
