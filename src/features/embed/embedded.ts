/** A place as other people's pages show it: whole addresses, since they are used elsewhere. */
import { embedHref } from '../../site/urls/addresses.ts';
import { cardHref } from '../cards/card-links.ts';
import type { Embedded } from './oembed.ts';
import type { SharedPlace } from '../../site/edition/places.ts';
import { tellings } from '../../site/edition/telling.ts';
import { absolute, href, pageHref } from '../../site/urls/urls.ts';

/** Name of the script that gives a frame the height it asks for. */
export const resizeScript = 'embed/resize.js';

export function embeddedOf({ locale, id, title }: SharedPlace): Embedded {
  return {
    title,
    siteName: tellings[locale].say('site.name'),
    site: absolute(pageHref(locale)),
    embed: absolute(embedHref(locale, id)),
    script: absolute(href(resizeScript)),
    card: absolute(cardHref(locale, id)),
  };
}
