/** Where everything of the last picture stands in each box, in box pixels. */
import type { Point } from '../../scene/arrange.ts';
import { boxes, type Box, type BoxId } from '../../scene/scene.ts';

export interface Plan {
  readonly title: { readonly y: number; readonly size: number };
  readonly finding: { readonly y: number; readonly size: number };
  /** Left edge and width of the three, their floor and the height of their walls. */
  readonly walls: readonly [Point, Point, Point];
  readonly floor: number;
  readonly h: number;
  /** Radius of a dot with a name, of one under the three roofs, of one under a small roof, and of one lost. */
  readonly r: readonly [named: number, large: number, small: number, lost: number];
  readonly numeral: number;
  /** How high the ways of the three rise: to the start-up that closed, to the rival, and from there. */
  readonly peaks: readonly [stop: number, near: number, far: number];
  readonly few: { readonly said: number; readonly floor: number; readonly h: number; readonly w: number };
  readonly unseen: { readonly y: number; readonly said: number };
}

const plans: Readonly<Record<BoxId, Plan>> = {
  wide: {
    title: { y: 46, size: 0.9 },
    finding: { y: 84, size: 1.22 },
    walls: [
      [8, 252],
      [318, 176],
      [556, 236],
    ],
    floor: 412,
    h: 140,
    r: [13, 12, 9, 10],
    numeral: 3.2,
    peaks: [222, 172, 118],
    few: { said: 496, floor: 576, h: 44, w: 62 },
    unseen: { y: 696, said: 740 },
  },
  medium: {
    title: { y: 32, size: 0.8 },
    finding: { y: 60, size: 1.05 },
    walls: [
      [8, 214],
      [286, 150],
      [496, 210],
    ],
    floor: 258,
    h: 88,
    r: [9.5, 8.8, 6.6, 7.4],
    numeral: 2.3,
    peaks: [138, 110, 82],
    few: { said: 320, floor: 370, h: 28, w: 46 },
    unseen: { y: 436, said: 470 },
  },
  narrow: {
    title: { y: 23, size: 0.8 },
    finding: { y: 46, size: 1 },
    walls: [
      [4, 106],
      [138, 76],
      [242, 92],
    ],
    floor: 178,
    h: 54,
    r: [6.4, 6, 4.8, 5.6],
    numeral: 1.15,
    peaks: [108, 86, 62],
    few: { said: 218, floor: 252, h: 17, w: 26 },
    unseen: { y: 290, said: 322 },
  },
  low: {
    title: { y: 18, size: 0.66 },
    finding: { y: 35, size: 0.9 },
    walls: [
      [4, 106],
      [138, 76],
      [242, 92],
    ],
    floor: 148,
    h: 46,
    r: [6, 5.6, 4.6, 5.2],
    numeral: 1.05,
    peaks: [90, 72, 49],
    few: { said: 182, floor: 213, h: 16, w: 26 },
    unseen: { y: 241, said: 268 },
  },
};

/** The plan of a box; of one that paper made higher with everything moved down in proportion. */
export function scatteredPlan(box: Box): Plan {
  const plan = plans[box.id];
  const part = box.h / boxes[box.id].h;
  return {
    ...plan,
    floor: plan.floor * part,
    peaks: [plan.peaks[0] * part, plan.peaks[1] * part, plan.peaks[2] * part],
    few: { ...plan.few, said: plan.few.said * part, floor: plan.few.floor * part },
    unseen: { y: plan.unseen.y * part, said: plan.unseen.said * part },
  };
}
