/** Who was seen under another roof after the day of a picture. */
import { stayOn, type Followed, type Whereabouts } from '../followed.ts';

export interface Mover {
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
    if (!latest || roof === undefined || latest.date <= day || latest.tells !== 'joins') return [];
    return roof === stayOn(person, day).where ? [] : [{ person, roof, date: latest.date }];
  });
