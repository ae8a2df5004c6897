/** From step to step by the keyboard: the link that stands over a step, unseen until it has the focus. */
import type { Locale, StepDoc } from '../../content/model.ts';
import { chaptersOf, figureNumber, stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

interface Skip {
  readonly to: string;
  readonly name: string;
}

/** To the step after this one, or to the contents after the last. The opening needs none: it has hardly a link. */
export function skipFrom(locale: Locale, step: StepDoc): Skip | undefined {
  if (step.chapter === chaptersOf(locale)[0]?.id) return undefined;
  const { say } = tellings[locale];
  const steps = stepsOf(locale);
  const next = steps[figureNumber(step.id)];
  if (!next) return { to: 'contents', name: say('nav.skip-rest') };
  return {
    to: next.id,
    name: say('nav.skip', { step: String(figureNumber(next.id)), steps: String(steps.length) }),
  };
}
