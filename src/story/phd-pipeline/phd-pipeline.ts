/** The PhD pipeline: which pictures it has and what they say. The drawing itself is in the files beside this one. */
import { formatValue } from '../../content/format/format.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { heads } from './heads.ts';
import { perSquare, programmes } from './programmes.ts';
import { counts, programmeCounts, shares, type Share } from './record.ts';
import { sectors } from './sectors.ts';
import { years } from './years.ts';

export type State =
  | { readonly kind: 'sectors'; readonly year: number }
  | { readonly kind: 'years'; readonly until: number }
  | { readonly kind: 'programmes' }
  | { readonly kind: 'heads' };

const states = {
  'sectors-2011': { kind: 'sectors', year: 2011 },
  'sectors-2022': { kind: 'sectors', year: 2022 },
  'years-to-2022': { kind: 'years', until: 2022 },
  programmes: { kind: 'programmes' },
  'years-to-2024': { kind: 'years', until: 2024 },
  heads: { kind: 'heads' },
} satisfies Record<string, State>;

export const phdPipeline: StateChapter<State> = {
  id: 'phd-pipeline',
  states,
  scene(state, box, telling) {
    switch (state.kind) {
      case 'sectors':
        return sectors(state.year, box, telling);
      case 'years':
        return years(state.until, box, telling);
      case 'programmes':
        return programmes(box, telling);
      case 'heads':
        return heads(box, telling);
    }
  },
  describe,
  key: (state, { say, locale }) =>
    say(`scene.phd-pipeline.${state.kind}.key`, { per: formatValue(perSquare, 'programmes', locale, 0) }),
  rows,
  sources: (state) =>
    ({
      sectors: ['ai-index-2024', 'digest-ai-index'],
      years: ['ai-index-2021', 'ai-index-2022', 'ai-index-2023', 'ai-index-2024', 'ai-index-2026'],
      programmes: ['ai-index-2024', 'digest-ai-index'],
      heads: ['ai-index-2024', 'ai-index-2026'],
    })[state.kind],
};

function describe(state: State, telling: Telling): string {
  const { say, locale } = telling;
  const percent = (n: number): string => formatValue(n, 'percent', locale, 1);
  const number = (n: number, unit: 'people' | 'programmes'): string => formatValue(n, unit, locale, 0);
  const year = (y: number): string => String(y);
  const sentence = (share: Share): string =>
    say('scene.phd-pipeline.year-said', {
      year: year(share.year),
      industry: percent(share.industry),
      academia: percent(share.academia),
    });
  switch (state.kind) {
    case 'sectors':
      return [
        sentence(shareOf(telling, state.year)),
        say('scene.phd-pipeline.sectors.rest-said', { rest: percent(shareOf(telling, state.year).rest) }),
      ].join(' ');
    case 'years':
      return [
        say('scene.phd-pipeline.years.said'),
        ...shares(telling)
          .filter((share) => share.year <= state.until)
          .map(sentence),
        say(state.until > 2022 ? 'scene.phd-pipeline.years.gaps-2024' : 'scene.phd-pipeline.years.gaps-2022'),
      ].join(' ');
    case 'programmes':
      return [
        say('scene.phd-pipeline.programmes.said'),
        ...programmeCounts(telling).map((row) =>
          say('scene.phd-pipeline.programmes.year-said', {
            year: year(row.year),
            programmes: number(row.programmes, 'programmes'),
          }),
        ),
      ].join(' ');
    case 'heads':
      return counts(telling)
        .map((row) =>
          say('scene.phd-pipeline.heads.year-said', {
            year: year(row.year),
            industry: number(row.industry, 'people'),
            academia: number(row.academia, 'people'),
            other: number(row.other, 'people'),
          }),
        )
        .join(' ');
  }
}

function shareOf(telling: Telling, year: number): Share {
  const found = shares(telling).find((share) => share.year === year);
  if (!found) throw new Error(`ai-phd-employment has no row for ${String(year)}`);
  return found;
}

function rows(state: State, telling: Telling): Rows {
  const keep: Record<State['kind'], [string, (year: number) => boolean]> = {
    sectors: ['ai-phd-employment', (year) => state.kind === 'sectors' && year === state.year],
    years: ['ai-phd-employment', (year) => state.kind === 'years' && year <= state.until],
    programmes: ['ai-study-programmes', () => true],
    heads: ['ai-phd-counts', () => true],
  };
  const [name, drawn] = keep[state.kind];
  const table = telling.table(name);
  const own = table.rows.filter((row) => drawn(Number(row['year'])));
  return {
    table: name,
    header: table.columns.map((column) => column.title[telling.locale]),
    of: own,
    columns: table.columns.map((column) => column.name),
    rows: own.map((row) =>
      table.columns.map((column) => {
        const cell = row[column.name];
        return typeof cell === 'number' && column.type !== 'year'
          ? new Intl.NumberFormat(telling.locale, {
              minimumFractionDigits: column.digits,
              maximumFractionDigits: column.digits,
            }).format(cell)
          : String(cell ?? '');
      }),
    ),
  };
}
