/** How a source is named where it is used, in one line and in the reader's language (bibliographies: citations.ts). */
import { otherLocales, rootLocale, type Locale } from '../../content/locales.ts';
import type { Source } from '../../content/model.ts';
import { formatValue } from '../../content/format/format.ts';

/** A stretch of text; `lang` where it is in another language than the page. */
export interface Run {
  readonly text: string;
  readonly lang: string | undefined;
}

/** What stretches say, without their languages: for places that hold plain text. */
export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** ISO date of a CSL date, as precise as it is: `2024`, `2024-06`, `2024-06-08`. */
export const isoOf = (date: NonNullable<Source['issued']>): string =>
  (date['date-parts'][0] ?? []).map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');

/** A CSL date in words of a language. */
export function dateOf(date: NonNullable<Source['issued']>, locale: Locale): string {
  const iso = isoOf(date);
  if (iso.length === 4) return formatValue(Number(iso), 'year', locale);
  return formatValue(iso, iso.length === 7 ? 'month' : 'date', locale);
}

/** Whether a title is our own description of a work whose title we did not have. */
export const isDescribed = (source: Pick<Source, 'custom'>): boolean =>
  otherLocales(rootLocale).some((locale) => source.custom?.[`title-${locale}`] !== undefined);

/** A work's own title; in another language than the first, our description of a work whose title we did not have. */
export const titleIn = (source: Source, locale: Locale): string =>
  source.custom?.[`title-${locale}`] ?? source.title;

/** How a work was read, in words. */
export const noteIn = (source: Source, locale: Locale): string | undefined =>
  locale === rootLocale ? source.note : source.custom?.[`note-${locale}`];

/** Who made a work: its authors, else what it appeared in, else its publisher; by a name in the reader's language if it has one. */
export const makerIn = (source: Source, locale: Locale): string =>
  source.custom?.[`by-${locale}`] ??
  source.author
    ?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
    .join(', ') ??
  source['container-title'] ??
  source.publisher ??
  '';

/**
 * The language of a name or title where it is not the page's. Hangul is Korean and anything else is not: a Korean
 * work that is named in Latin letters has its English name. What we wrote ourselves is in the page's language.
 */
export function langOf(text: string, source: Source, locale: Locale): string | undefined {
  if (text === '' || (isDescribed(source) && text === titleIn(source, locale))) return undefined;
  const korean = /\p{Script=Hangul}/u.test(text);
  const own = source.language === 'ko' ? undefined : source.language;
  const lang = korean ? 'ko' : (own ?? 'en');
  return lang === locale ? undefined : lang;
}

/** The parts of a citation in words; empty where the source has none. */
export interface CiteParts {
  readonly by: Run;
  readonly title: Run;
  readonly when: string;
  readonly year: string;
}

/** Maker, title, date. @example "Stanford HAI", "Artificial Intelligence Index Report 2024", "2024" */
export function citeParts(source: Source, locale: Locale): CiteParts {
  const run = (text: string): Run => ({ text, lang: langOf(text, source, locale) });
  return {
    by: run(makerIn(source, locale)),
    title: run(titleIn(source, locale)),
    when: source.issued ? dateOf(source.issued, locale) : '',
    year: String(source.issued?.['date-parts'][0]?.[0] ?? ''),
  };
}

/** Joins neighbours of one language; what stands between two of them is theirs too. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  runs.forEach((run, i) => {
    const last = found.at(-1);
    const between = /^[\p{P}\s]+$/u.test(run.text) && runs[i + 1]?.lang === last?.lang;
    if (last && (last.lang === run.lang || between))
      found.splice(-1, 1, { ...last, text: last.text + run.text });
    else if (run.text !== '') found.push(run);
  });
  return found;
}

/**
 * Several sources in one line: maker and title, a maker named once in a row, a year only where the title lacks it.
 * In stretches, each with its language.
 */
export function citeShort(sources: readonly Source[], locale: Locale): readonly Run[] {
  const between = (text: string): Run => ({ text, lang: undefined });
  let last = '';
  return joined(
    sources.flatMap((source, i) => {
      const { by, title, year } = citeParts(source, locale);
      const maker = by.text === last ? [] : [by];
      last = by.text;
      const parts = [...maker, title, between(title.text.includes(year) ? '' : year)].filter(
        ({ text }) => text !== '',
      );
      const commas = parts.flatMap((part, j) => (j === 0 ? [part] : [between(', '), part]));
      return i === 0 ? commas : [between('; '), ...commas];
    }),
  );
}

/** A sentence of ours around stretches: `{source}` in it gives way to them. */
export function sentenceAround(sentence: string, runs: readonly Run[]): readonly Run[] {
  const [before = '', after = ''] = sentence.split('{source}');
  return joined([{ text: before, lang: undefined }, ...runs, { text: after, lang: undefined }]);
}
