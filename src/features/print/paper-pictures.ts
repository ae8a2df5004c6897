/** Pictures that only paper has room for. */
import { boxes, type Box } from '../../scene/scene.ts';
import type { Picture } from '../../story/chapter.ts';
import { picture } from '../../story/index.ts';
import type { Locale, StepDoc } from '../../content/model.ts';
import { chaptersOf, pictureOf, stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

/** A whole page, less the words above the picture. */
const sheetBox: Box = { ...boxes.medium, h: 640 };

/** All thirty-seven flung apart: the picture of the opening's second step, as large as the cover lets it. */
export function coverPicture(locale: Locale): Picture {
  const step = stepsOf(locale)[1];
  if (!step) throw new Error('a cover needs the opening’s second step');
  return pictureOf(locale, step, 'narrow');
}

/** Whether paper, which sets steps in twos, has one left over for a page of its own: the last of an odd chapter. */
export function isAlone(locale: Locale, step: StepDoc): boolean {
  const steps = chaptersOf(locale).find(({ id }) => id === step.chapter)?.steps ?? [];
  return steps.length % 2 === 1 && steps.at(-1)?.id === step.id;
}

/**
 * The picture of a step with a page to itself, drawn for the breadth of the page; undefined for steps that share one.
 */
export function broadPicture(locale: Locale, step: StepDoc): Picture | undefined {
  if (!isAlone(locale, step)) return undefined;
  return picture(step.chapter, step.state, sheetBox, tellings[locale]);
}
