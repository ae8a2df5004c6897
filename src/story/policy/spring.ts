/** The spring of 2024 on the line of time: what Washington did, and what Brussels did, each in its own lane. */
import { formatFact } from '../../content/format/format.ts';
import type { Bar, Box, BoxId, Label, Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { thickness, type TimeLine } from './line.ts';
import { dayAfter, eventsOf } from './record.ts';
import { figure, flag } from './words.ts';

/** Washington's squares. The deadline is a moment, and no square. */
export const washingtonIds = ['order-signed', 'request-announced', 'google-letter'];
export const deadlineId = 'moved-deadline';

/** Heights in box pixels, from the top: a figure's baseline and its size, and the upper edges of the two bars. */
interface Plan {
  readonly letter: readonly [bar: number, baseline: number, size: number];
  readonly asked: readonly [bar: number, size: number];
  /** From the lane's edge to the words of two rows of events. */
  readonly rows: readonly [high: number, low: number];
}

const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { letter: [53, 44, 27], asked: [80, 24], rows: [51, 17] },
  low: { letter: [44, 37, 22], asked: [60, 19], rows: [43, 14] },
  medium: { letter: [92, 78, 47], asked: [128, 42], rows: [66, 24] },
  wide: { letter: [172, 148, 84], asked: [242, 68], rows: [108, 38] },
};

/** Washington's lane, loud or quiet. */
export function washington(
  line: TimeLine,
  box: Box,
  telling: Telling,
  { quiet = false } = {},
): (Bar | Label | Line)[] {
  const { fact, locale, say } = telling;
  const { letter, asked, rows } = plans[box.id];
  const signed = String(fact('policy-order-date').value);
  const letterDay = String(fact('policy-letter-date').value);
  const askedBy = dayAfter(signed, Number(fact('policy-ask-days').value));
  const phone = box.name === 'narrow';
  const words = (id: string): [string, string] => [
    formatFact(fact(id), locale),
    say(`scene.policy.order.${id}${phone && id === 'policy-ask-days' ? '-short' : ''}`),
  ];
  const x = line.x(signed);
  const [order, request, google] = eventsOf(washingtonIds, telling);
  const [deadline] = eventsOf([deadlineId], telling);
  if (!order || !request || !google || !deadline) throw new Error('Washington’s lane has lost an event');
  const [high, low] = rows;
  const middle = asked[0] + thickness(box) / 2;
  const askedSize = quiet ? 0 : asked[1];
  const after = line.x(askedBy) + (phone ? 6 : 14);
  return [
    line.span('span-letter', letter[0], signed, letterDay, { quiet }),
    line.span('span-asked', asked[0], signed, askedBy, { quiet }),
    ...figure('policy-letter-days', words('policy-letter-days'), [x, letter[1]], letter[2], box, { quiet }),
    ...figure(
      'policy-ask-days',
      words('policy-ask-days'),
      [after, middle + (quiet ? 5 : askedSize * 0.34)],
      asked[1],
      box,
      { quiet, under: !quiet },
    ),
    ...flag(order, { quiet, away: high, until: letter[0] + thickness(box) }, line, box, telling),
    ...flag(request, { quiet, away: low }, line, box, telling),
    ...flag(
      google,
      { quiet, away: high, side: 'end', until: letter[0] + thickness(box) },
      line,
      box,
      telling,
    ),
    ...flag(
      deadline,
      {
        quiet,
        away: high,
        isOpen: true,
        width: box.w - line.x(deadline.date) - 6,
        text: say('scene.policy.order.deadline'),
      },
      line,
      box,
      telling,
    ),
  ];
}

const brusselsPlans: Readonly<
  Record<
    BoxId,
    { readonly away: number; readonly bar: number; readonly baseline: number; readonly size: number }
  >
> = {
  narrow: { away: 15, bar: 66, baseline: 96, size: 24 },
  low: { away: 12, bar: 57, baseline: 81, size: 20 },
  medium: { away: 20, bar: 72, baseline: 125, size: 46 },
  wide: { away: 32, bar: 98, baseline: 184, size: 74 },
};

/** Where the bars of Brussels' lane and the figure under them stand, in box pixels from the top. */
export function brusselsPlaces(
  line: TimeLine,
  box: Box,
): { away: number; bar: number; baseline: number; size: number } {
  const { away, bar, baseline, size } = brusselsPlans[box.id];
  const { brussels: edge } = line.edge;
  return { away, bar: edge + bar, baseline: edge + baseline, size };
}
