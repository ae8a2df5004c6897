/** Names and prices of deals, in words. */
import { formatFact } from '../../content/format/format.ts';
import type { Telling } from '../chapter.ts';
import { slug, type Deal } from './record.ts';

/** The name of a firm in the language told. */
export const firm = (name: string, { say }: Telling): string => say(`scene.mega-salaries.firm.${slug(name)}`);

/** The facts that a price is told with, by start-up: one, or the lower and the higher of two reports. */
const prices: Readonly<Record<string, readonly [string, string?]>> = {
  adept: ['adept-low-usd', 'adept-high-usd'],
  'character-ai': ['character-low-usd', 'character-high-usd'],
  covariant: ['covariant-usd'],
  'inflection-ai': ['inflection-total-usd'],
  'scale-ai': ['scale-usd'],
  windsurf: ['windsurf-usd'],
};

/** The amounts that reports have for a deal, in words, the lower first. Throws for a deal without a price. */
function reported({ startup }: Deal, { locale, fact }: Telling): [string, string?] {
  const [low, high] = prices[slug(startup)] ?? [];
  if (low === undefined) throw new Error(`the deal with ${startup} has no price`);
  const words = (id: string): string => formatFact(fact(id), locale);
  return high === undefined ? [words(low)] : [words(low), words(high)];
}

/** A price as its reports have it: one, one or the other, or one that is alleged. */
export function priceOf(deal: Deal, telling: Telling): string {
  const [low, high] = reported(deal, telling);
  if (deal.standing === 'alleged') return telling.say('scene.mega-salaries.deals.alleged', { amount: low });
  if (high === undefined) return low;
  // Semafor's low figure for Adept is not the whole price: investors were paid back besides.
  const how = slug(deal.startup) === 'adept' ? 'repaid' : 'either';
  return telling.say(`scene.mega-salaries.deals.${how}`, { low, high });
}

/** The same in few words, for a small place: what is alleged, or is one report's whole price of two, has a question mark. */
export function shortPriceOf(deal: Deal, telling: Telling): string {
  const [low, high] = reported(deal, telling);
  if (slug(deal.startup) === 'adept')
    return telling.say('scene.mega-salaries.deals.at-most', { high: high ?? low });
  if (deal.standing === 'alleged') return telling.say('scene.mega-salaries.deals.unsure', { amount: low });
  return high === undefined ? low : telling.say('scene.mega-salaries.deals.either', { low, high });
}
