/** The pull of the start-ups: where people went, and what became of the figures on their way to readers. */
import type { Chapter } from '../chapter.ts';
import { first } from './pictures/first.ts';
import { onward } from './pictures/onward.ts';
import { own } from './pictures/own.ts';
import { telephone } from './pictures/telephone.ts';

export const startupPull = {
  id: 'startup-pull',
  pictures: { first, own, onward, telephone },
} satisfies Chapter;
