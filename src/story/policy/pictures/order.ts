/** Washington's days from the order to a letter, and under the same weeks Brussels' from its proposals to the report, and nine more. */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, hairline, label, note, under } from '../../../scene/marks.ts';
import { dotIndex, type Box, type BoxId, type Curve, type Label, type Line } from '../../../scene/scene.ts';
import { calendar, type Calendar } from '../../calendar.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { dayWords, eventsOf, nameOf } from '../record.ts';
import {
  acts,
  askedBy,
  brusselsDays,
  brusselsIds,
  deadlineId,
  isoDay,
  monthNames,
  reportId,
  smallOf,
  washingtonDays,
  washingtonIds,
} from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

/** The runs of days that answer, and the facts of how long they are. */
const spans = [
  ['span-asked', 'policy-ask-days'],
  ['span-letter', 'policy-letter-days'],
  ['span-after', 'policy-regulation-after'],
] as const;
const all = [...washingtonIds, deadlineId, ...brusselsIds, reportId];

/** Upper edges of the two calendars, the size of their names, and the figure under the lower one. */
interface Plan {
  readonly tops: readonly [washington: number, brussels: number];
  readonly name: number;
  readonly figure: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { tops: [54, 150], name: 17, figure: 58 },
  low: { tops: [46, 136], name: 16, figure: 38 },
  medium: { tops: [64, 240], name: 24, figure: 50 },
  wide: { tops: [112, 326], name: 32, figure: 136 },
};

