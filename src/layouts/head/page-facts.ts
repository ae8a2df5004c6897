/** What each kind of page of the site says of itself. */
import { perLocale } from '../../content/locales.ts';
import type { Claim, Locale } from '../../content/model.ts';
import { filledText } from '../../content/format/placeholders.ts';
import { claimWords } from '../../features/claims/claim-words.ts';
import { claimHref, shareHref } from '../../site/urls/addresses.ts';
import { cardAlt, cardHref } from '../../features/cards/card-links.ts';
import { content, edition, latestCorrections } from '../../site/edition/content.ts';
import { pdfsOf } from '../../features/print/pdfs.ts';
import { licence } from '../../features/figures/figure-rights.ts';
import type { PageFacts } from './head.ts';
import {
  catalogueGraph,
  claimGraph,
  placeGraph,
  storyGraph,
  type Corrected,
  type PlacedTable,
  type Publication,
} from './json-ld.ts';
import type { SharedPlace } from '../../site/edition/places.ts';
import { pictureOf, sourcesOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { absolute, href, ledgerHref, pageHref } from '../../site/urls/urls.ts';

function publicationOf(locale: Locale): Publication {
  const { say } = tellings[locale];
  return {
    locale,
    siteName: say('site.name'),
    description: say('site.about'),
    date: edition.date,
    version: edition.version,
    licence: licence.url,
    home: pageHref(locale),
    full: absolute,
  };
}

/** What the story was made from: the article and the report that it sums up. */
const origins = ['article', 'economist-2024'];

/** The corrections of a step, or those of the last day. */
const correctionsOf = (locale: Locale, step?: string): readonly Corrected[] => {
  const of =
    step === undefined ? latestCorrections : content.corrections.filter((each) => each.step === step);
  return of.map(({ date, what }) => ({ date, words: filledText(what[locale], content.facts, locale) }));
};

const placedTables = (): readonly PlacedTable[] =>
  [...content.tables.values()].map((table) => ({
    table,
    path: href(`data/${table.name}.csv`),
    source: content.sources.get(table.source),
  }));

/** The story's PDF, where this build has any. */
function pdfOf(locale: Locale): { readonly pdf?: string } {
  const [pdf] = pdfsOf(locale);
  return pdf ? { pdf: href(pdf.path) } : {};
}

/** The story itself, in a language. */
export function storyPage(locale: Locale): PageFacts {
  const publication = publicationOf(locale);
  const { siteName, description } = publication;
  const card = cardHref(locale, 'index');
  return {
    locale,
    paths: perLocale(pageHref),
    title: siteName,
    siteName,
    description,
    kind: 'website',
    card: { path: card, alt: cardAlt(locale, 'index') },
    date: edition.date,
    ...pdfOf(locale),
    data: storyGraph(publication, {
      path: pageHref(locale),
      image: card,
      basedOn: sourcesOf(origins),
      ledger: ledgerHref(locale),
      corrections: correctionsOf(locale),
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
    paths: perLocale((other) => shareHref(other, id)),
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
      basedOn: sourcesOf(origins),
      cited: sourcesOf(picture.sources.filter((source) => !origins.includes(source))),
      // A chapter's page tells none of its steps' corrections: they stand at the step, and on the whole.
      corrections: isChapter ? [] : correctionsOf(locale, id),
      trail: [
        { name: siteName, path: pageHref(locale) },
        { name: chapter.title, path: isChapter ? path : shareHref(locale, chapter.id) },
        ...(isChapter ? [] : [{ name: title, path }]),
      ],
    }),
  };
}

/** A claim on its own page. */
export function claimPage(locale: Locale, claim: Claim): PageFacts {
  const publication = publicationOf(locale);
  const { siteName } = publication;
  const { say } = tellings[locale];
  const { title, says, why, verdict } = claimWords(locale, claim);
  const card = cardHref(locale, claim.id);
  const path = claimHref(locale, claim.id);
  const [article] = sourcesOf(['article']);
  if (!article) throw new Error('the article is not among the sources');
  return {
    locale,
    paths: perLocale((other) => claimHref(other, claim.id)),
    title,
    siteName,
    description: why,
    kind: 'article',
    card: { path: card, alt: cardAlt(locale, claim.id) },
    date: edition.date,
    data: claimGraph(publication, {
      path,
      storyPath: pageHref(locale),
      image: card,
      title,
      says,
      why,
      verdict: claim.verdict,
      rating: verdict,
      checked: claim.checked,
      article,
      cited: sourcesOf(claim.sources.filter((source) => source !== article.id)),
      trail: [
        { name: siteName, path: pageHref(locale) },
        { name: say('ledger.name'), path: ledgerHref(locale) },
        { name: say('claim.name', { id: claim.id }), path },
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
    paths: perLocale((other) => `${pageHref(other)}${path}`),
    ...words,
    siteName: say('site.name'),
    kind: 'website',
    card: { path: cardHref(locale, 'index'), alt: cardAlt(locale, 'index') },
    date: edition.date,
  };
}

/** The ledger, which also describes the tables. */
export function ledgerPage(
  locale: Locale,
  words: { readonly title: string; readonly description: string },
): PageFacts {
  const cited = [...content.sources.values()].filter(({ id }) => !origins.includes(id));
  const catalogue = { ...words, path: ledgerHref(locale), cited, tables: placedTables() };
  return {
    ...plainPage(locale, 'ledger/', words),
    data: catalogueGraph(publicationOf(locale), catalogue),
  };
}
