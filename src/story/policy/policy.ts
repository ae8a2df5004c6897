/** Washington and Brussels: which pictures the chapter has and what they say. The drawing is in the files beside. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { rowsByKey } from '../drawn.ts';
import { days, plans, type DaysState } from './days.ts';
import { korea } from './korea.ts';
import { pull } from './pull.ts';
import { dateOf, events, eventsOf, flows, flowText, nameOf, type Flow } from './record.ts';
import { weekEvents, weeks } from './weeks.ts';

export type State = DaysState | 'weeks-in-force' | 'flows-us' | 'flows-korea';

const states = {
  'days-to-ask': 'days-to-ask',
  'days-to-letter': 'days-to-letter',
  'days-since-package': 'days-since-package',
  'weeks-in-force': 'weeks-in-force',
  'flows-us': 'flows-us',
  'flows-korea': 'flows-korea',
} satisfies Record<string, State>;

export const policy: StateChapter<State> = {
  id: 'policy',
  states,
  scene(state, box, telling) {
    switch (state) {
      case 'weeks-in-force':
        return weeks(box, telling);
      case 'flows-us':
        return pull(box, telling);
      case 'flows-korea':
        return korea(box, telling);
      default:
        return days(state, box, telling);
    }
  },
  describe,
  key(state, telling) {
    const { say, locale, fact } = telling;
    const perDot = formatFact(fact('policy-per-dot'), locale);
    return say(`scene.policy.${state}.key`, { base: perDot });
  },
  rows,
  sources: (state) =>
    ({
      'days-to-ask': ['eo-14110', 'aea-forum-2024', 'dol-2023'],
      'days-to-letter': ['google-letter', 'cio-2024', 'dol-2023', 'federal-register-2024'],
      'days-since-package': ['eu-package-2024', 'scl-2024', 'eo-14110', 'google-letter', 'economist-2024'],
      'weeks-in-force': [
        'eo-14148',
        'proclamation-10973',
        'ddc-2025',
        'h1b-rule-2025',
        'eu-package-2024',
        'eu-invest-ai',
        'eu-action-plan',
        'eu-choose-europe',
        'eu-visa-strategy',
      ],
      'flows-us': ['ai-index-2025', 'ai-index-2026'],
      'flows-korea': ['ai-index-2025', 'sgi-2025'],
    })[state],
};

/** Which events a picture of time names. */
const eventsIn = (state: DaysState | 'weeks-in-force'): readonly string[] =>
  state === 'weeks-in-force' ? weekEvents : plans[state].events;

function describe(state: State, telling: Telling): string {
  const { say, fact, locale } = telling;
  if (state === 'flows-us' || state === 'flows-korea') return describeFlows(state, telling);
  const told = eventsOf(eventsIn(state), telling).map((event) =>
    say('scene.policy.event-said', {
      date: dateOf(event, telling),
      lane: say(`scene.policy.lane.${event.lane}`),
      event: nameOf(event, telling),
    }),
  );
  const span = state === 'weeks-in-force' ? 'policy-order-weeks' : plans[state].span;
  const length = formatFact(fact(span), locale);
  return [
    say(`scene.policy.${state}.said`, { days: length, weeks: length }),
    ...told,
    ...(state === 'days-to-letter' ? [say('scene.policy.days-to-letter.missing-said')] : []),
    ...(state === 'days-to-ask'
      ? [`${say('scene.policy.days-to-ask.rule')}: ${say('scene.policy.days-to-ask.none')}.`]
      : []),
  ].join(' ');
}

function describeFlows(state: 'flows-us' | 'flows-korea', telling: Telling): string {
  const { say, fact, locale } = telling;
  const base = formatFact(fact('policy-linkedin-base'), locale);
  if (state === 'flows-korea') {
    return [
      say('scene.policy.flows-korea.said', { base }),
      ...flows('kr', telling).map((flow) =>
        say('scene.policy.flows-korea.year-said', {
          year: String(flow.year),
          value: flowText(flow, telling),
        }),
      ),
    ].join(' ');
  }
  const pair = ([first, last]: readonly Flow[]): Record<string, string> => ({
    base,
    first: first ? flowText(first, telling) : '',
    firstYear: String(first?.year ?? ''),
    last: last ? flowText(last, telling) : '',
    lastYear: String(last?.year ?? ''),
  });
  return [
    say('scene.policy.flows-us.said'),
    say('scene.policy.flows-us.zeki-said', pair(flows('zeki', telling))),
    say('scene.policy.flows-us.linkedin-said', pair(flows('us', telling))),
  ].join(' ');
}

function rows(state: State, telling: Telling): Rows {
  const { say, locale, table } = telling;
  if (state === 'flows-us' || state === 'flows-korea') {
    const drawn =
      state === 'flows-korea' ? flows('kr', telling) : [...flows('us', telling), ...flows('zeki', telling)];
    const nation = say(`scene.policy.country.${state === 'flows-korea' ? 'south-korea' : 'united-states'}`);
    return {
      table: 'talent-flows',
      of: rowsByKey(
        table('talent-flows'),
        drawn.map(({ series }) => series),
      ),
      columns: ['year', 'source', 'country', 'value'],
      header: titles('talent-flows', ['year', 'source', 'country', 'value'], telling),
      rows: drawn.map((flow) => [
        String(flow.year),
        say(`scene.policy.flow-source.${flow.series.startsWith('zeki') ? 'zeki' : 'linkedin'}`),
        nation,
        flowText(flow, telling),
      ]),
    };
  }
  const drawn = new Set(eventsIn(state));
  return {
    table: 'policy-timeline',
    of: table('policy-timeline').rows.filter((row) => drawn.has(String(row['event']))),
    columns: ['date', 'day', 'lane', 'event'],
    header: titles('policy-timeline', ['date', 'day', 'lane', 'event'], telling),
    rows: events(telling)
      .filter(({ id }) => drawn.has(id))
      .map((event) => [
        dateOf(event, telling),
        formatValue(event.day, 'number', locale),
        say(`scene.policy.lane.${event.lane}`),
        nameOf(event, telling),
      ]),
  };
}

/** Titles of a table's columns in the telling's language, in the order asked for. */
function titles(name: string, columns: readonly string[], { table, locale }: Telling): string[] {
  const all = table(name).columns;
  return columns.map((column) => all.find((each) => each.name === column)?.title[locale] ?? column);
}
