/**
 * The names of January to mid-May 2024, researchers apart from all others, each at the day or across the days on which
 * they may have left, over a field of the staff of November 2023: another time, so nobody is lifted out of it.
 */
import { scaleLinear } from 'd3';
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { hairline, label, over } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { tenth, type Box, type BoxName, type Grid, type Label, type Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { people } from '../../travellers.ts';
import { departureRows, personAsks, said, saidOfAll } from '../departures.ts';
import { named, type Departure } from '../record.ts';
import { dayNumber } from '../../../content/format/dates.ts';
import { monthName } from '../../day-words.ts';
import { daysOf, middleOf } from '../spans.ts';

const months = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];
const end = '2024-05-20';

/** Columns and rows of the staff: full rectangles of exactly as many dots as there were people; a test says so. */
export const fieldShape: Readonly<Record<BoxName, readonly [columns: number, rows: number]>> = {
  narrow: [70, 11],
  medium: [77, 10],
  wide: [55, 14],
};

/** Rows between the researchers and the others. */
const apart = 0.7;

interface Row {
  readonly person: Departure;
  readonly at: Point;
}

interface Frame {
  readonly x: (day: number) => number;
  readonly r: number;
  readonly small: number;
  readonly rowHeight: number;
}

export const dozen = {
  scene(box, telling) {
    const researchers = named(telling).filter(({ research }) => research === 'yes');
    const rest = named(telling).filter(({ research }) => research !== 'yes');
    const small = box.name === 'wide' ? box.label : box.least;
    const [columns, fieldRows] = fieldShape[box.name];
    const pitch = box.w / columns;
    const top = box.h - fieldRows * pitch;
    const caption = top - small * 0.6;
    const axis = caption - small * { narrow: 3.2, low: 2.7, medium: 3.6, wide: 4.2 }[box.id];
    const rowHeight = axis / (researchers.length + rest.length + apart);
    const frame: Frame = {
      small,
      rowHeight,
      r: tenth(Math.min(rowHeight * 0.37, box.label * 0.78)),
      x: scaleLinear([dayNumber('2024-01-01'), dayNumber(end)], [0, box.w]),
    };
    const row = (person: Departure, i: number): Row => ({
      person,
      at: [tenth(frame.x(middleOf(person))), tenth((i + 0.5) * rowHeight)],
    });
    const rows = [
      ...researchers.map(row),
      ...rest.map((person, i) => row(person, researchers.length + apart + i)),
    ];
    return {
      box,
      marks: [
        ...rows.flatMap((each) => span(each, frame)),
        ...monthMarks(axis, frame, box, telling),
        ...rows.map((each) => nameLabel(each, frame, box, telling)),
        ...heading('researchers', researchers.length, frame, box, telling),
        ...heading('others', researchers.length + apart + rest.length, frame, box, telling),
        field([columns, fieldRows], pitch, top),
        label(
          'dozen-staff',
          [0, caption],
          telling.say('scene.openai-exodus.dozen.staff', {
            staff: formatFact(telling.fact('openai-staff'), telling.locale),
          }),
          small,
          { tone: 'ink-2' },
        ),
      ],
      dots: people(
        rows.map(({ person, at }) => ({ id: person.id, at })),
        { r: frame.r, tone: 'industry' },
        telling,
      ),
    };
  },
  key: ({ say }) => say('scene.openai-exodus.dozen.key'),
  describe(telling) {
    const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
    return [
      telling.say('scene.openai-exodus.dozen.said', {
        named: figure('openai-named'),
        researchers: figure('openai-named-researchers'),
        staff: figure('openai-staff'),
      }),
      saidOfAll(named(telling), telling),
    ].join(' ');
  },
  asks: (telling) => personAsks(named(telling), telling),
  rows: (telling) => departureRows(named(telling), telling),
  sources: ['silicon-uk-2024', 'press-2024-1', 'ea-forum-2024', 'quartz-2024-05', 'techcrunch-2024-05'],
} satisfies PictureModule;

