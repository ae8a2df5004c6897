/** Roofs at the end of June 2024: few have left, and of most of them nothing is seen. */
import type { PictureModule } from '../../chapter.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roofs/words.ts';
import { village } from '../../roofs/roofs.ts';
import { roofAsks } from '../../roofs/asks.ts';

const day = '2024-06-30';

export const first = {
  day,
  scene: (box, telling) => {
    const { marks, dots } = village(box, telling, {
      day,
      main: [],
      finding: telling.say(
        'scene.startup-pull.first.finding',
        factWords(telling, { seen: 'followed-seen-2024', shared: 'followed-shared-2024' }),
      ),
    });
    return { box, marks, dots };
  },
  key: (telling) =>
    telling.say('scene.startup-pull.first.key', factWords(telling, { inside: 'followed-inside-2024' })),
  describe: (telling) => describeRoofs(telling, day),
  rows: (telling) => rowsOn(telling, day),
  asks: (telling) => roofAsks(telling, day),
  sources: [followedSource],
} satisfies PictureModule;
