/** What the dots of pictures of roofs answer: who, where on the day, and when last seen. */
import { daysOf, halfOf } from '../../content/followed/days.ts';
import { dayNumber } from '../../content/format/dates.ts';
import { formatValue } from '../../content/format/format.ts';
import type { Ask } from '../../scene/asks.ts';
import { dotKey } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { followed, independent, lost, origin, stayOn, type Followed } from '../followed.ts';
import { halfWords } from './words.ts';

/** One answer for each of the followed, in the order of the dots. */
export function roofAsks(telling: Telling, day: string): readonly Ask[] {
  return followed(telling).map((person) => ({
    id: person.id,
    on: dotKey(person.dot),
    text: answer(person, day, telling),
  }));
}

/** Role and leaving, where they stood on the day, and what placed them there or was seen of them last. */
function answer(person: Followed, day: string, telling: Telling): string {
  const { say, locale } = telling;
  const { where, kind, by } = stayOn(person, day);
  const date = (iso: string): string => {
    const half = halfOf(iso);
    if (half) return halfWords(half, say);
    const format = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'date';
    return formatValue(iso, format, locale);
  };
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
        date: date(placed.date),
        source: person.short === undefined ? '' : sourceOf(placed.key, telling),
      })
    : '';
  const who =
    person.short === undefined
      ? say('scene.roofs.asked-unnamed', { role: person.role })
      : say('scene.roofs.asked-who', { name: person.name, role: person.role, left: date(person.left) });
  return [who, at(), seen].filter(Boolean).join(' ');
}

/** Where a statement was read, in brackets. */
function sourceOf(key: string, { table, say }: Telling): string {
  const whereabouts = table('openai-whereabouts');
  const row = whereabouts.rows.find((each) => String(each[whereabouts.key]) === key);
  return say('scene.roofs.asked-source', { source: String(row?.['source'] ?? '') });
}
