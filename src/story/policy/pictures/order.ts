/** Washington's side of the line: the order, what it asked for within days, and how long a letter took. */
import { formatFact } from '../../../content/format/format.ts';
import type { PictureModule } from '../../chapter.ts';
import { months, timeLine } from '../line.ts';
import { eventsOf } from '../record.ts';
import { deadlineId, washington, washingtonIds } from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';

const shown = [...washingtonIds, deadlineId];

export const order = {
  scene(box, telling) {
    const line = timeLine(box, months, telling, 'brussels');
    return {
      box,
      marks: [...line.marks, ...washington(line, box, telling)],
      dots: line.squares(eventsOf(washingtonIds, telling)),
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
