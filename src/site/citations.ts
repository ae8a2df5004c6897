/**
 * Sources in the forms that scholars and their programs expect, by citation-js. It runs while pages are built and
 * never travels to a reader.
 */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Locale, Source } from '../content/model.ts';
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

/** An item of CSL-JSON: a source, or the piece itself. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The item as a style should print it. A description of ours stands in square brackets, as is usual for works
 * without a title; a publisher who is the maker takes the maker's place, so that the entry begins with a name.
 */
export function printed({ custom, note: _, ...own }: Source, locale: Locale): CslItem {
  const source = { ...own, type: printedType(own) };
  const described = custom?.['title-ko'];
  const title = described === undefined ? source.title : `[${locale === 'ko' ? described : source.title}]`;
  const isMaker = !source.author && !source['container-title'] && source.publisher;
  if (!isMaker) return { ...source, title };
  const { publisher, ...rest } = source;
  return { ...rest, title, author: [{ literal: publisher }] };
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

/** The sources as a language's readers expect a bibliography: HTML by source id, in alphabetical order. */
export const bibliography = (
  sources: readonly Source[],
  locale: Locale,
): readonly (readonly [id: string, html: string])[] =>
  entries(
    sources.map((source) => printed(source, locale)),
    locale === 'ko' ? 'korean' : 'apa',
    'html',
  );

/** Sources as BibTeX. */
export const bibtex = (items: readonly CslItem[]): string => `${new Cite(items).format('bibtex').trim()}\n`;

/** Sources as RIS. The library wraps long lines, which few programs read back; they are joined again. */
export const ris = (items: readonly CslItem[]): string =>
  `${new Cite(items)
    .format('ris')
    .replace(/\n(?![A-Z][A-Z0-9] {2}-|$)/g, '')
    .trim()}\n`;

const withoutFrame = (html: string): string =>
  html
    .trim()
    .replace(/^<div[^>]*>/, '')
    .replace(/<\/div>$/, '')
    .trim();

const withLinks = (html: string): string =>
  html.replace(/https:\/\/[^\s<]+[^\s<.,;)]/g, (url) => `<a href="${url}">${url}</a>`);
