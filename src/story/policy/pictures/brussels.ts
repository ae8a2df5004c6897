/** The same months, and now Brussels' lane: proposals, the report across it, and a regulation after. */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { hairline, label } from '../../../scene/marks.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { months, smallOf, timeLine } from '../line.ts';
import { eventsOf } from '../record.ts';
import { brusselsPlaces, deadlineId, washington, washingtonIds } from '../spring.ts';
import { eventAsks, eventRows, eventsSaid, spanAsk } from '../told.ts';
import { figure, flag } from '../words.ts';

const own = ['innovation-package', 'factories-regulation'];
const all = [...washingtonIds, deadlineId, ...own, 'report'];

/** How far the proposals were ahead of the report. */
function leadOf(telling: Telling): string {
  const [proposals, report] = eventsOf(['innovation-package', 'report'], telling);
  return formatValue((report?.day ?? 0) - (proposals?.day ?? 0), 'days', telling.locale);
}

export const brussels = {
  scene(box, telling) {
    const { say } = telling;
    const line = timeLine(box, months, telling);
    const [proposals, report, regulation] = eventsOf([...own, 'report'], telling);
    if (!report || !proposals || !regulation) throw new Error('the line of Brussels has lost an event');
    const { away, bar, baseline, size } = brusselsPlaces(line, box);
    const [left, middle, right] = [proposals, report, regulation].map(({ date }) => line.x(date));
    const [from, at, to] = [left ?? 0, middle ?? 0, right ?? 0];
    const phone = box.name === 'narrow';
    return {
      box,
      marks: [
        ...line.marks,
        ...washington(line, box, telling, { quiet: true }),
        line.span('span-lead', bar, proposals.date, report.date),
        line.span('span-after', bar, report.date, regulation.date, { open: true }),
        hairline('report-rule', [at, bar], [at, baseline - smallOf(box) * 0.9], { tone: 'ink' }),
        label(
          'report-name',
          [at + (phone ? 12 : 0), baseline],
          say('scene.policy.brussels.report'),
          smallOf(box),
          {
            anchor: 'end',
          },
        ),
        ...flag(proposals, { away, until: bar, side: 'end', width: from - 5 }, line, box, telling),
        ...flag(regulation, { away, until: bar, side: 'end', width: to - from - 12 }, line, box, telling),
        ...figure(
          'policy-package-lead',
          [leadOf(telling), say('scene.policy.brussels.lead')],
          [from, baseline],
          size,
          box,
          { under: true },
        ),
      ],
      dots: line.squares(eventsOf([...washingtonIds, ...own], telling), washingtonIds),
    };
  },
  key: ({ say }) => say('scene.policy.brussels.key'),
  describe: (telling) =>
    [
      telling.say('scene.policy.brussels.said', {
        lead: leadOf(telling),
        after: formatFact(telling.fact('policy-regulation-after'), telling.locale),
      }),
      ...eventsSaid(all, telling),
    ].join(' '),
  asks: (telling) => [
    ...eventAsks(all, telling),
    spanAsk('span-lead', telling, { span: leadOf(telling), what: telling.say('scene.policy.brussels.lead') }),
  ],
  rows: (telling) => eventRows(all, telling),
  sources: ['eu-package-2024', 'scl-2024', 'eu-regulation-2024-1732', 'economist-2024', 'google-letter'],
} satisfies PictureModule;
