/**
 * One sender, and a crowd of whom nobody said how many were written to: no line ends at a dot, since a line a
 * recipient would be a count. Two dashed lines open from the sender to the whole crowd instead.
 */
import { formatFact } from '../../content/format/format.ts';
import { sunflower, type Point } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Line, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { smallSize } from './money.ts';

export function emails(box: Box, telling: Telling): Scene {
  const { say, locale, fact } = telling;
  const small = smallSize(box.label);
  const date = tenth(box.numeral * 0.8);
  const below = small * 1.7;
  // The crowd fills the lower right; the sender stands alone at the upper left, under the name.
  const top = date * 1.35;
  const outer = (box.h - below - top) / 2;
  const spacing = outer / (Math.sqrt(travellers) + 0.45);
  const r = tenth(spacing * 0.42);
  const centre: Point = [box.w - outer - 1, box.h - below - outer];
  const sender: Point = [tenth(r + 2), tenth(box.label * 3.2)];
  const cone = tangents(sender, centre, outer);
  // Inside the mouth of the cone, clear of its steeper side; where that is too tight, in the corner below it.
  const [, steep] = cone;
  const inside = sender[1] + (centre[1] - sender[1]) * (box.name === 'wide' ? 0.27 : 0.42);
  const slope = (steep[0] - sender[0]) / (steep[1] - sender[1]);
  const tight = box.name === 'narrow';
  const [noteX, noteY] = tight
    ? [0, box.h - small * 1.65]
    : [sender[0] + slope * (inside + small * 1.4 - sender[1]) + small * 0.9, inside];

  return {
    box,
    marks: [
      ...cone.map(([x, y], i): Line => ({
        kind: 'line',
        key: `cone-${String(i)}`,
        x1: sender[0],
        y1: sender[1],
        x2: tenth(x),
        y2: tenth(y),
        tone: 'ink-2',
        dashed: true,
      })),
      label('month', [box.w, date * 0.86], formatFact(fact('emails-month'), locale), date, {
        anchor: 'end',
        face: 'num',
        tone: 'ink-2',
      }),
      label('sender', [0, sender[1] - r - small], say('scene.mega-salaries.emails.sender'), box.label),
      label('note-what', [noteX, noteY], say('scene.mega-salaries.emails.what'), small),
      label('note-count', [noteX, noteY + small * 1.3], say('scene.mega-salaries.emails.count'), small, {
        tone: 'ink-2',
      }),
      label(
        'crowd',
        [tight ? box.w : centre[0], box.h - small * 0.35],
        say('scene.mega-salaries.emails.crowd'),
        box.label,
        {
          anchor: tight ? 'end' : 'middle',
        },
      ),
    ],
    dots: [sender, ...sunflower(travellers - 1, centre, spacing)].map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r: i === 0 ? tenth(r * 1.15) : r,
      tone: i === 0 ? 'industry' : 'other',
      shape: 'round',
    })),
  };
}

/** The two points where lines from a point outside touch a circle, the flatter line first. */
export function tangents(from: Point, centre: Point, radius: number): [Point, Point] {
  const [dx, dy] = [centre[0] - from[0], centre[1] - from[1]];
  const distance = Math.hypot(dx, dy);
  const length = Math.sqrt(Math.max(0, distance ** 2 - radius ** 2));
  const half = Math.asin(Math.min(1, radius / distance));
  const axis = Math.atan2(dy, dx);
  const end = (angle: number): Point => [
    from[0] + length * Math.cos(angle),
    from[1] + length * Math.sin(angle),
  ];
  return [end(axis - half), end(axis + half)];
}
