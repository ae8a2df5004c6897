/** Roofs a year later: new firms, founded by those who left, and one that most of them share. */
import type { PictureModule } from '../../chapter.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roofs/words.ts';
import { village } from '../../roofs/roofs.ts';
import { roofAsks } from '../../roofs/asks.ts';

const [before, day] = ['2024-06-30', '2025-06-30'];
/** The roof that most of them share. */
const shared = 'thinking-machines';

export const own = {
  day,
  scene: (box, telling) => {
    const { marks, dots } = village(box, telling, {
      day,
      before,
      main: [shared],
      finding: telling.say(
        'scene.startup-pull.own.finding',
        factWords(telling, {
          seen: 'followed-seen-2025',
          all: 'followed-shared-2025',
          shared: 'followed-thinking-machines-2025',
        }),
      ),
    });
    return { box, marks, dots };
  },
  key: ({ say }) => say('scene.startup-pull.own.key'),
  describe: (telling) => describeRoofs(telling, day),
  rows: (telling) => rowsOn(telling, day),
  asks: (telling) => roofAsks(telling, day),
  sources: [followedSource],
} satisfies PictureModule;
