/** What a picture of roofs is made of: a roof over a floor, and words that lines run behind of. */
import type { Point } from '../scene/arrange.ts';
import { bar, curve, hairline, note } from '../scene/marks.ts';
import { extentOf, textWidth } from '../scene/measure.ts';
import type { Bar, Box, Curve, Label, Line } from '../scene/scene.ts';
import type { House } from './roof-plan.ts';

/** Walls, roof and floor; in ink and heavier where the picture is about this one. */
export function outline(id: string, { x, floor, w, h, form }: House, isMain = false): (Curve | Line)[] {
  const style = isMain ? ({ tone: 'ink', width: 1.6 } as const) : ({ tone: 'ink-3', width: 1.1 } as const);
  const top = floor - h;
  const over = Math.min(7, w * 0.06);
  const [left, right] = [x, x + w];
  const rise = roofRise({ w, h });
  const eaves = top + (rise * over) / (w / 2);
  const leftTop = form === 'leaning' ? top - h * 0.18 : top;
  const roof: Readonly<Record<House['form'], readonly Point[]>> = {
    pitched: [
      [left - over, eaves],
      [left + w / 2, top - rise],
      [right + over, eaves],
    ],
    flat: [
      [left - over, top],
      [right + over, top],
    ],
    leaning: [
      [left - over, leftTop - h * 0.02],
      [right + over, top],
    ],
  };
  return [
    curve(
      `left-${id}`,
      [
        [left, floor],
        [left, leftTop],
      ],
      style,
    ),
    curve(
      `right-${id}`,
      [
        [right, floor],
        [right, top],
      ],
      style,
    ),
    curve(`roof-${id}`, roof[form], { ...style, width: style.width * 2 }),
    hairline(`floor-${id}`, [left - over, floor], [right + over, floor]),
  ];
}

/** How far a pitched roof rises above its walls. */
export const roofRise = ({ w, h }: Pick<House, 'w' | 'h'>): number => Math.min(w * 0.27, h * 0.42);

/** A label on a patch of ground, so that lines run behind it and not through it. */
export function clear(words: Label): (Bar | Label)[] {
  const { left, right, top, bottom } = extentOf(words);
  // Widths are reckoned generously; a patch as wide would cut lines that do not come near.
  const width = (right - left) * 0.92;
  const x = { start: left, middle: (left + right - width) / 2, end: right - width }[words.anchor];
  return [bar(`under-${words.key}`, [x - 1, top - 1], [width + 2, bottom - top], 'ground'), words];
}

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
