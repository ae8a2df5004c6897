import type { PictureModule } from '../../chapter.ts';
import { village } from '../../roofs.ts';
const day = '2025-12-31';
export const round = {
  scene: (box, telling) => {
    const { marks, dots } = village(box, telling, day, { main: undefined, finding: 'Eight of the eleven at start-ups of their own stood under one roof' });
    return { box, marks, dots };
  },
  key: ({ say }) => say('scene.roofs.alone'),
  describe: ({ say }) => say('scene.roofs.alone'),
  sources: [],
} satisfies PictureModule;
