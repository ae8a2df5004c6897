/** The PDFs of the edition. A build that no browser could print has none, and then no page may speak of them. */
import { languages, locales, type Locale, type Paper } from '../../content/locales.ts';

/** A PDF: the booklet is the story's page on paper, the data what the ledger has: claims in full, tables, sources. */
export interface Pdf {
  readonly locale: Locale;
  readonly of: 'booklet' | 'data';
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
  { locale, of: 'data' as const, paper: 'a4' as const, path: `print/scattered-data-${locale}.pdf` },
]);

/** The PDFs that pages of a language may lead to: all, unless the build says in `PDFS` that there are none. */
export const pdfsOf = (locale: Locale, made: string | undefined = process.env['PDFS']): readonly Pdf[] =>
  made === 'none' ? [] : pdfs.filter((pdf) => pdf.locale === locale);
