/** How to cite the piece or one of its steps. Pure: whatever has a title and an address can be cited. */
import type { Locale } from '../../content/model.ts';
import type { Run } from './cite.ts';
import { bibtex, entries, type CitationStyle, type CslItem } from './citations.ts';

/** What is to be cited. */
export interface Citable {
  /** Key in BibTeX: `scattered`, or the id of a step. */
  readonly id: string;
  readonly title: string;
  /** Name of the whole of which it is a part; absent for the whole itself. */
  readonly within?: string | undefined;
  /** Who stands behind it: the name of the site. */
  readonly site: string;
  readonly url: string;
  readonly locale: Locale;
  /** Date of the edition, `YYYY-MM-DD`. */
  readonly date: string;
  readonly version: string;
}

/** The same citation four times, each as plain text. */
export interface Citations {
  readonly apa: string;
  readonly chicago: string;
  readonly korean: string;
  readonly bibtex: string;
}

/**
 * Citations of a work in APA, Chicago and Korean style, and as BibTeX.
 *
 * @example citeThis({ id: 'scattered', title: 'Scattered', site: 'Scattered', url, locale: 'en', date: '2026-11-23', version: '1.0.0' }).apa
 */
export function citeThis({ id, title, within, site, url, locale, date, version }: Citable): Citations {
  const item: CslItem = {
    id,
    type: 'webpage',
    title,
    ...(within === undefined ? {} : { 'container-title': within }),
    version,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language: locale,
  };
  const inStyle = (style: CitationStyle, of = item): string => entries([of], style, 'text')[0]?.[1] ?? '';
  return {
    // APA has a place for the version, after the title, but its style sheet fills it for programs only.
    apa: inStyle('apa', { ...item, title: `${title} (Version ${version})` }),
    chicago: inStyle('chicago'),
    korean: inStyle('korean'),
    // Styles begin an entry without an author with its title; programs want a name.
    bibtex: bibtex([{ ...item, author: [{ literal: site }], publisher: within ?? site }]).trim(),
  };
}

/** The language that a style writes its own words in: months, "Version". */
const languages: Readonly<Record<CitationStyle, string>> = { apa: 'en', chicago: 'en', korean: 'ko' };

/** A citation in stretches: the style's own words in its language, the titles in theirs. */
export function citationRuns(
  citation: string,
  style: CitationStyle,
  { title, within, locale }: Pick<Citable, 'title' | 'within' | 'locale'>,
): readonly Run[] {
  const lang = languages[style] === locale ? undefined : languages[style];
  if (lang === undefined) return [{ text: citation, lang }];
  const titles = [title, within].filter((text) => text !== undefined);
  const found: Run[] = [];
  let rest = citation;
  for (;;) {
    const next = titles
      .map((text) => ({ text, at: rest.indexOf(text) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.text.length - a.text.length)[0];
    const words = rest.slice(0, next?.at);
    if (words !== '') found.push({ text: words, lang: /[\p{L}\d]/u.test(words) ? lang : undefined });
    if (!next) return found;
    found.push({ text: next.text, lang: undefined });
    rest = rest.slice(next.at + next.text.length);
  }
}
