/** The OpenAI exodus: which pictures it has and what they say. The drawing itself is in the files beside this one. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Rows, Telling } from '../chapter.ts';
import type { StateChapter } from '../states.ts';
import { rowsByKey } from '../drawn.ts';
import { calendar } from './calendar.ts';
import { crowd } from './crowd.ts';
import { names } from './names.ts';
import { dated, named, type Departure } from './record.ts';
import { sinceThen } from './since.ts';
import { spanSaid } from './spans.ts';

export interface State {
  readonly kind: 'hired' | 'half' | 'names' | 'november' | 'since';
}

const states = {
  hired: { kind: 'hired' },
  half: { kind: 'half' },
  names: { kind: 'names' },
  november: { kind: 'november' },
  since: { kind: 'since' },
} satisfies Record<string, State>;

export const openaiExodus: StateChapter<State> = {
  id: 'openai-exodus',
  states,
  scene({ kind }, box, telling) {
    switch (kind) {
      case 'hired':
      case 'half':
        return crowd(kind, box, telling);
      case 'names':
        return names(box, telling);
      case 'november':
        return calendar(box, telling);
      case 'since':
        return sinceThen(box, telling);
    }
  },
  describe,
  key: ({ kind }, { say }) => say(`scene.openai-exodus.${kind}.key`),
  rows,
  sources: ({ kind }) =>
    ({
      hired: ['article', 'economist-2024'],
      half: ['article', 'economist-2024'],
      names: [
        'silicon-uk-2024',
        'techstartups-2024',
        'ea-forum-2024',
        'quartz-2024-05',
        'techcrunch-2024-05',
      ],
      november: ['livemint-2023', 'techcrunch-2024-05', 'economist-2024'],
      since: ['quartz-2024-09', 'california-herald-2025', 'outlook-business-2026-01'],
    })[kind],
};

function describe({ kind }: State, telling: Telling): string {
  const figure = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
  const said = (params: Record<string, string> = {}): string =>
    telling.say(`scene.openai-exodus.${kind}.said`, params);
  switch (kind) {
    case 'hired':
    case 'half':
      return said({ hired: figure('openai-reported-hired'), remain: figure('openai-reported-remain') });
    case 'names':
      return [
        said({ named: figure('openai-named'), staff: figure('openai-staff') }),
        people(named(telling), telling),
      ].join(' ');
    case 'november':
      return said({
        out: figure('openai-altman-out'),
        back: figure('openai-altman-back'),
        month: figure('openai-reported-attempt'),
        resigned: figure('openai-sutskever-resigned'),
      });
    case 'since':
      return [
        said({
          named: figure('openai-since-named'),
          dated: formatValue(dated(telling).length, 'people', telling.locale),
          more: formatFact(telling.fact('openai-left-2025'), telling.locale),
          returned: figure('openai-returned'),
          before: figure('openai-safety-before'),
          remain: figure('openai-safety-remain'),
        }),
        people(dated(telling), telling),
      ].join(' ');
  }
}

const when = (person: Departure, { say, locale }: Telling): string =>
  spanSaid(person, locale, (day) => say('scene.openai-exodus.names.by', { day }));
function how({ how: way, returned, leftAgain }: Departure, { say, locale }: Telling): string {
  const left = say(`scene.openai-exodus.how.${way}`);
  if (!returned) return left;
  const back = say('scene.openai-exodus.since.back', { month: formatValue(returned, 'month', locale) });
  if (!leftAgain) return say('scene.openai-exodus.row.returned', { how: left, back });
  const again = say('scene.openai-exodus.since.again', { month: formatValue(leftAgain, 'month', locale) });
  return say('scene.openai-exodus.row.left-again', { how: left, back, again });
}

const people = (list: readonly Departure[], telling: Telling): string =>
  list
    .map((person) =>
      telling.say('scene.openai-exodus.person-said', {
        name: person.name,
        when: when(person, telling),
        how: how(person, telling),
      }),
    )
    .join(' ');

function rows({ kind }: State, telling: Telling): Rows | undefined {
  const { say, table, locale } = telling;
  switch (kind) {
    case 'hired':
    case 'half':
      return undefined;
    case 'november': {
      const dates = table('openai-dates');
      const event = locale === 'en' ? 'event' : 'event_ko';
      return {
        table: 'openai-dates',
        header: dates.columns
          .filter(({ name }) => name === 'date' || name === event)
          .map(({ title }) => title[locale]),
        of: dates.rows,
        columns: ['date', event],
        rows: dates.rows.map((row) => {
          const date = String(row['date']);
          const unit = date.length === 7 ? 'month' : 'date';
          return [formatValue(date, unit, locale), String(row[event])];
        }),
      };
    }
    case 'names':
    case 'since': {
      const people = (kind === 'names' ? named : dated)(telling);
      return {
        table: 'openai-departures',
        of: rowsByKey(
          table('openai-departures'),
          people.map(({ id }) => id),
        ),
        columns: [locale === 'en' ? 'name' : 'name_ko', 'to', 'how', locale === 'en' ? 'role' : 'role_ko'],
        header: ['name', 'when', 'how', 'role'].map((column) => say(`scene.openai-exodus.column.${column}`)),
        rows: people.map((person) => [
          person.name,
          say('scene.openai-exodus.row.when', { year: person.to.slice(0, 4), when: when(person, telling) }),
          how(person, telling),
          person.role,
        ]),
      };
    }
  }
}
