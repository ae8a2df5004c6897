/**
 * What machines are told of a page, in the words of schema.org. The types are generated from its vocabulary
 * (schema-dts), so an unknown property or a wrong kind of value does not compile.
 */
import type { Article, BreadcrumbList, CreativeWork, Dataset, Graph } from 'schema-dts';
import type { Locale, Source, Table } from '../content/model.ts';
import { isoOf } from './cite.ts';

/** What the graphs need to know of the edition. `full` makes an address of a path on the site, such as `home`. */
export interface Publication {
  readonly locale: Locale;
  readonly siteName: string;
  readonly description: string;
  readonly date: string;
  readonly version: string;
  readonly licence: string;
  readonly home: string;
  readonly full: (path: string) => string;
}

const work = (source: Source): CreativeWork => ({
  '@type': 'CreativeWork',
  // Where we had no title, ours is a description and does not pass for one.
  ...(source.custom?.['title-ko'] === undefined ? { name: source.title } : { description: source.title }),
  ...((source.publisher ?? source['container-title'])
    ? { publisher: { '@type': 'Organization', name: source.publisher ?? source['container-title'] ?? '' } }
    : {}),
  ...(source.issued ? { datePublished: isoOf(source.issued) } : {}),
  ...(source.URL ? { url: source.URL } : {}),
});

/**
 * A cited work in brief: its address, or maker and title where it has none. The rest is in the page's own list of
 * sources, and saying it twice would cost every reader two kilobytes.
 */
const cited = (source: Source): { '@id': string } | string => {
  if (source.URL !== undefined) return { '@id': source.URL };
  return [source.publisher ?? source['container-title'], source.title].filter(Boolean).join('. ');
};

const publisher = ({
  siteName,
  home,
  full,
}: Publication): { '@type': 'Organization'; name: string; url: string } => ({
  '@type': 'Organization',
  name: siteName,
  url: full(home),
});

/** A table as a dataset; `path` is that of its CSV. */
function datasetOf(table: Table, path: string, { locale, full, version, date }: Publication): Dataset {
  return {
    '@type': 'Dataset',
    '@id': full(path),
    name: table.title[locale],
    description: table.attribution[locale],
    creator: { '@type': 'Organization', name: table.publisher },
    license: table.licence,
    version,
    dateModified: date,
    inLanguage: locale,
    variableMeasured: table.columns
      .filter(({ name }) => name !== table.key)
      .map(({ title }) => title[locale]),
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: full(path) },
  };
}

/** The tables, described where a reader is told of them: in the ledger. */
export const tablesGraph = (
  publication: Publication,
  tables: readonly { readonly table: Table; readonly path: string }[],
): Graph => ({
  '@context': 'https://schema.org',
  '@graph': tables.map(({ table, path }) => datasetOf(table, path, publication)),
});

/** The story as an article: what it was made from, what it cites, its tables by their names in the ledger. */
export function storyGraph(
  publication: Publication,
  story: {
    readonly path: string;
    readonly image: string;
    readonly basedOn: readonly Source[];
    readonly cited: readonly Source[];
    /** Paths of the tables. */
    readonly tables: readonly string[];
  },
): Graph {
  const { locale, siteName, description, date, licence, full } = publication;
  const article: Article = {
    '@type': 'Article',
    '@id': full(story.path),
    url: full(story.path),
    headline: siteName,
    description,
    inLanguage: locale,
    datePublished: date,
    dateModified: date,
    image: full(story.image),
    author: publisher(publication),
    publisher: publisher(publication),
    license: licence,
    isAccessibleForFree: true,
    isBasedOn: story.basedOn.map(work),
    citation: story.cited.map(cited),
    hasPart: story.tables.map((path) => ({ '@type': 'Dataset', '@id': full(path) })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article],
  };
}

/** A shared place: a part of the story, and the way to it. */
export function placeGraph(
  publication: Publication,
  place: {
    readonly path: string;
    readonly storyPath: string;
    readonly image: string;
    readonly title: string;
    readonly words: string;
    readonly cited: readonly Source[];
    /** From the story down to the place itself. */
    readonly trail: readonly { readonly name: string; readonly path: string }[];
  },
): Graph {
  const { locale, date, licence, full } = publication;
  const article: Article = {
    '@type': 'Article',
    '@id': full(place.path),
    url: full(place.path),
    headline: place.title,
    description: place.words,
    inLanguage: locale,
    datePublished: date,
    image: full(place.image),
    author: publisher(publication),
    publisher: publisher(publication),
    license: licence,
    isPartOf: { '@type': 'Article', '@id': full(place.storyPath) },
    citation: place.cited.map(cited),
  };
  const trail: BreadcrumbList = {
    '@type': 'BreadcrumbList',
    itemListElement: place.trail.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: full(path),
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [article, trail] };
}
