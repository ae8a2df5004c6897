/**
 * The names of January to mid-May 2024, each at its day or across the days it may have been, over a band of the
 * whole staff for scale.
 */
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  type Bar,
  type Box,
  type BoxName,
  type Dot,
  type Label,
  type Line,
  type Scene,
  type Tone,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { band } from './band.ts';
import { named, type Departure } from './record.ts';
import { leavers, others } from './roles.ts';
import { dayNumber, daysOf, middleOf, monthName, spanSaid } from './spans.ts';
import { hairline, label } from '../../scene/marks.ts';
import { smallSize } from './words.ts';

const months = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];
const end = '2024-05-21';

/** Columns and rows of the staff: full rectangles of exactly as many dots as there were people; a test says so. */
export const bandShape: Readonly<Record<BoxName, readonly [columns: number, rows: number]>> = {
  narrow: [77, 10],
  medium: [110, 7],
  wide: [77, 10],
};

/** Researchers filled; those reported dismissed in ink; everyone else hollow. */
export const toneOf = ({ research, how }: Departure): Tone =>
  how === 'dismissed' ? 'ink' : research === 'yes' ? 'industry' : 'other';

export function names(box: Box, telling: Telling): Scene {
  const people = named(telling);
  const small = box.name === 'wide' ? box.label : smallSize(box);
  const [columns, bandRows] = bandShape[box.name];
  const bandPitch = box.w / columns;
  const bandTop = box.h - bandRows * bandPitch - box.label * 1.7;
  const axis = bandTop - small * 2.7;
  const rowHeight = axis / people.length;
  const r = tenth(Math.min(rowHeight * 0.34, box.label * 0.72));
  const x = (day: number): number =>
    ((day - dayNumber('2024-01-01')) / (dayNumber(end) - dayNumber('2024-01-01'))) * box.w;
  const y = (row: number): number => (row + 0.5) * rowHeight;

  const undated = people.filter(({ from }) => from === undefined);
  const places = people.map((person, i): Point => {
    if (person.from !== undefined) return [tenth(x(middleOf(person))), tenth(y(i))];
    // Those without any day share one bar, side by side at its end.
    const place = undated.length - 1 - undated.indexOf(person);
    return [tenth(x(dayNumber(person.to) + 1) - r * (1.5 + place * 2.6)), tenth(y(people.length - 1))];
  });

  const cast = leavers(people.length);
  const staff = band({ x: 0, y: bandTop, columns, rows: bandRows, pitch: bandPitch }, others(cast));
  const dots: Dot[] = [
    ...people.map(({ how, research, ...rest }, i) => ({
      key: cast[i] ?? 0,
      point: places[i] ?? [0, 0],
      r,
      tone: toneOf({ how, research, ...rest }),
    })),
    ...staff.travelling.map(({ traveller, point }) => ({
      key: traveller,
      point,
      r: staff.r,
      tone: 'industry' as const,
    })),
  ]
    .sort((a, b) => a.key - b.key)
    .map(({ key, point: [px, py], r: radius, tone }): Dot => ({
      kind: 'dot',
      key: dotKey(key),
      x: px,
      y: py,
      r: radius,
      tone,
      shape: 'round',
    }));

  return {
    box,
    marks: [
      ...bars(people, { x, y, r, rowHeight }),
      hairline('names-axis', [0, axis], [box.w, axis]),
      ...monthLabels({ x, axis, small }, box, telling),
      ...nameLabels(people, places, { r, small, rowHeight }, box, telling),
      ...heading({ small, rowHeight, rows: people.length }, box, telling),
      ...staff.marks,
      label(
        'names-staff',
        [0, box.h - box.label * 0.3],
        telling.say('scene.openai-exodus.names.staff', {
          staff: formatFact(telling.fact('openai-staff'), telling.locale),
        }),
        small,
        { tone: 'ink-2' },
      ),
    ],
    dots,
  };
}

/** Hatched, because the day is somewhere inside: one bar for each, and one for all whose day is quite unknown. */
function bars(
  people: readonly Departure[],
  {
    x,
    y,
    r,
    rowHeight,
  }: { x: (day: number) => number; y: (row: number) => number; r: number; rowHeight: number },
): Bar[] {
  const seen = new Set<string>();
  return people.flatMap((person, i): Bar[] => {
    if (daysOf(person) <= 2) return [];
    const span = `${person.from ?? ''}/${person.to}`;
    if (seen.has(span)) return [];
    seen.add(span);
    const sharing = people.filter((other) => other.from === person.from && other.to === person.to).length;
    const from = person.from === undefined ? 0 : x(dayNumber(person.from));
    const first = person.from === undefined ? people.length - 1 : i;
    const last = person.from === undefined ? first : i + sharing - 1;
    const margin = Math.min(r + 3, rowHeight * 0.46);
    return [
      {
        kind: 'bar',
        key: `names-span-${person.id}`,
        x: tenth(from),
        y: tenth(y(first) - margin),
        w: tenth(x(dayNumber(person.to) + 1) - from),
        h: tenth(y(last) - y(first) + 2 * margin),
        tone: 'ink-3',
        uncertain: true,
      },
    ];
  });
}

