/** Who stands where, with those on their own last: the order of a row of small roofs. */
import { independent, lost, stayOn, type Followed, type Whereabouts } from '../followed.ts';

/** A large lab, start-ups, funds, then non-profits; who has no roof at the end. */
const order = ['lab', 'own-startup', 'fund', 'non-profit', 'independent'];

/** Everybody in sight on a day with their roof, by the kind of roof. */
export const roofsOfSeen = (
  people: readonly Followed[],
  day: string,
): readonly { readonly person: Followed; readonly where: Whereabouts }[] =>
  people
    .map((person) => ({ person, ...stayOn(person, day) }))
    .filter(({ where }) => where !== lost)
    .sort(
      (a, b) =>
        Number(a.where === independent) - Number(b.where === independent) ||
        order.indexOf(a.kind ?? '') - order.indexOf(b.kind ?? '') ||
        b.person.dot - a.person.dot,
    );
