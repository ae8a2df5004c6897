/** The map of the site: the story, and every chapter and step on its own page. Retired ids are not listed. */
import type { APIRoute } from 'astro';
import type { Locale } from '../content/model.ts';
import { shareHref } from '../site/urls/addresses.ts';
import { edition } from '../site/edition/content.ts';
import { placeOf, publishedIds } from '../site/edition/places.ts';
import { sitemapOf } from '../features/hosting/sitemap.ts';
import { absolute, ledgerHref, pageHref } from '../site/urls/urls.ts';

export const GET: APIRoute = () => {
  const both = (path: (locale: Locale) => string): Record<Locale, string> => ({
    en: absolute(path('en')),
    ko: absolute(path('ko')),
  });
  const live = publishedIds().filter((id) => placeOf('en', id).id === id);
  return new Response(
    sitemapOf(
      [
        both(pageHref),
        both((locale) => ledgerHref(locale)),
        ...live.map((id) => both((locale) => shareHref(locale, id))),
      ],
      edition.date,
    ),
  );
};
