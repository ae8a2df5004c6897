/** A hundred people who leave one of the giants: those known to go to other large companies, and the others adrift. */
import { formatValue } from '../../content/format/format.ts';
import { scatter, sunflower, type Point } from '../../scene/arrange.ts';
import { tenth, travellers, type Box, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { frame, hundred, under } from './marks.ts';
import { share } from './record.ts';

/** How many of those who are placed stand in a row. */
const columns = 5;

export function onward(box: Box, telling: Telling): Scene {
  const large = share(telling, 'large-of-leavers');
  const placed = Math.round(large);
  const rows = Math.ceil(placed / columns);

  const big = box.numeral * 1.5;
  const line = box.label * 1.35;
  const figureAt = big * 0.76;
  const firstLine = under(figureAt, big, box.label);
  const wordsEnd = firstLine + line + box.label;
  const pitch = Math.min((box.h - wordsEnd - 2) / (rows + 0.7), (box.w * 0.46) / (columns + 0.7));
  const r = pitch * 0.36;
  const [w, h] = [(columns + 0.7) * pitch, (rows + 0.7) * pitch];
  const firm: Point = [w / 2 + 1, box.h - h / 2 - 1];
  const seats = Array.from({ length: placed }, (_, i): Point => [
    tenth(firm[0] + ((i % columns) - (columns - 1) / 2) * pitch),
    tenth(firm[1] + (Math.floor(i / columns) - (rows - 1) / 2) * pitch),
  ]);

  const left = w + pitch * 0.8 + r;
  const top = box.label * 1.7 + r;
  const room: Room = { x: left, y: top, w: box.w - left - r, h: box.h - top - r };
  const middle: Point = [room.x + room.w / 2, room.y + room.h / 2];
  const loose = spread(scatter(sunflower(travellers - placed, middle, r), room), room, r * 2.5);

  const say = (key: string): string => telling.say(`scene.startup-pull.onward.${key}`);
  return {
    box,
    marks: [
      frame('frame-large', firm, [w, h]),
      label('figure', [0, figureAt], formatValue(large, 'percent', telling.locale, 0), big, { face: 'num' }),
      label('name-large-1', [0, firstLine], say('large-1'), box.label),
      label('name-large-2', [0, firstLine + line], say('large-2'), box.label),
      label('name-rest', [box.w, box.label], say('rest'), box.label, { anchor: 'end', tone: 'ink-2' }),
    ],
    dots: hundred([...seats, ...loose], r, (i) => (i < placed ? 'industry' : 'other')),
  };
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Pushes points apart inside a room until none is nearer to another than `distance`, or as far as there is room. */
export function spread(points: readonly Point[], room: Room, distance: number): Point[] {
  const moved = points.map(([x, y]) => ({ x, y }));
  const within = (value: number, from: number, size: number): number =>
    Math.min(from + size, Math.max(from, value));
  for (let round = 0; round < 200; round++) {
    moved.forEach((a, i) => {
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const apart = Math.hypot(dx, dy);
        if (apart >= distance || apart === 0) continue;
        const push = (distance - apart) / 2 / apart;
        [a.x, a.y] = [a.x - dx * push, a.y - dy * push];
        [b.x, b.y] = [b.x + dx * push, b.y + dy * push];
      }
    });
    for (const point of moved) {
      point.x = within(point.x, room.x, room.w);
      point.y = within(point.y, room.y, room.h);
    }
  }
  return moved.map(({ x, y }): Point => [tenth(x), tenth(y)]);
}
