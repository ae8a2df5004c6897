/** Which cards there are, and what each says and shows. */
import type { ChapterDoc, Locale, StepDoc } from '../content/model.ts';
import type { Card } from './card.ts';
import { content } from './edition.ts';
import { chaptersOf, pictureOf, stepsOf } from './steps.ts';
import { tellings } from './telling.ts';

/** The id of the card of a language's main page. */
export const indexCard = 'index';

/** Every card's id, the same in both languages: the main page, then all that was ever published. */
export const cardIds: readonly string[] = [indexCard, ...content.permalinks.ids];

/** The step that shows best what its chapter is about; a chapter that is not named here is shown by its first. */
export const tellingSteps: Readonly<Record<string, string>> = {
  'openai-exodus': 'openai-exodus-half',
  'phd-pipeline': 'phd-pipeline-peak',
  policy: 'policy-brussels',
};

/** What an id names. */
export type Subject =
  | { readonly kind: 'step'; readonly step: StepDoc }
  | { readonly kind: 'chapter' | 'index'; readonly chapter: ChapterDoc; readonly step: StepDoc };

/** @throws on an id that is neither a step, a chapter nor `index` */
export function subjectOf(locale: Locale, id: string): Subject {
  const step = stepsOf(locale).find((one) => one.id === id);
  if (step) return { kind: 'step', step };
  const [opening] = chaptersOf(locale);
  const chapter = id === indexCard ? opening : chaptersOf(locale).find((one) => one.id === id);
  const shown =
    id === indexCard
      ? chapter?.steps.at(-1)
      : (chapter?.steps.find((one) => one.id === tellingSteps[id]) ?? chapter?.steps[0]);
  if (!chapter || !shown) throw new Error(`there is no card for "${id}" in ${locale}`);
  return { kind: id === indexCard ? 'index' : 'chapter', chapter, step: shown };
}

/** The card of an id. */
export function cardOf(locale: Locale, id: string): Card {
  const { say } = tellings[locale];
  const subject = subjectOf(locale, id);
  const { scene, key } = pictureOf(locale, subject.step, 'narrow');
  const site = say('site.name');
  const common = { scene, script: locale === 'ko' ? 'korean' : 'latin' } as const;
  if (subject.kind === 'step') {
    const { heading, layer } = subject.step;
    return { ...common, site, note: say(`layer.${layer}`), title: heading, kind: 'takeaway', foot: key };
  }
  const { title, summary } = subject.chapter;
  // The opening has the name of the whole for a title and no number, as on the page.
  const number = chaptersOf(locale).findIndex(({ id: one }) => one === id);
  const named = title === site;
  return {
    ...common,
    site: named ? undefined : site,
    note: named ? undefined : String(number),
    title,
    kind: 'title',
    foot: summary,
  };
}
