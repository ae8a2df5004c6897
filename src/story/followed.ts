/** The people whom the story follows, in the order in which they are its dots. */
import type { Row } from '../content/model.ts';
import type { Telling } from './chapter.ts';

/** Who are met on the first screen and named to the end: they are the dots `d0`, `d1` and `d2`. */
export const threads = ['karpathy', 'schulman', 'metz'] as const;

/** Someone named as leaving OpenAI in 2024. */
export interface Followed {
  readonly id: string;
  /** In the reader's script. */
  readonly name: string;
  /** What a picture calls them where room is short: the family name; nothing for those who stay unnamed. */
  readonly short: string | undefined;
  /** ISO month of the latest day on which they can have left. */
  readonly left: string;
}

const text = (row: Row, column: string): string => String(row[column] ?? '');

/** All of them: the three threads, then the others as the table of departures has them. */
export function followed({ table, locale }: Telling): readonly Followed[] {
  const { rows } = table('openai-departures');
  const byId = new Map(rows.map((row) => [text(row, 'id'), row]));
  const first = threads.map((id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`openai-departures has no "${id}"`);
    return row;
  });
  return [...first, ...rows.filter((row) => !first.includes(row))].map((row) => {
    const id = text(row, 'id');
    const name = text(row, locale === 'en' ? 'name' : 'name_ko');
    return {
      id,
      name,
      short: isUnnamed(id) ? undefined : name.split(' ').at(-1),
      left: text(row, 'to').slice(0, 7),
    };
  });
}

/** People who are counted and not named go by their role and a number. */
const isUnnamed = (id: string): boolean => /-\d+$/.test(id);
