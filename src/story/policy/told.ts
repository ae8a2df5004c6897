/** What the pictures of the line of time say: the same events, in a sentence each and as rows. */
import { formatValue } from '../../content/format/format.ts';
import type { Ask } from '../../scene/asks.ts';
import { dotKey } from '../../scene/scene.ts';
import type { Rows, Telling } from '../chapter.ts';
import { dateOf, events, eventsOf, nameOf } from './record.ts';

/** Each event in a sentence, by date. */
export const eventsSaid = (ids: readonly string[], telling: Telling): string[] =>
  eventsOf(ids, telling).map((event) =>
    telling.say('scene.policy.event-said', {
      date: dateOf(event, telling),
      lane: telling.say(`scene.policy.lane.${event.lane}`),
      event: nameOf(event, telling),
    }),
  );

/** Each event as its square says it when asked. */
export function eventAsks(ids: readonly string[], telling: Telling): Ask[] {
  const all = events(telling);
  const said = eventsSaid(ids, telling);
  return eventsOf(ids, telling).map(({ id }, i) => ({
    id,
    on: dotKey(all.findIndex((event) => event.id === id)),
    text: said[i] ?? '',
  }));
}

/** A length of time as its bar says it when asked. */
export const spanAsk = (
  key: string,
  { say }: Telling,
  params: { readonly span: string; readonly what: string },
): Ask => ({ id: key, on: key, text: say('scene.policy.span-asked', params) });

/** Each event as a row of the table behind it. */
export function eventRows(ids: readonly string[], telling: Telling): Rows {
  const { say, locale, table } = telling;
  const columns = ['date', 'day', 'lane', 'event'];
  return {
    table: 'policy-timeline',
    of: table('policy-timeline').rows.filter((row) => ids.includes(String(row['event']))),
    columns,
    header: titles('policy-timeline', columns, telling),
    // Every date as the table has it, whose count of days would tell it anyway.
    rows: eventsOf(ids, telling).map((event) => [
      formatValue(event.date, 'date', locale),
      formatValue(event.day, 'number', locale),
      say(`scene.policy.lane.${event.lane}`),
      nameOf(event, telling),
    ]),
  };
}

/** Titles of a table's columns in the telling's language, in the order asked for. */
export function titles(name: string, columns: readonly string[], { table, locale }: Telling): string[] {
  const all = table(name).columns;
  return columns.map((column) => all.find((each) => each.name === column)?.title[locale] ?? column);
}
