/**
 * The fee, and the years around it on one line: the order in force, the fee until its rules were vacated and since then,
 * and what Brussels meant to spend.
 */
import { formatFact } from '../../../content/format/format.ts';
import { bar, dots, hairline, label, under } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Box, BoxId, Dot, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { yearLine, yearScale } from '../line.ts';
import { dayWords, events, eventsOf, isoDay, monthOf, smallOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

const shown = ['order-signed', 'order-revoked', 'visa-fee', 'choose-europe'];

/** Heights in box pixels: baseline and size of the fee, upper edges of the bars, the line, baseline and size of the sum. */
interface Plan {
  readonly fee: Words;
  readonly bars: readonly [washington: number, brussels: number];
  readonly thick: number;
  readonly years: number;
  readonly choose: Words;
  readonly name: number;
  readonly r: number;
}
type Words = readonly [baseline: number, size: number];
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { fee: [32, 38], bars: [108, 236], thick: 26, years: 184, choose: [296, 28], name: 16, r: 3.6 },
  low: { fee: [26, 30], bars: [80, 184], thick: 22, years: 144, choose: [238, 24], name: 14, r: 3.2 },
  medium: { fee: [52, 62], bars: [160, 336], thick: 44, years: 272, choose: [428, 42], name: 22, r: 6 },
  wide: { fee: [88, 108], bars: [264, 540], thick: 68, years: 440, choose: [686, 70], name: 30, r: 7 },
};

export const reversal = {
  scene(box, telling) {
    const { fact } = telling;
    const x = yearScale(box);
    const { bars, thick, years } = plans[box.id];
    const span = (key: string, y: number, first: string, last: string, isOpen: boolean) =>
      bar(key, [x(first), y], [x(last) - x(first), thick], 'ink', isOpen);
    const [spendFrom, spendUntil] = spending(telling);
    const vacated = String(fact('policy-vacated-date').value);
    return {
      box,
      marks: [
        ...feeSaid(box, telling),
        span('span-order', bars[0], isoDay('order-signed', telling), isoDay('order-revoked', telling), false),
        span('span-fee', bars[0], isoDay('visa-fee', telling), vacated, false),
        span('span-fee-disputed', bars[0], vacated, String(fact('policy-fee-until').value), true),
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
        fee: formatFact(telling.fact('policy-fee-usd'), telling.locale),
        weeks: formatFact(telling.fact('policy-order-weeks'), telling.locale),
        until: formatFact(telling.fact('policy-fee-until'), telling.locale),
        seen: formatFact(telling.fact('policy-fee-seen'), telling.locale),
        vacated: formatFact(telling.fact('policy-vacated-date'), telling.locale),
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
    'proclamation-11069',
    'rtlaw-2026-10',
    'eu-choose-europe',
    'dmass-2026',
    'quint-murati-2023',
  ],
} satisfies PictureModule;

/** The two years between which Brussels meant to spend, both included. */
function spending({ fact }: Telling): readonly [string, string] {
  const [first = '', last = ''] = fact('policy-choose-eur').asOf.split('/');
  return [first, last];
}

/** The fee, which all is about, and who pays it how often. */
function feeSaid(box: Box, { say, fact, locale }: Telling): Label[] {
  const [baseline, size] = plans[box.id].fee;
  const sum = formatFact(fact('policy-fee-usd'), locale);
  const small = smallOf(box);
  return [
    label('policy-fee-value', [0, baseline], sum, size, { face: 'num' }),
    label(
      'policy-fee-caption',
      [textWidth(sum, size) + small * 0.6, baseline],
      say('scene.policy.reversal.once'),
      small,
    ),
  ];
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

/** Over its bars what was in force, and what was not certain to be. */
function washington(box: Box, telling: Telling): Label[] {
  const { say } = telling;
  const x = yearScale(box);
  const { bars } = plans[box.id];
  const small = smallOf(box);
  const above = bars[0] - small * 0.5;
  const order = x(isoDay('order-signed', telling));
  return [
    label('order', [order, above], say('scene.policy.reversal.lasted'), small),
    label('fee', [x(isoDay('visa-fee', telling)), above], say('scene.policy.reversal.fee'), small),
  ];
}

/** Under Washington's bars how the order came and went, and where the fee was when last seen. */
function endings(box: Box, telling: Telling): (Label | Line)[] {
  const x = yearScale(box);
  const { bars, thick, r } = plans[box.id];
  const small = smallOf(box);
  const seen = String(telling.fact('policy-fee-seen').value);
  const at = x(`${seen}-01`);
  const foot = bars[0] + thick;
  const first = foot + r * 2.5 + small * 1.15;
  const ended = telling.say('scene.policy.reversal.seen', { month: monthOf(seen, telling) });
  return [
    ...eventsOf(['order-signed', 'order-revoked'], telling).map((event, i) => {
      const said = telling.say(`scene.policy.reversal.${event.id}`);
      const edge = x(event.date) + (i === 0 ? -r : r);
      return label(`${event.id}-name`, [edge, first], said, small, { anchor: i === 0 ? 'start' : 'end' });
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
  const sum = formatFact(fact('policy-choose-eur'), locale);
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
            [x(announced.date) + r + small * 0.45, bars[1] - small * 0.4],
            `${dayWords(announced, telling)}: ${say('scene.policy.reversal.announced')}`,
            small,
          ),
        ]),
    label('policy-choose-value', [left, choose[0]], sum, choose[1], { face: 'num' }),
    label(
      'policy-choose-caption',
      [left, under(choose[0], choose[1], small)],
      say('scene.policy.reversal.choose', { from: first, until: last }),
      small,
    ),
  ];
}
