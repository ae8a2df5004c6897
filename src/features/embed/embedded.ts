/** A place as other people's pages show it: whole addresses, since they are used elsewhere. */
import { citeShort, plainRuns, sentenceAround } from '../citations/cite.ts';
import { cardHref } from '../cards/card-links.ts';
import type { SharedPlace } from '../../site/edition/places.ts';
import { layerName, pictureOf, sourcesOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { embedHref, shareHref } from '../../site/urls/addresses.ts';
import { absolute, href, pageHref } from '../../site/urls/urls.ts';
import type { Embedded } from './oembed.ts';

/** Name of the script that gives a frame the height it asks for. */
export const resizeScript = 'embed/resize.js';

/** @param rights what stands under the figure */
export function embeddedOf({ locale, id, title, step }: SharedPlace, rights: string): Embedded {
  const { say } = tellings[locale];
  const { key, sources } = pictureOf(locale, step, 'medium');
  const cited = sentenceAround(
    say('figure.source', { source: '{source}' }),
    citeShort(sourcesOf(sources), locale),
  );
  return {
    title,
    siteName: say('site.name'),
    site: absolute(pageHref(locale)),
    page: absolute(shareHref(locale, id)),
    embed: absolute(embedHref(locale, id)),
    script: absolute(href(resizeScript)),
    card: absolute(cardHref(locale, id)),
    words: {
      title,
      small: [`${layerName(locale, step)} ${key}`, ...(sources.length > 0 ? [plainRuns(cited)] : []), rights],
    },
  };
}
