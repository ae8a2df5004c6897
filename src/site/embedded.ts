/** A place as other people's pages show it: whole addresses, since they are used elsewhere. */
import { embedHref } from './addresses.ts';
import { cardHref } from './card-links.ts';
import type { Embedded } from './oembed.ts';
import type { SharedPlace } from './places.ts';
import { tellings } from './telling.ts';
import { absolute, href, pageHref } from './urls.ts';

/** Name of the script that gives a frame the height it asks for. */
export const resizeScript = 'embed/resize.js';

export function embeddedOf({ locale, id, title }: SharedPlace, site: URL | undefined): Embedded {
  const full = (path: string): string => absolute(path, site ?? new URL('https://scattered.example'));
  return {
    title,
    siteName: tellings[locale].say('site.name'),
    site: full(pageHref(locale)),
    embed: full(embedHref(locale, id)),
    script: full(href(resizeScript)),
    card: full(cardHref(locale, id)),
  };
}
