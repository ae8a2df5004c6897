/** What is said of people who left: beside a dot, in the words for a picture, and in the table behind it. */
import { columnIn } from '../../content/locales.ts';
import { formatValue } from '../../content/format/format.ts';
import type { Ask } from '../../scene/asks.ts';
import { dotKey } from '../../scene/scene.ts';
import type { Rows, Telling } from '../chapter.ts';
import { rowsByKey } from '../drawn.ts';
import { followed } from '../followed.ts';
import { travellersOf } from '../travellers.ts';
import type { Departure } from './record.ts';
import { spanSaid } from './spans.ts';

const when = (person: Departure, { say, locale }: Telling, style: 'long' | 'short' = 'long'): string =>
  spanSaid(person, locale, (day) => say('scene.openai-exodus.by', { day }), style);

/** A name and the day, without its year, which the axis has. */
export const said = (person: Departure, telling: Telling, style: 'long' | 'short' = 'long'): string =>
  `${person.name}, ${when(person, telling, style)}`;

function how({ how: way, returned, leftAgain }: Departure, { say, locale }: Telling): string {
  const left = say(`scene.openai-exodus.how.${way}`);
  if (!returned) return left;
  const back = say('scene.openai-exodus.back', { month: formatValue(returned, 'month', locale) });
  if (!leftAgain) return say('scene.openai-exodus.row.returned', { how: left, back });
  const again = say('scene.openai-exodus.again', { month: formatValue(leftAgain, 'month', locale) });
  return say('scene.openai-exodus.row.left-again', { how: left, back, again });
}

/** One sentence for each. */
export const saidOfAll = (list: readonly Departure[], telling: Telling): string =>
  list
    .map((person) =>
      telling.say('scene.openai-exodus.person-said', { name: person.name, when: when(person, telling) }),
    )
    .join(' ');

/** An organisation in the reader's language, or on their own. */
function whereOf(id: string | undefined, { say, table, locale }: Telling): string {
  if (id === undefined) return say('scene.roofs.alone');
  const row = table('organisations').rows.find((each) => String(each['id']) === id);
  return String(row?.[columnIn('name', locale)] ?? id);
}

/** Each as their dot says it: their role, when they left, and where they were seen last; the unnamed answer unnamed. */
export function personAsks(list: readonly Departure[], telling: Telling): Ask[] {
  const { say, locale } = telling;
  const numbers = travellersOf(telling);
  const all = followed(telling);
  return list.map((person) => {
    const seen = all.find(({ id }) => id === person.id)?.latest;
    const isNamed = !/-\d+$/.test(person.id);
    const text = say(`scene.openai-exodus.${isNamed ? 'person' : 'unnamed'}-asked`, {
      name: person.name,
      role: person.role,
      year: person.to.slice(0, 4),
      when: when(person, telling),
    });
    const last =
      isNamed && seen
        ? ` ${say('scene.openai-exodus.last-asked', {
            where: whereOf(seen.organisation, telling),
            when: formatValue(seen.date.slice(0, 7), seen.date.length === 4 ? 'year' : 'month', locale),
          })}`
        : '';
    return { id: person.id, on: dotKey(numbers.get(person.id) ?? 0), text: text + last };
  });
}

/** The rows of the table of departures behind a picture. */
export function departureRows(list: readonly Departure[], telling: Telling): Rows {
  const { say, table, locale } = telling;
  return {
    table: 'openai-departures',
    of: rowsByKey(
      table('openai-departures'),
      list.map(({ id }) => id),
    ),
    columns: [columnIn('name', locale), 'to', 'how', columnIn('role', locale)],
    header: ['name', 'when', 'how', 'role'].map((column) => say(`scene.openai-exodus.column.${column}`)),
    rows: list.map((person) => [
      person.name,
      say('scene.openai-exodus.row.when', { year: person.to.slice(0, 4), when: when(person, telling) }),
      how(person, telling),
      person.role,
    ]),
  };
}
