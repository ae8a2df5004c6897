/** The years around: the order's end, a fee and its courts, and what Brussels meant to spend meanwhile. */
import { formatFact } from '../../../content/format/format.ts';
import { label, note, noteHeight } from '../../../scene/marks.ts';
import type { Box, BoxId, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { sizeOf, smallOf, thickness, timeLine, years, type TimeLine } from '../line.ts';
import { eventsOf, monthOf, nameOf } from '../record.ts';
import { brusselsPlaces } from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';
import { bracket, figure, flag } from '../words.ts';

const fee = ['visa-fee', 'fee-upheld', 'fee-vacated', 'fee-paused', 'stay-denied', 'fee-extended'];
/** What the other two pictures told, on this scale. */
const before = ['order-signed', 'google-letter', 'innovation-package', 'factories-regulation'];
const all = ['order-signed', 'order-revoked', ...fee, 'choose-europe'];

/** Baseline and size of Washington's figure, upper edge of its bars; the courts: first baseline, and the bracket. */
interface Plan {
  readonly baseline: number;
  readonly size: number;
  readonly bar: number;
  readonly courts: number;
  readonly bracket: number;
}

const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { baseline: 44, size: 26, bar: 72, courts: 98, bracket: 168 },
  low: { baseline: 36, size: 21, bar: 60, courts: 82, bracket: 130 },
  medium: { baseline: 78, size: 47, bar: 116, courts: 154, bracket: 252 },
  wide: { baseline: 138, size: 84, bar: 188, courts: 244, bracket: 404 },
};

/** The fee's courts as one list, a month and what happened to a line. */
const rulings = [
  ['upheld', 'policy-upheld-month'],
  ['vacated', 'policy-vacated-date'],
  ['denied', 'policy-stay-denied-date'],
  ['extended', 'policy-extended-date'],
  ['seen', 'policy-fee-seen'],
] as const;

export const reversal = {
  scene(box, telling) {
    const { say, fact, locale } = telling;
    const date = (id: string): string => String(fact(id).value);
    const signed = date('policy-order-date');
    const line = timeLine(box, years, telling);
    const plan = plans[box.id];
    const [revoked, feeSet] = eventsOf(['order-revoked', 'visa-fee'], telling);
    const [choose] = eventsOf(['choose-europe'], telling);
    if (!revoked || !feeSet || !choose) throw new Error('the line of time has lost an event');
    const [spendFrom = '', spendUntil = ''] = fact('policy-choose-eur').asOf.split('/');
    const places = brusselsPlaces(line, box);
    const phone = box.name === 'narrow';
    const spend = `${spendFrom}-01-01`;
    return {
      box,
      marks: [
        ...line.marks,
        line.span('span-order', plan.bar, signed, revoked.date),
        line.span('span-fee', plan.bar, feeSet.date, date('policy-fee-until'), { open: true }),
        line.span('span-choose', places.bar, spend, `${spendUntil}-12-31`, { open: true }),
        ...figure(
          'policy-order-weeks',
          [formatFact(fact('policy-order-weeks'), locale), say('scene.policy.reversal.lasted')],
          [phone ? 0 : line.x(signed), plan.baseline],
          plan.size,
          box,
          { under: true, width: line.x(feeSet.date) - (phone ? 0 : line.x(signed)) - 6 },
        ),
        ...flag(
          revoked,
          {
            away: { narrow: 22, medium: 34, wide: 52 }[box.name],
            side: 'end',
            year: true,
            until: plan.bar + thickness(box),
          },
          line,
          box,
          telling,
        ),
        ...feeWords(line, box, telling),
        ...courts(line, box, telling),
        ...flag(
          choose,
          { away: places.away, year: true, until: places.bar, text: say('scene.policy.reversal.announced') },
          line,
          box,
          telling,
        ),
        ...figure(
          'policy-choose',
          [
            formatFact(fact('policy-choose-eur'), locale),
            say('scene.policy.reversal.choose', { from: spendFrom, until: spendUntil }),
          ],
          [line.x(spend), places.baseline],
          places.size,
          box,
          { under: true, width: box.w - line.x(spend) },
        ),
      ],
      dots: line.squares(eventsOf([...new Set([...before, ...all])], telling), before.slice(1)),
    };
  },
  key: ({ say }) => say('scene.policy.reversal.key'),
  describe: (telling) =>
    [
      telling.say('scene.policy.reversal.said', {
        weeks: formatFact(telling.fact('policy-order-weeks'), telling.locale),
        until: formatFact(telling.fact('policy-fee-until'), telling.locale),
        seen: formatFact(telling.fact('policy-fee-seen'), telling.locale),
      }),
      ...eventsSaid(all, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks([...new Set([...before, ...all])], telling),
    spanAsk('span-order', telling, {
      span: formatFact(telling.fact('policy-order-weeks'), telling.locale),
      what: telling.say('scene.policy.reversal.lasted'),
    }),
  ],
  rows: (telling) => eventRows([...new Set([...before, ...all])], telling),
  sources: [
    'eo-14148',
    'proclamation-10973',
    'ddc-2025',
    'dmass-2026',
    'first-circuit-2026',
    'proclamation-11069',
    'rtlaw-2026-10',
    'eu-choose-europe',
  ],
} satisfies PictureModule;

/** Over its bar: the fee. */
function feeWords(line: TimeLine, box: Box, telling: Telling): (Label | Line)[] {
  const [event] = eventsOf(['visa-fee'], telling);
  if (!event) throw new Error('the line of time has lost the fee');
  const text = nameOf(event, telling);
  const size = sizeOf(box) * (box.name === 'narrow' ? 1 : 1.2);
  const x = line.x(event.date);
  const width = box.w - x;
  const last = plans[box.id].bar - size * 0.5;
  return note('fee', [x, last - noteHeight(text, size, width)], text, size, width);
}

/** Under its bar: the courts, bracketed to their squares. */
function courts(line: TimeLine, box: Box, telling: Telling): (Label | Line)[] {
  const { say, fact, locale } = telling;
  const plan = plans[box.id];
  const [first] = eventsOf(['visa-fee'], telling);
  const left = line.x(first?.date ?? '');
  const small = smallOf(box) * (box.name === 'wide' ? 1.05 : 1);
  const month = (id: string): string => monthOf(String(fact(id).value), telling);
  const squares = eventsOf(fee.slice(1), telling).map(({ date }) => line.x(date));
  const [from, to] = [Math.min(...squares) - line.r, Math.max(...squares) + line.r];
  const until = formatFact(fact('policy-fee-until'), locale);
  if (box.name === 'narrow') {
    const words = note(
      'courts',
      [left, plan.courts],
      say('scene.policy.reversal.courts', { seen: month('policy-fee-seen') }),
      small,
      box.w - left,
    );
    const last = words.at(-1)?.y ?? plan.courts;
    return [
      ...words,
      ...bracket('courts', [from, to], plan.bracket, 4, [(from + to) / 2, last + small * 0.4]),
    ];
  }
  const pitch = small * 1.36;
  const column = left + (locale === 'en' ? 5.3 : 6.2) * small;
  const last = plan.courts + (rulings.length - 1) * pitch;
  return [
    ...rulings.flatMap(([name, id], i): Label[] => {
      const y = plan.courts + i * pitch;
      return [
        label(`courts-${name}-month`, [left, y], month(id), small, { tone: 'ink-2' }),
        label(`courts-${name}`, [column, y], say(`scene.policy.reversal.${name}`, { until }), small),
      ];
    }),
    ...bracket('courts', [from, to], plan.bracket, 6, [(from + to) / 2, last + small * 0.5]),
  ];
}
