/**
 * The cover: the opening's crowd, larger than the page, so that it runs off three of its edges, and the three with
 * names who have broken out of it.
 */
import { sunflower, type Point } from '../../scene/arrange.ts';
import { dots, label, trail } from '../../scene/marks.ts';
import { boxes, settle, travellers, type Box, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { followed, threads } from '../followed.ts';

/** A sheet of A4 in points; a Letter cuts it at its foot. */
const sheet: Box = { ...boxes.wide, w: 595, h: 842 };
const crowdAt: Point = [205, 704];
const spacing = 31;
const r = { crowd: 19.5, named: 25 };
/** Where the three are. */
const out: readonly Point[] = [
  [284, 288],
  [398, 350],
  [446, 452],
];
const nameSize = 15;

/** The cover's picture, on a sheet of A4. */
export function cover(telling: Telling): Scene {
  const people = followed(telling);
  const crowd = sunflower(travellers, crowdAt, spacing);
  const rim = crowd.slice(-Math.round(crowd.length * 0.3));
  const seats: Point[] = [];
  for (const [x, y] of out) {
    // Nobody rises from a seat that another has left.
    const free = rim.filter((seat) => !seats.includes(seat));
    const away = ([px, py]: Point): number => Math.hypot(px - x, py - y);
    seats.push(free.reduce((best, seat) => (away(seat) < away(best) ? seat : best)));
  }
  const stay = crowd.filter((point) => !seats.includes(point));
  return settle({
    box: sheet,
    marks: [
      ...seats.map((from, i) => trail(`way-${String(i)}`, from, out[i] ?? from, 0.16)),
      { kind: 'field', key: 'seats', points: seats, r: r.crowd, tone: 'ink-3', shape: 'round', look: 'gone' },
      ...threads.map((_, i) => {
        const [x, y] = out[i] ?? [0, 0];
        return label(
          `name-${String(i)}`,
          [x + r.named + 7, y + nameSize * 0.35],
          people[i]?.name ?? '',
          nameSize,
        );
      }),
    ],
    dots: dots([...out, ...stay], (i) =>
      i < out.length ? { r: r.named, tone: 'industry' } : { r: r.crowd, tone: 'ink-2' },
    ),
  });
}
