/** Where each roof stands: one place in each box, the same on every day, so that time can be read by flicking through. */
import type { Point } from '../scene/arrange.ts';
import { boxes, type Box, type BoxId } from '../scene/scene.ts';

/** Pitched: founded by someone who had left. Flat: a large laboratory. Leaning: anything else. */
export type Form = 'pitched' | 'flat' | 'leaning';

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
  /** Names that several houses have in common, where each has no room for its own. */
  readonly groups: readonly Group[];
  /** Radius of a dot with a name and of one without. */
  readonly r: readonly [named: number, unnamed: number];
  /** Distance of rows of names, and the room that one takes in its row. */
  readonly row: number;
  readonly column: number;
  /** Distance of dots without a name under a roof, and in OpenAI's house. */
  readonly seat: number;
  readonly desk: number;
  /** Whose names are written: everybody's that may be, those under the large roofs, or the three. */
  readonly names: 'all' | 'large' | 'three';
  /** The open ground: the independent stand on it from the left, who is out of sight from the right. */
  readonly ground: {
    readonly y: number;
    /** Distance of those who have a name, and of those out of sight. */
    readonly step: number;
    readonly lost: number;
  };
  /** Where the day is written, and how large in numerals. */
  readonly day: { readonly at: Point; readonly size: number };
  /** Where the finding begins, how large in labels, and how wide it may run. */
  readonly finding: { readonly at: Point; readonly size: number; readonly w: number };
  /** Size of the count in an attic, in labels; none where there is no attic. */
  readonly count: number;
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
    ...street(218, {
      anthropic: [286, 226, 118, 'flat'],
      google: [536, 116, 118, 'flat'],
      meta: [676, 76, 52, 'flat'],
    }),
    ...street(450, {
      'safe-superintelligence': [4, 128, 52, 'pitched'],
      'eureka-labs': [148, 90, 52, 'pitched'],
      openai: [262, 216, 172, 'flat'],
      'thinking-machines': [500, 218, 112, 'pitched'],
      waveforms: [734, 64, 52, 'pitched'],
    }),
    ...street(610, {
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
  groups: [],
  r: [9, 7.5],
  row: 25,
  column: 95,
  seat: 22,
  desk: 18.5,
  names: 'all',
  ground: { y: 716, step: 108, lost: 22 },
  day: { at: [0, 44], size: 0.85 },
  finding: { at: [2, 84], size: 1.22, w: 236 },
  count: 1.9,
  way: 0.8,
  spill: 2.4,
};

const medium: Plan = {
  houses: {
    ...street(130, {
      anthropic: [262, 192, 84, 'flat'],
      google: [474, 112, 84, 'flat'],
      meta: [614, 56, 52, 'flat'],
    }),
    ...street(292, {
      'safe-superintelligence': [28, 54, 30, 'pitched'],
      'eureka-labs': [136, 78, 40, 'pitched'],
      openai: [244, 190, 130, 'flat'],
      'thinking-machines': [456, 190, 84, 'pitched'],
      waveforms: [668, 46, 30, 'pitched'],
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
  groups: [],
  r: [7.2, 6],
  row: 19.5,
  column: 86,
  seat: 17,
  desk: 14.6,
  names: 'large',
  ground: { y: 452, step: 96, lost: 19 },
  day: { at: [0, 30], size: 0.76 },
  finding: { at: [1, 58], size: 1.05, w: 230 },
  count: 1.25,
  way: 0.8,
  spill: 3,
};

const small = (floors: readonly [number, number, number], flat: number): Plan['houses'] => ({
  ...street(floors[0], {
    anthropic: [64, 92, flat, 'flat'],
    google: [252, 42, 30, 'flat'],
    meta: [306, 30, 22, 'flat'],
  }),
  ...street(floors[1], {
    'safe-superintelligence': [3, 20, 20, 'pitched'],
    waveforms: [30, 20, 20, 'pitched'],
    arda: [57, 20, 20, 'pitched'],
    'eureka-labs': [83, 62, 30, 'pitched'],
    openai: [152, 76, 95, 'flat'],
    'thinking-machines': [255, 82, 46, 'pitched'],
  }),
  ...street(floors[2], {
    'situational-awareness': [3, 24, 19, 'leaning'],
    felicis: [37, 24, 19, 'leaning'],
    'ai-futures-project': [173, 24, 19, 'leaning'],
    'meaning-alignment-institute': [207, 24, 19, 'leaning'],
    'institute-for-law-ai': [241, 24, 19, 'leaning'],
    eleos: [275, 24, 19, 'leaning'],
    averi: [309, 24, 19, 'leaning'],
  }),
});

const groups: Plan['groups'] = [
  { key: 'start-ups', houses: ['safe-superintelligence', 'waveforms', 'arda', 'eureka-labs'], x: 74 },
  { key: 'funds', houses: ['situational-awareness', 'felicis'], x: 32 },
  {
    key: 'non-profits',
    houses: ['ai-futures-project', 'meaning-alignment-institute', 'institute-for-law-ai', 'eleos', 'averi'],
    x: 252,
  },
];

const narrow: Plan = {
  houses: small([124, 222, 280], 46),
  groups,
  r: [5.4, 4.4],
  row: 14.5,
  column: 70,
  seat: 12,
  desk: 8.6,
  names: 'three',
  ground: { y: 316, step: 74, lost: 10.8 },
  day: { at: [0, 22], size: 0.8 },
  finding: { at: [0, 44], size: 1, w: 338 },
  count: 0,
  way: 0.45,
  spill: 3.4,
};

const low: Plan = {
  ...narrow,
  houses: small([98, 182, 230], 44),
  row: 13.5,
  desk: 8.4,
  ground: { y: 253, step: 74, lost: 10.8 },
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
  };
}
