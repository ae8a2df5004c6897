/** Which cards there are, and what each says and shows. */
import { languages, type Locale } from '../../content/locales.ts';
import type { Claim } from '../../content/model.ts';
import type { Card } from './card.ts';
import { claimWords } from '../claims/claim-words.ts';
import { content } from '../../site/edition/content.ts';
import { placeOf, type SharedPlace } from '../../site/edition/places.ts';
import { chaptersOf, pictureOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

/** The id of the card of a language's main page. */
export const indexCard = 'index';

/**
 * Every card's id, the same in both languages: the main page, all that was ever published, then the claims. A retired id
 * keeps a card, for what was posted once goes on asking for it.
 */
export const cardIds: readonly string[] = [indexCard, ...content.permalinks.ids, ...content.claims.keys()];

/**
 * The place whose picture a claim's card shows: the step that tells it. Where none does, the dots of the main page, which
 * count nothing: another claim's picture would pass for its evidence.
 */
export const placeOfClaim = (locale: Locale, { step }: Pick<Claim, 'step'>): SharedPlace =>
  step === undefined ? subjectOf(locale, indexCard) : placeOf(locale, step);

/**
 * What a card is about. The main page is the opening, shown by the end of its movement.
 *
 * @throws on an id that is neither a step, a chapter, a retired one nor `index`
 */
export function subjectOf(locale: Locale, id: string): SharedPlace {
  if (id !== indexCard) return placeOf(locale, id);
  const [opening] = chaptersOf(locale);
  const place = placeOf(locale, opening?.id ?? '');
  return { ...place, step: opening?.steps.at(-1) ?? place.step };
}

/** The card of an id. */
export function cardOf(locale: Locale, id: string): Card {
  const claim = content.claims.get(id);
  if (claim) return claimCard(locale, claim);
  const { say } = tellings[locale];
  const { step, chapter, isChapter, title, words } = subjectOf(locale, id);
  const { scene, key } = pictureOf(locale, step, 'narrow');
  const site = say('site.name');
  const common = { scene, title, script: languages[locale].script } as const;
  if (!isChapter) return { ...common, site, note: say(`layer.${step.layer}`), kind: 'takeaway', foot: key };
  // The opening has the name of the whole for a title and no number, as on the page.
  const named = title === site;
  return {
    ...common,
    site: named ? undefined : site,
    note: named ? undefined : String(chaptersOf(locale).indexOf(chapter)),
    kind: 'title',
    foot: words,
  };
}

/** A claim in a sentence, called one of its time opposite the name of the site, and our verdict over where it is from. */
function claimCard(locale: Locale, claim: Claim): Card {
  const { say } = tellings[locale];
  const { alone, verdict } = claimWords(locale, claim);
  return {
    scene: pictureOf(locale, placeOfClaim(locale, claim).step, 'narrow').scene,
    script: languages[locale].script,
    site: say('site.name'),
    note: say('claim.of'),
    title: alone,
    kind: 'takeaway',
    verdict: say('claim.judged', { verdict }),
    foot: say('claim.from'),
  };
}
