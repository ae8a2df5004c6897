/**
 * The chapter's one line of time. It runs down the picture, Washington along its left edge and Brussels along its right;
 * each picture shows another stretch of it, so that the line is drawn out and drawn in as one reads.
 */
import { scaleUtc } from 'd3';
import { bar, dots, hairline, label } from '../../scene/marks.ts';
import { tenth, type Bar, type Box, type Dot, type Label, type Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { fitted, setNotes, type Column, type Note, type NoteText } from './notes.ts';
import { dateOf, events, nameOf, type Event } from './record.ts';

/** What of the line a picture shows, and where its middle stands, as a part of the box's width. */
export interface Stretch {
  /** ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly at: number;
  /** How large its squares are, against the usual; smaller where years hold many. */
  readonly squares?: number;
}

export interface TimeLine {
  /** Height of a day in the box. */
  readonly y: (date: string) => number;
  /** Room for words beside it, and the edge that they lead to. */
  readonly left: Column;
  readonly right: Column;
  /** The line itself: its edges, its years and months, and the names of the two capitals. */
  readonly marks: readonly (Line | Label)[];
  /** A stretch of time as a bar inside the line, along Washington's edge or Brussels'. */
  readonly span: (key: string, side: 'left' | 'right', from: string, until: string, open?: boolean) => Bar;
  /** The act or document of each event, as a square on its capital's edge. */
  readonly squares: (shown: readonly Event[]) => Dot[];
}

const widths = { narrow: 48, medium: 84, wide: 100 } as const;
const radii = { narrow: 5.5, medium: 8, wide: 9.5 } as const;

/** Size of a date, in box pixels; the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 0.95);
const nameSize = (box: Box): number => (box.name === 'narrow' ? 13.4 : box.label * 1.08);

export function timeLine(box: Box, { from, until, at, squares = 1 }: Stretch, telling: Telling): TimeLine {
  const top = box.label * 2.2;
  const bottom = box.h - radii[box.name];
  const width = widths[box.name];
  const [x1, x2] = [box.w * at - width / 2, box.w * at + width / 2];
  const scale = scaleUtc([new Date(from), new Date(until)], [top, bottom]);
  const y = (date: string): number => scale(new Date(date));
  const r = radii[box.name] * squares;
  const lane = tenth(width * 0.15);
  const away = r + (box.name === 'narrow' ? 9 : 20);

  const column = (side: 'left' | 'right'): Column => {
    const x = side === 'left' ? x1 - away : x2 + away;
    return {
      side,
      x,
      edge: side === 'left' ? x1 - r : x2 + r,
      width: side === 'left' ? x : box.w - x,
      top: top - r,
      bottom: box.h - 2,
    };
  };
  const [left, right] = [column('left'), column('right')];
  const name = (capital: 'washington' | 'brussels', { x, side }: Column): Label =>
    label(
      `lane-${capital}`,
      [x, box.label * 1.05],
      telling.say(`scene.policy.lane.${capital}`),
      box.label * 1.12,
      {
        anchor: side === 'left' ? 'end' : 'start',
        face: 'num',
      },
    );

  const years = yearsIn(from, until);
  const months = scale.ticks(12).map((month) => month.toISOString().slice(0, 10));
  const small = smallOf(box);
  const readable = years.filter((year) => y(`${year}-01-01`) + small * 1.3 < bottom);
  return {
    y,
    left,
    right,
    marks: [
      hairline('edge-washington', [x1, top], [x1, bottom]),
      hairline('edge-brussels', [x2, top], [x2, bottom]),
      ...months.flatMap((month) => [
        hairline(`month-${month}-left`, [x1, y(month)], [x1 + lane * 0.6, y(month)]),
        hairline(`month-${month}-right`, [x2 - lane * 0.6, y(month)], [x2, y(month)]),
      ]),
      ...readable.flatMap((year): (Line | Label)[] => [
        hairline(`year-${year}`, [x1, y(`${year}-01-01`)], [x2, y(`${year}-01-01`)]),
        label(`year-${year}-name`, [(x1 + x2) / 2, y(`${year}-01-01`) + small * 1.12], year, small, {
          anchor: 'middle',
          tone: 'ink-2',
        }),
      ]),
      name('washington', left),
      name('brussels', right),
    ],
    span: (key, side, begin, end, open = false) =>
      bar(
        key,
        [side === 'left' ? x1 : x2 - lane, y(begin)],
        [lane, Math.min(y(end), bottom) - y(begin)],
        'ink-2',
        open,
      ),
    squares: (shown) => {
      const all = events(telling);
      // Each event keeps its traveller from picture to picture.
      return all.flatMap((event, i) =>
        shown.some(({ id }) => id === event.id)
          ? dots(
              [[event.lane === 'brussels' ? x2 : x1, y(event.date)]],
              { r, tone: 'ink', shape: 'square' },
              i,
            )
          : [],
      );
    },
  };
}

/** The years that begin on the stretch. */
function yearsIn(from: string, until: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/**
 * An event as a note: when, if it is `dated`, and under it what; `quiet` where the picture is about something else.
 */
export function eventNote(
  event: Event,
  line: TimeLine,
  box: Box,
  telling: Telling,
  { quiet = false, dated = true }: { readonly quiet?: boolean; readonly dated?: boolean } = {},
): Note {
  const date: NoteText = {
    key: `${event.id}-date`,
    text: dateOf(event, telling),
    size: smallOf(box),
    tone: 'ink-2',
    face: 'label',
  };
  return {
    key: event.id,
    at: line.y(event.date),
    leader: true,
    lines: [
      ...(dated ? [date] : []),
      {
        key: `${event.id}-name`,
        text: nameOf(event, telling),
        size: nameSize(box),
        tone: quiet ? 'ink-2' : 'ink',
        face: 'label',
      },
    ],
  };
}

/** A length of time in large figures, with what it is of under it. */
export function figureNote(
  key: string,
  figure: string,
  caption: string,
  at: number,
  box: Box,
  { width }: Column,
): Note {
  const size = fitted(figure, box.numeral * (box.name === 'narrow' ? 0.95 : 1), width);
  return {
    key,
    // The figure's middle stands at the height that it speaks of.
    at: at - size * 0.2,
    leader: false,
    lines: [
      { key: `${key}-value`, text: figure, size, tone: 'ink', face: 'num' },
      { key: `${key}-caption`, text: caption, size: smallOf(box), tone: 'ink', face: 'label' },
    ],
  };
}

/** A hairline across the line of time for what happened elsewhere, with its words at the right. */
export function across(
  key: string,
  date: string,
  text: string,
  line: TimeLine,
  box: Box,
): { readonly rule: Line; readonly note: Note } {
  const at = line.y(date);
  return {
    rule: hairline(`${key}-rule`, [line.left.edge, at], [line.right.edge, at], {
      tone: 'ink-2',
      dashed: true,
    }),
    note: {
      key,
      at,
      leader: true,
      lines: [{ key: `${key}-name`, text, size: smallOf(box), tone: 'ink-2', face: 'label' }],
    },
  };
}

/** Notes of both sides, in order of height. */
export const bothSides = (
  left: readonly Note[],
  right: readonly Note[],
  line: TimeLine,
): (Label | Line)[] => [...setNotes(inOrder(left), line.left), ...setNotes(inOrder(right), line.right)];

const inOrder = (notes: readonly Note[]): Note[] => notes.toSorted((a, b) => a.at - b.at);
