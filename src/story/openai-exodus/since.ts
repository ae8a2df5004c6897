/**
 * After the article: a line of weeks, those who left on a known day standing off it, the ways back of two of them, and
 * the safety staff that Fortune counted. Only 2024 was searched for names, so later weeks are hollow, not empty.
 */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Curve,
  type Dot,
  type Field,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { toneOf } from './names.ts';
import { count, dated, since, type Departure } from './record.ts';
import { leavers, others } from './roles.ts';
import { dayNumber, middleOf, spanSaid } from './spans.ts';
import { hairline, label } from '../../scene/marks.ts';
import { smallSize } from './words.ts';

/** A Monday, and the last week that is drawn: that of the latest return. */
const firstWeek = '2024-04-01';
const lastWeek = '2026-07-27';
const weeks = (dayNumber(lastWeek) - dayNumber(firstWeek)) / 7 + 1;
/** Weeks from here on are hollow: who left in them is counted or unknown, not listed. */
const unlisted = '2024-12-30';
const published = '2024-06-08';

interface Frame {
  readonly small: number;
  /** Size of the names. */
  readonly size: number;
  readonly pitch: number;
  /** Height of the line of weeks. */
  readonly line: number;
  readonly rowHeight: number;
  readonly r: number;
  /** From days since the epoch to box pixels. */
  readonly x: (day: number) => number;
}

function measure(box: Box, people: number): Frame {
  const small = smallSize(box);
  const pitch = box.w / weeks;
  const line = box.h - small * 2 - { narrow: 91, medium: 96, wide: 122 }[box.name];
  const rowHeight = (line - small * 0.9) / people;
  return {
    small,
    size: { narrow: small, medium: box.label, wide: box.label * 1.15 }[box.name],
    pitch,
    line,
    rowHeight,
    r: tenth(Math.min(rowHeight * 0.36, box.label * (box.name === 'narrow' ? 0.65 : 0.95))),
    x: (day) => ((day - dayNumber(firstWeek)) / 7) * pitch,
  };
}

export function sinceThen(box: Box, telling: Telling): Scene {
  const people = dated(telling);
  const frame = measure(box, people.length);
  const { pitch, r } = frame;
  const places = people.map((person, i): Point => [
    tenth(frame.x(middleOf(person))),
    tenth((i + 0.5) * frame.rowHeight),
  ]);
  const cast = leavers(people.length);
  const look = [
    ...people.map((person, i) => ({
      key: cast[i] ?? 0,
      at: places[i] ?? [0, 0],
      r,
      tone: toneOf(person),
      shape: 'round' as const,
    })),
    ...others(cast).map((key, week) => ({
      key,
      at: weekPlace(week, frame),
      r: tenth(pitch * 0.34),
      tone: week < unlistedWeek ? ('ink-2' as const) : ('other' as const),
      shape: 'square' as const,
    })),
  ];
  return {
    box,
    marks: [
      // Travellers are fewer than weeks: the last weeks are a field.
      {
        kind: 'field',
        key: 'since-weeks',
        points: Array.from({ length: weeks - (travellers - people.length) }, (_, i) =>
          weekPlace(travellers - people.length + i, frame),
        ),
        r: tenth(pitch * 0.34),
        tone: 'other',
        shape: 'square',
      },
      ...stems(places, frame),
      ...years(frame, box, telling),
      ...people.flatMap((person, i) => nameLabels(person, places[i] ?? [0, 0], frame, box, telling)),
      ...heading(frame, box, telling),
      ...waysBack(people, places, frame, box, telling),
      ...safety(frame, box, telling),
    ],
    dots: look
      .sort((a, b) => a.key - b.key)
      .map(({ key, at: [px, py], ...rest }): Dot => ({
        kind: 'dot',
        key: dotKey(key),
        x: px,
        y: py,
        ...rest,
      })),
  };
}

const unlistedWeek = (dayNumber(unlisted) - dayNumber(firstWeek)) / 7;
const weekPlace = (week: number, { pitch, line }: Frame): Point => [tenth((week + 0.5) * pitch), tenth(line)];

