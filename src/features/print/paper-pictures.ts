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

/** The steps of a chapter by the page they stand on: in twos, but what asks for a drawing has its answer overleaf. */
export function pagesOf(steps: readonly StepDoc[]): readonly (readonly StepDoc[])[] {
  const pages: StepDoc[][] = [];
  for (const step of steps) {
    const last = pages.at(-1);
    const [beside] = last ?? [];
    if (last?.length === 1 && !beside?.asksToDraw && !step.asksToDraw) last.push(step);
    else pages.push([step]);
  }
  return pages;
}

/** Whether paper has a page for a step by itself: the one left over in an odd chapter, or one that asks for a drawing. */
export function isAlone(locale: Locale, step: StepDoc): boolean {
  const steps = chaptersOf(locale).find(({ id }) => id === step.chapter)?.steps ?? [];
  return pagesOf(steps).some((page) => page.length === 1 && page[0]?.id === step.id);
}

/**
 * The picture of a step with a page to itself, drawn for the breadth of the page; undefined for steps that share one.
 */
export function broadPicture(locale: Locale, step: StepDoc): Picture | undefined {
  if (!isAlone(locale, step)) return undefined;
  return picture(step.chapter, step.state, sheetBox, tellings[locale]);
}
