/** Washington's side of the line: the order, what it asked for within days, and how long a letter took. */
import { formatFact } from '../../../content/format/format.ts';
import type { PictureModule } from '../../chapter.ts';
import { bothSides, eventNote, figureNote, timeLine } from '../line.ts';
import { dayAfter, eventsOf } from '../record.ts';
import { eventAsks, eventRows, eventsSaid } from '../told.ts';

const shown = ['order-signed', 'request-announced', 'google-letter'];

export const order = {
  scene(box, telling) {
    const { say, fact, locale } = telling;
    const signed = String(fact('policy-order-date').value);
    const asked = dayAfter(signed, Number(fact('policy-ask-days').value));
    const letter = String(fact('policy-letter-date').value);
    const line = timeLine(
      box,
      { from: signed, until: '2024-06-20', at: { narrow: 0.49, medium: 0.44, wide: 0.42 }[box.name] },
      telling,
    );
    const figure = (id: string, at: string, lift: number): ReturnType<typeof figureNote> =>
      figureNote(
        id,
        formatFact(fact(id), locale),
        say(`scene.policy.order.${id}`),
        line.y(at) - lift,
        box,
        line.right,
      );
    return {
      box,
      marks: [
        ...line.marks,
        line.span('span-asked', 'left', signed, asked),
        line.span('span-letter', 'right', signed, letter),
        ...bothSides(
          eventsOf(shown, telling).map((event) => eventNote(event, line, box, telling)),
          [figure('policy-ask-days', asked, 0), figure('policy-letter-days', letter, box.numeral * 0.3)],
          line,
        ),
      ],
      dots: line.squares(eventsOf(shown, telling)),
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
  asks: (telling) => eventAsks(shown, telling),
  rows: (telling) => eventRows(shown, telling),
  sources: ['eo-14110', 'aea-forum-2024', 'dol-2023', 'google-letter', 'cio-2024'],
} satisfies PictureModule;
