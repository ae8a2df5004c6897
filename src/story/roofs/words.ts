/** Pictures of roofs in words: what they show, and the statements behind them. */
import { group } from 'd3';
import type { Row } from '../../content/model.ts';
import { halfOf } from '../../content/followed/days.ts';
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Rows, Telling } from '../chapter.ts';
import { rowsByKey } from '../drawn.ts';
import { followed, independent, lost, origin, stayOn, type Followed } from '../followed.ts';

/** The table of what was seen of the followed. */
const statements = 'openai-whereabouts';
/** Their source. */
export const followedSource = 'scattered-whereabouts';

/** Facts in words, ready to be said: `{ seen: 'followed-seen-2025' }` as `{ seen: '27' }`. */
export const factWords = (
  { fact, locale }: Telling,
  ids: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, formatFact(fact(id), locale)]));

/** Who stands where on a day. */
export const groupsOn = (people: readonly Followed[], day: string): ReadonlyMap<string, Followed[]> =>
  group(people, (person) => stayOn(person, day).where);

/** A roof in words: how many stand under it, and the names of those who have one. */
export function roofWords(where: string, under: readonly Followed[], { say, locale }: Telling): string {
  const known = under.flatMap(({ short }) => short ?? []);
  const more = under.length - known.length;
  const others =
    more > 0 ? [say('scene.roofs.said-unnamed', { people: formatValue(more, 'people', locale) })] : [];
  const names = known.length > 0 ? [...known, ...others].join(', ') : '';
  return say(names ? 'scene.roofs.said-named' : 'scene.roofs.said-roof', {
    roof: say(`scene.roofs.${where}`),
    people: formatValue(under.length, 'people', locale),
    names,
  });
}

/** Who stands under each roof on a day, with their names where they have one, and how many are out of sight. */
export function describeRoofs(telling: Telling, day: string): string {
  const { say, locale } = telling;
  const groups = groupsOn(followed(telling), day);
  const count = (where: string): string => formatValue(groups.get(where)?.length ?? 0, 'people', locale);
  const roofs = [...groups]
    .filter(([where]) => where !== lost && where !== independent && where !== origin)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([where, under]) => roofWords(where, under, telling));
  const atOrigin = groups.get(origin) ?? [];
  return say(
    atOrigin.some((person) => stayOn(person, day).kind === 'back')
      ? 'scene.roofs.said-back'
      : 'scene.roofs.said',
    {
      day: formatValue(day, 'date', locale),
      roofs: roofs.join('; '),
      alone: count(independent),
      lost: count(lost),
      origin: count(origin),
    },
  );
}

/** A half-year in words. */
export const halfWords = (
  { year, half }: { readonly year: number; readonly half: 1 | 2 },
  say: Telling['say'],
): string => say(`scene.roofs.half-${String(half)}`, { year: String(year) });

/** A date as the table has it, a half-year in words. */
function dateWords(iso: string, say: Telling['say']): string {
  const half = halfOf(iso);
  return half ? halfWords(half, say) : iso;
}

/** When a statement is of: of a leaving it says so, for it tells where someone stood until then. */
function whenWords(row: Row | undefined, say: Telling['say']): string {
  const date = dateWords(String(row?.['date'] ?? ''), say);
  return row?.['tells'] === 'leaves' ? say('scene.roofs.row-left', { date }) : date;
}

/** The statements that place people on a day, one for each. */
export function rowsOn(telling: Telling, day: string): Rows {
  const { locale, say } = telling;
  const table = telling.table(statements);
  const placedBy = followed(telling).flatMap((person) => {
    const { where, by } = stayOn(person, day);
    const last = by.at(-1);
    return last === undefined ? [] : [{ person, where, key: last }];
  });
  const of = rowsByKey(
    table,
    placedBy.map(({ key }) => key),
  );
  const columns = ['person', 'organisation', 'date'];
  return {
    table: table.name,
    header: columns.map(
      (name) => table.columns.find((column) => column.name === name)?.title[locale] ?? name,
    ),
    of,
    columns,
    rows: placedBy.map(({ person, where }, i) => [
      person.name,
      where === independent ? say('scene.roofs.alone') : say(`scene.roofs.${where}`),
      whenWords(of[i], say),
    ]),
  };
}
