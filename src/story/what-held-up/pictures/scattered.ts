/** The answer: everybody under the roof where they were last seen, whoever is out of sight in a broken outline. */
import type { PictureModule } from '../../chapter.ts';
import { movedSince } from '../../roof-since.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roof-words.ts';
import { village } from '../../roofs.ts';

const day = '2026-06-30';

export const scattered = {
  scene: (box, telling) => {
    const drawn = village(box, telling, {
      day,
      main: ['anthropic', 'openai', 'thinking-machines'],
      lastRoofs: true,
      heading: telling.say('scene.what-held-up.scattered.heading'),
      finding: telling.say(
        'scene.what-held-up.scattered.finding',
        factWords(telling, { seen: 'followed-seen-2026', three: 'followed-largest-three-2026' }),
      ),
    });
    return { box, marks: [...drawn.marks, ...movedSince(drawn, day, box, telling)], dots: drawn.dots };
  },
  key: ({ say }) => say('scene.what-held-up.scattered.key'),
  describe: (telling) => `${telling.say('scene.what-held-up.scattered.said')} ${describeRoofs(telling, day)}`,
  rows: (telling) => rowsOn(telling, day),
  sources: [followedSource],
} satisfies PictureModule;
