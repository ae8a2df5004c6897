/** What the pictures of days and of weeks share: cells with their looks, and notes on both sides. */
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Label,
  type Tone,
} from '../../scene/scene.ts';
import { label } from '../../scene/marks.ts';
import type { Telling } from '../chapter.ts';
import { foldPoint, foldWidth, type Fold } from './fold.ts';
import { fitted, type Column, type Note } from './notes.ts';
import { dateOf, nameOf, type Event } from './record.ts';

/** Size of a date, in box pixels; the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 12.9 : box.label * 0.95);
const nameSize = (box: Box): number => (box.name === 'narrow' ? 13.2 : box.label * 1.08);

/** The first hundred cells as travellers; the later ones as fields, one for each tone. */
export function cells(
  count: number,
  fold: Fold,
  toneOf: (i: number) => Tone,
): { dots: Dot[]; fields: Field[] } {
  const r = tenth(fold.pitch * 0.39);
  const later = Array.from({ length: count - travellers }, (_, i) => travellers + i);
  const tones = [...new Set(later.map(toneOf))].sort();
  return {
    dots: Array.from({ length: travellers }, (_, i): Dot => {
      const [x, y] = foldPoint(fold, i);
      return { kind: 'dot', key: dotKey(i), x, y, r, tone: toneOf(i), shape: 'square' };
    }),
    fields: tones.map((tone) => ({
      kind: 'field',
      key: `later-${tone}`,
      points: later.filter((i) => toneOf(i) === tone).map((i) => foldPoint(fold, i)),
      r,
      tone,
      shape: 'square',
    })),
  };
}

/** An event as a note: when, and under it what. */
export function eventNote(event: Event, at: number, box: Box, telling: Telling): Note {
  return {
    key: event.id,
    at,
    leader: true,
    lines: [
      {
        key: `${event.id}-date`,
        text: dateOf(event, telling),
        size: smallOf(box),
        tone: 'ink-2',
        face: 'label',
      },
      {
        key: `${event.id}-name`,
        text: nameOf(event, telling),
        size: nameSize(box),
        tone: 'ink',
        face: 'label',
      },
    ],
  };
}

/** The picture's one big figure, with what it is of under it. */
export function figureNote(figure: string, caption: string, at: number, box: Box, width: number): Note {
  return {
    key: 'figure',
    at,
    leader: false,
    lines: [
      {
        key: 'figure-value',
        text: figure,
        size: fitted(figure, box.numeral * 1.15, width),
        tone: 'ink',
        face: 'num',
      },
      { key: 'figure-caption', text: caption, size: smallOf(box), tone: 'ink-2', face: 'label' },
    ],
  };
}

/** A line of time down the middle of the box, with a column for a lane on either side and the lanes' names. */
export function twoLanes(
  box: Box,
  { columns, rows, east }: { columns: number; rows: number; east: 'brussels' | 'companies' },
  telling: Telling,
): { fold: Fold; left: Column; right: Column; names: Label[] } {
  const top = box.label * 2.1;
  const bottom = box.h - 2;
  const pitch = Math.min((bottom - top) / rows, (box.w * 0.24) / columns);
  const width = columns * pitch;
  const fold: Fold = { x: (box.w - width) / 2, y: top, columns, pitch };
  const away = box.name === 'narrow' ? 13 : 30;
  const column = (side: Column['side']): Column => {
    const edge = side === 'left' ? fold.x : fold.x + foldWidth(fold);
    const x = side === 'left' ? edge - away : edge + away;
    return { side, edge, x, width: side === 'left' ? x : box.w - x, top, bottom };
  };
  const [left, right] = [column('left'), column('right')];
  const name = (lane: 'washington' | 'brussels' | 'companies', { x, side }: Column): Label =>
    label(`lane-${lane}`, [x, box.label * 1.05], telling.say(`scene.policy.lane.${lane}`), box.label * 1.12, {
      anchor: side === 'left' ? 'end' : 'start',
      face: 'num',
    });
  return { fold, left, right, names: [name('washington', left), name(east, right)] };
}
