/** Washington's days from the order to a letter, and under the same weeks Brussels' from its proposals to the report, and nine more. */
import { formatFact } from '../../../content/format/format.ts';
import { hairline, label, note, under } from '../../../scene/marks.ts';
import { dotIndex, type Box, type BoxId, type Label, type Line } from '../../../scene/scene.ts';
import { calendar, type Calendar } from '../../calendar.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { dayWords, eventsOf, nameOf } from '../record.ts';
import {
  acts,
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

/** Upper edges of the two calendars, the names of the capitals, and the figure under the lower calendar. */
interface Plan {
  readonly tops: readonly [washington: number, brussels: number];
  readonly name: number;
  readonly figure: readonly [baseline: number, size: number];
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { tops: [22, 140], name: 16, figure: [278, 48] },
  low: { tops: [19, 122], name: 15, figure: [243, 40] },
  medium: { tops: [32, 232], name: 23, figure: [438, 62] },
  wide: { tops: [46, 366], name: 30, figure: [662, 113] },
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
        ...brusselsDays(weeks[0], below, telling),
        ...names(below, box, telling),
        ...(box.name === 'wide' ? monthNames(weeks, above.bottom + small * 1.2, above, small, telling) : []),
        ...told(below, box, telling),
      ],
      dots: [...acts(washingtonIds, above, telling), ...acts(brusselsIds, below, telling)].sort(
        (a, b) => dotIndex(a) - dotIndex(b),
      ),
    };
  },
  key: (telling) =>
    telling.say('scene.policy.order.key', {
      asked: formatFact(telling.fact('policy-ask-days'), telling.locale),
    }),
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

/** The two capitals, each over its days; beside Washington's name how long the letter took. */
function names(below: Calendar, box: Box, telling: Telling): Label[] {
  const { tops, name } = plans[box.id];
  const small = smallOf(box);
  const lane = (id: 'washington' | 'brussels', y: number): Label =>
    label(`lane-${id}`, [0, y], telling.say(`scene.policy.lane.${id}`), name, {
      face: 'num',
    });
  const letter = `${formatFact(telling.fact('policy-letter-days'), telling.locale)} ${telling.say('scene.policy.order.policy-letter-days')}`;
  return [
    lane('washington', tops[0] - name * 0.4),
    label('policy-letter-days-caption', [box.w, tops[0] - name * 0.4], letter, small, {
      anchor: 'end',
    }),
    lane('brussels', below.top - name * 0.4),
  ];
}

/** Brussels' three dates and the length of time between the last two. */
function told(days: Calendar, box: Box, telling: Telling): (Label | Line)[] {
  const { figure } = plans[box.id];
  const small = smallOf(box);
  const phone = box.name === 'narrow';
  const [proposals, report, regulation] = eventsOf([...brusselsIds, reportId], telling);
  if (!report || !proposals || !regulation) throw new Error('Brussels has lost an event');
  const left = days.left(proposals.date) + days.pitch / 2 - days.r;
  const before = left - small * 0.5;
  const [at, day] = days.place(report.date);
  const [last] = days.place(regulation.date);
  const first = days.bottom + small * 1.2;
  const [baseline, usual] = figure;
  const size = usual * (box.hero ?? 1);
  const after = formatFact(telling.fact('policy-regulation-after'), telling.locale);
  const over = days.top - small * (phone ? 0.55 : 0.8);
  return [
    label(
      'factories-regulation-date',
      [last + days.r, over - small * 1.25],
      dayWords(regulation, telling, phone),
      small,
      {
        anchor: 'end',
        tone: 'ink-2',
      },
    ),
    label('factories-regulation-name', [last + days.r, over], nameOf(regulation, telling), small, {
      anchor: 'end',
    }),
    label('innovation-package-date', [before, first], dayWords(proposals, telling, phone), small, {
      anchor: 'end',
      tone: 'ink-2',
    }),
    ...note(
      'innovation-package-name',
      [before, first + small * 1.25],
      nameOf(proposals, telling),
      small,
      before,
      { anchor: 'end' },
    ),
    hairline('report-rule', [at, day + days.r], [at, first - small * 0.8], { tone: 'ink' }),
    label('report-name', [at + days.r, first], telling.say('scene.policy.order.report'), small, {
      anchor: 'end',
    }),
    label('policy-regulation-after-value', [left, baseline], after, size, { face: 'num' }),
    ...note(
      'policy-regulation-after-caption',
      [left, under(baseline, size, small) + size * 0.05],
      telling.say('scene.policy.order.policy-regulation-after'),
      small,
      box.w - left,
    ),
  ];
}
