/** The price of a researcher: money drawn to scale, from one pay package to what the largest deals kept. */
import type { Chapter } from '../chapter.ts';
import { deals } from './pictures/deals.ts';
import { kept } from './pictures/kept.ts';
import { now } from './pictures/now.ts';
import { packages } from './pictures/packages.ts';
import { team } from './pictures/team.ts';

export const megaSalaries = {
  id: 'mega-salaries',
  pictures: { packages, now, team, deals, kept },
} satisfies Chapter;
