/** The same line, closer: the spring of 2024 as Brussels had it, with the report across it. */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { across, bothSides, eventNote, figureNote, timeLine } from '../line.ts';
import { eventsOf, nameOf, type Event } from '../record.ts';
import { eventAsks, eventRows, eventsSaid } from '../told.ts';

/** What Washington had by then, where it stood before. */
const before = ['google-letter'];
const own = ['innovation-package', 'factories-regulation'];
const all = [...before, ...own, 'report'];

/** How far the proposals were ahead of the report. */
function leadOf(telling: Telling): string {
  const [proposals, report] = eventsOf(['innovation-package', 'report'], telling);
  return formatValue((report?.day ?? 0) - (proposals?.day ?? 0), 'days', telling.locale);
}

export const brussels = {
  scene(box, telling) {
    const { say } = telling;
    const line = timeLine(
      box,
      { from: '2024-01-01', until: '2024-07-08', at: { narrow: 0.44, medium: 0.4, wide: 0.4 }[box.name] },
      telling,
    );
    const notes = eventsOf(own, telling).map((event) => eventNote(event, line, box, telling));
    const [report] = eventsOf(['report'], telling);
    const [proposals, regulation] = eventsOf(own, telling);
    if (!report || !proposals || !regulation) throw new Error('the line of Brussels has lost an event');
    const day = (event: Event): number => line.y(event.date);
    const elsewhere = across('report', report.date, nameOf(report, telling), line, box);
    const lead = figureNote(
      'policy-package-lead',
      leadOf(telling),
      say('scene.policy.brussels.lead'),
      (day(proposals) + day(report)) / 2,
      box,
      line.right,
    );
    return {
      box,
      marks: [
        ...line.marks,
        line.span('span-lead', 'right', proposals.date, report.date),
        line.span('span-after', 'right', report.date, regulation.date, true),
        elsewhere.rule,
        ...bothSides(
          eventsOf(before, telling).map((event) => eventNote(event, line, box, telling, { quiet: true })),
          [...notes, lead, elsewhere.note],
          line,
        ),
      ],
      dots: line.squares(eventsOf([...before, ...own], telling)),
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
  asks: (telling) => eventAsks([...before, ...own], telling),
  rows: (telling) => eventRows(all, telling),
  sources: ['eu-package-2024', 'scl-2024', 'eu-regulation-2024-1732', 'economist-2024', 'google-letter'],
} satisfies PictureModule;