/** From each dot down to its week; those of one day share a stem. */
function stems(places: readonly Point[], { line, r, pitch }: Frame): Line[] {
  const tops = new Map<number, number>();
  for (const [px, py] of places) if (!tops.has(px)) tops.set(px, py);
  return [...tops].map(([px, py], i) =>
    hairline(`since-stem-${String(i)}`, [px, py + r], [px, line - pitch * 0.6]),
  );
}

function years({ x, line, small }: Frame, box: Box, telling: Telling): (Label | Line)[] {
  const under = line + small * 1.9;
  const article = x(dayNumber(published));
  const more = formatFact(telling.fact('openai-left-2025'), telling.locale);
  const phone = box.name === 'narrow';
  return [
    label(
      'since-2024',
      [0, under],
      telling.say('scene.openai-exodus.since.year', { year: firstWeek.slice(0, 4) }),
      small,
      {
        tone: 'ink-2',
      },
    ),
    // On a phone there is room for the year alone.
    ...(phone
      ? []
      : [
          hairline('since-article-tick', [article, line + small * 0.35], [article, line + small * 0.95]),
          label(
            'since-article',
            [article - 2, under],
            telling.say('scene.openai-exodus.since.article'),
            small,
          ),
        ]),
    label(
      'since-2025',
      [x(dayNumber('2025-01-01')), under],
      telling.say('scene.openai-exodus.since.more', { year: '2025', more }),
      small,
      { tone: 'ink-2' },
    ),
    ...(phone
      ? []
      : [
          label(
            'since-2026',
            [x(dayNumber('2026-01-01')), under],
            telling.say('scene.openai-exodus.since.year', { year: lastWeek.slice(0, 4) }),
            small,
            { tone: 'ink-2' },
          ),
        ]),
  ];
}

const said = (person: Departure, box: Box, telling: Telling): string =>
  `${person.name}, ${spanSaid(person, telling.locale, (month) => month, box.name === 'narrow' ? 'short' : 'long')}`;

/** Name and day; where there is room, what the person did there as well. */
function nameLabels(
  person: Departure,
  [px, py]: Point,
  { r, size, small }: Frame,
  box: Box,
  telling: Telling,
): Label[] {
  const x = px + r + small * 0.5;
  const name = (y: number): Label => label(`since-${person.id}`, [x, y], said(person, box, telling), size);
  if (box.name === 'narrow') return [name(py + size * 0.35)];
  return [
    name(py + size * 0.1),
    label(`since-${person.id}-role`, [x, py + size * 0.1 + small * 1.25], person.role, small, {
      tone: 'ink-2',
    }),
  ];
}

function heading({ small }: Frame, box: Box, telling: Telling): Label[] {
  const size = box.numeral * { narrow: 1.2, medium: 1.6, wide: 2.2 }[box.name];
  const number = formatFact(telling.fact('openai-since-named'), telling.locale, { form: 'figures' });
  const end = { anchor: 'end' } as const;
  return [
    label('since-number', [box.w, size * 0.78], number, size, { ...end, face: 'num' }),
    label(
      'since-named',
      [box.w, size + small * 1.1],
      telling.say('scene.openai-exodus.since.named'),
      small,
      end,
    ),
    label(
      'since-drawn',
      [box.w, size + small * 2.35],
      telling.say('scene.openai-exodus.since.drawn', {
        dated: formatValue(dated(telling).length, 'people', telling.locale),
      }),
      small,
      { ...end, tone: 'ink-2' },
    ),
  ];
}

