/**
 * Six dates in November 2023 large, a square a day, and the months after small, a week a column, with the month in
 * which the article puts it all, and the one person who left half a year later.
 */
import { scaleBand } from 'd3-scale';
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { bar, curve, hairline, label, note } from '../../../scene/marks.ts';
import { tenth, type Bar, type Box, type Curve, type Field, type Label, type Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { people } from '../../travellers.ts';
import { daysBetween, monthName, weekdayName, weekOf } from '../spans.ts';

/** A Monday, and the Sunday after the last thing that happens here. */
const firstDay = '2023-11-13';
const lastDay = '2024-05-19';
const perWeek = 7;
const weeks = weekOf(lastDay, firstDay).week + 1;

interface Frame {
  readonly small: number;
  /** Upper edge and side of the large days. */
  readonly top: number;
  readonly side: number;
  /** Left edge of a large day. */
  readonly left: (day: string) => number;
  /** Upper edge of the strip of weeks, and the distance of its days. */
  readonly strip: number;
  readonly pitch: number;
  /** Middle of a small day. */
  readonly place: (day: string) => Point;
}

export const november = {
  scene(box, telling) {
    const day = dayOf(telling);
    const large = daysBetween(day('openai-altman-out'), day('openai-altman-back'));
    const told = [day('openai-altman-out'), day('openai-letter'), day('openai-altman-back')];
    const frame = measure(large, box);
    const { small, pitch, place } = frame;
    return {
      box,
      marks: [
        ...large.flatMap((each) => largeDay(each, told.includes(each), frame, box, telling)),
        ...words(frame, box, telling),
        ...lens(large, frame),
        ...smallDays(large, frame, telling),
        ...under(frame, box, telling),
      ],
      dots: people(
        [{ id: 'sutskever', at: place(day('openai-sutskever-resigned')) }],
        { r: tenth(Math.max(pitch * 0.62, small * 0.5)), tone: 'industry' },
        telling,
      ),
    };
  },
  key: ({ say }) => say('scene.openai-exodus.november.key'),
  describe({ say, fact, locale }) {
    const figure = (id: string): string => formatFact(fact(id), locale, { form: 'figures' });
    return say('scene.openai-exodus.november.said', {
      out: figure('openai-altman-out'),
      letter: figure('openai-letter'),
      back: figure('openai-altman-back'),
      month: figure('openai-reported-attempt'),
      resigned: figure('openai-sutskever-resigned'),
    });
  },
  rows({ table, locale }) {
    const dates = table('openai-dates');
    const event = locale === 'en' ? 'event' : 'event_ko';
    return {
      table: 'openai-dates',
      header: dates.columns
        .filter(({ name }) => name === 'date' || name === event)
        .map(({ title }) => title[locale]),
      of: dates.rows,
      columns: ['date', event],
      rows: dates.rows.map((row) => {
        const date = String(row['date']);
        return [formatValue(date, date.length === 7 ? 'month' : 'date', locale), String(row[event])];
      }),
    };
  },
  sources: ['livemint-2023', 'axios-2023', 'techcrunch-2024-05', 'economist-2024'],
} satisfies PictureModule;

/** The ISO day that a fact holds. */
const dayOf =
  ({ fact }: Telling) =>
  (id: string): string =>
    String(fact(id).value);

function measure(large: readonly string[], box: Box): Frame {
  const small = box.name === 'wide' ? box.label : box.least;
  const slots = scaleBand(large, [0, box.w]).paddingInner(box.name === 'narrow' ? 0.1 : 0.14);
  const side = Math.min(slots.bandwidth(), { narrow: 52, low: 40, medium: 92, wide: 120 }[box.id]);
  const pitch = box.w / weeks;
  const strip = box.h - { narrow: 132, low: 126, medium: 236, wide: 312 }[box.id];
  return {
    small,
    side,
    top: small * (box.name === 'wide' ? 2.1 : 1.5),
    left: (day) => slots(day) ?? 0,
    pitch,
    strip,
    place(day) {
      const { week, weekday } = weekOf(day, firstDay);
      return [tenth((week + 0.5) * pitch), tenth(strip + (weekday + 0.5) * pitch)];
    },
  };
}

/** A day on which something is told is ink; the others are frames. */
function largeDay(
  day: string,
  isTold: boolean,
  { left, top, side, small }: Frame,
  box: Box,
  telling: Telling,
): (Bar | Curve | Label)[] {
  const x = left(day);
  const corners: Point[] = [
    [x, top],
    [x + side, top],
    [x + side, top + side],
    [x, top + side],
    [x, top],
  ];
  const ground = isTold ? ({ tone: 'ground' } as const) : ({ tone: 'ink-2' } as const);
  const number = side * 0.52;
  const weekday = weekdayName(day, telling.locale);
  return [
    isTold
      ? bar(`november-day-${day}`, [x, top], [side, side])
      : curve(`november-day-${day}`, corners, { tone: 'ink-3', width: 1 }),
    label(
      `november-number-${day}`,
      [x + side / 2, top + side * (box.name === 'narrow' ? 0.7 : 0.62)],
      String(Number(day.slice(8))),
      number,
      { face: 'num', anchor: 'middle', ...ground },
    ),
    // On a phone a day has room for its number alone.
    ...(box.name === 'narrow'
      ? []
      : [
          label(`november-weekday-${day}`, [x + side / 2, top + side - small * 0.6], weekday, small, {
            anchor: 'middle',
            ...ground,
          }),
        ]),
  ];
}

/** Over the days what the staff did, under them what the board did. */
function words({ left, top, side, small }: Frame, box: Box, telling: Telling): Label[] {
  const day = dayOf(telling);
  const say = (key: string): string => telling.say(`scene.openai-exodus.november.${key}`);
  const letter = left(day('openai-letter')) + side;
  const size = box.name === 'narrow' ? small : box.label * 1.1;
  const y = top + side + size * 1.15;
  return [
    label('november-letter', [Math.min(letter, box.w), top - small * 0.5], say('letter'), size, {
      anchor: 'end',
    }),
    ...note('november-out', [0, y], say('out'), size, box.w * 0.5),
    ...note('november-back', [box.w, y], say('back'), size, box.w * 0.42, { anchor: 'end' }),
  ];
}

/** From the six small days up to the large ones. */
function lens(large: readonly string[], { place, pitch, strip, top, side, small }: Frame): Line[] {
  const [first = '', last = ''] = [large[0], large.at(-1)];
  const low = top + side + small * 2;
  const right = place(last)[0] + pitch * 0.5;
  const left = place(first)[0] - pitch * 0.5;
  return [
    hairline('november-lens-left', [left, strip - 2], [0, low], { tone: 'ink-3' }),
    hairline('november-lens-right', [right, strip - 2], [side * 6.6, low], { tone: 'ink-3' }),
  ];
}

/** Every day after: the reported month hollow, the six in ink, the rest small. */
function smallDays(large: readonly string[], { place, pitch }: Frame, telling: Telling): Field[] {
  const month = dayOf(telling)('openai-reported-attempt');
  const resigned = dayOf(telling)('openai-sutskever-resigned');
  const days = daysBetween(firstDay, lastDay).filter((day) => day !== resigned);
  const square = { kind: 'field', shape: 'square' } as const;
  const inMonth = days.filter((day) => day.startsWith(month));
  const rest = days.filter((day) => !large.includes(day) && !inMonth.includes(day));
  return [
    {
      ...square,
      key: 'november-rest',
      points: rest.map(place),
      r: tenth(pitch * 0.17),
      tone: 'ink-3',
    },
    {
      ...square,
      key: 'november-reported',
      points: inMonth.map(place),
      r: tenth(pitch * 0.38),
      tone: 'ink-2',
      look: 'open',
    },
    { ...square, key: 'november-six', points: large.map(place), r: tenth(pitch * 0.4), tone: 'ink' },
  ];
}

/** Months under the strip, what stands in it over it, and his own words at the foot. */
function under({ place, pitch, strip, small }: Frame, box: Box, telling: Telling): Label[] {
  const day = dayOf(telling);
  const say = (key: string): string => telling.say(`scene.openai-exodus.november.${key}`);
  const month = day('openai-reported-attempt');
  const resigned = day('openai-sutskever-resigned');
  const foot = strip + perWeek * pitch + small * 1.25;
  const months = [...new Set(daysBetween(firstDay, lastDay).map((each) => each.slice(0, 7)))].slice(1);
  const quote = box.name === 'narrow' ? box.least * 1.15 : box.numeral * (box.name === 'wide' ? 0.62 : 0.56);
  const quoteAt = box.h - small * (box.name === 'narrow' ? 0.3 : 1.75);
  return [
    ...months.map((each) =>
      label(
        `november-month-${each}`,
        [place(`${each}-04`)[0] - pitch * 0.5, foot],
        monthName(`${each}-01`, telling.locale, 'short'),
        small,
        { tone: each === month ? 'ink' : 'ink-2' },
      ),
    ),
    label('november-reported', [place(`${month}-04`)[0], strip - small * 0.55], say('month'), small, {
      tone: 'ink-2',
    }),
    label('november-resigned', [box.w, strip - small * 0.55], say('resigned'), small, { anchor: 'end' }),
    ...note(
      'november-quote',
      [box.w, quoteAt],
      say('quote'),
      quote,
      box.w,
      { face: 'num', anchor: 'end' },
    ),
    ...(box.name === 'narrow'
      ? []
      : [
          label(
            'november-whose',
            [box.w, box.h - small * 0.3],
            telling.say('scene.openai-exodus.november.whose', {
              day: formatValue(resigned, 'date', telling.locale),
            }),
            small,
            { anchor: 'end', tone: 'ink-2' },
          ),
        ]),
  ];
}
