/** The pull of the start-ups: why people leave, where they went, and what became of the figures on their way to readers. */
import type { Chapter } from '../chapter.ts';
import { first } from './pictures/first.ts';
import { onward } from './pictures/onward.ts';
import { own } from './pictures/own.ts';
import { reasons } from './pictures/reasons.ts';
import { telephone } from './pictures/telephone.ts';

export const startupPull = {
  id: 'startup-pull',
  pictures: { reasons, first, own, onward, telephone },
} satisfies Chapter;
