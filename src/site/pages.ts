/** What each kind of page of the site says of itself. */
import type { Locale, Table } from '../content/model.ts';
import { shareHref } from './addresses.ts';
import { cardAlt, cardHref } from './card-links.ts';
import { content, edition } from './edition.ts';
import type { PageFacts } from './head.ts';
import { placeGraph, storyGraph, tablesGraph, type Publication } from './json-ld.ts';
import type { SharedPlace } from './places.ts';
import { pictureOf, sourcesOf } from './steps.ts';
import { tellings } from './telling.ts';
import { absolute, href, pageHref } from './urls.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

function publicationOf(locale: Locale): Publication {
  const { say } = tellings[locale];
  return {
    locale,
    siteName: say('site.name'),
    description: say('site.about'),
    date: edition.date,
    version: edition.version,
    licence,
    home: pageHref(locale),
    full: absolute,
  };
}

const both = (path: (locale: Locale) => string): Record<Locale, string> => ({
  en: path('en'),
  ko: path('ko'),
});

const tablePath = ({ name }: Table): string => href(`data/${name}.csv`);

/** The story itself, in a language. */
export function storyPage(locale: Locale): PageFacts {
  const publication = publicationOf(locale);
  const { siteName, description } = publication;
  const card = cardHref(locale, 'index');
  const own = new Set(['article', 'economist-2024']);
  return {
    locale,
    paths: both(pageHref),
    title: siteName,
    siteName,
    description,
    kind: 'website',
    card: { path: card, alt: cardAlt(locale, 'index') },
    date: edition.date,
    data: storyGraph(publication, {
      path: pageHref(locale),
      image: card,
      basedOn: sourcesOf([...own]),
      cited: [...content.sources.values()].filter(({ id }) => !own.has(id)),
      tables: [...content.tables.values()].map(tablePath),
    }),
  };
}

/** A chapter or step on its own page. */
export function sharePage(place: SharedPlace): PageFacts {
  const { locale, id, title, words, chapter, isChapter, step } = place;
  const publication = publicationOf(locale);
  const { siteName } = publication;
  const picture = pictureOf(locale, step, 'medium');
  const card = cardHref(locale, id);
  const path = shareHref(locale, id);
  return {
    locale,
    paths: both((other) => shareHref(other, id)),
    title,
    // The opening is called as the whole is; in a list of windows it says which of the two it is.
    ...(title === siteName ? { windowTitle: tellings[locale].say('share.opening') } : {}),
    siteName,
    description: words,
    kind: 'article',
    card: { path: card, alt: cardAlt(locale, id) },
    date: edition.date,
    data: placeGraph(publication, {
      path,
      storyPath: pageHref(locale),
      image: card,
      title,
      words,
      cited: sourcesOf(picture.sources),
      trail: [
        { name: siteName, path: pageHref(locale) },
        { name: chapter.title, path: isChapter ? path : shareHref(locale, chapter.id) },
        ...(isChapter ? [] : [{ name: title, path }]),
      ],
    }),
  };
}

/** A place's figure alone: its share page is the one to be found. */
export function embedPage(place: SharedPlace): PageFacts {
  const { data: _, ...page } = sharePage(place);
  return page;
}

/** A page that is neither story nor place; `path` is without language or base. */
export function plainPage(
  locale: Locale,
  path: string,
  words: { readonly title: string; readonly description: string },
): PageFacts {
  const { say } = tellings[locale];
  return {
    locale,
    paths: both((other) => `${pageHref(other)}${path}`),
    ...words,
    siteName: say('site.name'),
    kind: 'website',
    card: { path: cardHref(locale, 'index'), alt: cardAlt(locale, 'index') },
    date: edition.date,
  };
}

/** The ledger, which describes the tables to machines too. */
export function ledgerPage(locale: Locale): PageFacts {
  const { say } = tellings[locale];
  const tables = [...content.tables.values()].map((table) => ({ table, path: tablePath(table) }));
  return {
    ...plainPage(locale, 'ledger/', { title: say('ledger.name'), description: say('ledger.about') }),
    data: tablesGraph(publicationOf(locale), tables),
  };
}
