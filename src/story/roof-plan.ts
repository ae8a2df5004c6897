/** Where each roof stands: one place in each box, the same on every day, so that time can be read by flicking through. */
import type { Point } from '../scene/arrange.ts';
import { boxes, type Box, type BoxId } from '../scene/scene.ts';
import { threads } from './followed.ts';

/**
 * Pitched: a start-up founded by someone who had left. Flat: a laboratory or a large firm. Leaning: a fund or a
 * non-profit. Domed: a university.
 */
export type Form = 'pitched' | 'flat' | 'leaning' | 'domed';

/** A roof over a floor line, in box pixels. */
export interface House {
  readonly x: number;
  readonly floor: number;
  readonly w: number;
  /** Of the walls, without what a roof rises above them. */
  readonly h: number;
  readonly form: Form;
}

export interface Plan {
  readonly houses: Readonly<Record<string, House>>;
  /** Widths of those that were smaller in the first summer. */
  readonly young: Readonly<Record<string, number>>;
  /** Names that several houses have in common, where each has no room for its own. */
  readonly groups: readonly Group[];
  /** Radius of a dot with a name and of one without. */
  readonly r: readonly [named: number, unnamed: number];
  /** Distance of rows of names, and the room that one takes in its row. */
  readonly row: number;
  readonly column: number;
  /** Distance of dots without a name under a roof, and in OpenAI’s house. */
  readonly seat: number;
  readonly desk: number;
  /** Whose names are written: everybody's that may be, those under the large roofs, or these people’s. */
  readonly names: 'all' | 'large' | readonly string[];
  /** The open ground: the independent stand on it from `x`, who is out of sight from the right. */
  readonly ground: {
    readonly x: number;
    readonly y: number;
    /** Distance of those who have a name, and of those out of sight. */
    readonly step: number;
    readonly lost: number;
  };
  /** Where those out of sight stand when they are the finding: the first ring’s left edge, and their number in labels. */
  readonly unseen: {
    readonly at: Point;
    readonly r: number;
    readonly pitch: number;
    readonly perRow: number;
    readonly count: number;
  };
  /** Where the day is written, and how large in numerals. */
  readonly day: { readonly at: Point; readonly size: number };
  /** Where the finding begins, how large in labels, and how wide it may run. */
  readonly finding: { readonly at: Point; readonly size: number; readonly w: number };
  /** Size of the count in an attic, in labels. */
  readonly count: number;
  /** Size of a change of it, in parts of that. */
  readonly change: number;
  /** Width of a way in a picture of many, in box pixels. */
  readonly way: number;
  /** How far a roof’s name may be wider than it, in sizes of its letters. */
  readonly spill: number;
}

export interface Group {
  readonly key: string;
  readonly houses: readonly string[];
  /** Where its name is centred. */
  readonly x: number;
}

type Rect = readonly [x: number, w: number, h: number, form: Form];

/** Houses of one row stand on one floor. */
const street = (floor: number, houses: Readonly<Record<string, Rect>>): Record<string, House> =>
  Object.fromEntries(Object.entries(houses).map(([id, [x, w, h, form]]) => [id, { x, floor, w, h, form }]));

const wide: Plan = {
  houses: {
    ...street(226, {
      anthropic: [300, 222, 118, 'flat'],
      google: [562, 146, 92, 'flat'],
      waveforms: [724, 74, 52, 'pitched'],
    }),
    ...street(462, {
      'safe-superintelligence': [4, 104, 52, 'pitched'],
      'eureka-labs': [136, 90, 52, 'pitched'],
      openai: [290, 150, 166, 'flat'],
      'thinking-machines': [550, 224, 118, 'pitched'],
    }),
    ...street(620, {
      arda: [4, 74, 52, 'pitched'],
      'situational-awareness': [94, 120, 52, 'leaning'],
      felicis: [230, 70, 52, 'leaning'],
      'ai-futures-project': [316, 92, 52, 'leaning'],
      'meaning-alignment-institute': [424, 88, 52, 'leaning'],
      'institute-for-law-ai': [528, 82, 52, 'leaning'],
      eleos: [626, 80, 52, 'leaning'],
      averi: [722, 74, 52, 'leaning'],
    }),
  },
  young: { anthropic: 104 },
  groups: [],
  r: [9, 8],
  row: 25,
  column: 95,
  seat: 22,
  desk: 20,
  names: 'all',
  ground: { x: 250, y: 718, step: 108, lost: 22 },
  unseen: { at: [600, 404], r: 15, pitch: 42, perRow: 4, count: 2.3 },
  day: { at: [0, 44], size: 0.85 },
  finding: { at: [2, 84], size: 1.22, w: 284 },
  count: 1.9,
  change: 0.9,
  way: 0.9,
  spill: 2.4,
};

