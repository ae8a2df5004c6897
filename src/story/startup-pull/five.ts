/** Five frames in a ring, and the dots that go around from one to the next: the article's "before". A sketch. */
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import { tenth, travellers, type Box, type Curve, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import {
  caption,
  firstRoaming,
  frame,
  giantSide,
  giants,
  hundred,
  seatIn,
  seatsPerGiant,
  under,
} from './marks.ts';

/** Distance of seats, in box pixels. */
const pitches = { narrow: 12, medium: 21, wide: 33 } as const;
const turn = (2 * Math.PI) / giants.length;
const perArc = (travellers - firstRoaming) / giants.length;

export function five(box: Box, telling: Telling): Scene {
  const pitch = pitches[box.name];
  const side = giantSide(pitch);
  const name = caption(box);
  const nameRoom = name * 1.5;
  // The ring is as large as the box allows: the topmost frame and the names of the lowest touch its edges.
  const ry = (box.h - side - nameRoom - 4) / (1 + Math.cos(turn / 2));
  const names = giants.map((giant) => telling.say(`scene.startup-pull.${giant}`));
  const widest = Math.max(side, ...names.map((text) => textWidth(text, name)));
  const rx = (box.w / 2 - widest / 2 - 1) / Math.sin(turn);
  const centre: Point = [box.w / 2, 2 + side / 2 + ry];
  const at = (angle: number): Point => [
    tenth(centre[0] + rx * Math.sin(angle)),
    tenth(centre[1] - ry * Math.cos(angle)),
  ];
  const homes = giants.map((_, i) => at(i * turn));
  const clear = ([x, y]: Point): boolean =>
    homes.every(
      ([hx, hy]) =>
        Math.abs(x - hx) > side / 2 + pitch * 0.8 ||
        y < hy - side / 2 - pitch * 0.8 ||
        y > hy + side / 2 + nameRoom + pitch * 0.5,
    );
  const arcs = giants.map((_, i) => freeRun(i * turn, (i + 1) * turn, (angle) => clear(at(angle))));

  const number = formatFact(telling.fact('big-five'), telling.locale);
  const big = box.numeral * 1.5;
  const figureAt = centre[1] + big * 0.18;
  return {
    box,
    marks: [
      ...arcs.map(([from, to], i): Curve => ({
        kind: 'curve',
        key: `way-${String(i)}`,
        points: Array.from({ length: 13 }, (_, k) => at(from + ((to - from) * k) / 12)),
        tone: 'ink-3',
        width: 1,
        dashed: true,
      })),
      ...giants.map((giant, i) => frame(`frame-${giant}`, homes[i] ?? centre, [side, side])),
      ...giants.map((giant, i) => {
        const [x, y] = homes[i] ?? centre;
        return label(`name-${giant}`, [x, y + side / 2 + name * 1.25], names[i] ?? '', name, {
          anchor: 'middle',
        });
      }),
      label('figure', [centre[0], figureAt], number, big, { anchor: 'middle', face: 'num' }),
      label(
        'figure-said',
        [centre[0], under(figureAt, big, box.label)],
        telling.say('scene.startup-pull.five.centre'),
        box.label,
        { anchor: 'middle', tone: 'ink-2' },
      ),
    ],
    dots: hundred(
      Array.from({ length: travellers }, (_, i): Point => {
        if (i < firstRoaming) {
          return seatIn(
            homes[i % giants.length] ?? centre,
            Math.floor(i / giants.length) % seatsPerGiant,
            pitch,
          );
        }
        const k = i - firstRoaming;
        const [from, to] = arcs[k % giants.length] ?? [0, 0];
        return at(from + ((to - from) * (Math.floor(k / giants.length) + 0.5)) / perArc);
      }),
      pitch * 0.38,
      'industry',
    ),
  };
}

/** The longest unbroken run of angles between `from` and `to` for which `free` holds, in radians. */
export function freeRun(
  from: number,
  to: number,
  free: (angle: number) => boolean,
): readonly [number, number] {
  const steps = 144;
  const angle = (i: number): number => from + ((to - from) * i) / steps;
  let best: readonly [number, number] = [0, -1];
  let start = 0;
  for (let i = 0; i <= steps; i++) {
    if (!free(angle(i))) start = i + 1;
    else if (i - start > best[1] - best[0]) best = [start, i];
  }
  if (best[1] < 0) throw new Error('there is no free stretch between two frames');
  return [angle(best[0]), angle(best[1])];
}
