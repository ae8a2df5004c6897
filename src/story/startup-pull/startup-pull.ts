/** The pull of the start-ups: why people leave, where they go, and what became of the figures on their way to readers. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Box, Scene } from '../../scene/scene.ts';
import type { Chapter, Rows, Telling } from '../chapter.ts';
import { fromStates, type StateChapter } from '../states.ts';
import { rowsByKey } from '../drawn.ts';
import { firms } from './firms.ts';
import { five } from './five.ts';
import { market } from './market.ts';
import { onward } from './pictures/onward.ts';
import { reasons } from './pictures/reasons.ts';
import { telephone } from './pictures/telephone.ts';
import { share } from './record.ts';
import { seventh } from './seventh.ts';

export type State = 'five' | 'seventh' | 'firms' | 'market';

const scenes: Readonly<Record<State, (box: Box, telling: Telling) => Scene>> = {
  five,
  seventh,
  firms,
  market,
};
/** The rows of `zeki-talent-2024` that a state draws. */
const drawn: Partial<Record<State, readonly string[]>> = {
  market: ['big-five-of-market', 'large-of-market'],
};

const before: StateChapter<State> = {
  id: 'startup-pull',
  states: {
    five: 'five',
    seventh: 'seventh',
    firms: 'firms',
    market: 'market',
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
    seventh: { seventh: fact('unproven-one-in'), hundred: fact('unproven-in-hundred') },
    firms: { firms: fact('hiring-firms') },
    market: { five: percent('big-five-of-market'), large: percent('large-of-market') },
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

export const startupPull = {
  id: before.id,
  pictures: { ...fromStates(before).pictures, reasons, onward, telephone },
} satisfies Chapter;
