/** The days from the order to The Economist's report, a month a row: which were given or taken for what, and when something was done. */
import { utcMonth } from 'd3';
import { utc } from '../../content/format/dates.ts';
import type { Point } from '../../scene/arrange.ts';
import { dots } from '../../scene/marks.ts';
import { tenth, type Box, type Dot, type Field } from '../../scene/scene.ts';
import { daysBetween, dayAfter } from '../calendar.ts';
import type { Telling } from '../chapter.ts';
import { events, eventsOf } from './record.ts';

/** What was done on a day of its own. The deadline is a moment. */
export const actIds = ['order-signed', 'request-announced', 'google-letter', 'report'];
export const deadlineId = 'moved-deadline';

/** The ISO day of an event. */
export function isoDay(id: string, telling: Telling): string {
  const [event] = eventsOf([id], telling);
  return event?.date ?? '';
}

/** Size of a date and of what happened, in box pixels: the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 1.05);

const perMonth = 31;

/** Days as squares, each month a row in which every day has the place of its number. In box pixels. */
export interface Months {
  /** Half the side of a full square. */
  readonly r: number;
  /** Middle of a day's square. */
  readonly place: (day: string) => Point;
}

/** The first days of the months from that of one day to that of another. */
export const firsts = ([first, last]: readonly [string, string]): string[] =>
  daysBetween(`${first.slice(0, 8)}01`, last).filter((day) => day.endsWith('-01'));

/** The months from that of one day to that of another, from `left` and `top` to the right and lower edge of a box. */
export function months(
  [first, last]: readonly [string, string],
  left: number,
  top: number,
  box: Box,
): Months {
  const start = utcMonth.floor(utc(first));
  const column = (box.w - left) / perMonth;
  const row = (box.h - top) / firsts([first, last]).length;
  return {
    r: tenth(column * 0.4),
    place: (day) => [
      tenth(left + (Number(day.slice(8)) - 0.5) * column),
      tenth(top + (utcMonth.count(start, utc(day)) + 0.3) * row),
    ],
  };
}

/** A run of days as one field of squares. */
const run = (
  key: string,
  [first, last]: readonly [string, string],
  { place, r }: Months,
  rest: Pick<Field, 'tone' | 'look'> & { readonly scale?: number },
): Field => ({
  kind: 'field',
  key,
  points: daysBetween(first, last).map(place),
  r: tenth(r * (rest.scale ?? 1)),
  shape: 'square',
  tone: rest.tone,
  ...(rest.look ? { look: rest.look } : {}),
});

/** The days given for asking, the rest of the way to the letter, those left to the deadline, and on to the report. */
export function spans(days: Months, telling: Telling): Field[] {
  const [signed = '', letter = '', deadline = '', report = ''] = [
    'order-signed',
    'google-letter',
    deadlineId,
    'report',
  ].map((id) => isoDay(id, telling));
  const by = dayAfter(signed, Number(telling.fact('policy-ask-days').value));
  return [
    run('span-rest', [dayAfter(deadline, 1), dayAfter(report, -1)], days, { tone: 'ink-3', scale: 0.3 }),
    run('span-open', [dayAfter(letter, 1), deadline], days, { tone: 'ink-3', look: 'open' }),
    run('span-letter', [dayAfter(by, 1), letter], days, { tone: 'ink-3' }),
    run('span-asked', [dayAfter(signed, 1), by], days, { tone: 'ink' }),
    run('span-signed', [signed, signed], days, { tone: 'ink', look: 'open' }),
    run('span-report', [report, report], days, { tone: 'ink', look: 'open' }),
  ];
}

/** A small square in the middle of each day on which something was done, of the ground where the day is filled. */
export function acts({ place, r }: Months, telling: Telling): Dot[] {
  const onOpenDay = ['order-signed', 'report'];
  // Each event keeps its traveller from picture to picture.
  return events(telling).flatMap(({ id, date }, i) =>
    actIds.includes(id)
      ? dots(
          [place(date)],
          { r: tenth(r * 0.42), tone: onOpenDay.includes(id) ? 'ink' : 'ground', shape: 'square' },
          i,
        )
      : [],
  );
}
