/**
 * The street in each box: a row of roofs that hold several, a row of roofs that hold one, and the open ground. Every
 * roof has one place, the same on every day, so that time can be read by flicking through.
 */
import { boxes, type Box, type BoxId } from '../../scene/scene.ts';
import { threads, type Whereabouts } from '../followed.ts';

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

/** Roofs that hold several on one of the days, from left to right. */
export const large: readonly Whereabouts[] = ['openai', 'anthropic', 'thinking-machines', 'google'];

export interface Plan {
  readonly houses: Readonly<Record<Whereabouts, House>>;
  /** Names that several houses have in common, where each has no room for its own. */
  readonly groups: readonly Group[];
  /** Radius of every dot, and the distance of two. */
  readonly r: number;
  readonly pitch: number;
  /** Distance of rows of dots with names. */
  readonly row: number;
  /** Room between a wall and a dot, and between a dot and its name. */
  readonly pad: number;
  /** Whose names are written. */
  readonly names: readonly string[];
  /** Whether a change is written instead of a count, and each way drawn by itself: both take room. */
  readonly isRoomy: boolean;
  /** Size of the counts above the roofs and of the number of those out of sight, in box pixels. */
  readonly count: number;
  readonly unseen: number;
  /** How far the narrowest and the widest arc rise over the roofs between which they lead. */
  readonly arcs: readonly [low: number, high: number];
  /** The line of the open ground, and where on it the first of those out of sight stands. */
  readonly ground: { readonly y: number; readonly x: number };
  /** Baseline of the day, and its size in numerals. */
  readonly day: { readonly y: number; readonly size: number };
  /** Baseline of the finding, and its size in labels. */
  readonly finding: { readonly y: number; readonly size: number };
}

export interface Group {
  readonly key: string;
  readonly houses: readonly Whereabouts[];
}

type Rect = readonly [x: number, w: number, h: number, form: Form];

/** Houses of one row stand on one floor. */
const street = (floor: number, houses: Readonly<Record<string, Rect>>): Record<string, House> =>
  Object.fromEntries(Object.entries(houses).map(([id, [x, w, h, form]]) => [id, { x, floor, w, h, form }]));

/** The houses that hold one, by their middles; two that never stand on one day have one place. */
function singles(
  floor: number,
  [w, h]: readonly [w: number, h: number],
  middles: readonly [first: number, ...rest: number[]],
  leads: Readonly<Record<string, Rect>>,
): Record<string, House> {
  const ids = [
    ['waveforms', 'arda'],
    ['situational-awareness'],
    ['felicis'],
    ['ai-futures-project'],
    ['meaning-alignment-institute'],
    ['institute-for-law-ai'],
    ['eleos', 'averi'],
  ];
  const small = ids.flatMap((here, i) =>
    here.map((id): [string, Rect] => [
      id,
      [(middles[i] ?? 0) - w / 2, w, h, i === 0 ? 'pitched' : 'leaning'],
    ]),
  );
  return street(floor, { ...leads, ...Object.fromEntries(small) });
}

const wide: Plan = {
  houses: {
    ...street(424, {
      openai: [6, 178, 176, 'flat'],
      anthropic: [204, 178, 118, 'flat'],
      'thinking-machines': [402, 234, 98, 'pitched'],
      google: [656, 138, 118, 'flat'],
    }),
    ...singles(540, [40, 38], [196, 408, 486, 558, 642, 711, 772], {
      'safe-superintelligence': [15, 120, 38, 'pitched'],
      'eureka-labs': [246, 112, 38, 'pitched'],
      meta: [162, 68, 38, 'flat'],
    }),
  },
  groups: [],
  r: 12.5,
  pitch: 28,
  row: 28,
  pad: 6,
  names: [...threads, 'sutskever', 'murati', 'leike'],
  isRoomy: true,
  count: 56,
  unseen: 76,
  arcs: [52, 132],
  ground: { y: 708, x: 112 },
  day: { y: 44, size: 0.85 },
  finding: { y: 84, size: 1.22 },
};

const medium: Plan = {
  houses: {
    ...street(264, {
      openai: [6, 184, 96, 'flat'],
      anthropic: [214, 140, 74, 'flat'],
      'thinking-machines': [378, 184, 74, 'pitched'],
      google: [586, 128, 74, 'flat'],
    }),
    ...singles(344, [32, 30], [166, 362, 436, 503, 583, 648, 695], {
      'safe-superintelligence': [8, 108, 30, 'pitched'],
      'eureka-labs': [214, 100, 30, 'pitched'],
      meta: [139, 54, 30, 'flat'],
    }),
  },
  groups: [],
  r: 10,
  pitch: 22,
  row: 22,
  pad: 5,
  names: [...threads, 'sutskever', 'murati', 'leike'],
  isRoomy: true,
  count: 42,
  unseen: 48,
  arcs: [44, 88],
  ground: { y: 444, x: 84 },
  day: { y: 30, size: 0.76 },
  finding: { y: 58, size: 1.05 },
};

/** The street of a small box. */
const small = (
  [first, second]: readonly [first: number, second: number],
  [origin, lab, firm]: readonly [origin: number, lab: number, firm: number],
): Plan['houses'] => ({
  ...street(first, {
    openai: [3.5, 87, origin, 'flat'],
    anthropic: [99.5, 80, lab, 'flat'],
    'thinking-machines': [189, 87, firm, 'pitched'],
    google: [300, 36, lab, 'flat'],
  }),
  ...singles(second, [18, 19], [60, 203, 227, 258, 281, 304, 327], {
    'safe-superintelligence': [18, 18, 19, 'pitched'],
    'eureka-labs': [100, 80, 19, 'pitched'],
    meta: [60, 34, 19, 'flat'],
  }),
});

const narrow: Plan = {
  houses: small([196, 250], [87, 47, 47]),
  groups: [
    { key: 'funds', houses: ['situational-awareness', 'felicis'] },
    {
      key: 'non-profits',
      houses: ['ai-futures-project', 'meaning-alignment-institute', 'institute-for-law-ai', 'eleos', 'averi'],
    },
    { key: 'start-ups', houses: ['safe-superintelligence', 'waveforms', 'arda'] },
  ],
  r: 6.3,
  pitch: 13.4,
  row: 14,
  pad: 3.6,
  names: threads,
  isRoomy: false,
  count: 29,
  unseen: 32,
  arcs: [19, 41],
  ground: { y: 316, x: 46 },
  day: { y: 22, size: 0.8 },
  finding: { y: 42, size: 1 },
};

const low: Plan = {
  ...narrow,
  houses: small([160, 208], [80, 45, 45]),
  r: 5.8,
  pitch: 12.4,
  row: 13,
  count: 24,
  unseen: 29,
  arcs: [12, 24],
  ground: { y: 258, x: 45 },
  day: { y: 16, size: 0.58 },
  finding: { y: 32, size: 0.9 },
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
