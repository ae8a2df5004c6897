/** Those who went round: the roof that they left, the one that they went to, and their ways there and back. */
import { formatValue } from '../../../content/format/format.ts';
import { languages } from '../../../content/locales.ts';
import type { Locale } from '../../../content/model.ts';
import type { Statement } from '../../../content/followed/statements.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, label, trail } from '../../../scene/marks.ts';
import {
  dotKey,
  type Box,
  type Curve,
  type Dot,
  type Field,
  type Label,
  type Scene,
} from '../../../scene/scene.ts';
import type { PictureModule, Rows, Telling } from '../../chapter.ts';
import { rowsByKey } from '../../drawn.ts';
import { followed, origin, type Followed } from '../../followed.ts';
import { centred, outline } from '../../roofs/marks.ts';
import { factWords, followedSource } from '../../roofs/words.ts';
import { plans, roofs, type Plan, type Roof } from '../round-plan.ts';

/** Who is told in full. */
const told = 'zoph';

/** A stay under one roof; days in ISO, as exactly as they were seen. */
interface Stay {
  readonly roof: Roof;
  readonly from: string;
  readonly to: string | undefined;
}

interface Way {
  readonly person: Followed;
  readonly stays: readonly Stay[];
  /** The statements behind it. */
  readonly by: readonly Statement[];
}

const isRoof = (id: string | undefined): id is Roof =>
  (roofs as readonly (string | undefined)[]).includes(id);

/** The ways of all who were seen back at OpenAI: what they joined, when, and when they were gone from it. */
function ways(telling: Telling): readonly Way[] {
  return followed(telling)
    .filter(({ seen }) => seen.some(({ kind, tells }) => kind === 'back' && tells !== 'leaves'))
    .map((person) => {
      const by = person.seen.filter(({ organisation }) => isRoof(organisation));
      const stays: Stay[] = [{ roof: origin, from: '', to: person.left }];
      for (const { organisation, tells, date } of by) {
        const last = stays.at(-1);
        if (!isRoof(organisation) || !last) continue;
        if (tells === 'leaves') stays[stays.length - 1] = { ...last, to: date };
        else if (last.roof !== organisation) stays.push({ roof: organisation, from: date, to: undefined });
      }
      return { person, stays, by };
    })
    .sort((a, b) => Number(a.person.id === told) - Number(b.person.id === told));
}

function scene(box: Box, telling: Telling): Scene {
  const plan = plans[box.id];
  const all = ways(telling);
  const seat = (roof: Roof, row: number): Point => {
    const { x, w, floor, h } = plan.houses[roof];
    const y =
      roof === 'google'
        ? floor - h / 2
        : floor - h + (row + 0.5) * plan.row + (h - all.length * plan.row) / 2;
    return [roof === origin ? x + w - plan.r[0] - 8 : x + plan.r[0] + 8, y];
  };
  return {
    box,
    marks: [
      ...all.flatMap((way, row) => lines(way, row, plan, seat)),
      ...roofs.flatMap((roof) => outline(roof, plan.houses[roof])),
      ...roofs.flatMap((roof) => {
        const { x, w, floor } = plan.houses[roof];
        const at: Point = [x + w / 2, floor + box.least * 1.15];
        return centred(`roof-name-${roof}`, telling.say(`scene.roofs.${roof}`), at, w + box.least * 2, box);
      }),
      emptySeats(all, plan, seat),
      label(
        'finding',
        [0, plan.finding.y],
        telling.say('scene.what-held-up.round.finding', factWords(telling, { back: 'followed-ever-back' })),
        box.numeral * plan.finding.size,
        { face: 'num' },
      ),
      ...outAndBack(box, plan, seat, telling),
      ...all.flatMap((way, row) => words(way, row, box, plan, seat, telling)),
    ],
    dots: all
      .flatMap(({ person, stays }, row): Dot[] => {
        const last = stays.at(-1);
        return last ? dots([seat(last.roof, row)], { r: plan.r[0], tone: 'industry' }, person.dot) : [];
      })
      .sort((a, b) => Number(a.key.slice(1)) - Number(b.key.slice(1))),
  };
}

type SeatOf = (roof: Roof, row: number) => Point;

/** Out as a thin line that bends upwards, everything after it in the colour of people. */
function lines({ person, stays }: Way, row: number, plan: Plan, seat: SeatOf): Curve[] {
  return stays.slice(1).map(({ roof }, i) => {
    const from = seat(stays[i]?.roof ?? origin, row);
    const line = trail(
      `way-${person.id}-${String(i)}`,
      from,
      seat(roof, row),
      roof === 'google' ? 0.38 : -plan.bend,
    );
    return i === 0 ? { ...line, width: plan.way * 0.5 } : { ...line, tone: 'industry', width: plan.way };
  });
}

/** The seats that they left. */
function emptySeats(all: readonly Way[], { r: [, r] }: Plan, seat: SeatOf): Field {
  const points = all.flatMap(({ stays }, row) => stays.slice(1, -1).map(({ roof }) => seat(roof, row)));
  return { kind: 'field', key: 'left', points, r, tone: 'ink-3', shape: 'round', look: 'gone' };
}

