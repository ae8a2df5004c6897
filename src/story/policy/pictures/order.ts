/** The days after the order: those given for asking, and all that it took until a letter. Washington alone. */
import { languages } from '../../../content/locales.ts';
import { formatFact } from '../../../content/format/format.ts';
import { hairline, label, note, under } from '../../../scene/marks.ts';
import type { Box, BoxId, Label, Line } from '../../../scene/scene.ts';
import { calendar, type Calendar } from '../../calendar.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { dayWords, eventsOf, nameOf } from '../record.ts';
import {
  acts,
  askedBy,
  deadlineId,
  isoDay,
  monthNames,
  smallOf,
  stem,
  washingtonDays,
  washingtonIds,
} from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

const shown = [...washingtonIds, deadlineId];

/** Baselines and sizes of the two figures, and the calendar's upper edge. */
interface Plan {
  readonly letter: readonly [baseline: number, size: number];
  readonly asked: readonly [baseline: number, size: number];
  readonly top: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { letter: [44, 54], asked: [134, 48], top: 202 },
  low: { letter: [34, 42], asked: [103, 38], top: 154 },
  medium: { letter: [74, 92], asked: [180, 76], top: 246 },
  wide: { letter: [122, 152], asked: [338, 126], top: 468 },
};

export const order = {
  scene(box, telling) {
    const days = calendar(
      [isoDay('order-signed', telling), isoDay(deadlineId, telling)],
      plans[box.id].top,
      box.w,
    );
    return {
      box,
      marks: [...washingtonDays(days, telling), ...figures(days, box, telling), ...dates(days, box, telling)],
      dots: acts(washingtonIds, days, telling),
    };
  },
  key: ({ say }) => say('scene.policy.order.key'),
  describe: (telling) =>
    [
      telling.say('scene.policy.order.said', {
        asked: formatFact(telling.fact('policy-ask-days'), telling.locale),
        letter: formatFact(telling.fact('policy-letter-days'), telling.locale),
      }),
      ...eventsSaid(shown, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks(shown, telling),
    ...['asked', 'letter'].map((span) => {
      const id = span === 'asked' ? 'policy-ask-days' : 'policy-letter-days';
      return spanAsk(`span-${span}`, telling, {
        span: formatFact(telling.fact(id), telling.locale),
        what: telling.say(`scene.policy.order.${id}`),
      });
    }),
  ],
  rows: (telling) => eventRows(shown, telling),
  sources: ['eo-14110', 'aea-forum-2024', 'dol-2023', 'google-letter', 'cio-2024'],
} satisfies PictureModule;

/** The two lengths of time, large, each on a stem to the last of its days. */
function figures(days: Calendar, box: Box, telling: Telling): (Label | Line)[] {
  const plan = plans[box.id];
  const sized = ([baseline, size]: Plan['letter']): Plan['letter'] => [baseline, size * (box.hero ?? 1)];
  // Hangul rises higher over its baseline than figures do.
  const high = languages[telling.locale].script === 'korean' ? 0.97 : 0.8;
  const [asked, [letterLine, letterSize]] = [sized(plan.asked), sized(plan.letter)];
  const letterPlan: Plan['letter'] = [Math.max(letterLine, letterSize * high), letterSize];
  const small = smallOf(box);
  const letter = isoDay('google-letter', telling);
  const by = askedBy(telling);
  const figure = (
    id: string,
    x: number,
    [baseline, size]: Plan['letter'],
    anchor: Label['anchor'],
  ): Label[] => {
    const phone = box.name === 'narrow' && id === 'policy-ask-days';
    return [
      label(`${id}-value`, [x, baseline], formatFact(telling.fact(id), telling.locale), size, {
        face: 'num',
        anchor,
      }),
      label(
        `${id}-caption`,
        [x, under(baseline, size, small) + size * 0.06],
        telling.say(`scene.policy.order.${id}${phone ? '-short' : ''}`),
        small,
        { anchor },
      ),
    ];
  };
  const [x] = days.place(letter);
  const foot = ([baseline, size]: Plan['letter']): number =>
    under(baseline, size, small) + size * 0.06 + small * 0.5;
  return [
    ...figure('policy-letter-days', x + days.r, letterPlan, 'end'),
    ...figure('policy-ask-days', 0, asked, 'start'),
    stem('google-letter', letter, days, foot(letterPlan)),
    stem('policy-asked', by, days, foot(asked)),
  ];
}

/** Under the days: when the order was signed, when the public was asked, and until when views could be sent. */
function dates(days: Calendar, box: Box, telling: Telling): (Label | Line)[] {
  const small = smallOf(box);
  const phone = box.name === 'narrow';
  const wide = box.name === 'wide';
  const [end, day] = days.place(isoDay(deadlineId, telling));
  const first = days.bottom + small * (wide ? 2.6 : 1.2);
  const told = (
    id: string,
    anchor: Label['anchor'],
    text: (name: string) => string = (name) => name,
  ): Label[] => {
    const [event] = eventsOf([id], telling);
    if (!event) return [];
    const x = anchor === 'end' ? box.w : days.left(event.date) + days.pitch / 2 - days.r;
    return [
      label(`${id}-date`, [x, first], dayWords(event, telling, phone), small, { anchor, tone: 'ink-2' }),
      ...note(`${id}-name`, [x, first + small * 1.25], text(nameOf(event, telling)), small, box.w, {
        anchor,
      }),
    ];
  };
  return [
    ...told('order-signed', 'start'),
    ...(phone ? [] : told('request-announced', 'start')),
    ...told(deadlineId, 'end', () => telling.say('scene.policy.order.deadline')),
    // From its own square, for it is the last of the days.
    hairline(`${deadlineId}-stem`, [end, day + days.r], [end, first - small * 0.9], {
      tone: 'ink-2',
      dashed: true,
    }),
    ...(wide
      ? [
          stem('request-announced', isoDay('request-announced', telling), days, first - small * 0.9),
          ...monthNames(
            [isoDay('order-signed', telling), isoDay(deadlineId, telling)],
            days.bottom + small * 1.1,
            days,
            small,
            telling,
          ),
        ]
      : []),
  ];
}
