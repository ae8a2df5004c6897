/** Job postings: which pictures the chapter has and what they say. The drawing is in the files beside this one. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Row } from '../../content/model.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { counts, perSquare } from './counts.ts';
import { fewer } from './fewer.ts';
import { forty } from './forty.ts';
import {
  aiShare,
  at,
  countryShare,
  genaiPostings,
  genaiShare,
  last,
  softwareIndex,
  type Country,
} from './record.ts';
import { early, share, then } from './share.ts';
import { others, passed, peak, since } from './since.ts';
import { low, slump, start } from './slump.ts';

const scenes = { forty, share, counts, slump, fewer, since };

export interface State {
  readonly kind: keyof typeof scenes;
}

const states = {
  forty: { kind: 'forty' },
  share: { kind: 'share' },
  counts: { kind: 'counts' },
  slump: { kind: 'slump' },
  fewer: { kind: 'fewer' },
  since: { kind: 'since' },
} satisfies Record<string, State>;

export const genaiJobs: StateChapter<State> = {
  id: 'genai-jobs',
  states,
  scene: ({ kind }, box, telling) => scenes[kind](box, telling),
  describe,
  key: ({ kind }, { say, locale }) =>
    say(`scene.genai-jobs.${kind}.key`, { per: formatValue(perSquare, 'postings', locale, 0) }),
  rows,
  sources: ({ kind }) =>
    ({
      forty: ['article'],
      share: ['indeed-ai-tracker'],
      counts: ['indeed-ai-tracker'],
      slump: ['indeed-ai-tracker', 'indeed-job-postings-tracker'],
      fewer: ['indeed-job-postings-tracker', 'article'],
      since: ['indeed-ai-tracker'],
    })[kind],
};

function describe({ kind }: State, telling: Telling): string {
  const { say, locale } = telling;
  const percent = (value: number, digits: number): string => formatValue(value, 'percent', locale, digits);
  const month = (value: string): string => formatValue(value, 'month', locale);
  const whole = (value: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
  const fact = (id: string): string => formatFact(telling.fact(id), locale);
  const describing = (params: Readonly<Record<string, string>>): string =>
    say(`scene.genai-jobs.${kind}.describe`, params);
  switch (kind) {
    case 'forty':
      return describing({ set: fact('genai-reported-set') });
    case 'share': {
      const series = genaiShare(telling);
      const end = last(series);
      return describing({
        early: month(early),
        earlyShare: percent(at(series, early).value, 3),
        then: month(then),
        thenShare: percent(at(series, then).value, 3),
        end: month(end.month),
        endShare: percent(end.value, 3),
      });
    }
    case 'counts': {
      const series = genaiPostings(telling);
      const postings = (value: number): string => formatValue(value, 'postings', locale, 0);
      return describing({
        early: month(early),
        first: postings(at(series, early).value),
        then: month(then),
        last: postings(at(series, then).value),
      });
    }
    case 'slump': {
      const [ai, software] = [aiShare(telling), softwareIndex(telling)];
      return describing({
        start: month(start),
        low: month(low),
        end: month(last(ai).month),
        aiStart: percent(at(ai, start).value, 2),
        aiLow: percent(at(ai, low).value, 2),
        aiEnd: percent(last(ai).value, 2),
        softwareStart: whole(at(software, start).value),
        softwareEnd: whole(last(software).value),
      });
    }
    case 'fewer':
      return describing({ base: fact('ml-base-left'), left: fact('ml-left'), fewer: fact('ml-fewer') });
    case 'since': {
      const us = countryShare(telling, 'us');
      return [
        describing({
          peak: month(peak),
          peakShare: percent(at(us, peak).value, 2),
          passed: month(passed),
          end: month(last(us).month),
          endShare: percent(last(us).value, 2),
        }),
        ...others.map((country) => {
          const series = countryShare(telling, country);
          return say('scene.genai-jobs.since.country-said', {
            country: say(`scene.genai-jobs.country.${country}`),
            from: percent(at(series, peak).value, 1),
            to: percent(last(series).value, 1),
            month: month(last(series).month),
          });
        }),
      ].join(' ');
    }
  }
}

/** The rows drawn; the arithmetic shows the two rows that it starts from. */
function rows({ kind }: State, telling: Telling): Rows | undefined {
  const drawn: Record<State['kind'], readonly [table: string, isDrawn: (row: Row) => boolean] | undefined> = {
    forty: undefined,
    share: ['indeed-genai-share', () => true],
    counts: ['indeed-genai-postings', () => true],
    slump: ['indeed-ai-and-software', () => true],
    fewer: ['indeed-ai-and-software', ({ month }) => month === start || month === then],
    since: ['indeed-ai-share', () => true],
  };
  const [name, isDrawn] = drawn[kind] ?? [];
  if (name === undefined || isDrawn === undefined) return undefined;
  const table = telling.table(name);
  // A key made up of the columns beside it says nothing to a reader.
  const columns = table.columns.filter((column) => column.name !== 'point');
  return {
    table: name,
    header: columns.map((column) => column.title[telling.locale]),
    of: table.rows.filter(isDrawn),
    columns: columns.map((column) => column.name),
    rows: table.rows.filter(isDrawn).map((row) =>
      columns.map(({ name: column, type, digits }) => {
        const cell = row[column] ?? '';
        if (type === 'yearmonth') return formatValue(cell, 'month', telling.locale);
        if (column === 'country') return telling.say(`scene.genai-jobs.country.${cell as Country}`);
        if (typeof cell === 'string') return cell;
        return new Intl.NumberFormat(telling.locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(cell);
      }),
    ),
  };
}
