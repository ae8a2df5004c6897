/** Pictures that only paper has room for. */
import { boxes, type Box } from '../scene/scene.ts';
import type { Picture } from '../story/chapter.ts';
import { picture } from '../story/index.ts';
import type { Locale, StepDoc } from '../content/model.ts';
import { chaptersOf, stepsOf } from './steps.ts';
import { tellings } from './telling.ts';

/** The cover's field of dots, and the last page's. */
const coverBox: Box = { ...boxes.narrow, h: 300 };
const pageBox: Box = { ...boxes.narrow, h: 312 };

/** The dots flung apart, as large as the cover lets them. */
export function coverPicture(locale: Locale): Picture {
  const step = stepsOf(locale)[1];
  if (!step) throw new Error('a cover needs the opening’s second step');
  return picture(step.chapter, step.state, coverBox, tellings[locale]);
}

/**
 * Paper sets steps in twos; the one left over at the end of a chapter has a page to itself, and its picture the
 * whole breadth: the story's last a page-high one. Undefined for all others.
 */
export function broadPicture(locale: Locale, step: StepDoc): Picture | undefined {
  const chapters = chaptersOf(locale);
  const steps = chapters.find(({ id }) => id === step.chapter)?.steps ?? [];
  if (steps.length % 2 === 0 || steps.at(-1)?.id !== step.id) return undefined;
  const last = chapters.at(-1)?.id === step.chapter;
  return picture(step.chapter, step.state, last ? pageBox : boxes.medium, tellings[locale]);
}
