/** Who was seen under another roof after the day of a picture. */
import { languages } from '../content/locales.ts';
import { label, trail } from '../scene/marks.ts';
import { dotIndex, type Bar, type Box, type Curve, type Field, type Label } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import { stayOn, type Followed, type Whereabouts } from './followed.ts';
import { clear } from './roof-marks.ts';
import type { Village } from './roofs.ts';

interface Mover {
  readonly person: Followed;
  readonly roof: Whereabouts;
  /** ISO day of the statement. */
  readonly date: string;
}

/** Whose last word is that they joined another roof after a day. */
export const moversSince = (people: readonly Followed[], day: string): readonly Mover[] =>
  people.flatMap((person) => {
    const { latest } = person;
    const roof = latest?.organisation;
    if (!latest || roof === undefined || latest.date <= day) return [];
    return latest.tells === 'joins' && roof !== stayOn(person, day).where
      ? [{ person, roof, date: latest.date }]
      : [];
  });

/** Dashed ways to the seats that they took, a small dot on each, and their names and months where there is room. */
export function movedSince(
  { people, seat, plan, dots }: Village,
  day: string,
  box: Box,
  { say, locale }: Telling,
): (Bar | Curve | Field | Label)[] {
  const size = box.least;
  const month = new Intl.DateTimeFormat(languages[locale].tag, { month: 'long', timeZone: 'UTC' });
  return moversSince(people, day).flatMap(({ person, roof, date }) => {
    const { at, name } = seat(person, roof);
    const from = dots.find((dot) => dotIndex(dot) === person.dot);
    // From the open ground a way would cross everything and say nothing: nobody knows when it was taken.
    const isGround = from === undefined || from.y >= plan.ground.y;
    const words = say('scene.roofs.moved', {
      name: person.short ?? '',
      month: month.format(new Date(`${date}T00:00:00Z`)),
    });
    return [
      ...(isGround
        ? []
        : [
            {
              ...trail(`since-${person.id}`, [from.x, from.y], at, 0.2, 'industry'),
              dashed: true,
              width: plan.way * 2,
            },
          ]),
      {
        kind: 'field' as const,
        key: `since-seat-${person.id}`,
        points: [at],
        r: plan.r[1] * 0.55,
        tone: 'industry' as const,
        shape: 'round' as const,
      },
      ...(name === 'beside'
        ? clear(
            label(`since-name-${person.id}`, [at[0] + plan.r[0] + 4, at[1] + size * 0.35], words, size, {
              tone: 'ink-2',
            }),
          )
        : []),
    ];
  });
}
