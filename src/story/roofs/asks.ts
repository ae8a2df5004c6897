/** What the dots of pictures of roofs answer: who, where on the day, and when last seen. */
import { daysOf, halfOf } from '../../content/followed/days.ts';
import { dayNumber } from '../../content/format/dates.ts';
import { formatValue } from '../../content/format/format.ts';
import type { Ask } from '../../scene/asks.ts';
import { dotKey } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { followed, independent, lost, origin, stayOn, type Followed, type Whereabouts } from '../followed.ts';
import { large } from './plan.ts';
import { gone } from './seats.ts';
import { moversSince, type Mover } from './since.ts';
import { groupsOn, halfWords, roofWords } from './words.ts';

/**
 * One answer for each of the followed, in the order of the dots, then one for each roof that several share. A person's name, the seat that they left and the small dot of where they were seen since answer like their own.
 *
 * @param emptied roofs whose empty seats the picture shows
 */
export function roofAsks(
  telling: Telling,
  day: string,
  emptied: readonly Whereabouts[] = [],
): readonly Ask[] {
  const people = followed(telling);
  const since = moversSince(people, day);
  const seats = gone(people, { day, emptied });
  const roofs = [...groupsOn(people, day)].flatMap(([where, under]): Ask[] => {
    if (!large.includes(where) || under.length < 2) return [];
    const text = telling.say('scene.roofs.asked-roof', {
      day: dateIn(day, telling),
      roof: roofWords(where, under, telling),
    });
    const name = `roof-name-${where}`;
    return [{ id: `roof-${where}`, on: `count-${where}`, also: [`${name}-0`, `${name}-1`], text }];
  });
  const each = people.map((person) => ({
    id: person.id,
    on: dotKey(person.dot),
    also: [
      `name-${person.id}`,
      ...seats.flatMap(([who], i) => (who === person ? [`ghosts#${String(i)}`] : [])),
    ],
    text: answer(
      person,
      day,
      telling,
      since.find((each) => each.person === person),
    ),
  }));
  return [...each, ...roofs];
}

/** Who they are and when they left, and no more: where to is what the story asks. */
export const leaverAsks = (people: readonly Followed[], telling: Telling): readonly Ask[] =>
  people.map((person) => ({
    id: person.id,
    on: dotKey(person.dot),
    also: [`name-${person.id}`, `left-${person.id}`],
    text: whoIs(person, telling),
  }));

/** A day, month, year or half of one, in words. */
function dateIn(iso: string, { say, locale }: Telling): string {
  const half = halfOf(iso);
  if (half) return halfWords(half, say);
  return formatValue(iso, iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'date', locale);
}

const whoIs = ({ short, name, role, left }: Followed, telling: Telling): string =>
  short === undefined
    ? telling.say('scene.roofs.asked-unnamed', { role })
    : telling.say('scene.roofs.asked-who', { name, role, left: dateIn(left, telling) });

/** Role and leaving, where they stood on the day, and what placed them there or was seen of them last. */
function answer(person: Followed, day: string, telling: Telling, since: Mover | undefined): string {
  const { say } = telling;
  const { where, kind, by } = stayOn(person, day);
  const date = (iso: string): string => dateIn(iso, telling);
  const on = date(day);
  // Of who is lost from sight the last that was seen before.
  const placed =
    where === lost
      ? person.seen.findLast(({ date: seen }) => daysOf(seen).last <= dayNumber(day))
      : person.seen.find(({ key }) => key === by.at(-1));
  const at = (): string => {
    if (where === lost) return say('scene.roofs.asked-lost', { day: on });
    if (where === independent) return say('scene.roofs.asked-alone', { day: on });
    if (where === origin && kind !== 'back') return say('scene.roofs.asked-not-yet', { day: on });
    return say('scene.roofs.asked-at', { day: on, roof: say(`scene.roofs.${where}`) });
  };
  const seen = placed
    ? say(`scene.roofs.asked-${placed.tells === 'leaves' ? 'left' : 'seen'}`, {
        roof: say(`scene.roofs.${placed.organisation ?? 'alone'}`),
        date: date(placed.date),
        source: person.short === undefined ? '' : sourceOf(placed.key, telling),
      })
    : '';
  const elsewhere = person.seen.findLast(
    (at) =>
      placed !== undefined &&
      at.date > placed.date &&
      at.organisation !== undefined &&
      at.organisation !== where &&
      daysOf(at.date).last <= dayNumber(day),
  );
  // Who has two posts counts at the one of both where they were seen first.
  const also =
    elsewhere && where !== lost && person.short !== undefined
      ? say('scene.roofs.asked-also', {
          roof: say(`scene.roofs.${elsewhere.organisation ?? 'alone'}`),
          date: date(elsewhere.date),
        })
      : '';
  const later =
    since && person.short !== undefined
      ? say('scene.roofs.asked-since', { roof: say(`scene.roofs.${since.roof}`), date: date(since.date) })
      : '';
  return [whoIs(person, telling), at(), seen, also, later].filter(Boolean).join(' ');
}

/** Where a statement was read, in brackets. */
function sourceOf(key: string, { table, say }: Telling): string {
  const whereabouts = table('openai-whereabouts');
  const row = whereabouts.rows.find((each) => String(each[whereabouts.key]) === key);
  return say('scene.roofs.asked-source', { source: String(row?.['source'] ?? '') });
}
