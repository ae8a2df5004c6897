/** Roofs at the end of June 2026: what became of those under one. */
import type { PictureModule } from '../../chapter.ts';
import { roofAsks } from '../../roofs/asks.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roofs/words.ts';
import { village } from '../../roofs/roofs.ts';

const [before, day] = ['2025-06-30', '2026-06-30'];
/** The roof that most of them shared the year before. */
const shared = 'thinking-machines';

/** Roofs whose empty seats are shown: all that had several, and that of one who is followed by name. */
const emptied = [shared, 'anthropic', 'google', 'eureka-labs'];

export const back = {
  day,
  scene: (box, telling) => {
    const counts = factWords(telling, {
      then: 'followed-thinking-machines-2025',
      now: 'followed-thinking-machines-2026',
    });
    const { marks, dots } = village(box, telling, {
      day,
      before,
      main: [shared],
      emptied,
      changes: {
        [shared]: telling.say('scene.what-held-up.back.change', {
          then: String(telling.fact('followed-thinking-machines-2025').value),
          now: String(telling.fact('followed-thinking-machines-2026').value),
        }),
      },
      finding: telling.say('scene.what-held-up.back.finding', counts),
    });
    return { box, marks, dots };
  },
  key: ({ say }) => say('scene.what-held-up.back.key'),
  describe: (telling) => describeRoofs(telling, day),
  rows: (telling) => rowsOn(telling, day),
  asks: (telling) => roofAsks(telling, day, emptied),
  sources: [followedSource],
} satisfies PictureModule;
