/**
 * What machines are told of a page, in the words of schema.org. The types are generated from its vocabulary
 * (schema-dts), so most mistakes do not compile; what was built is judged by others' checkers in `e2e/dist`.
 */
import type {
  Article,
  BreadcrumbList,
  ClaimReview,
  CorrectionComment,
  CreativeWork,
  DataCatalog,
  Dataset,
  Graph,
  Organization,
} from 'schema-dts';
import type { Locale, Source, Table, Verdict } from '../../content/model.ts';
import { isDescribed, isoOf, langOf, makerIn, titleIn } from '../../features/citations/cite.ts';

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

/** A correction, in a language. */
export interface Corrected {
  /** ISO date. */
  readonly date: string;
  readonly words: string;
}

/** A cited work, by its title, or by our description of it where we did not have one. */
const work =
  (locale: Locale) =>
  (source: Source): CreativeWork => {
    const title = titleIn(source, locale);
    const maker = makerIn(source, locale);
    const language = langOf(title, source, locale) ?? locale;
    return {
      '@type': 'CreativeWork',
      // Square brackets, as in the list of sources: what stands in them does not pass for a title.
      name: isDescribed(source) ? `[${title}]` : title,
      ...(isDescribed(source) ? {} : { inLanguage: language }),
      ...(maker === '' ? {} : { publisher: { '@type': 'Organization', name: maker } }),
      ...(source.issued ? { datePublished: isoOf(source.issued) } : {}),
      ...(source.URL ? { url: source.URL } : {}),
    };
  };

/**
 * A cited work in brief: its address, or maker and title where it has none. The rest is in the page's own list of
 * sources, and saying it twice would cost every reader two kilobytes.
 */
const cited =
  (locale: Locale) =>
  (source: Source): { '@id': string } | string => {
    if (source.URL !== undefined) return { '@id': source.URL };
    return [makerIn(source, locale), titleIn(source, locale)].filter(Boolean).join('. ');
  };

const publisher = ({ siteName, home, full }: Publication): Organization => ({
  '@type': 'Organization',
  name: siteName,
  url: full(home),
});

/** A table, where its file is, and what it was made from. */
export interface PlacedTable {
  readonly table: Table;
  readonly path: string;
  readonly source: Source | undefined;
}

/**
 * A table as a dataset; `path` is that of its CSV. Only the ledger, which is about tables, tells what is counted, on
 * which base, and what is missing; the story names the ledger, for saying all of it twice would cost readers a kilobyte.
 */
export function datasetOf(
  table: Table,
  { path, source }: Omit<PlacedTable, 'table'>,
  { locale, full, version, date }: Publication,
): Dataset {
  return {
    '@type': 'Dataset',
    '@id': full(path),
    url: full(path),
    name: table.title[locale],
    description: `${table.description[locale]} ${table.attribution[locale]}`,
    creator: { '@type': 'Organization', name: table.publisher },
    license: table.licenceUrl ?? table.licence,
    version,
    dateModified: date,
    inLanguage: locale,
    isAccessibleForFree: true,
    creditText: table.attribution[locale],
    ...(source ? { isBasedOn: work(locale)(source) } : {}),
    variableMeasured: table.columns
      .filter(({ name }) => name !== table.key)
      .map(({ title }) => title[locale]),
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: full(path) },
  };
}

const correction =
  ({ locale }: Publication) =>
  ({ date, words }: Corrected): CorrectionComment => ({
    '@type': 'CorrectionComment',
    text: words,
    datePublished: date,
    inLanguage: locale,
  });

/** The story as an article: what it was made from, and its ledger, whose graph lists the tables and what is cited. */
export function storyGraph(
  publication: Publication,
  story: {
    readonly path: string;
    readonly image: string;
    readonly basedOn: readonly Source[];
    readonly ledger: string;
    readonly corrections: readonly Corrected[];
  },
): Graph {
  const { locale, siteName, description, date, version, licence, full } = publication;
  const article: Article = {
    '@type': 'Article',
    '@id': full(story.path),
    url: full(story.path),
    headline: siteName,
    description,
    inLanguage: locale,
    datePublished: date,
    dateModified: date,
    version,
    image: full(story.image),
    author: publisher(publication),
    publisher: publisher(publication),
    license: licence,
    isAccessibleForFree: true,
    isBasedOn: story.basedOn.map(work(locale)),
    hasPart: { '@type': 'DataCatalog', '@id': full(story.ledger) },
    ...(story.corrections.length > 0 ? { correction: story.corrections.map(correction(publication)) } : {}),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article],
  };
}

