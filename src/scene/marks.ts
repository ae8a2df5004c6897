/** Marks with the defaults that most of them share, so that a layout reads as places and not as object literals. */
import type { Point } from './arrange.ts';
import { tenth, type Label, type Line } from './scene.ts';

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
  rest: Partial<Pick<Label, 'anchor' | 'tone' | 'face'>> = {},
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
