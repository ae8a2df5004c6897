/** The poster: a close crowd that counts nothing, and three with names who have broken out of it. */
import { sunflower, type Point } from '../../../scene/arrange.ts';
import { dots, trail } from '../../../scene/marks.ts';
import { travellers, type Box, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { followed, threads } from '../../followed.ts';
import { namesAt, placed, posterOf } from '../poster.ts';

function scene(box: Box, telling: Telling): Scene {
  const poster = posterOf(box);
  const [r, , large] = poster.r;
  const centre = placed(box, poster.crowd);
  const crowd = sunflower(travellers, centre, poster.spacing);
  const out = poster.out.map((place) => placed(box, place));
  const seats = seatsTowards(crowd, centre, out);
  // The outermost go next: they are the travellers after the three.
  const stay = crowd.filter((point) => !seats.includes(point)).reverse();
  return {
    box,
    marks: [
      ...seats.map((from, i) => trail(`way-${threads[i] ?? ''}`, from, out[i] ?? from, 0.16)),
      { kind: 'field', key: 'seats', points: seats, r, tone: 'ink-3', shape: 'round', look: 'gone' },
      ...namesAt(box, out, telling, true),
    ],
    dots: dots([...out, ...stay], (i) =>
      i < out.length ? { r: large, tone: 'industry' } : { r, tone: 'ink-2' },
    ),
  };
}

/** For each of the three the seat at the crowd's edge that it left: the outer one nearest to its direction. */
function seatsTowards(crowd: readonly Point[], centre: Point, out: readonly Point[]): Point[] {
  const rim = crowd.slice(-Math.round(crowd.length * 0.3));
  return out.map(([x, y]) => {
    const away = ([px, py]: Point): number => Math.hypot(px - x, py - y);
    return rim.reduce((best, point) => (away(point) < away(best) ? point : best), rim[0] ?? centre);
  });
}

export const gathered = {
  scene,
  key: ({ say }) => say('scene.opening.gathered.key'),
  describe: (telling) => {
    const [first, second, third] = followed(telling);
    return telling.say('scene.opening.gathered.said', {
      first: first?.name ?? '',
      second: second?.name ?? '',
      third: third?.name ?? '',
    });
  },
  sources: [],
} satisfies PictureModule;
