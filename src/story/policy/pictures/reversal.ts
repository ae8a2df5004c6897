/** The whole line: the order's end, a fee and its courts, and what Brussels meant to spend meanwhile. */
import { formatFact } from '../../../content/format/format.ts';
import type { PictureModule } from '../../chapter.ts';
import { across, bothSides, eventNote, figureNote, timeLine } from '../line.ts';
import { eventsOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid } from '../told.ts';

const washington = [
  'order-revoked',
  'visa-fee',
  'fee-upheld',
  'fee-vacated',
  'fee-paused',
  'stay-denied',
  'fee-extended',
];
/** On a phone these stand by their place on the line, which has its years; the table has their days. */
const undatedOnPhones = ['fee-upheld', 'fee-vacated', 'fee-paused', 'stay-denied'];
const own = ['choose-europe'];
const all = ['order-signed', ...washington, ...own];

export const reversal = {
  scene(box, telling) {
    const { say, fact, locale } = telling;
    const date = (id: string): string => String(fact(id).value);
    const signed = date('policy-order-date');
    const line = timeLine(
      box,
      {
        from: signed,
        until: '2027-12-31',
        at: { narrow: 0.61, medium: 0.5, wide: 0.5 }[box.name],
        squares: 0.62,
      },
      telling,
    );
    const [spendFrom = '', spendUntil = ''] = fact('policy-choose-eur').asOf.split('/');
    const feeFrom = eventsOf(['visa-fee'], telling)[0]?.date ?? '';
    const lasted = figureNote(
      'policy-order-weeks',
      formatFact(fact('policy-order-weeks'), locale),
      say('scene.policy.reversal.lasted'),
      line.y('2024-05-01'),
      box,
      line.right,
    );
    const seen = across(
      'seen',
      `${date('policy-fee-seen')}-01`,
      say('scene.policy.reversal.seen', { month: formatFact(fact('policy-fee-seen'), locale) }),
      line,
      box,
    );
    return {
      box,
      marks: [
        ...line.marks,
        line.span('span-order', 'left', signed, date('policy-revoked-date')),
        line.span('span-fee', 'left', feeFrom, date('policy-fee-until'), true),
        line.span('span-choose', 'right', `${spendFrom}-01-01`, `${spendUntil}-12-31`, true),
        seen.rule,
        ...bothSides(
          eventsOf(washington, telling).map((event) =>
            eventNote(event, line, box, telling, {
              dated: box.name !== 'narrow' || !undatedOnPhones.includes(event.id),
            }),
          ),
          [lasted, ...eventsOf(own, telling).map((event) => eventNote(event, line, box, telling)), seen.note],
          line,
        ),
      ],
      dots: line.squares(eventsOf(all, telling)),
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
  asks: (telling) => eventAsks(all, telling),
  rows: (telling) => eventRows(all, telling),
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