const medium: Plan = {
  houses: {
    ...street(132, {
      anthropic: [268, 190, 84, 'flat'],
      google: [486, 128, 66, 'flat'],
      waveforms: [644, 56, 36, 'pitched'],
    }),
    ...street(292, {
      'safe-superintelligence': [28, 54, 32, 'pitched'],
      'eureka-labs': [126, 84, 40, 'pitched'],
      openai: [268, 124, 124, 'flat'],
      'thinking-machines': [484, 210, 84, 'pitched'],
    }),
    ...street(382, {
      arda: [8, 46, 28, 'pitched'],
      'situational-awareness': [98, 50, 28, 'leaning'],
      felicis: [196, 50, 28, 'leaning'],
      'ai-futures-project': [284, 50, 28, 'leaning'],
      'meaning-alignment-institute': [388, 50, 28, 'leaning'],
      'institute-for-law-ai': [486, 50, 28, 'leaning'],
      eleos: [568, 50, 28, 'leaning'],
      averi: [652, 50, 28, 'leaning'],
    }),
  },
  young: { anthropic: 104 },
  groups: [],
  r: [7.2, 6.4],
  row: 19.5,
  column: 86,
  seat: 17,
  desk: 16,
  names: 'large',
  ground: { x: 206, y: 452, step: 96, lost: 19 },
  unseen: { at: [546, 256], r: 11.5, pitch: 32, perRow: 4, count: 2.1 },
  day: { at: [0, 30], size: 0.76 },
  finding: { at: [1, 58], size: 1.05, w: 258 },
  count: 1.5,
  change: 0.9,
  way: 0.9,
  spill: 3,
};

const small = (
  floors: readonly [number, number, number],
  [lab, firm, origin]: readonly [number, number, number],
): Plan['houses'] => ({
  ...street(floors[0], {
    anthropic: [52, 112, lab, 'flat'],
  }),
  // A little higher, so that a way passes under their names.
  ...street(floors[0] - 13, {
    google: [190, 44, 35, 'flat'],
    waveforms: [284, 34, 22, 'pitched'],
  }),
  ...street(floors[1], {
    'safe-superintelligence': [3, 66, 34, 'pitched'],
    'eureka-labs': [77, 59, 34, 'pitched'],
    openai: [147, 74, origin, 'flat'],
    'thinking-machines': [256, 80, firm, 'pitched'],
  }),
  ...street(floors[2], {
    arda: [6, 24, 19, 'pitched'],
    'situational-awareness': [58, 24, 19, 'leaning'],
    felicis: [92, 24, 19, 'leaning'],
    'ai-futures-project': [173, 24, 19, 'leaning'],
    'meaning-alignment-institute': [207, 24, 19, 'leaning'],
    'institute-for-law-ai': [241, 24, 19, 'leaning'],
    eleos: [275, 24, 19, 'leaning'],
    averi: [309, 24, 19, 'leaning'],
  }),
});

const groups: Plan['groups'] = [
  { key: 'funds', houses: ['situational-awareness', 'felicis'], x: 87 },
  {
    key: 'non-profits',
    houses: ['ai-futures-project', 'meaning-alignment-institute', 'institute-for-law-ai', 'eleos', 'averi'],
    x: 252,
  },
];

const narrow: Plan = {
  houses: small([118, 232, 284], [46, 68, 84]),
  young: { anthropic: 56 },
  groups,
  r: [5.6, 4.8],
  row: 14.5,
  column: 70,
  seat: 12.5,
  desk: 9.8,
  names: [...threads, 'sutskever', 'murati'],
  ground: { x: 124, y: 316, step: 74, lost: 11 },
  unseen: { at: [258, 184], r: 7, pitch: 19, perRow: 4, count: 2.4 },
  day: { at: [0, 22], size: 0.8 },
  finding: { at: [0, 44], size: 1, w: 338 },
  count: 1.3,
  change: 0.76,
  way: 0.7,
  spill: 4.6,
};

const low: Plan = {
  ...narrow,
  houses: small([95, 188, 227], [38, 54, 74]),
  row: 13.5,
  desk: 9.4,
  names: [...threads, 'sutskever'],
  ground: { x: 124, y: 256, step: 74, lost: 11 },
  unseen: { at: [258, 142], r: 6.4, pitch: 18, perRow: 4, count: 2 },
  day: { at: [0, 16], size: 0.58 },
  finding: { at: [0, 32], size: 0.9, w: 338 },
};

const plans: Readonly<Record<BoxId, Plan>> = { wide, medium, narrow, low };

/** The plan of a box; of one that paper made higher, with its streets as much farther apart. */
export function planOf({ id, h }: Box): Plan {
  const plan = plans[id];
  const part = h / boxes[id].h;
  return {
    ...plan,
    houses: Object.fromEntries(
      Object.entries(plan.houses).map(([roof, house]) => [roof, { ...house, floor: house.floor * part }]),
    ),
    ground: { ...plan.ground, y: plan.ground.y * part },
    unseen: { ...plan.unseen, at: [plan.unseen.at[0], plan.unseen.at[1] * part] },
  };
}

/** The plan as it stood in the first summer, when what grew since was narrower. */
export const youngOf = (plan: Plan): Plan => ({
  ...plan,
  houses: Object.fromEntries(
    Object.entries(plan.houses).map(([roof, house]) => [roof, { ...house, w: plan.young[roof] ?? house.w }]),
  ),
});