export const order = {
  scene(box, telling) {
    const weeks = [isoDay('order-signed', telling), isoDay('factories-regulation', telling)] as const;
    const { tops } = plans[box.id];
    const [above, below] = [calendar(weeks, tops[0], box.w), calendar(weeks, tops[1], box.w)];
    const small = smallOf(box);
    return {
      box,
      marks: [
        ...washingtonDays(above, telling),
        ...brusselsDays(below, telling),
        // Between the two, for both.
        ...monthNames(weeks, above.bottom + small * 1.1, above, small, telling),
        ...washington(above, box, telling),
        ...brussels(below, box, telling),
      ],
      dots: [...acts(washingtonIds, above, telling), ...acts(brusselsIds, below, telling)].sort(
        (a, b) => dotIndex(a) - dotIndex(b),
      ),
    };
  },
  key: ({ say }) => say('scene.policy.order.key'),
  describe: (telling) =>
    [
      telling.say('scene.policy.order.said', {
        asked: formatFact(telling.fact('policy-ask-days'), telling.locale),
        letter: formatFact(telling.fact('policy-letter-days'), telling.locale),
        after: formatFact(telling.fact('policy-regulation-after'), telling.locale),
      }),
      ...eventsSaid(all, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks(all, telling),
    ...spans.map(([key, id]) =>
      spanAsk(key, telling, {
        span: formatFact(telling.fact(id), telling.locale),
        what: telling.say(`scene.policy.order.${id}`),
      }),
    ),
  ],
  rows: (telling) => eventRows(all, telling),
  sources: [
    'eo-14110',
    'dol-2023',
    'google-letter',
    'eu-package-2024',
    'scl-2024',
    'eu-regulation-2024-1732',
    'economist-2024',
  ],
} satisfies PictureModule;

/** A line along a run of days from one x to another, with an end as long as `foot` towards the squares. */
const along = (key: string, [from, to]: Point, y: number, foot: number): Curve =>
  curve(
    key,
    [
      [from, y + foot],
      [from, y],
      [to, y],
      [to, y + foot],
    ],
    { tone: 'ink-2', width: 1.2 },
  );

/** Washington over its days, and along them how many were given for asking and how many the letter took. */
function washington(days: Calendar, box: Box, telling: Telling): (Label | Line | Curve)[] {
  const { name } = plans[box.id];
  const small = smallOf(box);
  const phone = box.name === 'narrow';
  const [signed, letter, deadline] = eventsOf(['order-signed', 'google-letter', deadlineId], telling);
  if (!signed || !letter || !deadline) throw new Error('Washington has lost an event');
  const edge = (day: string): number => days.place(day)[0] + days.r;
  const start = days.place(signed.date)[0] - days.r;
  const foot = small * 0.28;
  const asked = days.top - small * 0.5;
  const taken = asked - small * 1.55;
  const said = (id: string): string =>
    `${formatFact(telling.fact(id), telling.locale)} ${telling.say(`scene.policy.order.${id}`)}`;
  return [
    label('lane-washington', [0, taken - small * 0.45], telling.say('scene.policy.lane.washington'), name, {
      face: 'num',
    }),
    // On a phone there is no room for it but up to the edge.
    label(
      'policy-letter-days-caption',
      [phone ? box.w : edge(letter.date), taken - small * 0.45],
      said('policy-letter-days'),
      small,
      { anchor: 'end' },
    ),
    along('policy-letter-days-line', [start, edge(letter.date)], taken, foot),
    label('policy-ask-days-caption', [start, asked - small * 0.42], said('policy-ask-days'), small),
    along('policy-ask-days-line', [start, edge(askedBy(telling))], asked, foot),
    ...(phone
      ? []
      : [
          label(
            'moved-deadline-name',
            [edge(letter.date) + small * 0.5, asked - small * 0.42],
            nameOf(deadline, telling),
            small,
            { tone: 'ink-2' },
          ),
          hairline(
            'moved-deadline-stem',
            [days.place(deadline.date)[0], asked - small * 0.2],
            [days.place(deadline.date)[0], days.top],
            { tone: 'ink-2' },
          ),
        ]),
  ];
}

/**
 * Brussels before its days, with what they begin with; and at their end, in a bracket from the report on, the finding; its dates
 * where there is room.
 */
function brussels(days: Calendar, box: Box, telling: Telling): (Label | Line | Curve)[] {
  const { figure, name } = plans[box.id];
  const small = smallOf(box);
  const phone = box.name === 'narrow';
  const [proposals, report, regulation] = eventsOf([...brusselsIds, reportId], telling);
  if (!report || !proposals || !regulation) throw new Error('Brussels has lost an event');
  const before = days.left(proposals.date) - small * 0.4;
  const beside = days.place(proposals.date)[1] + small * 0.35;
  const { r } = days;
  const from = days.place(report.date)[0] - r;
  const [to, adopted] = days.place(regulation.date);
  const foot = days.bottom + small * 0.5;
  const size = figure * (box.hero ?? 1);
  // As high as Hangul.
  const baseline = foot + small * 0.3 + size * 0.88;
  const caption = under(baseline, size, small) + size * 0.03;
  const end = { anchor: 'end' } as const;
  return [
    label('lane-brussels', [0, days.top + name * 0.72], telling.say('scene.policy.lane.brussels'), name, {
      face: 'num',
    }),
    label('innovation-package-date', [before, beside], dayWords(proposals, telling, false), small, {
      ...end,
      tone: 'ink-2',
    }),
    ...note(
      'innovation-package-name',
      [before, beside + small * 1.25],
      nameOf(proposals, telling),
      small,
      before,
      end,
    ),
    hairline('report-rule', [from, days.bottom], [from, foot], { tone: 'ink' }),
    curve(
      'policy-regulation-after-line',
      [
        [from, foot],
        [to, foot],
        [to, adopted + r],
      ],
      { tone: 'ink', width: 1.2 },
    ),
    label(
      'policy-regulation-after-value',
      [to + r, baseline],
      formatFact(telling.fact('policy-regulation-after'), telling.locale),
      size,
      { ...end, face: 'num' },
    ),
    label(
      'policy-regulation-after-caption',
      [to + r, caption],
      telling.say('scene.policy.order.policy-regulation-after'),
      small,
      end,
    ),
    ...(caption + small * 1.5 > box.h
      ? []
      : [
          label(
            'policy-regulation-after-dates',
            [to + r, caption + small * 1.28],
            [report, regulation].map((event) => dayWords(event, telling, phone)).join('\u2009→\u2009'),
            small,
            { ...end, tone: 'ink-2' },
          ),
        ]),
  ];
}
