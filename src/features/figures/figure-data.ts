/**
 * What is to be known of a figure, for programs and for those who use its numbers elsewhere: a Frictionless data
 * package of the rows drawn, and beside it what the figure says and how to cite it. One file for both languages.
 */
import { fieldIn, locales, perLocale, rootLocale, type Locale } from '../../content/locales.ts';
import { type Table } from '../../content/model.ts';
import { citeThis } from '../citations/cite-this.ts';
import { styleOf } from '../citations/citations.ts';
import { fileFacts } from '../data/data-package.ts';
import { content, edition } from '../../site/edition/content.ts';
import { embeddedOf } from '../embed/embedded.ts';
import { attributionOf, licence, rightsOf } from './figure-rights.ts';
import { figureCsv } from './figure-rows.ts';
import { figureHref, rowsHref } from './figures.ts';
import { embedCode } from '../embed/oembed.ts';
import { placeOf } from '../../site/edition/places.ts';
import { shortAddress } from '../../site/urls/short-address.ts';
import { pictureOf, sourcesOf, stepOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { absolute } from '../../site/urls/urls.ts';

/** What a column counts, where its name says so; a year, a month or a word counts nothing. */
const unitOf = (name: string): string | undefined =>
  (
    [
      [/_pct$/, 'percent'],
      [/_usd$|^usd$/, 'US dollars'],
      [/_index$/, 'index'],
      [/^day$/, 'days'],
      [/^(people|industry|academia|other|all)$/, 'people'],
      [/^(postings|programmes)$/, name],
    ] as const
  ).find(([pattern]) => pattern.test(name))?.[1];

/** A text in every language, under the field's name in each. */
const inAll = (field: string, text: (locale: Locale) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(locales.map((locale) => [fieldIn(field, locale), text(locale)]));

/** A table's description as the package has it, for the rows of one figure. */
function resourceOf(id: string, table: Table, csv: string): Readonly<Record<string, unknown>> {
  return {
    profile: 'tabular-data-resource',
    name: id,
    path: `${id}.csv`,
    ...inAll('title', (locale) => table.title[locale]),
    // What is counted, and on which base.
    ...inAll('description', (locale) => table.description[locale]),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...fileFacts(csv),
    table: table.name,
    publisher: table.publisher,
    ...inAll('attribution', (locale) => table.attribution[locale]),
    licenses: [{ name: table.licence, ...(table.licenceUrl ? { path: table.licenceUrl } : {}) }],
    schema: {
      fields: table.columns.map(({ name, type, title }) => ({
        name,
        type,
        ...inAll('title', (locale) => title[locale]),
        ...(unitOf(name) === undefined ? {} : { unit: unitOf(name) }),
      })),
      primaryKey: table.key,
      missingValues: [''],
    },
  };
}

/** A figure that draws no rows is what there is to keep: its picture in each language. */
const picturesOf = (id: string): readonly Readonly<Record<string, unknown>>[] =>
  locales.map((locale) => ({
    profile: 'data-resource',
    name: `${id}-${locale}`,
    path: `${locale}/${id}.svg`,
    title: stepOf(locale, id).heading,
    format: 'svg',
    mediatype: 'image/svg+xml',
    encoding: 'utf-8',
  }));

/** Everything about a step's figure. */
export function figureData(id: string): Readonly<Record<string, unknown>> {
  const picture = pictureOf(rootLocale, stepOf(rootLocale, id), 'medium');
  const table = picture.rows && content.tables.get(picture.rows.table);
  const say = tellings[rootLocale].say;
  const sources = sourcesOf(picture.sources).map(({ title, URL }) => ({
    title,
    ...(URL === undefined ? {} : { path: URL }),
  }));
  const citation = (locale: Locale): string => {
    const title = stepOf(locale, id).heading;
    const site = tellings[locale].say('site.name');
    const url = shortAddress(locale, id);
    const cited = citeThis({ id, title, within: site, site, url, locale, ...edition });
    return cited[styleOf(locale)];
  };
  return {
    profile: picture.rows ? 'tabular-data-package' : 'data-package',
    name: id,
    ...inAll('title', (locale) => stepOf(locale, id).heading),
    ...inAll('description', (locale) => pictureOf(locale, stepOf(locale, id), 'medium').description),
    version: edition.version,
    created: `${edition.date}T00:00:00Z`,
    homepage: shortAddress(rootLocale, id),
    licenses: [
      {
        name: licence.id,
        path: licence.url,
        title: say('figure.rights', { site: say('site.name'), licence: licence.name }),
      },
    ],
    resources:
      picture.rows && table ? [resourceOf(id, table, figureCsv(picture.rows, table))] : picturesOf(id),
    key: perLocale((locale) => pictureOf(locale, stepOf(locale, id), 'medium').key),
    attribution: perLocale(
      (locale) => attributionOf(pictureOf(locale, stepOf(locale, id), 'medium'), locale) ?? '',
    ),
    ...(sources.length > 0 ? { sources } : {}),
    citation: perLocale(citation),
    bibtex: citeThis({
      id,
      title: stepOf(rootLocale, id).heading,
      within: say('site.name'),
      site: say('site.name'),
      url: shortAddress(rootLocale, id),
      locale: rootLocale,
      ...edition,
    }).bibtex,
    files: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          page: shortAddress(locale, id),
          svg: absolute(figureHref(locale, id, 'svg')),
          png: absolute(figureHref(locale, id, 'png')),
          embed: embedCode(
            embeddedOf(
              placeOf(locale, id),
              rightsOf(pictureOf(locale, stepOf(locale, id), 'medium'), locale),
            ),
          ),
        },
      ]),
    ),
    ...(picture.rows ? { rows: absolute(rowsHref(id, 'csv')) } : {}),
  };
}
