/** Marks with the defaults that most of them share, so that a layout reads as places and not as object literals. */
import type { Point } from './arrange.ts';
import { breakLines } from './line-breaks.ts';
import { textWidth } from './measure.ts';
import {
  dotKey,
  tenth,
  type Bar,
  type Curve,
  type Dot,
  type DotLook,
  type DotShape,
  type Label,
  type Line,
  type Tone,
} from './scene.ts';

/**
 * A label in ink with its baseline at a place, left-aligned unless told otherwise. Sizes and places in box pixels.
 *
 * @example label('peak', [40, 62], '70.7%', box.numeral, { face: 'num' })
 */
export const label = (
  key: string,
  [x, y]: Point,
  text: string,
  size: number,
  rest: Partial<Pick<Label, 'anchor' | 'tone' | 'face' | 'lang'>> = {},
): Label => ({
  kind: 'label',
  key,
  x: tenth(x),
  y: tenth(y),
  text,
  size: tenth(size),
  anchor: 'start',
  tone: 'ink',
  face: 'label',
  ...rest,
});

/** A hairline between two places. */
export const hairline = (
  key: string,
  [x1, y1]: Point,
  [x2, y2]: Point,
  rest: Partial<Pick<Line, 'tone' | 'dashed'>> = {},
): Line => ({
  kind: 'line',
  key,
  x1: tenth(x1),
  y1: tenth(y1),
  x2: tenth(x2),
  y2: tenth(y2),
  tone: 'ink-3',
  dashed: false,
  ...rest,
});

/** How dots look that are alike. */
export interface DotStyle {
  readonly r: number;
  readonly tone: Tone;
  readonly shape?: DotShape;
  readonly look?: DotLook | undefined;
}

/**
 * Travellers from the `from`-th on, a point each. The style may differ from dot to dot.
 *
 * @example dots(stackPoints(stack, 0, 37), { r: 6, tone: 'industry' })
 */
export const dots = (
  points: readonly Point[],
  style: DotStyle | ((i: number) => DotStyle),
  from = 0,
): Dot[] =>
  points.map(([x, y], i) => {
    const { shape = 'round', look, ...rest } = typeof style === 'function' ? style(i) : style;
    return { kind: 'dot', key: dotKey(from + i), x, y, shape, ...rest, ...(look ? { look } : {}) };
  });

/** A solid or, where `uncertain`, an open hatched bar with its corner at a place. */
export const bar = (
  key: string,
  [x, y]: Point,
  [w, h]: Point,
  tone: Tone = 'ink',
  uncertain = false,
): Bar => ({ kind: 'bar', key, x: tenth(x), y: tenth(y), w: tenth(w), h: tenth(h), tone, uncertain });

/** A line through points, thin enough to lie under everything unless told otherwise. */
export const curve = (
  key: string,
  points: readonly Point[],
  rest: Partial<Pick<Curve, 'tone' | 'width' | 'dashed' | 'by'>> = {},
): Curve => ({ kind: 'curve', key, points, tone: 'ink-3', width: 0.8, dashed: false, ...rest });

/**
 * A level arrow to the left or the right, with a head as long as `barb`: one stroke there and back, or, where it is
 * broken, a head of its own that is not.
 */
export function arrow(
  key: string,
  from: Point,
  to: Point,
  barb: number,
  rest: Partial<Pick<Curve, 'tone' | 'width' | 'dashed' | 'by'>> = {},
): Curve[] {
  const back = to[0] + Math.sign(from[0] - to[0]) * barb;
  const head: Point[] = [[back, to[1] - barb * 0.6], to, [back, to[1] + barb * 0.6]];
  return rest.dashed === true
    ? [curve(key, [from, to], rest), curve(`${key}-head`, head, { ...rest, dashed: false })]
    : [curve(key, [from, to, ...head], rest)];
}

/**
 * The way that a dot has come, as a hairline that bends to one side: movement that a still shows too, in as many
 * straight pieces as the eye takes for a bend.
 */
export function trail(key: string, from: Point, to: Point, bend = 0.18, tone: Tone = 'ink-3'): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const control: Point = [(from[0] + to[0]) / 2 - dy * bend, (from[1] + to[1]) / 2 + dx * bend];
  const at = (t: number, i: 0 | 1): number =>
    (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * control[i] + t ** 2 * to[i];
  // An arc in n straight parts is off by its height over n², which nobody sees below a sixth of a pixel.
  const steps = 2 * Math.max(1, Math.ceil(Math.sqrt(3 * Math.abs(bend) * Math.hypot(dx, dy)) / 2));
  const points = Array.from({ length: steps + 1 }, (_, i): Point => [at(i / steps, 0), at(i / steps, 1)]);
  return { ...curve(key, points, { tone }), isBend: true };
}

/**
 * Words at a place, broken into lines no wider than `width` and with the sense: the first baseline stands at the place.
 * Returns the labels, keyed `<key>-0`, `<key>-1` …
 *
 * @example note('turn', [12, 40], say('scene.phd-pipeline.turn.note'), box.label, box.w * 0.4)
 */
export function note(
  key: string,
  [x, y]: Point,
  text: string,
  size: number,
  width: number,
  rest: Partial<Pick<Label, 'anchor' | 'tone' | 'face' | 'lang'>> = {},
): Label[] {
  const { lines } = breakLines(text, width, (line) => textWidth(line, size));
  return lines.map((line, i) =>
    label(`${key}-${String(i)}`, [x, y + i * lineHeight * size], line, size, rest),
  );
}

/** Distance of the baselines of a note, in sizes of its letters. */
export const lineHeight = 1.28;

/**
 * Baseline of small words under large ones, clear of their descenders.
 *
 * @param baseline of the large words
 * @param large size of the large words
 * @param size of the small ones
 */
export const under = (baseline: number, large: number, size: number): number =>
  baseline + large * 0.21 + size * 0.78;

/** Baseline of large words over small ones: the inverse of `under`. */
export const over = (baseline: number, large: number, size: number): number =>
  baseline - large * 0.21 - size * 0.78;

/** How high the lines of a note are together, from the first baseline to the last, in box pixels. */
export const noteHeight = (text: string, size: number, width: number): number =>
  (breakLines(text, width, (line) => textWidth(line, size)).lines.length - 1) * lineHeight * size;
