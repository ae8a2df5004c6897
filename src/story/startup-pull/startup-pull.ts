/** The pull of the start-ups: which pictures it has and what they say. The drawing is in the files beside this one. */
import { formatValue } from '../../content/format/format.ts';
import type { Box, Scene } from '../../scene/scene.ts';
import type { Chapter, Rows, Telling } from '../chapter.ts';
import { fromStates, type StateChapter } from '../states.ts';
import { rowsByKey } from '../drawn.ts';
import { onward } from './onward.ts';
import { reasons } from './reasons.ts';
import { share } from './record.ts';
import { back } from './pictures/back.ts';
import { first } from './pictures/first.ts';
import { round } from './pictures/round.ts';
import { own } from './pictures/own.ts';

export type State = 'reasons' | 'onward';

const scenes: Readonly<Record<State, (box: Box, telling: Telling) => Scene>> = {
  reasons,
  onward,
};
/** The rows of `zeki-talent-2024` that a state draws. */
const drawn: Partial<Record<State, readonly string[]>> = {
  onward: ['large-of-leavers'],
};

const older: StateChapter<State> = {
  id: 'startup-pull',
  states: {
    reasons: 'reasons',
    onward: 'onward',
  },
  scene: (state, box, telling) => scenes[state](box, telling),
  describe,
  key: (state, { say }) => say(`scene.startup-pull.${state}.key`),
  rows,
  sources: (state) => (drawn[state] ? ['zeki-2024'] : ['article']),
};

/** What each picture shows, with the numbers drawn in it. */
function describe(state: State, telling: Telling): string {
  const { say, locale } = telling;
  const percent = (measure: string): string => {
    const value = share(telling, measure);
    return formatValue(value, 'percent', locale, Number.isInteger(value) ? 0 : 1);
  };
  const params: Readonly<Record<State, Readonly<Record<string, string>>>> = {
    reasons: {},
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

export const startupPull = {
  id: 'startup-pull',
  pictures: { first, own, back, round, telephone: own, ...fromStates(older).pictures },
} satisfies Chapter;
