/** The pull of the start-ups: where people went. */
import type { Chapter } from '../chapter.ts';
import { first } from './pictures/first.ts';
import { onward } from './pictures/onward.ts';
import { own } from './pictures/own.ts';

export const startupPull = {
  id: 'startup-pull',
  pictures: { first, own, onward },
} satisfies Chapter;
