/** What a picture of roofs is made of: a roof over a floor, and words under it. */
import type { Point } from '../../scene/arrange.ts';
import { curve, hairline, note } from '../../scene/marks.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Box, Curve, Label, Line, Tone } from '../../scene/scene.ts';
import type { House } from './plan.ts';

/** Walls, roof and floor; in ink and heavier where the picture is about this one. */
export function outline(id: string, house: House, isMain = false): (Curve | Line)[] {
  const { x, floor, w, form } = house;
  const tone: Tone = form === 'domed' ? 'academia' : isMain ? 'ink' : 'ink-3';
  const style = { tone, width: isMain ? 1.6 : 1.1 };
  const over = overhang(house);
  const [left, right] = [x, x + w];
  // A straight roof needs its ends and its ridge alone; a dome as many points as look round.
  const parts =
    form === 'domed'
      ? Array.from({ length: 25 }, (_, i) => (1 - Math.cos((i / 24) * Math.PI)) / 2)
      : [-over / w, 0.5, 1 + over / w];
  const roof = parts.map((part): Point => [x + w * part, roofLine(house, part)]);
  const wall = (side: string, at: number, part: number): Curve =>
    curve(
      `${side}-${id}`,
      [
        [at, floor],
        [at, roofLine(house, part)],
      ],
      style,
    );
  return [
    wall('left', left, 0),
    wall('right', right, 1),
    curve(`roof-${id}`, roof, { ...style, width: style.width * 2 }),
    hairline(`floor-${id}`, [left - over, floor], [right + over, floor]),
  ];
}

const overhang = ({ w }: Pick<House, 'w'>): number => Math.min(5, w * 0.035);

/** Where the roof runs over a part of a house's width, 0 at its left wall and 1 at its right, in box pixels. */
export function roofLine({ floor, w, h, form }: House, part: number): number {
  const top = floor - h;
  switch (form) {
    case 'pitched':
      return top - roofRise({ w, h }) * (1 - Math.abs(part - 0.5) * 2);
    case 'leaning':
      return top - h * 0.18 * (1 - part);
    case 'domed':
      return top - h * 0.5 * Math.sqrt(Math.max(0, 1 - (part * 2 - 1) ** 2));
    case 'flat':
      return top;
  }
}

/** How far a pitched roof rises above its walls. */
export const roofRise = ({ w, h }: Pick<House, 'w' | 'h'>): number => Math.min(w * 0.27, h * 0.42);

/** Words in the middle under a place, moved inwards where they would leave the box. */
export function centred(
  key: string,
  text: string,
  [x, y]: Point,
  width: number,
  { w, least }: Box,
  tone: Label['tone'] = 'ink-2',
): Label[] {
  const lines = note(key, [x, y], text, least, width, { anchor: 'middle', tone });
  const half = Math.max(...lines.map((line) => textWidth(line.text, least))) / 2;
  const within = Math.min(Math.max(x, half), w - half);
  return lines.map((line) => ({ ...line, x: within }));
}
