/** Roofs on a day between those of two steps: no step has it, but time on the stage passes it. */
import { formatValue } from '../../content/format/format.ts';
import type { PictureModule } from '../chapter.ts';
import { followed, lost, origin, stayOn } from '../followed.ts';
import { roofAsks } from './asks.ts';
import { village } from './roofs.ts';
import { describeRoofs, followedSource, rowsOn } from './words.ts';

/** Who moved is told against the day before, as on the days of the steps. */
export const roofsBetween = (before: string, day: string): PictureModule & { readonly day: string } => ({
  day,
  scene: (box, telling) => {
    const where = followed(telling).map((person) => stayOn(person, day).where);
    const people = (n: number): string => formatValue(n, 'people', telling.locale);
    const { marks, dots } = village(box, telling, {
      day,
      before,
      main: [],
      finding: telling.say('scene.roofs.between-finding', {
        out: people(where.filter((at) => at !== origin).length),
        lost: people(where.filter((at) => at === lost).length),
      }),
    });
    return { box, marks, dots };
  },
  key: ({ say }) => say('scene.roofs.between'),
  describe: (telling) => describeRoofs(telling, day),
  rows: (telling) => rowsOn(telling, day),
  asks: (telling) => roofAsks(telling, day),
  sources: [followedSource],
});
