/** What a page says of itself to search engines and to places where its link is posted: one pure function. */
import type { Graph } from 'schema-dts';
import { languages, locales, otherLocales, rootLocale, type Locale } from '../../content/locales.ts';
import { cardSize } from '../../features/cards/card.ts';
import { shorten } from '../../site/shorten.ts';

/** A page, as far as its head is concerned. Paths are on this site, with the base. */
export interface PageFacts {
  readonly locale: Locale;
  /** The same page in each language: one address when it is for readers of all. */
  readonly paths: Readonly<Record<Locale, string>>;
  /** Shown in the window's title and on cards; the site's name is put after it unless it is the name. */
  readonly title: string;
  /** Stands for the title in the window's own title, where the site's name would make it another page's. */
  readonly windowTitle?: string;
  readonly siteName: string;
  /** One or two sentences; cut to what search engines show. */
  readonly description: string;
  readonly kind: 'website' | 'article';
  readonly card: { readonly path: string; readonly alt: string };
  /** ISO date of the edition. */
  readonly date: string;
  /** Absent where the page is not for search engines. */
  readonly data?: Graph;
  /** Where the same can be had as a PDF. */
  readonly pdf?: string;
}

export interface HeadTags {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  /** `property` tags of the Open Graph protocol. */
  readonly openGraph: readonly (readonly [property: string, content: string])[];
  readonly twitter: readonly (readonly [name: string, content: string])[];
  /** For programs that keep references, by the names of Highwire Press and Zotero. Empty where the page is not to be found. */
  readonly citation: readonly (readonly [name: string, content: string])[];
  /** JSON-LD, safe inside a script element. */
  readonly jsonLd: string | undefined;
}

/** A language as Open Graph names it. */
const territory = (locale: Locale): string => languages[locale].tag.replace('-', '_');

/** The tags of a page. `site` gives scheme and host. */
export function headOf(page: PageFacts, site: URL): HeadTags {
  const full = (path: string): string => new URL(path, site).href;
  const { locale, title, windowTitle = title, siteName } = page;
  const description = shorten(page.description, languages[locale].excerpt);
  const canonical = full(page.paths[locale]);
  const image = full(page.card.path);
  return {
    title: windowTitle === siteName ? windowTitle : `${windowTitle} · ${siteName}`,
    description,
    canonical,
    alternates:
      new Set(Object.values(page.paths)).size === 1
        ? []
        : [
            ...locales.map((other) => ({ hreflang: other, href: full(page.paths[other]) })),
            { hreflang: 'x-default', href: full(page.paths[rootLocale]) },
          ],
    openGraph: [
      ['og:type', page.kind],
      ['og:site_name', siteName],
      ['og:title', title],
      ['og:description', description],
      ['og:url', canonical],
      ['og:locale', territory(locale)],
      ...otherLocales(locale).map((other) => ['og:locale:alternate', territory(other)] as const),
      ['og:image', image],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(cardSize.width)],
      ['og:image:height', String(cardSize.height)],
      ['og:image:alt', page.card.alt],
      ...(page.kind === 'article' ? [['article:published_time', page.date] as const] : []),
    ],
    twitter: [
      ['twitter:card', 'summary_large_image'],
      ['twitter:title', title],
      ['twitter:description', description],
      ['twitter:image', image],
      ['twitter:image:alt', page.card.alt],
    ],
    // No author: programs would take the site's name apart into a first and a last one.
    citation: page.data
      ? [
          ['citation_title', title],
          ['citation_publication_date', page.date.replaceAll('-', '/')],
          ['citation_publisher', siteName],
          ['citation_language', locale],
          ['citation_public_url', canonical],
          // Zotero takes an article with a citation for a paper in a journal, and the site's name is then lost.
          ...(page.kind === 'article' ? [['z:itemType', 'webpage'] as const] : []),
          ...(page.pdf === undefined ? [] : [['citation_pdf_url', full(page.pdf)] as const]),
        ]
      : [],
    // A "<" could end the script element that holds it.
    jsonLd: page.data && JSON.stringify(page.data).replaceAll('<', '\\u003c'),
  };
}
