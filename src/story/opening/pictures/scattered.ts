/** The burst: all thirty-seven flung over the whole window, each on a line from the crowd that it left. */
import { formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label, note } from '../../../scene/marks.ts';
import { extentOf, type Extent } from '../../../scene/measure.ts';
import { type Box, type Label, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { namesAt, placed, posterOf } from '../poster.ts';

function scene(box: Box, telling: Telling): Scene {
  const poster = posterOf(box);
  const [, flung, large] = poster.r;
  const people = followed(telling);
  const origin = placed(box, poster.burst);
  const three = poster.far.map((place) => placed(box, place));
  const names = namesAt(box, three, telling, false);
  const said = count(box, people.length, telling);
  const words = [...names, ...said].map((each) => extentOf(each));
  const places = rays(people.length - three.length, origin, box, { words, taken: three, r: flung });
  const points = [...three, ...places];
  return {
    box,
    marks: [
      ...points.map((to, i) =>
        curve(`way-${String(i)}`, [origin, shortOf(origin, to, i < three.length ? large : flung)]),
      ),
      ...said,
      ...names,
    ],
    dots: dots(points, (i) => ({ r: i < three.length ? large : flung, tone: 'industry' })),
  };
}

/**
 * `n` places around an origin, no two of them in nearly one direction, some far and some near; neither a place nor the
 * line that leads to it comes on a word or into a direction that is taken.
 */
function rays(
  n: number,
  [x, y]: Point,
  { w, h }: Box,
  { words, taken, r }: { words: readonly Extent[]; taken: readonly Point[]; r: number },
): Point[] {
  const turn = Math.PI * 2;
  const at = (angle: number, far: number): Point => [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
  const isFree = ([px, py]: Point): boolean => px > r + 2 && px < w - r - 2 && py > r + 2 && py < h - r - 2;
  const angles = taken.map(([px, py]) => ({
    angle: Math.atan2(py - y, px - x),
    room: (r * 4) / Math.hypot(px - x, py - y),
  }));
  const apart = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  const reachOf = (angle: number): number => {
    if (angles.some((other) => apart(angle, other.angle) < other.room)) return 0;
    const steps = Array.from({ length: 400 }, (_, i) => (i * Math.hypot(w, h)) / 400);
    const end = steps.findIndex((far, i) => {
      const place = at(angle, far);
      return i > 0 && !(isFree(place) && words.every((word) => !isNear(place, word, r * 1.4)));
    });
    const reach = steps[end - 1] ?? 0;
    return reach < r * 9 ? 0 : reach;
  };
  const directions = Array.from({ length: 720 }, (_, i) => (i / 720) * turn);
  const reaches = directions.map(reachOf);
  const total = reaches.reduce((sum, reach) => sum + reach, 0);
  const golden = (Math.sqrt(5) - 1) / 2;
  let sum = 0;
  let i = 0;
  return directions.flatMap((angle, d): Point[] => {
    sum += reaches[d] ?? 0;
    if (i >= n || sum < ((i + 0.5) * total) / n) return [];
    const part = 0.58 + 0.42 * ((i * golden) % 1);
    i += 1;
    return [at(angle, (reaches[d] ?? 0) * part)];
  });
}

/** Whether a place is nearer to a word than `room`. */
const isNear = ([x, y]: Point, { left, right, top, bottom }: Extent, room: number): boolean =>
  x > left - room && x < right + room && y > top - room && y < bottom + room;

/** Where a line from `from` ends at the edge of a dot of radius `r` around `to`. */
function shortOf(from: Point, to: Point, r: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const part = 1 - r / Math.hypot(dx, dy);
  return [from[0] + dx * part, from[1] + dy * part];
}

/** How many they are, large, in the upper left corner. */
function count(box: Box, people: number, { locale, say }: Telling): Label[] {
  const big = box.numeral * (box.name === 'narrow' ? 2.1 : 2.4);
  const baseline = big * 0.76;
  return [
    label('count', [0, baseline], formatValue(people, 'number', locale), big, { face: 'num' }),
    ...note(
      'count-said',
      [2, baseline + big * 0.21 + box.label * 0.86],
      say('scene.opening.scattered.count'),
      box.label,
      box.w * 0.36,
    ),
  ];
}

export const scattered = {
  scene,
  key: ({ say }) => say('scene.opening.scattered.key'),
  describe: (telling) => {
    const people = followed(telling);
    return telling.say('scene.opening.scattered.said', {
      people: formatValue(people.length, 'people', telling.locale),
      names: people
        .slice(0, threads.length)
        .map(({ name }) => name)
        .join(', '),
    });
  },
  sources: [],
} satisfies PictureModule;