/** The ledger as a catalogue of tables, with every work that story and claims cite. */
export function catalogueGraph(
  publication: Publication,
  catalogue: {
    readonly path: string;
    readonly title: string;
    readonly description: string;
    readonly cited: readonly Source[];
    readonly tables: readonly PlacedTable[];
  },
): Graph {
  const { locale, date, version, licence, full } = publication;
  const { path, title, description, tables } = catalogue;
  const catalog: DataCatalog = {
    '@type': 'DataCatalog',
    '@id': full(path),
    url: full(path),
    name: title,
    description,
    inLanguage: locale,
    dateModified: date,
    version,
    license: licence,
    publisher: publisher(publication),
    citation: catalogue.cited.map(cited(locale)),
    dataset: tables.map((table) => ({ '@type': 'Dataset', '@id': full(table.path) })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [catalog, ...tables.map(({ table, ...place }) => datasetOf(table, place, publication))],
  };
}

/** A way from the story down to a page: the name and path of each. */
export type Trail = readonly { readonly name: string; readonly path: string }[];

const trailOf = ({ full }: Publication, trail: Trail): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: full(path),
  })),
});

/** A shared place: a part of the story, and the way to it. */
export function placeGraph(
  publication: Publication,
  place: {
    readonly path: string;
    readonly storyPath: string;
    readonly image: string;
    readonly title: string;
    readonly words: string;
    readonly basedOn: readonly Source[];
    readonly cited: readonly Source[];
    readonly corrections: readonly Corrected[];
    /** From the story down to the place itself. */
    readonly trail: Trail;
  },
): Graph {
  const { locale, date, version, licence, full } = publication;
  const article: Article = {
    '@type': 'Article',
    '@id': full(place.path),
    url: full(place.path),
    headline: place.title,
    description: place.words,
    inLanguage: locale,
    datePublished: date,
    dateModified: date,
    version,
    image: full(place.image),
    author: publisher(publication),
    publisher: publisher(publication),
    license: licence,
    isAccessibleForFree: true,
    isPartOf: { '@type': 'Article', '@id': full(place.storyPath) },
    isBasedOn: place.basedOn.map(work(locale)),
    citation: place.cited.map(work(locale)),
    ...(place.corrections.length > 0 ? { correction: place.corrections.map(correction(publication)) } : {}),
  };
  return { '@context': 'https://schema.org', '@graph': [article, trailOf(publication, place.trail)] };
}

/** The verdicts that have a place on a scale, from the worst to the best. */
const scale: readonly Verdict[] = ['differs', 'partly', 'confirmed'];

/**
 * A verdict as numbers, which checkers demand of every rating. Of a claim on which nothing was found, and of an opinion,
 * a place on the scale would say what nobody knows: there the scale has a single point outside the other.
 */
function ratingOf(verdict: Verdict): { ratingValue: number; worstRating: number; bestRating: number } {
  const place = scale.indexOf(verdict);
  return place < 0
    ? { ratingValue: -1, worstRating: -1, bestRating: -1 }
    : { ratingValue: place + 1, worstRating: 1, bestRating: scale.length };
}

/** A claim and our verdict on it, and the way to its page. */
export function claimGraph(
  publication: Publication,
  claim: {
    readonly path: string;
    readonly storyPath: string;
    readonly image: string;
    readonly title: string;
    readonly says: string;
    readonly why: string;
    readonly verdict: Verdict;
    /** The verdict as a word. */
    readonly rating: string;
    /** ISO date on which it was last checked. */
    readonly checked: string;
    /** The article that makes the claim; it has no public address. */
    readonly article: Source;
    readonly cited: readonly Source[];
    readonly trail: Trail;
  },
): Graph {
  const { locale, date, version, licence, full } = publication;
  const review: ClaimReview = {
    '@type': 'ClaimReview',
    '@id': full(claim.path),
    url: full(claim.path),
    name: claim.title,
    claimReviewed: claim.says,
    reviewBody: claim.why,
    inLanguage: locale,
    datePublished: claim.checked,
    dateModified: date,
    version,
    image: full(claim.image),
    author: publisher(publication),
    publisher: publisher(publication),
    license: licence,
    isAccessibleForFree: true,
    isPartOf: { '@type': 'Article', '@id': full(claim.storyPath) },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.says,
      inLanguage: locale,
      appearance: work(locale)(claim.article),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.rating,
      ratingExplanation: claim.why,
      ...ratingOf(claim.verdict),
    },
    citation: claim.cited.map(work(locale)),
  };
  return { '@context': 'https://schema.org', '@graph': [review, trailOf(publication, claim.trail)] };
}
