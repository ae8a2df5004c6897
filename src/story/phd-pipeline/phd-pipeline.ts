/** The PhD pipeline: the pictures of the chapter, a module each. */
import type { Chapter } from '../chapter.ts';
import { peak } from './pictures/peak.ts';
import { turn } from './pictures/turn.ts';

export const phdPipeline = {
  id: 'phd-pipeline',
  pictures: { peak, turn },
} satisfies Chapter;
