/** How to cite the piece or one of its steps. Pure: whatever has a title and an address can be cited. */
import type { Locale } from '../content/model.ts';
import { bibtex, entries, type CitationStyle, type CslItem } from './citations.ts';

/** What is to be cited. */
export interface Citable {
  /** Key in BibTeX: `scattered`, or the id of a step. */
  readonly id: string;
  readonly title: string;
  /** Name of the whole of which it is a part; absent for the whole itself. */
  readonly within?: string | undefined;
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
 * @example citeThis({ id: 'scattered', title: 'Scattered', url, locale: 'en', date: '2026-11-23', version: '1.0.0' }).apa
 */
export function citeThis({ id, title, within, url, locale, date, version }: Citable): Citations {
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
  const inStyle = (style: CitationStyle): string => entries([item], style, 'text')[0]?.[1] ?? '';
  return {
    apa: inStyle('apa'),
    chicago: inStyle('chicago'),
    korean: inStyle('korean'),
    bibtex: bibtex([item]).trim(),
  };
}
