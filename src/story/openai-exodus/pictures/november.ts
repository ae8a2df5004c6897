/**
 * Six dates in November 2023 large, a square a day, and the months after small, a week a column, with the month in
 * which the article puts it all, and the one person who left half a year later.
 */
import { scaleBand } from 'd3';
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { bar, curve, hairline, label, note, noteHeight, over } from '../../../scene/marks.ts';
import type { Ask } from '../../../scene/asks.ts';
import {
  dotKey,
  tenth,
  type Bar,
  type Box,
  type Curve,
  type Field,
  type Label,
  type Line,
} from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { people, travellersOf } from '../../travellers.ts';
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
    const { place } = frame;
    return {
      box,
      marks: [
        ...large.flatMap((each) => largeDay(each, told.includes(each), frame, box, telling)),
        ...words(frame, box, telling),
        ...ties(large, frame, box, telling),
        ...smallDays(large, frame, telling),
        ...under(frame, box, telling),
      ],
      dots: people(
        [{ id: 'sutskever', at: place(day('openai-sutskever-resigned')) }],
        { r: radiusOf(frame), tone: 'industry' },
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
  asks(telling) {
    const { table, locale } = telling;
    const event = locale === 'en' ? 'event' : 'event_ko';
    const resigned = dayOf(telling)('openai-sutskever-resigned');
    const shown = new Set(
      daysBetween(dayOf(telling)('openai-altman-out'), dayOf(telling)('openai-altman-back')),
    );
    return table('openai-dates').rows.flatMap((row): Ask[] => {
      const date = String(row['date']);
      const on =
        date === resigned ? dotKey(travellersOf(telling).get('sutskever') ?? 0) : `november-day-${date}`;
      if (date !== resigned && !shown.has(date)) return [];
      return [
        {
          id: date,
          on,
          text: telling.say('scene.openai-exodus.november.asked', {
            day: formatValue(date, 'date', locale),
            event: String(row[event]),
          }),
        },
      ];
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

/** How large he is. */
const radiusOf = ({ pitch, small }: Frame): number => tenth(Math.max(pitch * 0.62, small * 0.5));

/** The ISO day that a fact holds. */
const dayOf =
  ({ fact }: Telling) =>
  (id: string): string =>
    String(fact(id).value);

function measure(large: readonly string[], box: Box): Frame {
  const small = { narrow: box.least, medium: box.label * 0.95, wide: box.label }[box.name];
  const slots = scaleBand(large, [0, box.w]).paddingInner(box.name === 'narrow' ? 0.1 : 0.14);
  const side = Math.min(slots.bandwidth(), { narrow: 52, low: 40, medium: 84, wide: 122 }[box.id]);
  const top = small * (box.name === 'narrow' ? 1.5 : 3.1);
  const pitch = box.w / (weeks + 0.3);
  const strip = top + side + { narrow: 56, low: 46, medium: 60, wide: 100 }[box.id];
  return {
    small,
    side,
    top,
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

/** Over the days what happened on them; on a phone in a word or two. */
function words({ left, top, side, small }: Frame, box: Box, telling: Telling): Label[] {
  const day = dayOf(telling);
  const phone = box.name === 'narrow';
  const say = (key: string): string =>
    telling.say(`scene.openai-exodus.november.${key}${phone ? '-short' : ''}`);
  const size = box.name === 'wide' ? box.label * 1.14 : small;
  const width = box.w * (phone ? 0.4 : 0.33);
  const above = (key: string, x: number, anchor: Label['anchor']): Label[] => {
    const text = say(key);
    return note(
      `november-${key}`,
      [x, top - size * 0.55 - noteHeight(text, size, width)],
      text,
      size,
      width,
      {
        anchor,
      },
    );
  };
  return [
    ...above('out', left(day('openai-altman-out')), 'start'),
    ...above('letter', left(day('openai-letter')) + side, 'end'),
    ...above('back', left(day('openai-altman-back')) + side, 'end'),
  ];
}

/** From the six small days up to the large ones; and from the last of these on to him, which is only presumed. */
function ties(large: readonly string[], frame: Frame, box: Box, telling: Telling): (Curve | Line | Label)[] {
  const { place, strip, top, side, left, small } = frame;
  const [first = '', last = ''] = [large[0], large.at(-1)];
  const low = top + side + 3;
  const [x, dot] = place(dayOf(telling)('openai-sutskever-resigned'));
  const middle = (place(first)[0] + place(last)[0]) / 2;
  const text = telling.say('scene.openai-exodus.november.presumed');
  const width = box.w * (box.name === 'narrow' ? 0.36 : 0.26);
  return [
    // A bracket under the six, from which a line leads down to where they are small.
    curve(
      'november-six-bracket',
      [
        [left(first), low],
        [left(first), low + 5],
        [left(last) + side, low + 5],
        [left(last) + side, low],
      ],
      { tone: 'ink-2', width: 1 },
    ),
    hairline('november-six-stem', [middle, low + 5], [middle, strip - 3], { tone: 'ink-2' }),
    hairline('november-presumed', [x, low], [x, dot - radiusOf(frame) - 1], { dashed: true, tone: 'ink' }),
    ...note(
      'november-presumed-said',
      [x - small * 0.6, strip - small * 0.7 - noteHeight(text, small, width)],
      text,
      small,
      width,
      { anchor: 'end' },
    ),
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
      key: 'november-month',
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
  const months = [...new Set(daysBetween(firstDay, lastDay).map((each) => each.slice(0, 7)))];
  const quote = { narrow: 24, low: 16, medium: 25, wide: 56 }[box.id];
  const text = say('quote');
  const whose = telling.say('scene.openai-exodus.november.whose', {
    day: formatValue(resigned, 'date', telling.locale),
  });
  const last = over(box.h - small * 0.3, quote, small) - { narrow: 5, low: 4, medium: 7, wide: 10 }[box.id];
  return [
    ...months.map((each) =>
      label(
        `november-month-${each}`,
        [Math.max(0, place(`${each}-04`)[0] - pitch * 0.5), foot],
        monthName(`${each}-01`, telling.locale, 'short'),
        small,
        { tone: each === month ? 'ink' : 'ink-2' },
      ),
    ),
    label(
      'november-reported',
      [place(`${month}-04`)[0] - pitch * 0.5, foot + small * 1.25],
      say('month'),
      small,
      {
        tone: 'ink-2',
      },
    ),
    ...note('november-quote', [box.w, last - noteHeight(text, quote, box.w)], text, quote, box.w, {
      face: 'num',
      anchor: 'end',
    }),
    label('november-whose', [box.w, box.h - small * 0.3], whose, small, { anchor: 'end', tone: 'ink-2' }),
  ];
}
