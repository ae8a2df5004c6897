/**
 * The days from the order to the regulation, a calendar a capital, with the same weeks under one another: which days
 * were given or taken for what, and on which of them something was done.
 */
import { dots, label } from '../../scene/marks.ts';
import { tenth, type Box, type Dot, type Field, type Label } from '../../scene/scene.ts';
import { dayNumber } from '../../content/format/dates.ts';
import { daysBetween, dayAfter, type Calendar } from '../calendar.ts';
import { monthName } from '../day-words.ts';
import type { Telling } from '../chapter.ts';
import { events, eventsOf } from './record.ts';

/** Washington's acts and documents. The deadline is a moment, and none of them. */
export const washingtonIds = ['order-signed', 'request-announced', 'google-letter'];
export const deadlineId = 'moved-deadline';
export const brusselsIds = ['innovation-package', 'factories-regulation'];
export const reportId = 'report';

/** The ISO day of an event. */
export function isoDay(id: string, telling: Telling): string {
  const [event] = eventsOf([id], telling);
  return event?.date ?? '';
}

/** Size of a date and of what happened, in box pixels: the smallest text of these pictures. */
export const smallOf = (box: Box): number => (box.name === 'narrow' ? 13 : box.label * 1.05);

/** The last of the days by which views were to be asked for, counted from the day after the signature. */
export const askedBy = (telling: Telling): string =>
  dayAfter(isoDay('order-signed', telling), Number(telling.fact('policy-ask-days').value));

/** A run of days as one field of squares. */
const run = (
  key: string,
  [first, last]: readonly [string, string],
  { place, r }: Calendar,
  rest: Pick<Field, 'tone' | 'look'>,
): Field => ({
  kind: 'field',
  key,
  points: daysBetween(first, last).map(place),
  r,
  shape: 'square',
  tone: rest.tone,
  ...(rest.look ? { look: rest.look } : {}),
});

/** Washington's days: those given for asking, the rest of the way to the letter, and those left to the deadline. */
export function washingtonDays(days: Calendar, telling: Telling): Field[] {
  const [signed, letter, deadline] = ['order-signed', 'google-letter', deadlineId].map((id) =>
    isoDay(id, telling),
  );
  const by = askedBy(telling);
  const next = (day = ''): string => dayAfter(day, 1);
  return [
    run('span-open', [next(letter), deadline ?? ''], days, { tone: 'ink-3', look: 'open' }),
    run('span-signed', [signed ?? '', signed ?? ''], days, { tone: 'ink', look: 'open' }),
    run('span-letter', [next(by), letter ?? ''], days, { tone: 'ink-3' }),
    run('span-asked', [next(signed), by], days, { tone: 'ink' }),
  ];
}

/** Brussels' days: those from the proposals to the report, and those to the regulation. */
export function brusselsDays(days: Calendar, telling: Telling): Field[] {
  const [proposed, adopted] = brusselsIds.map((id) => isoDay(id, telling));
  const report = isoDay(reportId, telling);
  return [
    run('span-proposed', [proposed ?? '', proposed ?? ''], days, { tone: 'ink', look: 'open' }),
    run('span-lead', [dayAfter(proposed ?? '', 1), report], days, { tone: 'ink' }),
    run('span-after', [dayAfter(report, 1), adopted ?? ''], days, { tone: 'ink', look: 'open' }),
  ];
}

/** A small square in the middle of each day on which something was done, of the ground where the day is filled. */
export function acts(ids: readonly string[], { place, r }: Calendar, telling: Telling): Dot[] {
  const onOpenDay = ['order-signed', 'innovation-package', 'factories-regulation'];
  // Each event keeps its traveller from picture to picture.
  return events(telling).flatMap((event, i) =>
    ids.includes(event.id)
      ? dots(
          [place(event.date)],
          { r: tenth(r * 0.42), tone: onOpenDay.includes(event.id) ? 'ink' : 'ground', shape: 'square' },
          i,
        )
      : [],
  );
}

/** The months under or over a calendar, each at its first whole week. */
export function monthNames(
  [first, last]: readonly [string, string],
  y: number,
  days: Calendar,
  size: number,
  telling: Telling,
): Label[] {
  return daysBetween(first, last)
    .filter((day) => day.endsWith('-01') && dayNumber(last) - dayNumber(day) > 9)
    .map((day) =>
      label(
        `month-${day}`,
        [days.left(day) + (days.pitch - 2 * days.r) / 2, y],
        monthName(day, telling.locale, 'short'),
        size,
        {
          tone: 'ink-2',
        },
      ),
    );
}
