/** The answer: where everyone went; then what became of the story’s words on their way, and which claims held. */
import type { Chapter } from '../chapter.ts';
import { back } from './pictures/back.ts';
import { changed } from './pictures/changed.ts';
import { round } from './pictures/round.ts';
import { scattered } from './pictures/scattered.ts';
import { sorted } from './pictures/sorted.ts';

export const whatHeldUp = {
  id: 'what-held-up',
  pictures: { back, round, scattered, changed, sorted },
} satisfies Chapter;
