/** What the opening's pictures have in common: where the crowd sits in each box, and where its three first leavers go. */
import { formatValue } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { label } from '../../scene/marks.ts';
import type { Box, BoxId, Label } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { followed, threads } from '../followed.ts';

/** Parts of a box's width and height. */
type Place = readonly [x: number, y: number];

interface Poster {
  readonly crowd: Place;
  /** Where the lines come from when all are flung apart. */
  readonly burst: Place;
  /** Distance of neighbours in the crowd, in box pixels. */
  readonly spacing: number;
  /** Radius of a dot of the crowd, of one of the thirty-seven at large, and of one with a name. */
  readonly r: readonly [crowd: number, flung: number, named: number];
  /** Where the three are when they have just broken out. */
  readonly out: readonly [Place, Place, Place];
  /** In which directions they go when all are flung apart, in degrees from the right. */
  readonly far: readonly [number, number, number];
  /** How far whoever left first goes then, and how far whoever left last, in box pixels. */
  readonly reach: readonly [first: number, last: number];
  /** Size of a name, in labels. */
  readonly name: number;
}

const posters: Readonly<Record<BoxId, Poster>> = {
  narrow: {
    crowd: [0.4, 0.67],
    burst: [0.4, 0.63],
    spacing: 10,
    r: [6.3, 5.6, 10],
    out: [
      [0.4, 0.1],
      [0.59, 0.26],
      [0.7, 0.48],
    ],
    far: [-68, -53, 24],
    reach: [150, 84],
    name: 1.08,
  },
  low: {
    crowd: [0.36, 0.67],
    burst: [0.4, 0.63],
    spacing: 8.6,
    r: [5.3, 5, 9],
    out: [
      [0.36, 0.1],
      [0.61, 0.28],
      [0.69, 0.54],
    ],
    far: [-63, -44, 24],
    reach: [132, 72],
    name: 1.04,
  },
  medium: {
    crowd: [0.41, 0.63],
    burst: [0.41, 0.58],
    spacing: 16.4,
    r: [10.2, 8.4, 17],
    out: [
      [0.46, 0.09],
      [0.66, 0.29],
      [0.75, 0.6],
    ],
    far: [-56, -26, 24],
    reach: [242, 128],
    name: 1.25,
  },
  wide: {
    crowd: [0.45, 0.67],
    burst: [0.44, 0.58],
    spacing: 23.5,
    r: [14.6, 12, 24],
    out: [
      [0.46, 0.08],
      [0.68, 0.24],
      [0.78, 0.48],
    ],
    far: [-62, -36, 25],
    reach: [340, 184],
    name: 1.4,
  },
};

export const posterOf = ({ id }: Box): Poster => posters[id];

/** A place of a poster in box pixels. */
export const placed = ({ w, h }: Box, [x, y]: Place): Point => [x * w, y * h];

/** The names of the three beside their dots; where `dated`, with the month in which each had left. */
export function namesAt(box: Box, points: readonly Point[], telling: Telling, dated: boolean): Label[] {
  const poster = posterOf(box);
  const size = box.label * poster.name;
  const small = Math.max(box.least, box.label * 0.9);
  const people = followed(telling);
  return threads.flatMap((id, i): Label[] => {
    const person = people[i];
    const [x, y] = points[i] ?? [0, 0];
    const said = formatValue(person?.left ?? '', 'month', telling.locale);
    const left = x + poster.r[2] * 1.45;
    if (!dated) return [label(`name-${id}`, [left, y + size * 0.35], person?.name ?? '', size)];
    return [
      label(`name-${id}`, [left, y + size * 0.04], person?.name ?? '', size),
      label(`left-${id}`, [left, y + size * 0.04 + small * 1.3], said, small, { tone: 'ink-2' }),
    ];
  });
}
