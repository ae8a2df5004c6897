/** Days as squares, a week a column and a weekday a row, Monday on top. Pure geometry in box pixels. */
import { utcDay, utcDays, utcMonday } from 'd3';
import { utc } from '../content/format/dates.ts';
import type { Point } from '../scene/arrange.ts';
import { tenth } from '../scene/scene.ts';

const perWeek = 7;
const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

/** The ISO day so many days after another. */
export const dayAfter = (iso: string, days: number): string => isoOf(utcDay.offset(utc(iso), days));

/** All ISO days from one to another, both included. */
export const daysBetween = (first: string, last: string): string[] =>
  utcDays(utc(first), utcDay.offset(utc(last), 1)).map(isoOf);

/** Which week a day is in, counted from that of `first`, and its weekday, Monday being 0. */
export function weekOf(iso: string, first: string): { readonly week: number; readonly weekday: number } {
  const day = utc(iso);
  return {
    week: utcMonday.count(utc(first), day),
    weekday: utcDay.count(utcMonday.floor(day), day),
  };
}

export interface Calendar {
  /** Distance of its days. */
  readonly pitch: number;
  /** Half the side of a full square. */
  readonly r: number;
  /** Its upper and lower edge. */
  readonly top: number;
  readonly bottom: number;
  /** Middle of a day's square. */
  readonly place: (day: string) => Point;
  /** The left edge of a day's column, and its right one. */
  readonly left: (day: string) => number;
  readonly right: (day: string) => number;
}

/** The weeks of two days and those between them, from the left edge to a width, under a height. */
export function calendar([first, last]: readonly [string, string], top: number, width: number): Calendar {
  const pitch = width / (weekOf(last, first).week + 1);
  const column = (day: string): number => weekOf(day, first).week * pitch;
  return {
    pitch,
    r: tenth(pitch * 0.4),
    top,
    bottom: top + perWeek * pitch,
    left: column,
    right: (day) => column(day) + pitch,
    place: (day) => [tenth(column(day) + pitch / 2), tenth(top + (weekOf(day, first).weekday + 0.5) * pitch)],
  };
}
