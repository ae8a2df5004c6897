/**
 * Sources in the forms that scholars and their programs expect, by citation-js. It runs while pages are built and
 * never travels to a reader.
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { languages, type Locale } from '../../content/locales.ts';
import type { Source } from '../../content/model.ts';
import { isDescribed, isoOf, langOf, makerIn, titleIn } from './cite.ts';
import chicago from './csl/chicago.csl?raw';
import korean from './csl/korean.csl?raw';

plugins.config.get('@csl').styles.add('korean', korean);
plugins.config.get('@csl').styles.add('chicago', chicago);
// Keys that stay the same when a source is added: our own ids.
const output = plugins.config.get('@bibtex').format;
output.useIdAsLabel = true;
output.checkLabel = false;
// Otherwise Hangul would be left out without a word.
output.asciiOnly = false;

/** A style of citation: APA's seventh edition, Chicago's bibliography, Korean notes. */
export type CitationStyle = 'apa' | 'chicago' | 'korean';

/** The style in which a language lists its sources. */
export const styleOf = (locale: Locale): 'apa' | 'korean' =>
  languages[locale].script === 'korean' ? 'korean' : 'apa';

/** An item of CSL-JSON: a source, or the piece itself. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The item as a style should print it. A description of ours stands in square brackets, as is usual for works
 * without a title; a publisher who is the maker takes the maker's place, so that the entry begins with a name. A
 * maker goes by its name in the language, if it has one.
 */
export function printed({ custom, note: _, ...own }: Source, locale: Locale): CslItem {
  const source = { ...own, type: printedType(own), ...makerNamed({ ...own, custom }, locale) };
  const shown = titleIn({ ...own, custom }, locale);
  const title = isDescribed({ custom }) ? `[${shown}]` : shown;
  const isMaker = !source.author && !source['container-title'] && source.publisher;
  if (!isMaker) return { ...source, title };
  const { publisher, ...rest } = source;
  return { ...rest, title, author: [{ literal: publisher }] };
}

/** The field that names the maker, with the name in the language. */
function makerNamed(source: Source, locale: Locale): Partial<Source> {
  const name = source.custom?.[`by-${locale}`];
  if (name === undefined) return {};
  if (source.author) return { author: [{ literal: name }] };
  return source['container-title'] === undefined ? { publisher: name } : { 'container-title': name };
}

/**
 * An article in something is a periodical's, or styles take it for a preprint; a letter that was filed is a
 * document, or styles leave it out as private.
 */
function printedType(source: Pick<Source, 'type' | 'container-title'>): string {
  if (source.type === 'article' && source['container-title']) return 'article-newspaper';
  return source.type === 'personal_communication' ? 'report' : source.type;
}

/** Items in a style, in the style's own order: id, and the entry as HTML or plain text. */
export function entries(
  items: readonly CslItem[],
  style: CitationStyle,
  format: 'html' | 'text',
): readonly (readonly [id: string, entry: string])[] {
  const found = new Cite(items).format('bibliography', {
    format,
    template: style,
    lang: 'en-US',
    asEntryArray: true,
  });
  // A style that leaves a work out would also give the works after it each other's names.
  if (found.length !== items.length) {
    throw new Error(
      `style "${style}" has ${String(found.length)} entries for ${String(items.length)} works; give the missing one another type.`,
    );
  }
  return found.map(([id, entry]) => [id, format === 'html' ? withLinks(withoutFrame(entry)) : entry.trim()]);
}

/**
 * The sources as a language's readers expect a bibliography: HTML by source id, in alphabetical order. Names and
 * titles in another language than the page's say so.
 */
export function bibliography(
  sources: readonly Source[],
  locale: Locale,
): readonly (readonly [id: string, html: string])[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const items = sources.map((source) => printed(source, locale));
  return entries(items, styleOf(locale), 'html').map(([id, html]) => {
    const source = byId.get(id);
    return [id, source ? withLanguages(html, source, locale) : html] as const;
  });
}

/** Months as BibTeX's own macros, which every style writes in its language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Sources as BibTeX. The library puts the day into the month, which no style can read, writes an address twice, and
 * leaves out when a work was read and which version it is.
 */
