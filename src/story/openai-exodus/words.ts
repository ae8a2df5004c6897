/** Labels and lines with this chapter's defaults, so that a layout reads as places and not as object literals. */
import { tenth, type Box, type Label, type Line } from '../../scene/scene.ts';

/** The smallest size at which a label may be set, and a little under the box's own label size where that is larger. */
export const smallSize = (box: Box): number => tenth(Math.max(13, box.label * 0.9));

/** A label in ink at a baseline, left-aligned unless told otherwise. Sizes and places in box pixels. */
export const label = (
  key: string,
  text: string,
  [x, y]: readonly [number, number],
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
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
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
