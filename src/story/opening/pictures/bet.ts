import type { PictureModule } from '../../chapter.ts';
import { village } from '../../roofs.ts';
const day = '2025-06-30';
export const bet = {
  scene: (box, telling) => {
    const { marks, dots } = village(box, telling, day, { main: undefined, finding: '' });
    return { box, marks, dots };
  },
  key: ({ say }) => say('scene.roofs.alone'),
  describe: ({ say }) => say('scene.roofs.alone'),
  sources: [],
} satisfies PictureModule;
