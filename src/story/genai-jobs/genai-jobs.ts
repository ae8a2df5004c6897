/** Job ads: the pictures of the chapter, a module each. */
import type { Chapter } from '../chapter.ts';
import { draw } from './pictures/draw.ts';
import { since } from './pictures/since.ts';
import { slump } from './pictures/slump.ts';

export const genaiJobs = {
  id: 'genai-jobs',
  pictures: { draw, slump, since },
} satisfies Chapter;