/** Which half of a loop is which, where there is room for it. */
function outAndBack(box: Box, { bend }: Plan, seat: SeatOf, { say }: Telling): Label[] {
  if (box.name === 'narrow') return [];
  const [left, right] = [seat(origin, 0), seat('thinking-machines', 0)];
  const x = (left[0] + right[0]) / 2;
  const rise = (bend * (right[0] - left[0])) / 2;
  const rest = { anchor: 'middle', tone: 'ink-2' } as const;
  return [
    label(
      'out',
      [x, left[1] - rise - box.least * 0.45],
      say('scene.what-held-up.round.out'),
      box.least,
      rest,
    ),
    // Within its loop: under it comes the next.
    label(
      'back',
      [x, left[1] + rise - box.least * 0.4],
      say('scene.what-held-up.round.back'),
      box.least,
      rest,
    ),
  ];
}

/** Each name at OpenAI with the month of the way back; of the one who is told in full, every day. */
function words(
  { person, stays }: Way,
  row: number,
  box: Box,
  plan: Plan,
  seat: SeatOf,
  telling: Telling,
): Label[] {
  const { locale } = telling;
  const size = box.label;
  const lift = plan.line * 0.12;
  const isTold = person.id === told;
  return stays.slice(1).flatMap(({ roof, from, to }): Label[] => {
    if (roof === 'thinking-machines' && !isTold) return [];
    const [x, y] = seat(roof, row);
    const atOrigin = roof === origin;
    const rest = { anchor: atOrigin ? 'end' : 'start' } as const;
    const left = atOrigin ? x - plan.r[0] - 5 : x + plan.r[0] + 5;
    const key = `${person.id}-${roof}`;
    const when = dayOf(from, atOrigin ? to : undefined, box, locale);
    return [
      label(`name-${key}`, [left, y - lift], person.short ?? '', size, rest),
      label(`when-${key}`, [left, y - lift + plan.line], when, box.least, { ...rest, tone: 'ink-2' }),
    ];
  });
}

/** A day, or a span of days, as briefly as the box asks for. */
function dayOf(from: string, to: string | undefined, { name }: Box, locale: Locale): string {
  const isMonth = from.length === 7 || name === 'narrow';
  const format = new Intl.DateTimeFormat(languages[locale].tag, {
    ...(isMonth ? {} : { day: 'numeric' }),
    month: name === 'wide' && isMonth ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const date = (iso: string): Date => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1, day));
  };
  const text = to === undefined ? format.format(date(from)) : format.formatRange(date(from), date(to));
  return text.replaceAll(' ', '\u00a0');
}

/** A way in a sentence: each roof, since when, and till when if they went back to the first and left it again. */
const wayWords = ({ person, stays }: Way, { say, locale }: Telling): string => {
  const month = (iso: string): string =>
    formatValue(iso.slice(0, 7), iso.length === 4 ? 'year' : 'month', locale);
  return say('scene.what-held-up.round.way', {
    name: person.name,
    roofs: stays
      .map(({ roof, from, to }) =>
        from === ''
          ? say(`scene.roofs.${roof}`)
          : say('scene.what-held-up.round.stop', {
              roof: say(`scene.roofs.${roof}`),
              when: roof === origin && to !== undefined ? `${month(from)}–${month(to)}` : month(from),
            }),
      )
      .join(', '),
  });
};

export const round = {
  scene,
  key: ({ say }) => say('scene.what-held-up.round.key'),
  describe: (telling) => {
    return telling.say('scene.what-held-up.round.said', {
      ways: ways(telling)
        .map((way) => wayWords(way, telling))
        .join(' '),
    });
  },
  asks: (telling) => {
    const all = ways(telling);
    const left = all.flatMap(({ person, stays }) => stays.slice(1, -1).map(() => person));
    return all.map((way) => ({
      id: way.person.id,
      on: dotKey(way.person.dot),
      also: [
        ...roofs.flatMap((roof) => [`name-${way.person.id}-${roof}`, `when-${way.person.id}-${roof}`]),
        ...left.flatMap((person, i) => (person === way.person ? [`left#${String(i)}`] : [])),
      ],
      text: wayWords(way, telling),
    }));
  },
  rows: (telling): Rows => {
    const { say, locale } = telling;
    const table = telling.table('openai-whereabouts');
    const all = ways(telling).flatMap(({ person, by }) => by.map((statement) => ({ person, statement })));
    const columns = ['person', 'organisation', 'tells', 'date'];
    return {
      table: table.name,
      header: columns.map(
        (name) => table.columns.find((column) => column.name === name)?.title[locale] ?? name,
      ),
      of: rowsByKey(
        table,
        all.map(({ statement }) => statement.key),
      ),
      columns,
      rows: all.map(({ person, statement }) => [
        person.name,
        say(`scene.roofs.${statement.organisation ?? ''}`),
        say(`scene.roofs.tells-${statement.tells}`),
        statement.date,
      ]),
    };
  },
  sources: [followedSource],
} satisfies PictureModule;
