/**
 * The line of 2024 runs on: the names of the first months in their place, those of the later ones on stems over their
 * day, and under the line everyone of whom no exact day is known.
 */
import { scaleLinear } from 'd3';
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { hairline, label, note, under } from '../../../scene/marks.ts';
import { tenth, type Box, type Label, type Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { threads } from '../../followed.ts';
import { people } from '../../travellers.ts';
import { departureRows, personAsks, said, saidOfAll } from '../departures.ts';
import { dated, named, published, since, type Departure } from '../record.ts';
import { dayNumber } from '../../../content/format/dates.ts';
import { monthName } from '../../day-words.ts';
import { middleOf } from '../spans.ts';

const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}-01`);
const end = '2025-01-01';
/** Months that have a name under the line: where the article leaves room, and those under which people hang. */
const namedMonths = {
  narrow: ['08', '11', '12'],
  medium: ['03', '04', '08', '09', '10', '11', '12'],
  wide: ['03', '04', '08', '09', '10', '11', '12'],
} as const;

interface Frame {
  readonly x: (day: number) => number;
  /** Height of the line. */
  readonly line: number;
  /** Sizes of the letters of names, and of all others. */
  readonly size: number;
  readonly small: number;
  /** Large dots have a name. */
  readonly large: number;
  readonly middle: number;
  readonly rowHeight: number;
}

interface Someone {
  readonly person: Departure;
  readonly at: Point;
}

export const after = {
  scene(box, telling) {
    const onStems = stemmed(telling);
    const frame = measure(box, onStems.length);
    const ids = new Set(onStems.map(({ id }) => id));
    const earlier = piled(named(telling), 1, frame);
    const hanging = piled(
      since(telling).filter(({ id }) => !ids.has(id)),
      -1,
      frame,
    );
    const high = onStems.map((person, i): Someone => ({
      person,
      at: [tenth(frame.x(middleOf(person))), tenth((onStems.length - i - 0.5) * frame.rowHeight)],
    }));
    return {
      box,
      marks: [
        hairline('after-line', [0, frame.line], [box.w, frame.line], { tone: 'ink' }),
        ...stems(high, frame),
        ...ticks(frame, box, telling),
        ...high.flatMap((each) => nameLabels(each, frame, box, telling)),
        ...counts(frame, box, telling),
        ...hangingNames(hanging, frame, box, telling),
        ...footnotes(hanging, frame, telling),
      ],
      dots: people(
        [...earlier, ...hanging, ...high].map(({ person, at }) => ({ id: person.id, at })),
        (id) => ({
          r: ids.has(id) ? frame.large : frame.middle,
          tone: 'industry',
          // Those who may have left before the article are in the count "at most".
          look: hanging.some(({ person }) => person.id === id && person.from === undefined)
            ? 'open'
            : undefined,
        }),
        telling,
      ),
    };
  },
  key: ({ say }) => say('scene.openai-exodus.after.key'),
  describe(telling) {
    const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
    return [
      telling.say('scene.openai-exodus.after.said', {
        earlier: figure('openai-named'),
        named: figure('openai-since-named'),
      }),
      saidOfAll([...stemmed(telling), ...metBefore(telling)], telling),
    ].join(' ');
  },
  asks: (telling) => personAsks([...named(telling), ...since(telling)], telling),
  rows: (telling) => departureRows(since(telling), telling),
  sources: [
    'quartz-2024-09',
    'hindu-schulman-2024',
    'techzine-2024',
    'business-insider-copy-2024',
    'press-2024-3',
  ],
} satisfies PictureModule;

/** Who stands over the line with a name: all whose day is known. */
const stemmed = (telling: Telling): Departure[] =>
  [...dated(telling)].sort((a, b) => middleOf(a) - middleOf(b));

/** Whom the story met first, hanging under the line for want of a day. */
function metBefore(telling: Telling): Departure[] {
  const known = new Set(dated(telling).map(({ id }) => id));
  const met = new Set<string>(threads);
  return since(telling).filter(({ id }) => met.has(id) && !known.has(id));
}

function measure(box: Box, names: number): Frame {
  const small = box.name === 'wide' ? box.label : box.least;
  const line = box.h - { narrow: 78, low: 72, medium: 110, wide: 143 }[box.id];
  const middle = { narrow: 4.6, low: 4, medium: 7.8, wide: 12 }[box.id];
  return {
    small,
    size: box.name === 'wide' ? box.label * 1.1 : small,
    line,
    middle,
    large: { narrow: 5.4, low: 4.8, medium: 8.6, wide: 13 }[box.id],
    // Clear of the highest pile.
    rowHeight: (line - middle * 2.25 * 4.4) / names,
    x: scaleLinear([dayNumber('2024-01-01'), dayNumber(end)], [0, box.w]),
  };
}

/** Dots of one time piled up over the line, or hung under it where `side` is −1, each beside its day. */
function piled(list: readonly Departure[], side: 1 | -1, { x, line, middle, small }: Frame): Someone[] {
  const pitch = middle * 2.25;
  // The last column that has room for a dot.
  const last = Math.floor((x(dayNumber(end)) - middle - 1) / pitch - 0.5);
  const taken: Point[] = [];
  return [...list]
    .sort((a, b) => middleOf(a) - middleOf(b))
    .map((person) => {
      // Columns have fixed places, so that dots of nearby days stand in one pile.
      const column = Math.min(Math.floor(x(middleOf(person)) / pitch), last);
      const candidates = Array.from({ length: 5 }, (_, level) =>
        [0, -1, -2].map((aside): Point => [
          (column + aside + 0.5) * pitch,
          side === 1 ? line - pitch * (0.65 + level) : line + small * 1.7 + pitch * (0.5 + level),
        ]),
      ).flat();
      const at =
        candidates.find(([cx, cy]) => !taken.some(([tx, ty]) => tx === cx && ty === cy)) ??
        ([x(middleOf(person)), line] as const);
      taken.push(at);
      return { person, at: [tenth(at[0]), tenth(at[1])] };
    });
}

/** From each name down to its day; those of one day share a stem. */
function stems(high: readonly Someone[], { line, large }: Frame): Line[] {
  const tops = new Map<number, Someone>();
  for (const each of high) {
    const known = tops.get(each.at[0]);
    if (!known || known.at[1] > each.at[1]) tops.set(each.at[0], each);
  }
  return [...tops.values()].map(({ person, at: [px, py] }) =>
    hairline(`after-stem-${person.id}`, [px, py + large], [px, line]),
  );
}

function ticks({ x, line, small, middle }: Frame, box: Box, telling: Telling): (Label | Line)[] {
  const article = x(dayNumber(published));
  const phone = box.name === 'narrow';
  return [
    ...months.map((month) => {
      const left = x(dayNumber(month));
      return hairline(`after-tick-${month}`, [left, line], [left, line + 4], { tone: 'ink' });
    }),
    label(
      'after-year',
      [0, line + small * 1.3],
      telling.say('scene.openai-exodus.dozen.month', {
        month: monthName('2024-01-01', telling.locale, phone ? 'short' : 'long'),
        year: '2024',
      }),
      small,
      { tone: 'ink-2' },
    ),
    ...namedMonths[box.name].map((month) =>
      label(
        `after-month-${month}`,
        month === '12'
          ? [box.w, line + small * 1.3]
          : [
              (x(dayNumber(`2024-${month}-01`)) + x(dayNumber(`2024-${month}-${phone ? '14' : '28'}`))) / 2,
              line + small * 1.3,
            ],
        monthName(`2024-${month}-01`, telling.locale, 'short'),
        small,
        { anchor: month === '12' ? 'end' : 'middle', tone: 'ink-2' },
      ),
    ),
    hairline('after-article-tick', [article, line - middle * 2], [article, line + small * 0.45], {
      tone: 'ink',
    }),
    label(
      'after-article',
      [article, line + small * 1.3],
      telling.say('scene.openai-exodus.after.article'),
      small,
      { anchor: 'middle', tone: 'ink-2' },
    ),
  ];
}

/** To the left of the stem: earlier stems end lower, so the way is free. */
function nameLabels({ person, at: [px, py] }: Someone, frame: Frame, box: Box, telling: Telling): Label[] {
  const { size, small, large } = frame;
  const x = px - large - small * 0.5;
  const end = { anchor: 'end' } as const;
  const style = box.name === 'narrow' ? 'short' : 'long';
  if (box.name !== 'wide') {
    return [label(`after-${person.id}`, [x, py + size * 0.35], said(person, telling, style), size, end)];
  }
  return [
    label(`after-${person.id}`, [x, py + size * 0.02], said(person, telling, style), size, end),
    label(`after-${person.id}-role`, [x, py + size * 0.02 + small * 1.15], person.role, small, {
      ...end,
      tone: 'ink-2',
    }),
  ];
}

/** The names of those whom the story met first, under the last of the hanging dots, each on a line from its own. */
function hangingNames(
  hanging: readonly Someone[],
  { line, middle, small }: Frame,
  box: Box,
  telling: Telling,
): (Label | Line)[] {
  const met = new Set(metBefore(telling).map(({ id }) => id));
  const y = line + small * 1.7 + middle * 2.25 * 2 + small * 1.15;
  return hanging
    .filter(({ person }) => met.has(person.id))
    .flatMap(({ person, at: [px, py] }) => [
      hairline(`after-met-${person.id}`, [px, py + middle], [px, y - small * 0.85]),
      label(
        `after-${person.id}`,
        [px - middle, y],
        said(person, telling, box.name === 'wide' ? 'long' : 'short'),
        small,
      ),
    ]);
}

/** The two counts: over the pile of the first months, and in the free corner. */
function counts({ line, small }: Frame, box: Box, telling: Telling): Label[] {
  const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
  const say = (key: string): string => telling.say(`scene.openai-exodus.after.${key}`);
  const big = box.numeral * { narrow: 1.5, medium: 1.5, wide: 2.2 }[box.name];
  const beside = box.name === 'narrow' ? 0 : small * 0.2;
  return [
    label('after-number', [0, big * 0.78], figure('openai-since-named'), big, { face: 'num' }),
    ...note('after-more', [beside, under(big * 0.78, big, small)], say('more'), small, box.w * 0.3),
    label(
      'after-earlier',
      [0, line + small * 2.7],
      telling.say('scene.openai-exodus.after.earlier', { earlier: figure('openai-named') }),
      small,
      {
        tone: 'ink-2',
      },
    ),
  ];
}

/** Under those who may have left before the article: a bracket back to it. */
function footnotes(
  hanging: readonly Someone[],
  { x, line, small, middle }: Frame,
  telling: Telling,
): (Label | Line)[] {
  const open = hanging.filter(({ person }) => person.from === undefined && person.to < '2024-09');
  const lowest = Math.max(...open.map(({ at }) => at[1])) + middle;
  const right = Math.max(...open.map(({ at }) => at[0])) + middle;
  const left = x(dayNumber(published));
  const y = lowest + small * 0.45;
  const tone = { tone: 'ink-2' } as const;
  return [
    hairline('after-open-bracket', [left, y], [right, y], tone),
    hairline('after-open-article', [left, line + small * 1.7], [left, y], { ...tone, dashed: true }),
    hairline('after-open-end', [right, y], [right, y - small * 0.3], tone),
    label('after-open', [right, y + small * 1.15], telling.say('scene.openai-exodus.after.open'), small, {
      anchor: 'end',
      ...tone,
    }),
  ];
}