/** The staff, edge to edge: ink, for nobody moves in it. */
const field = ([columns, rows]: readonly [number, number], pitch: number, top: number): Grid => ({
  kind: 'grid',
  key: 'dozen-field',
  x: tenth(pitch / 2),
  y: tenth(top + pitch / 2),
  columns,
  rows,
  pitch,
  r: tenth(pitch * 0.36),
  tone: 'ink-3',
  shape: 'round',
});

/** A broken line over the days that it may have been; a short one that comes from nowhere where the first is not known. */
function span({ person, at: [px, py] }: Row, { x, r, small }: Frame): Line[] {
  if (daysOf(person) <= 2) return [];
  const from = person.from === undefined ? px - r - small * 1.5 : x(dayNumber(person.from));
  const to = person.from === undefined ? px : x(dayNumber(person.to) + 1);
  return [hairline(`dozen-span-${person.id}`, [from, py], [to, py], { dashed: true, tone: 'ink-2' })];
}

function monthMarks(axis: number, { x, small }: Frame, box: Box, telling: Telling): (Label | Line)[] {
  return [
    hairline('dozen-axis', [0, axis], [box.w, axis]),
    ...months.flatMap((month, i) => {
      const left = x(dayNumber(month));
      const name = monthName(month, telling.locale, box.name === 'narrow' ? 'short' : 'long');
      const text =
        i === 0
          ? telling.say('scene.openai-exodus.dozen.month', { month: name, year: month.slice(0, 4) })
          : name;
      return [
        hairline(`dozen-tick-${month}`, [left, axis], [left, axis + small * 0.5]),
        label(`dozen-month-${month}`, [left + (i === 0 ? 0 : 5), axis + small * 1.2], text, small, {
          tone: 'ink-2',
        }),
      ];
    }),
  ];
}

/** To the right of the early ones, to the left of the others, clear of the days that it may have been. */
function nameLabel({ person, at: [px, py] }: Row, { x, r, small }: Frame, box: Box, telling: Telling): Label {
  const text = box.name === 'narrow' ? person.name : said(person, telling);
  const early = px < box.w * 0.42;
  const uncertain = daysOf(person) > 2;
  const left = !uncertain
    ? px - r
    : person.from === undefined
      ? px - r - small * 1.5
      : Math.min(px - r, x(dayNumber(person.from)));
  return label(
    `dozen-${person.id}`,
    [early ? px + r + small * 0.5 : left - small * 0.4, py + small * 0.35],
    text,
    small,
    { anchor: early ? 'start' : 'end' },
  );
}

/** How many of one sort there are, large, at the left of their last rows, which names leave free. */
function heading(
  sort: 'researchers' | 'others',
  rowsAbove: number,
  { rowHeight, small }: Frame,
  box: Box,
  telling: Telling,
): Label[] {
  const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
  const number = figure(`openai-named-${sort}`);
  // The others are the lesser number, and the lesser matter; names leave them the lesser room.
  const [scale, room] = sort === 'others' ? [0.7, 0.14] : [1, 0.22];
  const size = Math.min(
    box.numeral * { narrow: 2.3, low: 1.9, medium: 2.5, wide: 3.5 }[box.id] * scale,
    (box.w * room) / textWidth(number, 1),
  );
  const lines =
    sort === 'researchers'
      ? [
          telling.say('scene.openai-exodus.dozen.researchers'),
          telling.say('scene.openai-exodus.dozen.reported', { reported: figure('openai-reported-left') }),
        ]
      : [telling.say(`scene.openai-exodus.dozen.others${box.name === 'narrow' ? '-short' : ''}`)];
  const foot = rowsAbove * rowHeight - small * 0.35;
  const first = foot - (lines.length - 1) * small * 1.25;
  return [
    label(`dozen-${sort}-number`, [0, over(first, size, small)], number, size, {
      face: 'num',
      tone: sort === 'others' ? 'ink-2' : 'ink',
    }),
    ...lines.map((text, i) =>
      label(`dozen-${sort}-${String(i)}`, [0, first + i * small * 1.25], text, small, {
        tone: i === 0 && sort === 'researchers' ? 'ink' : 'ink-2',
      }),
    ),
  ];
}
