/** The years around: the order's end, a fee with each of its rulings at its own square, and what Brussels meant to spend. */
import { formatFact } from '../../../content/format/format.ts';
import { bar, dots, hairline, label, under } from '../../../scene/marks.ts';
import type { Box, BoxId, Dot, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { yearLine, yearScale } from '../line.ts';
import { dayWords, events, eventsOf, isoDay, monthOf, nameOf, smallOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

/** The fee's courts, a step each. */
const rulings = ['fee-upheld', 'fee-vacated', 'ruling-paused', 'stay-denied', 'fee-extended'];
const shown = ['order-signed', 'order-revoked', 'visa-fee', ...rulings, 'choose-europe'];

/** Heights in box pixels: baselines and sizes of the two figures, upper edges of bars, steps of the rulings, the line. */
interface Plan {
  readonly fee: readonly [baseline: number, size: number];
  readonly bars: readonly [washington: number, brussels: number];
  readonly thick: number;
  readonly steps: readonly [first: number, pitch: number];
  readonly years: number;
  readonly choose: readonly [baseline: number, size: number];
  readonly name: number;
  readonly r: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: {
    fee: [49, 32],
    bars: [76, 264],
    thick: 13,
    steps: [117, 19],
    years: 230,
    choose: [310, 34],
    name: 16,
    r: 4.2,
  },
  low: {
    fee: [34, 20],
    bars: [57, 200],
    thick: 10,
    steps: [90, 14],
    years: 173,
    choose: [240, 28],
    name: 14,
    r: 3.8,
  },
  medium: {
    fee: [76, 56],
    bars: [112, 346],
    thick: 26,
    steps: [174, 23],
    years: 306,
    choose: [426, 52],
    name: 24,
    r: 6.5,
  },
  wide: {
    fee: [128, 84],
    bars: [182, 572],
    thick: 46,
    steps: [288, 36],
    years: 508,
    choose: [702, 83],
    name: 30,
    r: 10,
  },
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
        ...courts(box, telling),
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

/** The two years between which Brussels meant to spend, both included. */
function spending({ fact }: Telling): readonly [string, string] {
  const [first = '', last = ''] = fact('policy-choose-eur').asOf.split('/');
  return [first, last];
}

/** Height of a ruling's square: a step lower for each. */
function stepOf(ruling: string, { id }: Box): number {
  const [first, pitch] = plans[id].steps;
  return first + rulings.indexOf(ruling) * pitch;
}

/** Each act or document as a square: a ruling on its step, Washington's others under its bars, Brussels' over its bar. */
function squares(box: Box, telling: Telling): Dot[] {
  const x = yearScale(box);
  const { bars, thick, r } = plans[box.id];
  // Each event keeps its traveller from picture to picture.
  return events(telling).flatMap(({ id, date, lane }, i) => {
    if (!shown.includes(id)) return [];
    const y = rulings.includes(id)
      ? stepOf(id, box)
      : lane === 'washington'
        ? bars[0] + thick + r * 1.5
        : bars[1] - r * 1.5;
    return dots([[x(date), y]], { r, tone: 'ink', shape: 'square' }, i);
  });
}

/** Over its bars how long the order was in force, and what the fee is. */
function washington(box: Box, telling: Telling): Label[] {
  const { say, fact, locale } = telling;
  const x = yearScale(box);
  const { fee: large, bars, thick, name } = plans[box.id];
  const small = smallOf(box);
  const [revoked, fee] = eventsOf(['order-revoked', 'visa-fee'], telling);
  if (!revoked || !fee) throw new Error('the line of time has lost an event');
  const phone = box.name === 'narrow';
  const above = bars[0] - small * 0.5;
  return [
    label('lane-washington', [0, name * 0.86], say('scene.policy.lane.washington'), name, { face: 'num' }),
    label(
      'order',
      [phone ? 0 : x(isoDay('order-signed', telling)), above],
      say('scene.policy.reversal.lasted'),
      small,
    ),
    label('policy-fee-value', [x(fee.date), large[0]], formatFact(fact('policy-fee-usd'), locale), large[1], {
      face: 'num',
    }),
    label('policy-fee-caption', [x(fee.date), above], say('scene.policy.reversal.fee'), small),
    ...(phone
      ? []
      : [
          label(
            'order-revoked-date',
            [x(revoked.date) - small * 0.5, bars[0] + thick / 2 + small * 0.35],
            dayWords(revoked, telling, true, true),
            small,
            { anchor: 'end', tone: 'ground' },
          ),
        ]),
  ];
}

/**
 * Under the fee's bar a stair of rulings, each a square that hangs from the bar, named, with its month where
 * there is room; then how it was last seen.
 */
function courts(box: Box, telling: Telling): (Label | Line)[] {
  const x = yearScale(box);
  const { bars, thick, r, steps } = plans[box.id];
  const small = smallOf(box);
  const seen = String(telling.fact('policy-fee-seen').value);
  const last = steps[0] + rulings.length * steps[1];
  return [
    ...eventsOf(rulings, telling).flatMap((event): (Label | Line)[] => {
      const y = stepOf(event.id, box);
      const at = x(event.date);
      const name = nameOf(event, telling);
      const words = box.name === 'narrow' ? name : `${monthOf(event.date, telling)}: ${name}`;
      return [
        hairline(`${event.id}-stem`, [at, bars[0] + thick], [at, y - r], { tone: 'ink-2' }),
        label(event.id, [at - r - small * 0.45, y + small * 0.35], words, small, { anchor: 'end' }),
      ];
    }),
    label(
      'courts-seen',
      [x(`${seen}-01`), last + small * 0.35],
      `${monthOf(seen, telling)}: ${telling.say('scene.policy.reversal.seen')}`,
      small,
      { anchor: 'end', tone: 'ink-2' },
    ),
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
            `${dayWords(announced, telling, true, true)}: ${say('scene.policy.reversal.announced')}`,
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
