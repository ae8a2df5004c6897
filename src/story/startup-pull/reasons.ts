/** The giants in a row above, small firms below, and between them the reasons that the article gives. A sketch. */
import type { Point } from '../../scene/arrange.ts';
import {
  tenth,
  travellers,
  type Box,
  type Curve,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
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

const reasonNames = ['pay', 'freedom', 'nerve'] as const;
const smallRows = 2;
const smallColumns = (travellers - firstRoaming) / smallRows;

export function reasons(box: Box, telling: Telling): Scene {
  const say = (key: string): string => telling.say(`scene.startup-pull.${key}`);
  const slot = box.w / giants.length;
  const pitch = tenth(Math.min((slot * 0.86) / 4.7, (box.h * 0.2) / 4.7));
  const side = giantSide(pitch);
  const name = caption(box);
  const homes = giants.map((_, i): Point => [tenth((i + 0.5) * slot), tenth(side / 2 + 1)]);
  const namesAt = side + 1 + name * 1.3;

  const smallSlot = box.w / smallColumns;
  const smallSide = tenth(Math.min(smallSlot * 0.62, pitch * 1.9));
  const smallPitch = smallSide * 1.35;
  const floor = box.h - smallSide / 2 - 1;
  const small = Array.from({ length: travellers - firstRoaming }, (_, k): Point => [
    tenth(((k % smallColumns) + 0.5) * smallSlot),
    tenth(floor - Math.floor(k / smallColumns) * smallPitch),
  ]);
  const smallTop = floor - smallPitch - smallSide / 2;

  // Each reason hangs on a thread between the rows, in the middle of the room they leave.
  const [from, to] = [namesAt + name * 0.9, smallTop - name * 0.8];
  const head = tenth(box.numeral * (box.name === 'wide' ? 1.15 : 0.9));
  const said = box.name === 'narrow' ? name : box.label;
  const line = said * 1.35;
  const height = head * 1.01 + said * 0.86 + line;
  const columnSlot = box.w / reasonNames.length;
  const top = (from + to) / 2 - height / 2;
  const column = (reason: string, i: number): (Label | Line)[] => {
    const x = tenth((i + 0.5) * columnSlot);
    const middle = { anchor: 'middle' } as const;
    const first = top + head * 0.8;
    const second = under(first, head, said) + 2;
    return [
      thread(`thread-in-${reason}`, x, from, top - name),
      label(`head-${reason}`, [x, first], say(`reasons.${reason}`), head, { ...middle, face: 'num' }),
      label(`said-${reason}-1`, [x, second], say(`reasons.${reason}-1`), said, { ...middle, tone: 'ink-2' }),
      label(`said-${reason}-2`, [x, second + line], say(`reasons.${reason}-2`), said, {
        ...middle,
        tone: 'ink-2',
      }),
      thread(`thread-out-${reason}`, x, top + height + name * 0.9, to),
    ];
  };

  return {
    box,
    marks: [
      ...giants.map((giant, i) => frame(`frame-${giant}`, homes[i] ?? [0, 0], [side, side])),
      ...giants.map((giant, i): Label => {
        const x = homes[i]?.[0] ?? 0;
        const last = i === giants.length - 1 && box.name === 'narrow';
        return label(`name-${giant}`, [last ? box.w : x, namesAt], say(giant), name, {
          anchor: last ? 'end' : 'middle',
        });
      }),
      ...reasonNames.flatMap(column),
      ...small.map((point, k): Curve => frame(`small-${String(k)}`, point, [smallSide, smallSide])),
    ],
    dots: hundred(
      Array.from({ length: travellers }, (_, i): Point => {
        if (i >= firstRoaming) return small[i - firstRoaming] ?? [0, 0];
        return seatIn(
          homes[i % giants.length] ?? [0, 0],
          Math.floor(i / giants.length) % seatsPerGiant,
          pitch,
        );
      }),
      pitch * 0.38,
      'industry',
    ),
  };
}

const thread = (key: string, x: number, y1: number, y2: number): Line => ({
  kind: 'line',
  key,
  x1: x,
  x2: x,
  y1: tenth(y1),
  y2: tenth(y2),
  tone: 'ink-3',
  dashed: true,
});
