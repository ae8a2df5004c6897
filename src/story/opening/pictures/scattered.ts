/** The burst: all thirty-seven flung over the whole window, each on a line from where they left, the earlier the farther. */
import { formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label, lineHeight, note } from '../../../scene/marks.ts';
import { extentOf, type Extent } from '../../../scene/measure.ts';
import { type Box, type Label, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads, type Followed } from '../../followed.ts';
import { leaverAsks } from '../../roofs/asks.ts';
import { namesAt, placed, posterOf } from '../poster.ts';

function scene(box: Box, telling: Telling): Scene {
  const poster = posterOf(box);
  const [, flung, large] = poster.r;
  const people = followed(telling);
  const origin = placed(box, poster.burst);
  const lengths = lengthsOf(people, poster.reach);
  const three = poster.far.map((degrees, i) => at(origin, (degrees / 180) * Math.PI, lengths[i] ?? 0));
  const names = namesAt(box, three, telling, false);
  const said = count(box, people.length, telling);
  const words = [...names, ...said].map((each) => extentOf(each));
  const places = rays(lengths.slice(three.length), origin, box, { words, taken: three, r: flung });
  const points = [...three, ...places];
  const size = Math.max(box.least, box.label * 0.9);
  const hub = label('hub', [origin[0], origin[1] + size * 0.35], telling.say('scene.roofs.openai'), size, {
    anchor: 'middle',
  });
  const { left, right } = extentOf(hub);
  const rim = (right - left) / 2 + size * 0.3;
  return {
    box,
    marks: [
      // Under the dot of each, and under the ring that holds the word and counts nobody: whole pixels will do.
      ...points.map((to, i) => curve(`way-${String(i)}`, [whole(origin), whole(to)])),
      { kind: 'field', key: 'rim', points: [origin], r: rim, tone: 'ink-3', shape: 'round', look: 'gone' },
      hub,
      ...said,
      ...names,
    ],
    dots: dots(points, (i) => ({ r: i < three.length ? large : flung, tone: 'industry' })),
  };
}

/** How far each goes: the earlier they left, the farther, by months. */
function lengthsOf(people: readonly Followed[], [first, last]: readonly [number, number]): readonly number[] {
  const months = people.map(({ left }) => Number(left.slice(0, 4)) * 12 + Number(left.slice(5, 7)));
  const [early, late] = [Math.min(...months), Math.max(...months)];
  return months.map((month) => first + ((last - first) * (month - early)) / (late - early));
}

const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

const at = ([x, y]: Point, angle: number, far: number): Point => [
  x + Math.cos(angle) * far,
  y + Math.sin(angle) * far,
];

/**
 * A place for each length around an origin, no two of them in nearly one direction; neither a place nor the line that
 * leads to it comes on a word or into a direction that is taken. Throws where the box has no room for a length.
 */
function rays(
  lengths: readonly number[],
  origin: Point,
  { w, h }: Box,
  { words, taken, r }: { words: readonly Extent[]; taken: readonly Point[]; r: number },
): Point[] {
  const [x, y] = origin;
  const isFree = ([px, py]: Point): boolean => px > r + 2 && px < w - r - 2 && py > r + 2 && py < h - r - 2;
  const angles = taken.map(([px, py]) => ({
    angle: Math.atan2(py - y, px - x),
    room: (r * 4) / Math.hypot(px - x, py - y),
  }));
  const reachOf = (angle: number): number => {
    if (angles.some((other) => apart(angle, other.angle) < other.room)) return 0;
    const steps = Array.from({ length: 400 }, (_, i) => (i * Math.hypot(w, h)) / 400);
    const end = steps.findIndex((far, i) => {
      const place = at(origin, angle, far);
      return i > 0 && !(isFree(place) && words.every((word) => !isNear(place, word, r * 1.4)));
    });
    return steps[end - 1] ?? 0;
  };
  const shortest = Math.min(...lengths);
  const open = Array.from({ length: 720 }, (_, i) => (i / 360) * Math.PI)
    .map((angle) => ({ angle, reach: reachOf(angle) }))
    .filter(({ reach }) => reach >= shortest);
  const n = lengths.length;
  const directions = lengths.flatMap((_, i) => open[Math.floor(((i + 0.5) * open.length) / n)] ?? []);
  // The longest choose first, each as far as may be from those before it.
  const used: number[] = [];
  const places = new Map<number, Point>();
  for (const i of [...lengths.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))) {
    const far = lengths[i] ?? 0;
    const alone = (angle: number): number => Math.min(9, ...used.map((other) => apart(angle, other)));
    const [best] = directions
      .filter(({ angle, reach }) => reach >= far && !used.includes(angle))
      .sort((a, b) => alone(b.angle) - alone(a.angle));
    if (!best) throw new Error(`there is no room for a line of ${String(far)}`);
    used.push(best.angle);
    places.set(i, at(origin, best.angle, far));
  }
  return lengths.map((_, i) => places.get(i) ?? origin);
}

const apart = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));

/** Whether a place is nearer to a word than `room`. */
const isNear = ([x, y]: Point, { left, right, top, bottom }: Extent, room: number): boolean =>
  x > left - room && x < right + room && y > top - room && y < bottom + room;

/** How many they are, large, in the upper left corner. */
function count(box: Box, people: number, { locale, say }: Telling): Label[] {
  const big = box.numeral * (box.name === 'narrow' ? 2.1 : 2.4) * (box.hero ?? 1);
  const baseline = big * 0.76;
  const said = note(
    'count-said',
    [2, baseline + big * 0.21 + box.label * 0.86],
    say('scene.opening.scattered.count'),
    box.label,
    box.w * 0.36,
  );
  const under = (said.at(-1)?.y ?? baseline) + box.label * lineHeight;
  return [
    label('count', [0, baseline], formatValue(people, 'number', locale), big, { face: 'num' }),
    ...said,
    // A small picture leaves to its key what a line's length is.
    ...(box.name === 'narrow'
      ? []
      : [label('far', [2, under], say('scene.opening.scattered.far'), box.label, { tone: 'ink-2' })]),
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
  asks: (telling) => leaverAsks(followed(telling), telling),
  sources: [],
} satisfies PictureModule;
