/** Where everything of the last picture stands in each box, in box pixels: three streets, one under the other. */
import { boxes, type Box, type BoxId } from '../../scene/scene.ts';
import type { House } from '../roofs/plan.ts';
import type { Measures } from '../roofs/seats.ts';

/** The three roofs, in the order of the street. */
export const main = ['openai', 'anthropic', 'thinking-machines'] as const;
export type Main = (typeof main)[number];

export interface Plan extends Measures {
  /** Whether there is room for the ways between the roofs. */
  readonly isRoomy: boolean;
  readonly title: { readonly y: number; readonly size: number };
  readonly finding: { readonly y: number; readonly size: number };
  readonly houses: Readonly<Record<Main, House>>;
  /** The ground of the three streets. */
  readonly floors: readonly [many: number, one: number, none: number];
  /** Where the streets begin, right of their numbers. */
  readonly x: number;
  /** Walls of a roof that holds one. */
  readonly single: { readonly w: number; readonly h: number };
  /** Size of a street's number, of the count on a roof, and of a name. */
  readonly numeral: number;
  readonly count: number;
  readonly name: number;
  /** How far the narrowest and the widest arc rise over the roofs. */
  readonly arcs: readonly [low: number, high: number];
}

const houses = (
  floor: number,
  h: number,
  walls: Readonly<Record<Main, readonly [x: number, w: number]>>,
): Plan['houses'] => {
  const house = (id: Main, form: House['form']): House => ({
    x: walls[id][0],
    w: walls[id][1],
    floor,
    h,
    form,
  });
  return {
    openai: house('openai', 'flat'),
    anthropic: house('anthropic', 'flat'),
    'thinking-machines': house('thinking-machines', 'pitched'),
  };
};

const plans: Readonly<Record<BoxId, Plan>> = {
  wide: {
    title: { y: 46, size: 0.9 },
    finding: { y: 82, size: 1.02 },
    houses: houses(388, 90, { openai: [156, 106], anthropic: [376, 202], 'thinking-machines': [640, 154] }),
    floors: [388, 556, 716],
    x: 150,
    single: { w: 46, h: 46 },
    r: 17,
    pitch: 38,
    row: 38,
    pad: 8,
    isRoomy: true,
    numeral: 96,
    count: 46,
    name: 18,
    arcs: [64, 158],
  },
  medium: {
    title: { y: 32, size: 0.8 },
    finding: { y: 60, size: 1.05 },
    houses: houses(248, 64, { openai: [134, 86], anthropic: [324, 146], 'thinking-machines': [580, 134] }),
    floors: [248, 350, 448],
    x: 130,
    single: { w: 34, h: 34 },
    r: 12,
    pitch: 27,
    row: 27,
    pad: 6,
    isRoomy: true,
    numeral: 58,
    count: 33,
    name: 16,
    arcs: [40, 94],
  },
  narrow: {
    title: { y: 23, size: 0.8 },
    finding: { y: 46, size: 1 },
    houses: houses(178, 44, { openai: [63, 60], anthropic: [134, 98], 'thinking-machines': [244, 92] }),
    floors: [178, 248, 318],
    x: 62,
    single: { w: 22, h: 22 },
    r: 8.2,
    pitch: 18.2,
    row: 18.6,
    pad: 4,
    isRoomy: false,
    numeral: 43,
    count: 23,
    name: 13,
    arcs: [20, 60],
  },
  low: {
    title: { y: 18, size: 0.66 },
    finding: { y: 35, size: 0.9 },
    houses: houses(146, 36, { openai: [63, 60], anthropic: [134, 98], 'thinking-machines': [244, 92] }),
    floors: [146, 208, 260],
    x: 62,
    single: { w: 18, h: 18 },
    r: 6.6,
    pitch: 15,
    row: 15,
    pad: 4,
    isRoomy: false,
    numeral: 36,
    count: 19,
    name: 13,
    arcs: [13, 44],
  },
};

/** The plan of a box; of one that paper made higher with its streets as much farther apart. */
export function scatteredPlan(box: Box): Plan {
  const plan = plans[box.id];
  const part = box.h / boxes[box.id].h;
  const [many, one, none] = plan.floors;
  const moved = (house: House): House => ({ ...house, floor: house.floor * part });
  return {
    ...plan,
    floors: [many * part, one * part, none * part],
    houses: {
      openai: moved(plan.houses.openai),
      anthropic: moved(plan.houses.anthropic),
      'thinking-machines': moved(plan.houses['thinking-machines']),
    },
  };
}
