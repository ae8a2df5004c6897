/** The PDFs of the edition. A build that no browser could print has none, and then no page may speak of them. */
import { languages, locales, type Locale, type Paper as SheetOfPaper } from '../../content/locales.ts';

/** What a PDF is laid out for: a sheet that a language is printed on, or a slide. */
export type Paper = SheetOfPaper | 'slide';

/**
 * A PDF: the booklet is the story's page on paper, the slides the same with a step on each, the data what the ledger has:
 * claims in full, tables, sources.
 */
export interface Pdf {
  readonly locale: Locale;
  readonly of: 'booklet' | 'slides' | 'data';
  readonly paper: Paper;
  /** Its path below the root of the site. */
  readonly path: string;
}

/** All PDFs. */
export const pdfs: readonly Pdf[] = locales.flatMap((locale) => [
  ...languages[locale].papers.map((paper) => ({
    locale,
    of: 'booklet' as const,
    paper,
    path: `print/scattered-${locale}-${paper}.pdf`,
  })),
  { locale, of: 'slides' as const, paper: 'slide' as const, path: `print/scattered-slides-${locale}.pdf` },
  { locale, of: 'data' as const, paper: 'a4' as const, path: `print/scattered-data-${locale}.pdf` },
]);

/** The PDFs that pages of a language may lead to: all, unless the build says in `PDFS` that there are none. */
export const pdfsOf = (locale: Locale, made: string | undefined = process.env['PDFS']): readonly Pdf[] =>
  made === 'none' ? [] : pdfs.filter((pdf) => pdf.locale === locale);
