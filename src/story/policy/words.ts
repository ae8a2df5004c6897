/** Words in the lanes of the line of time: events on stems, lengths of time in large figures, and brackets. */
import { breakLines } from '../../scene/line-breaks.ts';
import { textWidth } from '../../scene/measure.ts';
import { hairline, label, note, under as below } from '../../scene/marks.ts';
import type { Point } from '../../scene/arrange.ts';
import type { Box, Label, Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { sizeOf, smallOf, type TimeLine } from './line.ts';
import { dayOf, nameOf, type Event } from './record.ts';

/** Where an event's words stand. */
export interface FlagPlace {
  /** From the lane's edge to the words' nearest baseline, or nearest cap height under the line. */
  readonly away: number;
  /** Whether they begin at their stem or end at it. */
  readonly side?: 'start' | 'end';
  /** How wide they may be. */
  readonly width?: number;
  /** Told before. */
  readonly quiet?: boolean;
  /** Whether the day has its year. */
  readonly year?: boolean;
  /** A stem that goes on, to this height. */
  readonly until?: number;
  /** Other words than the event's own. */
  readonly text?: string;
  /** A moment at which nothing was done, such as a deadline: its stem is broken. */
  readonly isOpen?: boolean;
}

const leading = 1.2;

/** An event's day and, under it, what happened, on a stem from its square. */
export function flag(
  event: Event,
  { away, side = 'start', width = Infinity, quiet = false, year = false, until, text, isOpen }: FlagPlace,
  line: TimeLine,
  box: Box,
  telling: Telling,
): (Label | Line)[] {
  const [small, size] = [smallOf(box), sizeOf(box)];
  const over = event.lane === 'washington';
  const edge = line.edge[over ? 'washington' : 'brussels'];
  const name = breakLines(text ?? nameOf(event, telling), width, (words) => textWidth(words, size)).lines;
  const lines = [{ words: dayOf(event, telling, box.name === 'narrow', year), size: small }].concat(
    name.map((words) => ({ words, size })),
  );
  const height = (lines.length - 1) * size * leading;
  const first = over ? edge - away - height : edge + away + small * 0.74;
  const x = line.x(event.date);
  const end = until ?? (over ? first - small * 0.74 : first + height);
  return [
    hairline(`${event.id}-stem`, [x, edge + (over ? -1 : 1) * (isOpen === true ? 0 : line.r * 2)], [x, end], {
      tone: quiet ? 'ink-3' : 'ink-2',
      dashed: isOpen === true,
    }),
    ...lines.map((each, i) =>
      label(
        `${event.id}-${i === 0 ? 'date' : `name${i === 1 ? '' : `-${String(i)}`}`}`,
        [x + (side === 'start' ? 5 : -5), first + i * size * leading],
        each.words,
        each.size,
        { anchor: side, tone: i === 0 || quiet ? 'ink-2' : 'ink' },
      ),
    ),
  ];
}

/** A large figure with its caption after it or, if asked, under it; quiet ones are small. */
export function figure(
  key: string,
  [value, caption]: readonly [value: string, caption: string],
  [x, baseline]: Point,
  size: number,
  box: Box,
  { width = box.w - x, quiet = false, under = false } = {},
): Label[] {
  const words = quiet ? smallOf(box) : sizeOf(box) * (box.name === 'wide' ? 1.12 : 1);
  const tone = quiet ? 'ink-2' : 'ink';
  const figureSize = quiet ? sizeOf(box) * 1.1 : size;
  const after = x + textWidth(value, figureSize) + words * 0.15;
  return [
    label(`${key}-value`, [x, baseline], value, figureSize, { face: 'num', tone }),
    ...(under
      ? note(`${key}-caption`, [x, below(baseline, figureSize, words) + 2], caption, words, width, {
          tone,
        })
      : note(`${key}-caption`, [after, baseline], caption, words, x + width - after, { tone })),
  ];
}

/** A bracket over some of the line, with a stem up to its words. */
export const bracket = (
  key: string,
  [from, to]: Point,
  y: number,
  tick: number,
  stem: readonly [x: number, top: number],
): Line[] => [
  hairline(`${key}-bracket`, [from, y], [to, y], { tone: 'ink-2' }),
  hairline(`${key}-bracket-from`, [from, y], [from, y + tick], { tone: 'ink-2' }),
  hairline(`${key}-bracket-to`, [to, y], [to, y + tick], { tone: 'ink-2' }),
  hairline(`${key}-bracket-stem`, [stem[0], stem[1]], [stem[0], y], { tone: 'ink-2' }),
];
