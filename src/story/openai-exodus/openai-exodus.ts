/** The OpenAI exodus: who left, by an estimate, by name, and after which five days. */
import type { Chapter } from '../chapter.ts';
import { after } from './pictures/after.ts';
import { dozen } from './pictures/dozen.ts';
import { half } from './pictures/half.ts';
import { november } from './pictures/november.ts';

export const openaiExodus = {
  id: 'openai-exodus',
  pictures: { half, dozen, november, after },
} satisfies Chapter;
