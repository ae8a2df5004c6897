/** Who lets them in: one line of time between Washington and Brussels, and the country of the article. */
import type { Chapter } from '../chapter.ts';
import { korea } from './pictures/korea.ts';
import { reversal } from './pictures/reversal.ts';

export const policy = { id: 'policy', pictures: { reversal, korea } } satisfies Chapter;
