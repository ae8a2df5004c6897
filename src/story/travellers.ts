/** Which traveller stands for whom, wherever dots are the people who left OpenAI in 2024. */
import { dotIndex, type Dot } from '../scene/scene.ts';
import { dots, type DotStyle } from '../scene/marks.ts';
import type { Point } from '../scene/arrange.ts';
import type { Telling } from './chapter.ts';
import { threads } from './followed.ts';

/**
 * The number of each person's traveller, by the person's id: the three threads, then all others in the order of the
 * table of departures, so that a dot is the same person in every picture.
 */
export function travellersOf({ table }: Telling): ReadonlyMap<string, number> {
  const ids = table('openai-departures').rows.map((row) => String(row['id']));
  const first: readonly string[] = threads;
  return new Map([...first, ...ids.filter((id) => !first.includes(id))].map((id, i) => [id, i]));
}

/** Somebody at a place. */
export interface Placed {
  readonly id: string;
  readonly at: Point;
}

/** The travellers of people at their places, in the order that a scene wants. Throws on somebody who is not followed. */
export function people(
  placed: readonly Placed[],
  style: DotStyle | ((id: string) => DotStyle),
  telling: Telling,
): Dot[] {
  const numbers = travellersOf(telling);
  return placed
    .flatMap(({ id, at }) => {
      const number = numbers.get(id);
      if (number === undefined) throw new Error(`"${id}" is not among those who are followed`);
      return dots([at], typeof style === 'function' ? style(id) : style, number);
    })
    .sort((a, b) => dotIndex(a) - dotIndex(b));
}
