/** The answer: which claims held, and where everyone went. */
import type { Chapter } from '../chapter.ts';
import { back } from './pictures/back.ts';
import { round } from './pictures/round.ts';
import { scattered } from './pictures/scattered.ts';
import { sorted } from './pictures/sorted.ts';

export const whatHeldUp = {
  id: 'what-held-up',
  pictures: { sorted, back, round, scattered },
} satisfies Chapter;