/** Those who came back: out of the name, over the months, down on to the line. On a phone one line says it for all. */
function waysBack(
  people: readonly Departure[],
  places: readonly Point[],
  { x, line, r, small, size }: Frame,
  box: Box,
  telling: Telling,
): (Curve | Label)[] {
  const all = since(telling);
  const returned = all.flatMap(({ returned: month }) => (month === undefined ? [] : [month]));
  const countOf = (month: string): number => returned.filter((each) => each === month).length;
  const phone = box.name === 'narrow';
  const back = people.flatMap((person, i) => {
    const place = places[i];
    return person.returned !== undefined && place ? [{ person, month: person.returned, place, i }] : [];
  });
  const saidOf = (month: string): string => formatValue(month, 'month', telling.locale);
  const curves = back.map(({ person, month, place: [px, py] }): Curve => {
    const start = px + r + small + textWidth(said(person, box, telling), size) * 0.95;
    // Only the month is known: the way ends in the middle of it.
    const end = Math.min(x(dayNumber(`${month}-15`)), box.w - 3);
    const bend = Math.min(line - py - small, box.w * 0.16, end - start);
    const turn = Array.from({ length: 13 }, (_, k): Point => {
      const angle = (k / 12) * (Math.PI / 2);
      return [tenth(end - bend + bend * Math.sin(angle)), tenth(py + bend - bend * Math.cos(angle))];
    });
    return {
      kind: 'curve',
      key: `since-way-back-${person.id}`,
      points: [[tenth(start), py], ...turn, [tenth(end), tenth(line - small * 0.5)]],
      tone: 'industry',
      width: 2,
      dashed: false,
    };
  });
  if (phone) {
    const text = telling.say('scene.openai-exodus.since.back-all', {
      last: saidOf([...returned].sort().at(-1) ?? ''),
      count: String(returned.length),
    });
    return [...curves, label('since-back', [box.w, line + small * 3.15], text, small, { anchor: 'end' })];
  }
  return [
    ...curves,
    ...back.flatMap(({ person, month, place: [, py], i }) => {
      const count = countOf(month);
      const key = `since-back-${person.id}`;
      // He has room to the right of his way down, under the bend; she, who comes last, over her way.
      if (count === 1) {
        const text = telling.say('scene.openai-exodus.since.back', { month: saidOf(month) });
        return [label(key, [box.w, py - small * 0.6], text, small, { anchor: 'end' })];
      }
      const at = x(dayNumber(`${month}-15`)) + small * 0.6;
      const top = places[i + 1]?.[1] ?? py;
      const lines = [
        saidOf(month),
        telling.say('scene.openai-exodus.since.back-among'),
        ...(person.leftAgain === undefined
          ? []
          : [telling.say('scene.openai-exodus.since.out', { month: saidOf(person.leftAgain) })]),
      ];
      return lines.map((line, n) => label(`${key}-${String(n)}`, [at, top + n * small * 1.25], line, small));
    }),
  ];
}

/** Everyone in one row: those still there filled, the others hollow. Both numbers are "about". */
function safety({ small }: Frame, box: Box, telling: Telling): (Field | Label)[] {
  const before = count(telling, 'openai-safety-before');
  const remain = count(telling, 'openai-safety-remain');
  const pitch = box.w / before;
  const y = box.h - pitch * 0.5;
  const points = Array.from({ length: before }, (_, i): Point => [tenth((i + 0.5) * pitch), tenth(y)]);
  const look = { kind: 'field', r: tenth(pitch * 0.38), shape: 'round' } as const;
  const figure = (id: string): string => formatFact(telling.fact(id), telling.locale);
  const lines = [
    telling.say('scene.openai-exodus.since.safety'),
    telling.say('scene.openai-exodus.since.safety-left', {
      before: figure('openai-safety-before'),
      remain: figure('openai-safety-remain'),
    }),
  ];
  const foot = y - pitch * 0.5 - small * 0.7;
  const words =
    box.name === 'narrow'
      ? lines.map((line, i) =>
          label(`since-safety-${String(i)}`, [0, foot - (1 - i) * small * 1.25], line, small),
        )
      : [label('since-safety', [0, foot], lines.join(' '), small)];
  return [
    ...words,
    { ...look, key: 'since-safety-remain', points: points.slice(0, remain), tone: 'industry' },
    { ...look, key: 'since-safety-gone', points: points.slice(remain), tone: 'other' },
  ];
}
