/** How the steps of a chapter lie on the pages of the booklet, and the pictures that only paper has room for. */
import { boxes, settle, type Box } from '../../scene/scene.ts';
import type { Picture } from '../../story/chapter.ts';
import { picture } from '../../story/index.ts';
import type { Locale, StepDoc } from '../../content/model.ts';
import { chaptersOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { foldFrom, openedAt, type Half } from './halves.ts';

/** Steps whose pictures are made to be large, with the box that each is drawn in: a deal fills its page. */
const large: Readonly<Record<string, Box>> = {
  'mega-salaries-deals': { ...boxes.wide, h: 860 },
  'what-held-up-round': boxes.wide,
  'startup-pull-telephone': { ...boxes.medium, h: 690 },
};

/** Across two pages, and from where on it may be folded: its right half has the breadth of a page. */
const folded: Readonly<Record<string, { readonly box: Box; readonly from: number }>> = {
  'what-held-up-scattered': { box: { ...boxes.medium, h: 600 }, from: 218 },
};

/** A whole page, less the words above the picture. */
const sheetBox: Box = { ...boxes.medium, h: 740 };

/** The steps of a chapter by the page they stand on: in twos, but what is large, and what asks for a drawing, whose answer is overleaf. */
export function pagesOf(steps: readonly StepDoc[]): readonly (readonly StepDoc[])[] {
  const isWhole = ({ id, asksToDraw }: StepDoc): boolean => asksToDraw || id in large || id in folded;
  const pages: StepDoc[][] = [];
  for (const step of steps) {
    const last = pages.at(-1);
    const [beside] = last ?? [];
    if (last?.length === 1 && beside && !isWhole(beside) && !isWhole(step)) last.push(step);
    else pages.push([step]);
  }
  return pages;
}

/** How much of the booklet a step has: a half of a page, a page by itself, or two that face each other. */
export type Leaf = 'half' | 'alone' | 'spread';

/** How much of the booklet a step has. */
export function leafOf(locale: Locale, step: StepDoc): Leaf {
  if (step.id in folded) return 'spread';
  // The opening's pages have the contents and the bet under its pictures.
  if (step.chapter === 'opening') return 'half';
  const steps = chaptersOf(locale).find(({ id }) => id === step.chapter)?.steps ?? [];
  const isAlone = pagesOf(steps).some((page) => page.length === 1 && page[0]?.id === step.id);
  return isAlone ? 'alone' : 'half';
}

/** The picture of a step with a page to itself, drawn for the breadth of the page; undefined for all others. */
export function broadPicture(locale: Locale, step: StepDoc): Picture | undefined {
  if (leafOf(locale, step) !== 'alone') return undefined;
  return picture(step.chapter, step.state, large[step.id] ?? sheetBox, tellings[locale]);
}

/** Room in a fold, in box pixels: a printer's white margin on either side of it. */
const inFold = 28;

/** A picture that lies across two pages. */
export interface Folded {
  readonly picture: Picture;
  readonly left: Half;
  readonly right: Half;
}

/** The picture of a step that lies across two pages; undefined for all others. */
export function foldedPicture(locale: Locale, step: StepDoc): Folded | undefined {
  const fold = folded[step.id];
  if (!fold) return undefined;
  const whole = picture(step.chapter, step.state, fold.box, tellings[locale]);
  const x = foldFrom(whole.scene, fold.from);
  const scene = settle(openedAt(whole.scene, x, inFold));
  const middle = x + inFold / 2;
  return {
    picture: { ...whole, scene },
    left: { from: 0, to: middle },
    right: { from: middle, to: scene.box.w },
  };
}
