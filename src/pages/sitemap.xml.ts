/** The map of the site: the story, the ledger, and every claim, chapter and step on its own page. Retired ids are not listed. */
import type { APIRoute } from 'astro';
import { perLocale, rootLocale, type Locale } from '../content/locales.ts';
import { claimHref, shareHref } from '../site/urls/addresses.ts';
import { content, edition } from '../site/edition/content.ts';
import { placeOf, publishedIds } from '../site/edition/places.ts';
import { sitemapOf } from '../features/hosting/sitemap.ts';
import { absolute, ledgerHref, pageHref } from '../site/urls/urls.ts';

export const GET: APIRoute = () => {
  const all = (path: (locale: Locale) => string): Record<Locale, string> =>
    perLocale((locale) => absolute(path(locale)));
  const live = publishedIds().filter((id) => placeOf(rootLocale, id).id === id);
  return new Response(
    sitemapOf(
      [
        all(pageHref),
        all((locale) => ledgerHref(locale)),
        ...[...content.claims.keys()].map((id) => all((locale) => claimHref(locale, id))),
        ...live.map((id) => all((locale) => shareHref(locale, id))),
      ],
      edition.date,
    ),
  );
};
