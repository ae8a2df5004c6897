/** The burst: all thirty-seven flung over the whole window, each on a line from the crowd that it left. */
import { formatValue } from '../../../content/format/format.ts';
import { stars, type Point } from '../../../scene/arrange.ts';
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
  const origin = placed(box, poster.crowd);
  const three = poster.far.map((place) => placed(box, place));
  const names = namesAt(box, three, telling, false);
  const said = count(box, people.length, telling);
  const words = [...names, ...said].map((each) => extentOf(each));
  const edge = flung + 2;
  const places = stars(
    people.length - three.length,
    { x: edge, y: edge, w: box.w - 2 * edge, h: box.h - 2 * edge },
    {
      taken: [...three, origin],
      // Neither a dot nor the line that leads to it covers a word, and none hides the place that all come from.
      free: (place) =>
        Math.hypot(place[0] - origin[0], place[1] - origin[1]) > flung * 6 &&
        words.every((word) => !touches(origin, place, word, flung * 1.4)),
    },
  );
  const angle = ([x, y]: Point): number => Math.atan2(y - origin[1], x - origin[0]);
  places.sort((a, b) => angle(a) - angle(b));
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

/** Whether a line comes nearer to a word than `room`. */
function touches(from: Point, to: Point, { left, right, top, bottom }: Extent, room: number): boolean {
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
    const [x, y] = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    const near = t === 1 ? room : room * 0.3;
    return x > left - near && x < right + near && y > top - near && y < bottom + near;
  });
}

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
