/**
 * Six dates in November 2023 large, a square a day, and the months after small, a week a column, with the month in
 * which the article puts it all, and the one person who left half a year later.
 */
import { columnIn } from '../../../content/locales.ts';
import { scaleBand } from 'd3';
import { formatFact, formatValue } from '../../../content/format/format.ts';
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
import { calendar, daysBetween, type Calendar } from '../../calendar.ts';
import { monthName, weekdayName } from '../../day-words.ts';

/** A Monday, and the Sunday after the last thing that happens here. */
const firstDay = '2023-11-13';
const lastDay = '2024-05-19';

interface Frame {
  readonly small: number;
  /** Upper edge and side of the large days. */
  readonly top: number;
  readonly side: number;
  /** Left edge of a large day. */
  readonly left: (day: string) => number;
  /** The weeks. */
  readonly weeks: Calendar;
}

export const november = {
  scene(box, telling) {
    const day = dayOf(telling);
    const large = daysBetween(day('openai-altman-out'), day('openai-altman-back'));
    const told = [day('openai-altman-out'), day('openai-letter'), day('openai-altman-back')];
    const frame = measure(large, box);
    const { place } = frame.weeks;
    return {
      box,
      marks: [
        ...large.flatMap((each) => largeDay(each, told.includes(each), frame, box, telling)),
        ...words(frame, box, telling),
        ...ties(large, frame, box, telling),
        ...smallDays(large, told, frame, telling),
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
    const event = columnIn('event', locale);
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
    const event = columnIn('event', locale);
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
const radiusOf = ({ weeks, small }: Frame): number => tenth(Math.max(weeks.pitch * 0.62, small * 0.5));

/** The ISO day that a fact holds. */
const dayOf =
  ({ fact }: Telling) =>
  (id: string): string =>
    String(fact(id).value);

function measure(large: readonly string[], box: Box): Frame {
  const small = { narrow: box.least, medium: box.label * 0.95, wide: box.label }[box.name];
  const slots = scaleBand(large, [0, box.w]).paddingInner(box.name === 'narrow' ? 0.1 : 0.14);
  const side = Math.min(slots.bandwidth(), { narrow: 52, low: 36, medium: 84, wide: 122 }[box.id]);
  const top = small * (box.name === 'narrow' ? 1.5 : 3.1);
  const strip = top + side + { narrow: 74, low: 60, medium: 66, wide: 104 }[box.id];
  return {
    small,
    side,
    top,
    left: (day) => slots(day) ?? 0,
    // A little of the width is left to the dot in the last week, which is larger than a day.
    weeks: calendar([firstDay, lastDay], strip, box.w * 0.985),
  };
}

/** A day, black where something is told of it and dark where it is one of those between. */
function largeDay(
  day: string,
  isTold: boolean,
  { left, top, side, small }: Frame,
  box: Box,
  telling: Telling,
): (Bar | Label)[] {
  const x = left(day);
  const ground = { anchor: 'middle', tone: 'ground' } as const;
  return [
    bar(`november-day-${day}`, [x, top], [side, side], isTold ? 'ink' : 'ink-2'),
    label(
      `november-number-${day}`,
      [x + side / 2, top + side * (box.name === 'narrow' ? 0.7 : 0.62)],
      String(Number(day.slice(8))),
      side * 0.52,
      { face: 'num', ...ground },
    ),
    // On a phone a day has room for its number alone.
    ...(box.name === 'narrow'
      ? []
      : [
          label(
            `november-weekday-${day}`,
            [x + side / 2, top + side - small * 0.6],
            weekdayName(day, telling.locale),
            small,
            ground,
          ),
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

/** A frame around the weeks of the six small days, opened to the large ones; and from the last of these on to his leaving. */
function ties(large: readonly string[], frame: Frame, box: Box, telling: Telling): (Curve | Line | Label)[] {
  const { weeks, top, side, left, small } = frame;
  const [first = '', last = ''] = [large[0], large.at(-1)];
  const low = top + side + 3;
  const [x, dot] = weeks.place(dayOf(telling)('openai-sutskever-resigned'));
  const [from, to] = [Math.max(1, weeks.left(first)), weeks.right(last)];
  const text = telling.say('scene.openai-exodus.november.presumed');
  const width = box.w * (box.name === 'narrow' ? 0.36 : 0.26);
  return [
    curve(
      'november-six-frame',
      [
        [left(first) + 1, low],
        [from, weeks.top],
        [from, weeks.bottom],
        [to, weeks.bottom],
        [to, weeks.top],
        [left(last) + side, low],
      ],
      { tone: 'ink-2', width: 1 },
    ),
    hairline('november-six-top', [from, weeks.top], [to, weeks.top], { tone: 'ink-2' }),
    hairline('november-presumed', [x, low + 4], [x, dot - radiusOf(frame) - 1], {
      dashed: true,
      tone: 'ink',
    }),
    ...note(
      'november-presumed-said',
      [x - small * 0.6, weeks.top - small * 0.6 - noteHeight(text, small, width)],
      text,
      small,
      width,
      { anchor: 'end' },
    ),
  ];
}

/** Every day after: the six as they are above, the reported month hollow, the rest small. */
function smallDays(
  large: readonly string[],
  told: readonly string[],
  { weeks: { place, pitch, r } }: Frame,
  telling: Telling,
): Field[] {
  const month = dayOf(telling)('openai-reported-attempt');
  const resigned = dayOf(telling)('openai-sutskever-resigned');
  const days = daysBetween(firstDay, lastDay).filter((day) => day !== resigned);
  const inMonth = days.filter((day) => day.startsWith(month));
  const rest = days.filter((day) => !large.includes(day) && !inMonth.includes(day));
  const field = (
    key: string,
    shown: readonly string[],
    style: Pick<Field, 'r' | 'tone' | 'look'>,
  ): Field => ({
    kind: 'field',
    shape: 'square',
    key: `november-${key}`,
    points: shown.map(place),
    ...style,
  });
  return [
    field('rest', rest, { r: tenth(pitch * 0.17), tone: 'ink-3' }),
    field('month', inMonth, { r, tone: 'ink-2', look: 'open' }),
    field(
      'between',
      large.filter((day) => !told.includes(day)),
      { r, tone: 'ink-2' },
    ),
    field('six', told, { r, tone: 'ink' }),
  ];
}

/** Months under the strip, what stands in it over it, and his own words at the foot. */
function under({ weeks, small }: Frame, box: Box, telling: Telling): Label[] {
  const day = dayOf(telling);
  const say = (key: string): string => telling.say(`scene.openai-exodus.november.${key}`);
  const month = day('openai-reported-attempt');
  const resigned = day('openai-sutskever-resigned');
  const { place, pitch } = weeks;
  const foot = weeks.bottom + small * 1.25;
  const months = [...new Set(daysBetween(firstDay, lastDay).map((each) => each.slice(0, 7)))];
  const quote = { narrow: 19.5, low: 16, medium: 25, wide: 56 }[box.id];
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
    ...(box.bare === true
      ? []
      : [
          ...note('november-quote', [box.w, last - noteHeight(text, quote, box.w)], text, quote, box.w, {
            face: 'num',
            anchor: 'end',
          }),
          label('november-whose', [box.w, box.h - small * 0.3], whose, small, {
            anchor: 'end',
            tone: 'ink-2',
          }),
        ]),
  ];
}
