/** The PDFs of the edition. A build that no browser could print has none, and then no page may speak of them. */
import type { Locale } from '../../content/model.ts';

export type Paper = 'a4' | 'letter';

/** What each language is printed on. */
export const papers: Readonly<Record<Locale, readonly Paper[]>> = { en: ['a4', 'letter'], ko: ['a4'] };

/** A PDF's path below the root of the site. */
export const pdfPath = (locale: Locale, paper: Paper): string => `print/scattered-${locale}-${paper}.pdf`;

/** The PDFs that pages may lead to: all, unless the build says in `PDFS` that there are none. */
export const papersOf = (locale: Locale, made: string | undefined = process.env['PDFS']): readonly Paper[] =>
  made === 'none' ? [] : papers[locale];
