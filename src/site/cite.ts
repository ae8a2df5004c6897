/** A source in one plain line: enough to find it again. The ledger has them in a style of citation (citations.ts). */
import type { Locale, Source } from '../content/model.ts';
import { formatValue } from '../content/format.ts';

/** ISO date of a CSL date, as precise as it is: `2024`, `2024-06`, `2024-06-08`. */
export const isoOf = (date: NonNullable<Source['issued']>): string =>
  (date['date-parts'][0] ?? []).map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');

/** A CSL date in words of a language. */
export function dateOf(date: NonNullable<Source['issued']>, locale: Locale): string {
  const iso = isoOf(date);
  if (iso.length === 4) return formatValue(Number(iso), 'year', locale);
  return formatValue(iso, iso.length === 7 ? 'month' : 'date', locale);
}

/** A work's own title; in Korean, our Korean description of a work whose title we did not have. */
export const titleIn = (source: Source, locale: Locale): string =>
  (locale === 'ko' ? source.custom?.['title-ko'] : undefined) ?? source.title;

/** The parts of a citation in words; empty where the source has none. */
export interface CiteParts {
  readonly by: string;
  readonly title: string;
  readonly when: string;
  readonly year: string;
}

/** Maker, title, date. @example "Stanford HAI, Artificial Intelligence Index Report 2024, 2024" */
export function citeParts(source: Source, locale: Locale): CiteParts {
  const by =
    source.author
      ?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
      .join(', ') ??
    source['container-title'] ??
    source.publisher ??
    '';
  return {
    by,
    title: titleIn(source, locale),
    when: source.issued ? dateOf(source.issued, locale) : '',
    year: String(source.issued?.['date-parts'][0]?.[0] ?? ''),
  };
}

/** Several sources in one line: maker and title, a maker named once in a row, a year only where the title lacks it. */
export function citeShort(sources: readonly Source[], locale: Locale): string {
  let last = '';
  return sources
    .map((source) => {
      const { by, title, year } = citeParts(source, locale);
      const maker = by === last ? '' : by;
      last = by;
      return [maker, title, title.includes(year) ? '' : year].filter(Boolean).join(', ');
    })
    .join('; ');
}
