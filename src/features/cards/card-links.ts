/** What a page's head says of its card: where it is, and what it shows. */
import type { Locale } from '../../content/model.ts';
import { claimWords } from '../claims/claim-words.ts';
import { content } from '../../site/edition/content.ts';
import { cardIds, placeOfClaim, subjectOf } from './cards.ts';
import { shorten } from '../../site/shorten.ts';
import { pictureOf } from '../../site/edition/steps.ts';
import { href } from '../../site/urls/urls.ts';

/**
 * Address on this site of the card of a step, of a chapter, of a claim, or of the main page (`index`).
 *
 * @throws on an id without a card
 * @example cardHref('ko', 'phd-pipeline-peak') // '/cards/ko/phd-pipeline-peak.png'
 */
export function cardHref(locale: Locale, id: string): string {
  if (!cardIds.includes(id)) throw new Error(`there is no card for "${id}"`);
  return href(`cards/${locale}/${id}.png`);
}

/** Characters of a picture's description that are read out: networks keep some four hundred, listeners fewer. */
const enough = 240;

/** A card in words: its title, then what its picture shows, shortened where the picture holds much. */
export function cardAlt(locale: Locale, id: string): string {
  const claim = content.claims.get(id);
  const { title, step } = claim
    ? { ...placeOfClaim(locale, claim), title: claimWords(locale, claim).title }
    : subjectOf(locale, id);
  const { description } = pictureOf(locale, step, 'narrow');
  return `${title}${/[.!?]$/.test(title) ? '' : '.'} ${shorten(description, enough)}`;
}