export const bibtex = (items: readonly CslItem[]): string =>
  items.map((item) => `${bibtexEntry(item)}\n`).join('');

/** The library escapes TeX's own characters only where it also drops Hangul. Addresses are verbatim, keys have none. */
const texSafe = (line: string): string =>
  /^\t(?!url =)/.test(line) ? line.replace(/(?<!\\)[$#&%_]/g, '\\$&') : line;

function bibtexEntry(item: CslItem): string {
  const entry = new Cite([item]).format('bibtex').trim();
  // What is only on the web has an organization and no publisher.
  const maker = entry.startsWith('@misc') ? 'organization' : 'publisher';
  const lines = entry.split('\n').flatMap((line) => {
    if (line.startsWith('\thowpublished = {http')) return [];
    const [, name, day] = /^\tmonth = \{(\w+)(?: (\d+))?\},$/.exec(line) ?? [];
    if (name === undefined) return [texSafe(line.replace(/^\tpublisher =/, `\t${maker} =`))];
    const month = `\tmonth = ${months[Number(name) - 1] ?? name},`;
    return day === undefined ? [month] : [month, `\tday = {${day}},`];
  });
  const { accessed, version } = item;
  const more = {
    urldate: accessed ? isoOf(accessed as NonNullable<Source['accessed']>) : undefined,
    version: typeof version === 'string' ? version : undefined,
  };
  const fields = Object.entries(more).flatMap(([name, value]) => (value ? [`\t${name} = {${value}},`] : []));
  return [...lines.slice(0, -1), ...fields, '}'].join('\n');
}

/** Sources as RIS. The library wraps long lines, which few programs read back; they are joined again. */
export function ris(items: readonly CslItem[]): string {
  const written = new Cite(items).format('ris').replace(/\n(?![A-Z][A-Z0-9] {2}-|$)/g, '');
  // Ids come cut to twenty letters, so that those of two works may be one, and pages of a site without the site's name:
  // an entry has its item's, in their order.
  const entries = written.trim().split(/(?<=^ER {2}-.*)\n/m);
  return entries
    .map((entry, i) => {
      const item = items[i];
      const whole = entry.replace(/^(ID {2}- ).*$/m, (_, tag: string) => `${tag}${item?.id ?? ''}`);
      const site = item?.['container-title'];
      if (typeof site !== 'string' || /^T2 {2}-/m.test(entry)) return `${whole}\n`;
      return `${whole.replace(/^TI {2}-/m, () => `T2  - ${site}\nTI  -`)}\n`;
    })
    .join('');
}

const withoutFrame = (html: string): string =>
  html
    .trim()
    .replace(/^<div[^>]*>/, '')
    .replace(/<\/div>$/, '')
    .trim();

const withLinks = (html: string): string =>
  html.replace(/https:\/\/[^\s<]+[^\s<.,;)]/g, (url) => `<a href="${url}">${url}</a>`);

/** Quotation marks, which a style writes in its own way, and inside quotation marks in yet another. */
const quotes = /["“”‘’']|&#3[49];/g;
const anyQuote = '(?:["“”‘’\']|&#3[49];)';

/** Marks names and titles that are in another language than the page; addresses are in none. */
function withLanguages(html: string, source: Source, locale: Locale): string {
  const names = [
    makerIn(source, locale),
    titleIn(source, locale),
    source['container-title'],
    source.publisher,
  ];
  const foreign = new Map(
    names.flatMap((name) => {
      const lang = name === undefined ? undefined : langOf(name, source, locale);
      return name === undefined || lang === undefined
        ? []
        : [[escaped(name).replace(quotes, '’'), lang] as const];
    }),
  );
  if (foreign.size === 0) return html;
  const longestFirst = [...foreign.keys()].sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', anyQuote),
  );
  const found = new RegExp(patterns.join('|'), 'g');
  return html
    .split(/(<a .*?<\/a>|<[^>]*>)/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(
            found,
            (name) => `<span lang="${foreign.get(name.replace(quotes, '’')) ?? ''}">${name}</span>`,
          ),
    )
    .join('');
}

/** As the library writes text into HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
