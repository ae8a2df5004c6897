/** The days from Biden's order to The Economist's report, a month a row: how many were given to ask, and when an answer came. */
import { formatFact } from '../../../content/format/format.ts';
import { textWidth } from '../../../scene/measure.ts';
import { label } from '../../../scene/marks.ts';
import type { Box, Label } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { monthName } from '../../day-words.ts';
import { heading } from '../../heading.ts';
import { dayWords, eventsOf, nameOf } from '../record.ts';
import { acts, actIds, deadlineId, firsts, isoDay, months, smallOf, spans, type Months } from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

/** The runs of days that answer, and the facts of how long they are. */
const lengths = [
  ['span-asked', 'policy-ask-days'],
  ['span-letter', 'policy-letter-days'],
] as const;
const all = [...actIds, deadlineId];

export const order = {
  scene(box, telling) {
    const small = smallOf(box);
    const head = heading(box, lasted('policy-letter-days', telling), telling.say('scene.policy.order.what'));
    // The step's title does not say it, so it stays where titles go, on paper.
    const words = head.marks.map((mark) => ({ ...mark, key: mark.key.replace(/^title/, 'letter-days') }));
    const span = [isoDay('order-signed', telling), isoDay('report', telling)] as const;
    const names = firsts(span).map((day) => ({ day, name: monthName(day, telling.locale, 'short') }));
    const left = Math.max(...names.map(({ name }) => textWidth(name, small))) + small * 0.6;
    // A low box has room for the finding alone.
    const isLow = box.id === 'low';
    const top = isLow ? box.numeral * 0.95 : head.bottom;
    const days = months(span, left, top, box);
    return {
      box,
      marks: [
        ...words.filter(({ key }) => !isLow || key.startsWith('letter-days')),
        ...spans(days, telling),
        ...names.map(({ day, name }) =>
          label(`month-${day}`, [0, days.place(day)[1] + small * 0.35], name, small, { tone: 'ink-2' }),
        ),
        ...told(days, box, telling),
      ],
      dots: acts(days, telling),
    };
  },
  key: ({ say }) => say('scene.policy.order.key'),
  describe: (telling) =>
    [
      telling.say('scene.policy.order.said', {
        asked: formatFact(telling.fact('policy-ask-days'), telling.locale),
        letter: formatFact(telling.fact('policy-letter-days'), telling.locale),
      }),
      ...eventsSaid(all, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks(all, telling),
    ...lengths.map(([key, id]) =>
      spanAsk(key, telling, {
        span: formatFact(telling.fact(id), telling.locale),
        what: telling.say(`scene.policy.order.${id}`),
      }),
    ),
  ],
  rows: (telling) => eventRows(all, telling),
  sources: ['eo-14110', 'dol-2023', 'google-letter', 'economist-2024'],
} satisfies PictureModule;

/** A length of days, and what of. */
const lasted = (id: string, { fact, say, locale }: Telling): string =>
  `${formatFact(fact(id), locale)} ${say(`scene.policy.order.${id}`)}`;

/** What was done, at its square: in the row where it is empty, else over or under it. */
function told(days: Months, box: Box, telling: Telling): Label[] {
  const small = smallOf(box);
  const [signed, asked, letter, deadline, report] = eventsOf(all, telling);
  if (!signed || !asked || !letter || !deadline || !report) throw new Error('the order has lost an event');
  const { r } = days;
  const at = (day: string) => days.place(day);
  const under = (day: string): number => at(day)[1] + r + small * 1.02;
  const over = (day: string): number => at(day)[1] - r - small * 0.38;
  const inRow = (day: string): number => at(day)[1] + small * 0.35;
  const dated = (event: typeof signed, year = false): string =>
    `${dayWords(event, telling, box.name === 'narrow', year)}: ${nameOf(event, telling)}`;
  const november = `${signed.date.slice(0, 4)}-11-01`;
  return [
    label(
      'order-signed',
      [at(signed.date)[0] - r - small * 0.5, inRow(signed.date)],
      dated(signed, true),
      small,
      {
        anchor: 'end',
      },
    ),
    label(
      'policy-ask-days',
      [at(november)[0] - r, under(november)],
      lasted('policy-ask-days', telling),
      small,
    ),
    label('request-announced', [at(asked.date)[0] - r, under(asked.date)], nameOf(asked, telling), small),
    label('google-letter', [at(letter.date)[0] - r, over(letter.date)], dated(letter), small),
    label(
      'moved-deadline',
      [at(deadline.date)[0] - r, under(deadline.date)],
      nameOf(deadline, telling),
      small,
      {
        tone: 'ink-2',
      },
    ),
    label('report', [at(report.date)[0] + r + small * 0.5, inRow(report.date)], dated(report), small),
  ];
}
