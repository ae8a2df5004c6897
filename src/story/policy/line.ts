/**
 * The chapter's one line of time. It runs across the picture, Washington's lane over it and Brussels' under it, at the
 * same place in every picture: the first two show the same months, the third the years around them.
 */
import { scaleUtc } from 'd3';
import { textWidth } from '../../scene/measure.ts';
import { bar, dots, hairline, label } from '../../scene/marks.ts';
import type { Bar, Box, BoxId, Dot, Label, Line } from '../../scene/scene.ts';
import { languages } from '../../content/locales.ts';
import type { Telling } from '../chapter.ts';
import { events, type Event } from './record.ts';

/** What of the line a picture shows, in ISO days, and how large its squares are against the usual. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  readonly squares: number;
  /** Months apart that bear a name. */
  readonly step: number;
}

/** From the order's signature to the summer after: what the first two pictures show. */
export const months: Stretch = { from: '2023-10-25', until: '2024-07-01', squares: 1, step: 1 };
/** The years around it, to the end of the money that Brussels meant to propose. */
export const years: Stretch = { from: '2023-07-01', until: '2027-12-31', squares: 0.62, step: 6 };

export type Side = 'washington' | 'brussels';

export interface TimeLine {
  /** Where a day begins, in box pixels. */
  readonly x: (date: string) => number;
  /** The edge of each lane: heights in box pixels. */
  readonly edge: Readonly<Record<Side, number>>;
  readonly r: number;
  /** The line itself: its two edges, months and years, and the names of the capitals; a lane may wait, pale. */
  readonly marks: readonly (Line | Label)[];
  /** A stretch of time as a bar, its upper edge at a height. */
  readonly span: (key: string, y: number, from: string, until: string, look?: SpanLook) => Bar;
  /** The act or document of each event, as a square on its lane's side of the edge; those too near to another stand on it. */
  readonly squares: (shown: readonly Event[], quiet?: readonly string[]) => Dot[];
}

export interface SpanLook {
  /** Disputed, or not yet so. */
  readonly open?: boolean;
  /** Told before: the picture is about something else. */
  readonly quiet?: boolean;
}

/** Washington's edge, the height of the band between the two, and the thickness of bars. */
const plans: Readonly<Record<BoxId, readonly [edge: number, band: number, thick: number]>> = {
  narrow: [190, 33, 8],
  low: [149, 32, 7],
  medium: [282, 41, 12],
  wide: [446, 47, 17],
};

const radii = { narrow: 5.2, medium: 7.5, wide: 9.5 } as const;

/** Size of a date, in box pixels; the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 0.95);
/** Size of what happened. */
export const sizeOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 1.05);

/** How thick a bar is. */
export const thickness = (box: Box): number => plans[box.id][2];

export function timeLine(
  box: Box,
  { from, until, squares, step }: Stretch,
  telling: Telling,
  waiting?: Side,
): TimeLine {
  const [top, band] = plans[box.id];
  const edge = { washington: top, brussels: top + band };
  const scale = scaleUtc([new Date(from), new Date(until)], [0, box.w - 1]);
  const x = (date: string): number => scale(new Date(date));
  const r = radii[box.name] * squares;
  const small = smallOf(box);
  const name = (side: Side, y: number): Label =>
    label(
      `lane-${side}`,
      [0, y],
      telling.say(`scene.policy.lane.${side}`),
      box.label * (box.name === 'narrow' ? 1.1 : 1.5),
      {
        face: 'num',
        tone: side === waiting ? 'ink-2' : 'ink',
      },
    );
  return {
    x,
    edge,
    r,
    marks: [
      hairline('edge-washington', [0, edge.washington], [box.w, edge.washington], {
        tone: waiting === 'washington' ? 'ink-3' : 'ink-2',
      }),
      hairline('edge-brussels', [0, edge.brussels], [box.w, edge.brussels], {
        tone: waiting === 'brussels' ? 'ink-3' : 'ink-2',
        dashed: waiting === 'brussels',
      }),
      ...calendar({ from, until, step }, { x, edge, small }, box, telling),
      name('washington', box.label * (box.name === 'narrow' ? 0.9 : 1.2)),
      name('brussels', box.h - box.label * 0.3),
    ],
    span: (key, y, begin, end, { open = false, quiet = false } = {}) =>
      bar(
        key,
        [x(begin), y],
        [Math.min(x(end), box.w) - x(begin), thickness(box)],
        quiet ? 'ink-3' : 'ink',
        open,
      ),
    squares: (shown, quiet = []) => {
      const taken: { side: Side; x: number; level: number }[] = [];
      const levelOf = (side: Side, at: number): number => {
        const near = taken.filter((other) => other.side === side && at - other.x < 2.1 * r);
        const level = near.length === 0 ? 0 : Math.max(...near.map((other) => other.level)) + 1;
        taken.push({ side, x: at, level });
        return level;
      };
      // Each event keeps its traveller from picture to picture.
      return events(telling).flatMap((event, i) => {
        if (event.lane === 'london' || !shown.some(({ id }) => id === event.id)) return [];
        const at = x(event.date);
        const height = (levelOf(event.lane, at) * 2.3 + 1) * r * (event.lane === 'washington' ? -1 : 1);
        return dots(
          [[at, edge[event.lane] + height]],
          { r, tone: quiet.includes(event.id) ? 'ink-3' : 'ink', shape: 'square' },
          i,
        );
      });
    },
  };
}

/** Between the two edges: the months that have room for a name, and under them the years. */
function calendar(
  { from, until, step }: Pick<Stretch, 'from' | 'until' | 'step'>,
  { x, edge, small }: Pick<TimeLine, 'x' | 'edge'> & { readonly small: number },
  box: Box,
  { locale }: Telling,
): (Line | Label)[] {
  const { washington: top, brussels: bottom } = edge;
  const first = firsts(from, until).filter((_, i, all) => monthOf(all[i] ?? '') % step === 0);
  const format = new Intl.DateTimeFormat(languages[locale].tag, { month: 'short', timeZone: 'UTC' });
  const baseline = top + small * 1.12;
  const low = bottom - small * 0.34;
  const newYears = first.filter((day) => monthOf(day) === 0);
  // The year in which the stretch begins stands at its beginning, where it has room.
  const starts = x(newYears[0] ?? until) > textWidth(from.slice(0, 4), small) * 1.25 ? [from] : [];
  return [
    ...first.flatMap((day): (Line | Label)[] => {
      const isYear = monthOf(day) === 0;
      const name = format.format(new Date(day));
      const left = x(day);
      return [
        hairline(`month-${day}`, [left, top], [left, isYear ? bottom : top + small * 0.4], {
          tone: isYear ? 'ink-2' : 'ink-3',
        }),
        ...(left + textWidth(name, small) < box.w - 3
          ? [label(`month-${day}-name`, [left + 4, baseline], name, small, { tone: 'ink-2' })]
          : []),
      ];
    }),
    ...[...new Set([...starts, ...newYears])].map((day) =>
      label(`year-${day.slice(0, 4)}-name`, [x(day) + 4, low], day.slice(0, 4), small * 1.05, {
        face: 'num',
      }),
    ),
  ];
}

/** 0 for January. */
const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1;

/** The first days of the months between two days. */
function firsts(from: string, until: string): string[] {
  const [year, month] = [Number(from.slice(0, 4)), monthOf(from)];
  const all = Array.from({ length: 72 }, (_, i) =>
    new Date(Date.UTC(year, month + i, 1)).toISOString().slice(0, 10),
  );
  return all.filter((day) => day >= from && day < until);
}
