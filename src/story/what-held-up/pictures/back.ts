/** Roofs at the end of June 2026, and after it who was seen under another roof since. */
import type { Box, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { movedSince } from '../../roof-since.ts';
import { describeRoofs, factWords, followedSource, rowsOn } from '../../roof-words.ts';
import { village } from '../../roofs.ts';

const day = '2026-06-30';

function scene(box: Box, telling: Telling): Scene {
  const drawn = village(box, telling, {
    day,
    main: ['anthropic'],
    finding: telling.say(
      'scene.what-held-up.back.finding',
      factWords(telling, { seen: 'followed-seen-2026', main: 'followed-anthropic-2026' }),
    ),
  });
  return { box, marks: [...drawn.marks, ...movedSince(drawn, day, box, telling)], dots: drawn.dots };
}

export const back = {
  scene,
  key: ({ say }) => say('scene.what-held-up.back.key'),
  describe: (telling) => describeRoofs(telling, day),
  rows: (telling) => rowsOn(telling, day),
  sources: [followedSource],
} satisfies PictureModule;
