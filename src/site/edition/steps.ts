/** The story as a list of steps, each with its picture: what pages, endpoints and tests walk along. */
import { rootLocale } from '../../content/locales.ts';
import type { ChapterDoc, Claim, Locale, Source, StepDoc } from '../../content/model.ts';
import { boxes, type BoxId } from '../../scene/scene.ts';
import type { Picture } from '../../story/chapter.ts';
import { picture } from '../../story/index.ts';
import { content } from './content.ts';
import { tellings } from './telling.ts';

/** The chapters of a language in the order of the story. */
export const chaptersOf = (locale: Locale): readonly ChapterDoc[] => content.chapters[locale];

/** All steps of a language in the order of the story. */
export const stepsOf = (locale: Locale): readonly StepDoc[] =>
  chaptersOf(locale).flatMap((chapter) => chapter.steps);

/** A step by its id. */
export function stepOf(locale: Locale, id: string): StepDoc {
  const step = stepsOf(locale).find((candidate) => candidate.id === id);
  if (!step) throw new Error(`there is no step "${id}" in ${locale}`);
  return step;
}

/** Whose word a picture is, in words; nobody's in the opening, which only asks. */
export const layerName = (locale: Locale, step: StepDoc): string =>
  step.chapter === 'opening' ? '' : tellings[locale].say(`layer.${step.layer}`);

/** The steps that tell a claim: the one that tells it first of all, then the others as the story has them; there may be none. */
export const tellingOf = (locale: Locale, { id, step }: Pick<Claim, 'id' | 'step'>): readonly StepDoc[] => [
  ...(step === undefined ? [] : [stepOf(locale, step)]),
  ...stepsOf(locale).filter((other) => other.id !== step && other.claims.includes(id)),
];

/** The picture of a step in a box. */
export const pictureOf = (locale: Locale, step: StepDoc, box: BoxId): Picture =>
  picture(step.chapter, step.state, boxes[box], tellings[locale]);

/** The sources of these ids; a figure names them in this order. */
export const sourcesOf = (ids: readonly string[]): readonly Source[] =>
  ids.map((id) => content.sources.get(id)).filter((source) => source !== undefined);

/** The number of a figure: steps counted through the story from 1, the same in both languages. */
export const figureNumber = (id: string): number =>
  stepsOf(rootLocale).findIndex((step) => step.id === id) + 1;

/**
 * Minutes left to read from a step to the end of the story, at an unhurried pace and with time for each picture:
 * about two and a half steps a minute. At least one.
 */
export function minutesLeft(locale: Locale, id: string): number {
  const steps = stepsOf(locale);
  const left = steps.length - steps.findIndex((step) => step.id === id);
  return Math.max(1, Math.round(left / 2.5));
}
