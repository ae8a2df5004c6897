/** The years around: the order in force, the fee and how it was last seen, and what Brussels meant to spend. */
import { formatFact } from '../../../content/format/format.ts';
import { bar, dots, hairline, label, under } from '../../../scene/marks.ts';
import type { Box, BoxId, Dot, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { yearLine, yearScale } from '../line.ts';
import { dayWords, events, eventsOf, isoDay, monthOf, smallOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

const shown = ['order-signed', 'order-revoked', 'visa-fee', 'choose-europe'];

/** Heights in box pixels: baselines and sizes of the two figures, upper edges of bars, the line. */
interface Plan {
  readonly fee: readonly [baseline: number, size: number];
  readonly bars: readonly [washington: number, brussels: number];
  readonly thick: number;
  readonly years: number;
  readonly choose: readonly [baseline: number, size: number];
  readonly name: number;
  readonly r: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { fee: [62, 37], bars: [92, 252], thick: 22, years: 200, choose: [306, 35], name: 16, r: 4.6 },
  low: { fee: [44, 28], bars: [68, 190], thick: 15, years: 153, choose: [236, 30], name: 14, r: 4 },
  medium: { fee: [84, 62], bars: [124, 330], thick: 40, years: 264, choose: [428, 54], name: 24, r: 7 },
  wide: { fee: [138, 88], bars: [198, 536], thick: 72, years: 430, choose: [694, 82], name: 30, r: 10 },
};

export const reversal = {
  scene(box, telling) {
    const { fact } = telling;
    const x = yearScale(box);
    const { bars, thick, years } = plans[box.id];
    const span = (key: string, y: number, first: string, last: string, isOpen: boolean) =>
      bar(key, [x(first), y], [x(last) - x(first), thick], 'ink', isOpen);
    const [spendFrom, spendUntil] = spending(telling);
    return {
      box,
      marks: [
        span('span-order', bars[0], isoDay('order-signed', telling), isoDay('order-revoked', telling), false),
        span('span-fee', bars[0], isoDay('visa-fee', telling), String(fact('policy-fee-until').value), true),
        span('span-choose', bars[1], `${spendFrom}-01-01`, `${spendUntil}-12-31`, true),
        ...yearLine(box, years, smallOf(box)),
        ...washington(box, telling),
        ...endings(box, telling),
        ...brussels(box, telling),
      ],
      dots: squares(box, telling),
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
      ...eventsSaid(shown, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks(shown, telling),
    spanAsk('span-order', telling, {
      span: formatFact(telling.fact('policy-order-weeks'), telling.locale),
      what: telling.say('scene.policy.reversal.lasted'),
    }),
  ],
  rows: (telling) => eventRows(shown, telling),
  sources: ['eo-14148', 'proclamation-10973', 'proclamation-11069', 'rtlaw-2026-10', 'eu-choose-europe'],
} satisfies PictureModule;

/** The two years between which Brussels meant to spend, both included. */
function spending({ fact }: Telling): readonly [string, string] {
  const [first = '', last = ''] = fact('policy-choose-eur').asOf.split('/');
  return [first, last];
}

/** Each act or document as a square: Washington's under its bars, Brussels' over its own. */
function squares(box: Box, telling: Telling): Dot[] {
  const x = yearScale(box);
  const { bars, thick, r } = plans[box.id];
  // Each event keeps its traveller from picture to picture.
  return events(telling).flatMap(({ id, date, lane }, i) => {
    if (!shown.includes(id)) return [];
    const y = lane === 'washington' ? bars[0] + thick + r * 1.5 : bars[1] - r * 1.5;
    return dots([[x(date), y]], { r, tone: 'ink', shape: 'square' }, i);
  });
}

/** Over its bars what was in force, and what the fee is. */
function washington(box: Box, telling: Telling): Label[] {
  const { say, fact, locale } = telling;
  const x = yearScale(box);
  const { fee: large, bars, name } = plans[box.id];
  const small = smallOf(box);
  const fee = x(isoDay('visa-fee', telling));
  const above = bars[0] - small * 0.5;
  const order = box.name === 'narrow' ? 0 : x(isoDay('order-signed', telling));
  return [
    label('lane-washington', [0, name * 0.86], say('scene.policy.lane.washington'), name, { face: 'num' }),
    label('order', [order, above], say('scene.policy.reversal.lasted'), small),
    label('policy-fee-value', [fee, large[0]], formatFact(fact('policy-fee-usd'), locale), large[1], {
      face: 'num',
    }),
    label('policy-fee-caption', [fee, above], say('scene.policy.reversal.fee'), small),
  ];
}

/** Under Washington's bars when the order came and went, and where the fee was when last seen. */
function endings(box: Box, telling: Telling): (Label | Line)[] {
  const x = yearScale(box);
  const { bars, thick, r } = plans[box.id];
  const small = smallOf(box);
  const seen = String(telling.fact('policy-fee-seen').value);
  const at = x(`${seen}-01`);
  const foot = bars[0] + thick;
  const first = foot + r * 2.5 + small * 1.15;
  const second = first + small * 1.35;
  const ended = telling.say('scene.policy.reversal.seen', { month: monthOf(seen, telling) });
  return [
    ...eventsOf(['order-signed', 'order-revoked'], telling).flatMap((event, i) => {
      const place = { anchor: i === 0 ? 'start' : 'end' } as const;
      const edge = x(event.date) + (i === 0 ? -r : r);
      const said = telling.say(`scene.policy.reversal.${event.id}`);
      return [
        label(`${event.id}-name`, [edge, first], said, small, place),
        // On a phone the two months have no room beside each other; the years under them have to do.
        ...(box.name === 'narrow'
          ? []
          : [
              label(`${event.id}-month`, [edge, second], monthOf(event.date, telling), small, {
                ...place,
                tone: 'ink-2',
              }),
            ]),
      ];
    }),
    hairline('courts-stem', [at, foot], [at, first - small * 0.9], { tone: 'ink-2' }),
    label('courts-seen', [at + small * 0.3, first], ended, small, { anchor: 'middle' }),
  ];
}

/** Under Brussels' bar the sum, and when it was announced. */
function brussels(box: Box, telling: Telling): Label[] {
  const { say, fact, locale } = telling;
  const x = yearScale(box);
  const { bars, thick, choose, name, r } = plans[box.id];
  const small = smallOf(box);
  const [announced] = eventsOf(['choose-europe'], telling);
  if (!announced) throw new Error('the line of time has lost an event');
  const [first, last] = spending(telling);
  const left = x(`${first}-01-01`);
  return [
    label('lane-brussels', [0, bars[1] + thick / 2 + name * 0.5], say('scene.policy.lane.brussels'), name, {
      face: 'num',
    }),
    // On a phone there is no room between the line and the bar.
    ...(box.name === 'narrow'
      ? []
      : [
          label(
            'choose-europe-date',
            [x(announced.date) + r + small * 0.45, bars[1] - r * 1.5 + small * 0.35],
            `${dayWords(announced, telling)}: ${say('scene.policy.reversal.announced')}`,
            small,
          ),
        ]),
    label(
      'policy-choose-value',
      [left, choose[0]],
      formatFact(fact('policy-choose-eur'), locale),
      choose[1],
      {
        face: 'num',
      },
    ),
    label(
      'policy-choose-caption',
      [left, under(choose[0], choose[1], small) + choose[1] * 0.04],
      say('scene.policy.reversal.choose', { from: first, until: last }),
      small,
    ),
  ];
}
