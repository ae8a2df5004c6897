/**
 * A calendar from November 2023 to May 2024, a square a day: the days on which things happened, the month in which
 * the article puts them, and the long way to May. Weeks are rows where the box is high, columns where it is broad.
 */
import type { Point } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Label,
  type Scene,
  type Tone,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { eventsAcross, eventsDown, type Frame, type When } from './calendar-events.ts';
import { dayNumber, monthName } from './spans.ts';
import { label } from '../../scene/marks.ts';
import { smallSize } from './words.ts';

const firstDay = '2023-11-01';
const lastDay = '2024-05-31';
const perWeek = 7;

/** ISO day of a number of days since the epoch. */
const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** All days of the calendar, in order. */
export const days: readonly string[] = Array.from(
  { length: dayNumber(lastDay) - dayNumber(firstDay) + 1 },
  (_, i) => isoOf(dayNumber(firstDay) + i),
);

/** Week (from the first one) and weekday (Monday 0) of a day. Day 0 of the epoch was a Thursday. */
export function weekOf(iso: string): { readonly week: number; readonly weekday: number } {
  const sinceMonday = (day: number): number => day + 3;
  const first = Math.floor(sinceMonday(dayNumber(firstDay)) / perWeek);
  return {
    week: Math.floor(sinceMonday(dayNumber(iso)) / perWeek) - first,
    weekday: sinceMonday(dayNumber(iso)) % perWeek,
  };
}
const weeks = weekOf(lastDay).week + 1;

/**
 * Which days travel: every day that is marked, and of the others as many as make a hundred, evenly spread.
 * Indices into `days`, ascending.
 */
export function travellingDays(marked: (day: string) => boolean): number[] {
  const sure = [...days.keys()].filter((i) => marked(days[i] ?? ''));
  const rest = [...days.keys()].filter((i) => !marked(days[i] ?? ''));
  const wanted = travellers - sure.length;
  const picked = Array.from(
    { length: wanted },
    (_, k) => rest[Math.floor(((k + 0.5) * rest.length) / wanted)] ?? 0,
  );
  return [...sure, ...picked].sort((a, b) => a - b);
}

/** Ink on the days of the dismissal and of the resignation, hollow the reported month, faint all other days. */
const toneOf = (iso: string, when: When): Tone => {
  if (iso.startsWith(when.month)) return 'other';
  const during = iso >= when.out && iso <= when.back;
  return during || iso === when.resigned || iso === when.korea ? 'ink' : 'ink-3';
};

export function calendar(box: Box, telling: Telling): Scene {
  const day = (id: string): string => String(telling.fact(id).value);
  const when: When = {
    out: day('openai-altman-out'),
    back: day('openai-altman-back'),
    month: day('openai-reported-attempt'),
    resigned: day('openai-sutskever-resigned'),
    korea: day('openai-reported-sutskever'),
  };
  const frame = measure(box);
  const isMarked = (iso: string): boolean => toneOf(iso, when) !== 'ink-3';
  const travelling = travellingDays(isMarked);
  const rOf = (iso: string): number => tenth(frame.pitch * (isMarked(iso) ? 0.42 : 0.2));
  const still: Field = {
    kind: 'field',
    key: 'calendar-days',
    points: days.filter((_, i) => !travelling.includes(i)).map(frame.place),
    r: tenth(frame.pitch * 0.2),
    tone: 'ink-3',
    shape: 'square',
  };
  return {
    box,
    marks: [
      still,
      ...monthNames(frame, box, telling),
      ...(frame.across ? eventsAcross : eventsDown)(when, frame, box, telling),
    ],
    dots: travelling.map((index, i): Dot => {
      const iso = days[index] ?? firstDay;
      const [x, y] = frame.place(iso);
      return { kind: 'dot', key: dotKey(i), x, y, r: rOf(iso), tone: toneOf(iso, when), shape: 'square' };
    }),
  };
}

function measure(box: Box): Frame {
  const small = smallSize(box);
  const across = box.name === 'medium';
  const pitch = (across ? box.w : box.h) / weeks;
  const left = across ? 0 : box.name === 'narrow' ? 40 : box.label * 5.6;
  const top = across ? box.h * 0.42 : 0;
  return {
    across,
    pitch,
    small,
    left,
    top,
    size: box.name === 'narrow' ? box.label * 1.2 : box.numeral * 0.64,
    depth: perWeek * pitch,
    place: (iso): Point => {
      const { week, weekday } = weekOf(iso);
      const [x, y] = across ? [week, weekday] : [weekday, week];
      return [tenth(left + (x + 0.5) * pitch), tenth(top + (y + 0.5) * pitch)];
    },
  };
}

/** Each beside (or under) its second week, so that a name never stands between two months. */
function monthNames({ across, place, left, top, depth, small }: Frame, box: Box, telling: Telling): Label[] {
  return days
    .filter((iso) => iso.endsWith('-08'))
    .map((iso) => {
      const name = monthName(iso, telling.locale, box.name === 'narrow' ? 'short' : 'long');
      const [x, y] = place(iso);
      return across
        ? label(`calendar-${iso}`, [x - small * 0.4, top + depth + small * 1.4], name, small, {
            tone: 'ink-2',
          })
        : label(`calendar-${iso}`, [left - small * 0.6, y + small * 0.35], name, small, {
            anchor: 'end',
            tone: 'ink-2',
          });
    });
}
