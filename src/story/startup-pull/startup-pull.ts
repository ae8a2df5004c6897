/** The pull of the start-ups: which pictures it has and what they say. The drawing is in the files beside this one. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Box, Scene } from '../../scene/scene.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { rowsByKey } from '../drawn.ts';
import { firms } from './firms.ts';
import { five } from './five.ts';
import { market } from './market.ts';
import { onward } from './onward.ts';
import { reasons } from './reasons.ts';
import { share } from './record.ts';
import { seventh } from './seventh.ts';

export type State = 'five' | 'reasons' | 'seventh' | 'firms' | 'market' | 'onward';

const scenes: Readonly<Record<State, (box: Box, telling: Telling) => Scene>> = {
  five,
  reasons,
  seventh,
  firms,
  market,
  onward,
};
/** The rows of `zeki-talent-2024` that a state draws. */
const drawn: Partial<Record<State, readonly string[]>> = {
  market: ['big-five-of-market', 'large-of-market'],
  onward: ['large-of-leavers'],
};

export const startupPull: StateChapter<State> = {
  id: 'startup-pull',
  states: {
    five: 'five',
    reasons: 'reasons',
    seventh: 'seventh',
    firms: 'firms',
    market: 'market',
    onward: 'onward',
  },
  scene: (state, box, telling) => scenes[state](box, telling),
  describe,
  key: (state, { say }) => say(`scene.startup-pull.${state}.key`),
  rows,
  sources: (state) =>
    drawn[state] ? ['zeki-2024'] : state === 'firms' ? ['article', 'economist-2024'] : ['article'],
};

/** What each picture shows, with the numbers drawn in it. */
function describe(state: State, telling: Telling): string {
  const { say, locale } = telling;
  const fact = (id: string): string => formatFact(telling.fact(id), locale);
  const percent = (measure: string): string => {
    const value = share(telling, measure);
    return formatValue(value, 'percent', locale, Number.isInteger(value) ? 0 : 1);
  };
  const params: Readonly<Record<State, Readonly<Record<string, string>>>> = {
    five: { five: fact('big-five') },
    reasons: {},
    seventh: { seventh: fact('unproven-one-in'), hundred: fact('unproven-in-hundred') },
    firms: { firms: fact('hiring-firms') },
    market: { five: percent('big-five-of-market'), large: percent('large-of-market') },
    onward: { large: percent('large-of-leavers') },
  };
  return say(`scene.startup-pull.${state}.said`, params[state]);
}

function rows(state: State, telling: Telling): Rows | undefined {
  const measures = drawn[state];
  if (!measures) return undefined;
  const { say, locale } = telling;
  const table = telling.table('zeki-talent-2024');
  const digits = table.columns.find(({ name }) => name === 'share_pct')?.digits ?? 0;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return {
    table: table.name,
    header: table.columns.map(({ title }) => title[locale]),
    of: rowsByKey(table, measures),
    columns: table.columns.map(({ name }) => name),
    rows: measures.map((measure) => {
      const row = table.rows.find((each) => each['measure'] === measure);
      return [
        say(`scene.startup-pull.row.${measure}`),
        say(`scene.startup-pull.base.${String(row?.['base'] ?? '')}`),
        number.format(share(telling, measure)),
      ];
    }),
  };
}
