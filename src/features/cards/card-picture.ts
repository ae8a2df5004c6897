/** The picture of a card: how far its ink reaches, and where it goes. */
import type { Label, Mark, Scene } from '../../scene/scene.ts';
import type { Extent } from '../../scene/measure.ts';
import type { Setting, Typesetter } from '../../scene/typesetter.ts';

/** Where the picture may lie on the card, labels included. */
export const plate = { left: 616, right: 1152, top: 48, bottom: 584 } as const;

/** How much larger than its plate a picture may be. */
const borne = 1.03;

/** Beyond this, dots look like balls. */
const largest = 1.9;

/** How a label of a picture is set, as `scene.css` has it. */
export const labelSetting = ({ face, size }: Label): Setting =>
  face === 'num' ? { face: 'display', size, tracking: -0.02 } : { face: 'sans', size, tabular: true };

/** Where a label starts. */
export const labelLeft = (label: Label, width: number): number =>
  label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;

function extentOf(mark: Mark, type: Typesetter): Extent {
  switch (mark.kind) {
    case 'dot':
      return around([[mark.x, mark.y]], mark.r);
    case 'field':
      return around(mark.points, mark.r);
    case 'curve':
      return around(mark.points, mark.width / 2);
    case 'line':
      return around([
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ]);
    case 'bar':
    case 'gap':
      return { left: mark.x, right: mark.x + mark.w, top: mark.y, bottom: mark.y + mark.h };
    case 'grid': {
      const { x, y, columns, rows, pitch, r } = mark;
      return around(
        [
          [x, y],
          [x + (columns - 1) * pitch, y + (rows - 1) * pitch],
        ],
        r,
      );
    }
    case 'label': {
      const width = type.width(mark.text, labelSetting(mark));
      const left = labelLeft(mark, width);
      const rise = /\p{Script=Hangul}/u.test(mark.text) ? 0.86 : 0.74;
      return {
        left,
        right: left + width,
        top: mark.y - mark.size * rise,
        bottom: mark.y + mark.size * 0.2,
      };
    }
  }
}

function around(points: readonly (readonly [number, number])[], reach = 0): Extent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs) - reach,
    right: Math.max(...xs) + reach,
    top: Math.min(...ys) - reach,
    bottom: Math.max(...ys) + reach,
  };
}

/** How far the ink of a scene reaches, in box pixels: often less than its box, and now and then a little more. */
export function inkOf({ marks, dots }: Scene, type: Typesetter): Extent {
  const extents = [...marks, ...dots].map((mark) => extentOf(mark, type));
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    right: Math.max(...extents.map(({ right }) => right)),
    top: Math.min(...extents.map(({ top }) => top)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** Where the origin of a scene's box lies on the card, and how much larger than its own pixels it is drawn. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

/**
 * The ink of a scene in the middle of the plate, as large as it goes; where dots by the thousand would be finer than
 * four pixels apart, a little smaller (or a very little larger, which the margins bear), so that each falls on whole
 * pixels: else they weave a pattern of their own.
 */
export function placePicture(scene: Scene, type: Typesetter): Placed {
  const ink = inkOf(scene, type);
  const width = plate.right - plate.left;
  const height = plate.bottom - plate.top;
  const fitting = Math.min(width / (ink.right - ink.left), height / (ink.bottom - ink.top), largest);
  const fine = scene.marks.find((mark) => mark.kind === 'grid' && mark.pitch * fitting < 4);
  const grid = fine?.kind === 'grid' ? fine : undefined;
  const scale = grid
    ? Math.floor(grid.pitch * fitting * borne) / grid.pitch
    : Math.floor(fitting * 1000) / 1000;
  const x = (plate.left + plate.right - (ink.left + ink.right) * scale) / 2;
  const y = (plate.top + plate.bottom - (ink.top + ink.bottom) * scale) / 2;
  if (!grid) return { x: tenth(x), y: tenth(y), scale };
  const corner = { x: (grid.x - grid.r) * scale, y: (grid.y - grid.r) * scale };
  return { x: Math.round(x + corner.x) - corner.x, y: Math.round(y + corner.y) - corner.y, scale };
}
