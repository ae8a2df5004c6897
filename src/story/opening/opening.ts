/** The opening: three leave a crowd, thirty-four more follow, and all stand before empty roofs. */
import type { Chapter } from '../chapter.ts';
import { bet } from './pictures/bet.ts';
import { gathered } from './pictures/gathered.ts';
import { scattered } from './pictures/scattered.ts';

export const opening = {
  id: 'opening',
  pictures: { gathered, scattered, bet },
} satisfies Chapter;
