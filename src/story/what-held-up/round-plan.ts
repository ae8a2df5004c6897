/** Where everything of the round trip stands in each box, in box pixels. */
import type { BoxId } from '../../scene/scene.ts';
import { origin } from '../followed.ts';
import type { House } from '../roofs/plan.ts';

/** The roof that they left, the one that they went to, and the one where one of them was seen last. */
export const roofs = [origin, 'thinking-machines', 'google'] as const;
export type Roof = (typeof roofs)[number];

export interface Plan {
  readonly houses: Readonly<Record<Roof, House>>;
  /** Distance of rows, and of the two lines in one. */
  readonly row: number;
  readonly line: number;
  readonly r: readonly [named: number, empty: number];
  readonly finding: { readonly y: number; readonly size: number };
  /** How far ways bend, in parts of their length. */
  readonly bend: number;
  /** Width of a way, in box pixels. */
  readonly way: number;
}

const house = (x: number, floor: number, w: number, h: number, form: House['form']): House => ({
  x,
  floor,
  w,
  h,
  form,
});

export const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: {
    houses: {
      openai: house(4, 224, 142, 142, 'flat'),
      'thinking-machines': house(232, 224, 102, 142, 'pitched'),
      google: house(232, 312, 102, 50, 'flat'),
    },
    row: 34,
    line: 14.5,
    r: [6.4, 4],
    finding: { y: 24, size: 0.8 },
    bend: 0.22,
    way: 1.5,
  },
  low: {
    houses: {
      openai: house(4, 184, 142, 130, 'flat'),
      'thinking-machines': house(232, 184, 102, 130, 'pitched'),
      google: house(232, 258, 102, 42, 'flat'),
    },
    row: 31,
    line: 13.6,
    r: [6, 4],
    finding: { y: 20, size: 0.7 },
    bend: 0.2,
    way: 1.5,
  },
  medium: {
    houses: {
      openai: house(8, 324, 230, 206, 'flat'),
      'thinking-machines': house(490, 324, 222, 206, 'pitched'),
      google: house(490, 444, 222, 62, 'flat'),
    },
    row: 48,
    line: 19,
    r: [10.5, 6],
    finding: { y: 36, size: 0.85 },
    bend: 0.11,
    way: 1.6,
  },
  wide: {
    houses: {
      openai: house(8, 536, 244, 330, 'flat'),
      'thinking-machines': house(540, 536, 252, 330, 'pitched'),
      google: house(540, 716, 252, 94, 'flat'),
    },
    row: 78,
    line: 23,
    r: [15, 8],
    finding: { y: 56, size: 1 },
    bend: 0.15,
    way: 1.65,
  },
};