function monthLabels(
  { x, axis, small }: { x: (day: number) => number; axis: number; small: number },
  box: Box,
  telling: Telling,
): (Label | Line)[] {
  return months.flatMap((month, i) => {
    const left = x(dayNumber(month));
    const name = monthName(month, telling.locale, box.name === 'narrow' ? 'short' : 'long');
    const text =
      i === 0
        ? telling.say('scene.openai-exodus.names.month', { month: name, year: month.slice(0, 4) })
        : name;
    return [
      hairline(`names-tick-${month}`, [left, axis], [left, axis + small * 0.5]),
      label(`names-month-${month}`, [left + (i === 0 ? 0 : 5), axis + small * 1.35], text, small, {
        tone: 'ink-2',
      }),
    ];
  });
}

function nameLabels(
  people: readonly Departure[],
  places: readonly Point[],
  { r, small, rowHeight }: { r: number; small: number; rowHeight: number },
  box: Box,
  telling: Telling,
): Label[] {
  const by = (day: string): string => telling.say('scene.openai-exodus.names.by', { day });
  const undated = people.filter(({ from }) => from === undefined);
  const middle = small * 0.35;
  const reachOf = (person: Departure): number => {
    // Beside the bar where there is one, else beside the dot.
    const days = daysOf(person);
    const perDay = box.w / (dayNumber(end) - dayNumber('2024-01-01'));
    return Math.max(days > 2 ? (days * perDay) / 2 : 0, r) + small * 0.5;
  };
  const dated = people.flatMap((person, i): Label[] => {
    const place = places[i];
    if (person.from === undefined || !place) return [];
    const [px, py] = place;
    const text =
      box.name === 'narrow' ? person.name : `${person.name}, ${spanSaid(person, telling.locale, by)}`;
    const right = px < box.w * 0.45;
    const reach = reachOf(person);
    return [
      label(`names-${person.id}`, [right ? px + reach : px - reach, py + middle], text, small, {
        anchor: right ? 'start' : 'end',
      }),
    ];
  });
  const dismissed = people.flatMap((person, i) => (person.how === 'dismissed' ? [places[i]] : []));
  const [one, two] = dismissed;
  const beside = ['dismissed', 'as-reported'].map((word, i) =>
    label(
      `names-${word}`,
      [
        (one?.[0] ?? 0) + r + small * 0.5,
        ((one?.[1] ?? 0) + (two?.[1] ?? 0)) / 2 + middle + (i - 0.5) * small * 1.15,
      ],
      telling.say(`scene.openai-exodus.names.${word}`),
      small,
      { tone: 'ink-2' },
    ),
  );
  const last = undated.at(-1);
  return [
    ...dated,
    ...beside,
    ...(last
      ? [
          label(
            'names-undated',
            [0, (people.length - 1.5) * rowHeight + middle],
            telling.say('scene.openai-exodus.names.undated', {
              names: undated.map(({ name }) => name).join(', '),
              by: spanSaid(last, telling.locale, by),
            }),
            small,
          ),
        ]
      : []),
  ];
}

/** The count that could be made, over the one that was reported, at the left of the later rows, which names leave free. */
function heading(
  { small, rowHeight, rows }: { small: number; rowHeight: number; rows: number },
  box: Box,
  telling: Telling,
): Label[] {
  const size = box.numeral * (box.name === 'wide' ? 2.2 : 1.5);
  const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
  // Set from the foot: the caption ends where the row of the undated begins.
  const foot = (rows - 2) * rowHeight - small * 0.9;
  return [
    label('names-number', [0, foot - small * 2.5 - size * 0.22], figure('openai-named'), size, {
      face: 'num',
    }),
    label('names-found', [0, foot - small * 1.3], telling.say('scene.openai-exodus.names.found'), small),
    label(
      'names-reported',
      [0, foot],
      telling.say('scene.openai-exodus.names.reported', { reported: figure('openai-reported-left') }),
      small,
      { tone: 'ink-2' },
    ),
  ];
}
