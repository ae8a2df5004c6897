/** How the steps of a chapter lie on the pages of the booklet, and the pictures that only paper has room for. */
import { boxes, settle, type Box, type Scene } from '../../scene/scene.ts';
import { extentOf } from '../../scene/measure.ts';
import { languages, type Script } from '../../content/locales.ts';
import type { Picture } from '../../story/chapter.ts';
import { picture } from '../../story/index.ts';
import type { Locale, StepDoc } from '../../content/model.ts';
import { answerStep } from '../../site/edition/places.ts';
import { chaptersOf, stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { foldFrom, openedAt, type Half } from './halves.ts';

/** A page, less the words above the picture: a question and its answer have one scale. */
const sheetBox: Box = { ...boxes.medium, h: 770 };

/** Steps whose pictures are made to be large, with the box that each is drawn in: a deal fills its page. */
const large: Readonly<Record<string, Box>> = {
  'mega-salaries-deals': { ...boxes.wide, h: 860 },
  'mega-salaries-now': { ...boxes.wide, numeral: 48 },
  'phd-pipeline-peak': sheetBox,
  'phd-pipeline-turn': { ...boxes.medium, h: 690 },
  'policy-korea': { ...sheetBox, h: 730, hero: 0.66 },
  'policy-reversal': sheetBox,
  'startup-pull-onward': sheetBox,
  'what-held-up-back': { ...boxes.medium, h: 560 },
  'what-held-up-changed': { ...boxes.medium, h: 690 },
  'what-held-up-sorted': sheetBox,
};

/** A picture that runs on across two pages: its box, and from where on it may be folded. */
interface Fold {
  readonly box: Box;
  readonly from: number;
}

/** Large in the booklet alone; a chapter by itself is as short as it can be. */
const inBookletAlone: readonly string[] = ['mega-salaries-now', 'what-held-up-back'];

/** Across two pages, in the booklet alone: the right half has the breadth of a page. */
const folded: Readonly<Record<string, Fold>> = {
  [answerStep]: { box: { ...boxes.medium, h: 640 }, from: 218 },
};

/** Half the breadth of a page, and what the words of two that say little leave of its height. */
const columnBox: Box = { ...boxes.narrow, h: 450 };
/** Steps whose pictures are as good in it as in a square. */
const tall: readonly string[] = ['startup-pull-first'];

/** Beside words: as large figures as are smaller than the title of their chapter. */
const beside: Readonly<Record<string, Box>> = {
  // The question of the booklet is the largest of its spread, and its answers stand under their streets.
  'opening-scattered': { ...boxes.narrow, hero: 0.55 },
  'opening-bet': { ...boxes.medium, h: 390, bare: true },
  // Of two calendars and the line of a year on one page the line is the large one.
  'openai-exodus-november': { ...boxes.narrow, h: 272, bare: true },
  'openai-exodus-after': { ...boxes.narrow, w: 434, h: 480 },
  'policy-korea': { ...boxes.narrow, hero: 0.62 },
  [answerStep]: { ...boxes.narrow, h: 640 },
};

/** As many letters as make a few lines in half the breadth of a page. */
const few: Readonly<Record<Script, number>> = { latin: 300, korean: 215 };
const isColumn = ({ id, words, slips }: StepDoc, locale: Locale): boolean =>
  tall.includes(id) && words.length <= few[languages[locale].script] && slips.length === 0;

/** The page on which the first chapter begins, after the cover and the opening. */
const firstPage = 4;

/** A page of the booklet, and its steps: none where a picture runs on to it from the page before. */
export interface PaperPage {
  readonly number: number;
  readonly steps: readonly StepDoc[];
}

const foldOf = ({ id }: StepDoc): Fold | undefined => folded[id];

/** The steps of a chapter by the page they stand on, see `pagesOf`; the pages are not numbered yet. */
function gathered(steps: readonly StepDoc[], isOwnPage: boolean): Omit<PaperPage, 'number'>[] {
  const pages: { steps: StepDoc[]; full?: boolean }[] = [];
  // The answer to a drawing lies overleaf, where the question does.
  const asksForPage = (step: StepDoc, i: number): boolean =>
    step.asksToDraw ||
    steps[i - 1]?.asksToDraw === true ||
    (step.id in large && !(isOwnPage && inBookletAlone.includes(step.id))) ||
    foldOf(step) !== undefined;
  // Of an odd number of steps in twos the first has the page to itself.
  const isOdd = steps.length % 2 === 1 && !steps.some(asksForPage);
  steps.forEach((step, i) => {
    const isWhole = asksForPage(step, i) || (isOdd && i === 0);
    const last = pages.at(-1);
    if (!isWhole && last && last.full !== true && last.steps.length === 1) last.steps.push(step);
    else pages.push({ steps: [step], full: isWhole });
    // The right page of the two has the rest of the picture alone.
    if (foldOf(step) && !isOwnPage) pages.push({ steps: [], full: true });
  });
  return pages;
}

/**
 * The pages of a chapter. Its steps stand in twos, but what is large, and what asks for a drawing and the answer to it.
 * A picture across two pages begins on a left one: where it would not, the last two steps that share one before it have
 * a page each. A chapter printed from its own page is no booklet, and is as short as it can be.
 */
export function pagesOf(steps: readonly StepDoc[], from: number, isOwnPage = false): readonly PaperPage[] {
  const pages = gathered(steps, isOwnPage);
  const at = pages.findIndex(({ steps: [first] }) => first && foldOf(first) !== undefined);
  const shared = pages.slice(0, Math.max(at, 0)).findLastIndex(({ steps }) => steps.length === 2);
  const [one, two] = pages[shared]?.steps ?? [];
  if (!isOwnPage && (from + at) % 2 === 1 && one && two)
    pages.splice(shared, 1, { steps: [one] }, { steps: [two] });
  return pages.map((page, i) => ({ ...page, number: from + i }));
}

/** Printed from its own page a chapter begins on a first one; else the pages of all after the opening count. */
function pagesIn(locale: Locale, alone?: string): readonly PaperPage[] {
  const chapter = chaptersOf(locale).find(({ id }) => id === alone);
  if (chapter) return pagesOf(chapter.steps, 1, true);
  const pages: PaperPage[] = [];
  for (const { steps } of chaptersOf(locale).slice(1))
    pages.push(...pagesOf(steps, firstPage + pages.length));
  return pages;
}

/** The step before the answer: its page has everybody in a list as well. */
export const beforeAnswer = (locale: Locale): StepDoc | undefined =>
  stepsOf(locale)[stepsOf(locale).findIndex(({ id }) => id === answerStep) - 1];

/**
 * How much of the booklet a step has: half a page, beside its neighbour or over it (`turned`: with its picture on the
 * other side), a page by itself, or two that face each other.
 */
export type Leaf = 'half' | 'half turned' | 'column' | 'alone' | 'spread';

/** How much of the booklet a step has, or of its chapter printed from the chapter's own page. */
export function leafOf(locale: Locale, step: StepDoc, ownPage = false): Leaf {
  // The opening's pages have the contents and the bet under its pictures.
  if (step.chapter === 'opening') return 'half';
  if (foldOf(step)) return ownPage ? 'half' : 'spread';
  const pages = pagesIn(locale, ownPage ? step.chapter : undefined);
  const page = pages.find(({ steps }) => steps.includes(step));
  if (!page) throw new Error(`${step.id} is on no page`);
  const { steps } = page;
  if (steps.length === 1) return step.id === beforeAnswer(locale)?.id ? 'half' : 'alone';
  const isOpener = pages.find(({ steps: [first] }) => first?.chapter === step.chapter) === page;
  if (isOpener && steps.every((each) => isColumn(each, locale))) return 'column';
  return !isOpener && step !== steps[0] ? 'half turned' : 'half';
}

/** The picture of a step with a page to itself, drawn for the breadth of the page; undefined for all others. */
export function broadPicture(locale: Locale, step: StepDoc, ownPage = false): Picture | undefined {
  if (leafOf(locale, step, ownPage) !== 'alone') return undefined;
  return withoutTitle(picture(step.chapter, step.state, large[step.id] ?? sheetBox, tellings[locale]));
}

/** The picture of a step beside its words, where paper draws it otherwise than a phone; undefined for all others. */
export function besidePicture(locale: Locale, step: StepDoc, ownPage = false): Picture | undefined {
  const leaf = leafOf(locale, step, ownPage);
  const box = leaf === 'column' ? columnBox : leaf.startsWith('half') ? beside[step.id] : undefined;
  return box && picture(step.chapter, step.state, box, tellings[locale]);
}

/** On a page the heading is over the picture, whose own says the same. */
function withoutTitle(drawn: Picture): Picture {
  const isTitle = ({ kind, key }: Scene['marks'][number]): boolean =>
    kind === 'label' && /^title\b/.test(key);
  return { ...drawn, scene: { ...drawn.scene, marks: drawn.scene.marks.filter((mark) => !isTitle(mark)) } };
}

/** Where the words of a picture begin, in box pixels from its upper edge: what is over them was its title's. */
export const topOf = ({ marks }: Scene): number =>
  Math.floor(
    Math.max(0, Math.min(...marks.flatMap((mark) => (mark.kind === 'label' ? [extentOf(mark).top] : [])))),
  );

/** Room in a fold, in box pixels: a printer's white margin on either side of it. */
const inFold = 28;

/** A picture that lies across two pages. */
export interface Folded {
  readonly picture: Picture;
  readonly left: Half;
  readonly right: Half;
}

/** The picture of a step that lies across two pages; undefined for all others, and where a chapter is printed by itself. */
export function foldedPicture(locale: Locale, step: StepDoc, ownPage = false): Folded | undefined {
  const fold = ownPage ? undefined : foldOf(step);
  if (!fold) return undefined;
  const drawn = picture(step.chapter, step.state, fold.box, tellings[locale]);
  const x = foldFrom(drawn.scene, fold.from);
  const scene = settle(openedAt(drawn.scene, x, inFold));
  const middle = x + inFold / 2;
  return {
    picture: { ...drawn, scene },
    left: { from: 0, to: middle },
    right: { from: middle, to: scene.box.w },
  };
}
