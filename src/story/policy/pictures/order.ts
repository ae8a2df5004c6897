/**
 * What became of five things that Biden's order asked for: a bar each from the day of the order to the day of its end,
 * hatched until something was found to have come of it, solid from then on. The Economist's report crosses each.
 */
import { scaleUtc } from 'd3';
import { arrow, bar, dots, hairline, label } from '../../../scene/marks.ts';
import type { Bar, Box, BoxId, Curve, Dot, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { dayWords, events, eventsOf, isoDay, monthOf, nameOf, smallOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid } from '../told.ts';

const shown = [
  'order-signed',
  'request-announced',
  'renewal-trial',
  'h1b-first-rule',
  'report',
  'skills-list',
  'o1-guidance',
  'h1b-rule',
  'order-revoked',
];

/** The things asked for, with what was done about each, on whose square; `changed` is when something came of it. */
const tracks = [
  { id: 'visas', acts: ['renewal-trial'], changed: undefined },
  { id: 'jobs', acts: ['request-announced'], changed: 'request-announced' },
  { id: 'h1b', acts: ['h1b-first-rule', 'h1b-rule'], changed: 'h1b-first-rule' },
  { id: 'skills', acts: ['skills-list'], changed: 'skills-list' },
  { id: 'o1', acts: ['o1-guidance'], changed: 'o1-guidance' },
] as const;

/** Thickness of a bar, in box pixels. */
const thick: Readonly<Record<BoxId, number>> = { narrow: 14, low: 11, medium: 24, wide: 44 };

/** Where a day begins, in box pixels: what changed goes on a little after the order's end. */
function dayScale({ w }: Box, telling: Telling): (day: string) => number {
  const [first, last] = [isoDay('order-signed', telling), isoDay('order-revoked', telling)];
  const scale = scaleUtc([new Date(first), new Date(last)], [0, w * 0.88]);
  return (day) => scale(new Date(day));
}

export const order = {
  scene(box, telling) {
    const { say } = telling;
    const small = smallOf(box);
    const x = dayScale(box, telling);
    const head = heading(box, say('scene.policy.order.heading'), say('scene.policy.order.what'));
    // A low box has room for the finding alone.
    const isLow = box.id === 'low';
    const words = head.marks.filter(({ key }) => !isLow || key.startsWith('title'));
    const top = isLow ? (words.at(-1)?.y ?? 0) : head.bottom;
    const [named, foot] = [top + small * 1.5, box.h - small * 0.4];
    const high = thick[box.id];
    // Each bar has over it what was asked for, and what was found to have come of it.
    const pitch = (foot - small * 1.4 - named) / tracks.length;
    const bars = tracks.map((track, i) => ({ ...track, y: named + (i + 0.7) * pitch - high / 2 }));
    const end = x(isoDay('order-revoked', telling));
    const report = x(isoDay('report', telling));
    // What changed is still so: its bar runs on, to an arrow.
    const goesOn = box.w - high;
    return {
      box,
      marks: [
        ...words,
        ...moments(box, telling, x, [named, foot]),
        ...bars.flatMap(({ id, changed, y }): (Bar | Curve | Label | Line)[] => {
          const turn = changed === undefined ? end : x(isoDay(changed, telling));
          return [
            label(`track-${id}`, [0, y - small * 0.5], say(`scene.policy.order.${id}`), small),
            bar(`open-${id}`, [0, y], [turn, high], 'ink', true),
            ...(turn < end
              ? [
                  bar(`changed-${id}`, [turn, y], [goesOn - turn, high]),
                  ...arrow(`on-${id}`, [goesOn, y + high / 2], [box.w - 1, y + high / 2], high * 0.3, {
                    tone: 'ink',
                    width: 1.4,
                  }),
                ]
              : []),
            hairline(`report-${id}`, [report, y], [report, y + high], {
              tone: turn < report ? 'ground' : 'ink',
            }),
            label(`found-${id}`, [box.w, y - small * 0.5], say(`scene.policy.order.${id}-found`), small, {
              anchor: 'end',
              tone: changed === undefined ? 'ink-2' : 'ink',
            }),
          ];
        }),
      ],
      dots: squares(bars, [named, foot], box, telling, x),
    };
  },
  key: ({ say }) => say('scene.policy.order.key'),
  describe: (telling) => [telling.say('scene.policy.order.said'), ...eventsSaid(shown, telling)].join(' '),
  asks: (telling) => eventAsks(shown, telling),
  rows: (telling) => eventRows(shown, telling),
  sources: [
    'eo-14110',
    'dol-2023',
    'ucsf-skills-2024',
    'bal-skills-2024',
    'bal-o1-2025',
    'gip-2023',
    'foster-2024',
    'foster-renewal-2023',
    'eo-14148',
    'economist-2024',
  ],
} satisfies PictureModule;

/** The order and its end over the bars, the report under them: a square each, and beside it what it was and when. */
function moments(
  box: Box,
  telling: Telling,
  x: (day: string) => number,
  [named, foot]: readonly [number, number],
): Label[] {
  const small = smallOf(box);
  const [signed, report, revoked] = eventsOf(['order-signed', 'report', 'order-revoked'], telling);
  if (!signed || !report || !revoked) throw new Error('the order has lost an event');
  const aside = thick[box.id] * 0.3 + small * 0.45;
  // On a phone the month has to do.
  const when = (event: typeof signed): string =>
    box.name === 'narrow' ? monthOf(event.date, telling) : dayWords(event, telling, true, true);
  const said = (event: typeof signed, what: string): string =>
    `${when(event)}: ${telling.say(`scene.policy.order.${what}`)}`;
  const at = x(report.date);
  return [
    label('signed-day', [aside * 2 - small * 0.45, named], said(signed, 'signed'), small),
    label('revoked-day', [x(revoked.date) - aside, named], said(revoked, 'revoked'), small, {
      anchor: 'end',
    }),
    label('report-name', [at + aside, foot], nameOf(report, telling), small),
    label('report-day', [at - aside, foot], dayWords(report, telling, true, true), small, { anchor: 'end' }),
  ];
}

/** A square in a bar for each act; those of the order, of its end and of the report stand before their words. */
function squares(
  bars: readonly {
    readonly acts: readonly string[];
    readonly changed: string | undefined;
    readonly y: number;
  }[],
  [named, foot]: readonly [number, number],
  box: Box,
  telling: Telling,
  x: (day: string) => number,
): Dot[] {
  const r = thick[box.id] * 0.3;
  const middle = smallOf(box) * 0.35;
  // Each event keeps its traveller from picture to picture.
  return events(telling).flatMap(({ id, date }, i) => {
    if (!shown.includes(id)) return [];
    const on = bars.find(({ acts }) => acts.includes(id));
    const y = on ? on.y + thick[box.id] / 2 : (id === 'report' ? foot : named) - middle;
    // On what is solid already it is of the ground.
    const tone = on?.changed !== undefined && on.changed !== id ? 'ground' : 'ink';
    return dots([[Math.max(r, x(date)), y]], { r, tone, shape: 'square' }, i);
  });
}
