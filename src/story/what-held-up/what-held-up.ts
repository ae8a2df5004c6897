/** The answer: which claims held, and where everyone went. */
import type { Chapter } from '../chapter.ts';
import { apart } from './pictures/apart.ts';
import { sorted } from './pictures/sorted.ts';

export const whatHeldUp = {
  id: 'what-held-up',
  pictures: { sorted, apart },
} satisfies Chapter;
