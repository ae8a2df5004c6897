/**
 * Prints the built pages: `print/scattered-{en-a4,en-letter,ko-a4}.pdf`. The PDF is the page itself by its print
 * style sheet; nothing is composed here but the page numbers of the contents. Afterwards the page says how many
 * pages and bytes its PDFs have, and its links say the pages of the A4 one, so that a reader's own print has them.
 *
 * `node src/features/print/pdf/make-pdfs.ts [dir]` makes them for an existing build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { locales, type Locale } from '../../../content/model.ts';
import { fontsOf } from '../../fonts/fonts.ts';
import { basePath } from '../../../site/urls/base.ts';
import { launch } from './browser.ts';
import { editionDate } from '../../../content/read/edition-date.ts';
import {
  conformanceFaults,
  finish,
  type Finish,
  fontMistakes,
  pageCount,
  undated,
} from '../../../../packages/pdf-finish/index.ts';
import { openForPrint, printNumbered, wordsOf, type Paper, type Printed } from './print-page.ts';
import { sayPages } from './say-pages.ts';
import { saySizes, type Made } from './say-sizes.ts';
import { tablesIn } from './attached-tables.ts';
import { serve } from '../../hosting/serve.ts';

/** One PDF. */
export interface Edition {
  readonly locale: Locale;
  readonly paper: Paper;
}
const editions: readonly Edition[] = [
  { locale: 'en', paper: 'a4' },
  { locale: 'en', paper: 'letter' },
  { locale: 'ko', paper: 'a4' },
];

const fileName = ({ locale, paper }: Edition): string => `scattered-${locale}-${paper}.pdf`;
const folderOf = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);

/** Finishes the file; it says that it conforms to PDF/UA-1 only if nothing that a machine can judge speaks against it. */
async function finished(pdf: Buffer, said: Omit<Finish, 'claim'>): Promise<Buffer> {
  const claiming = await finish(pdf, { ...said, claim: true });
  return (await conformanceFaults(claiming)).length === 0 ? claiming : finish(pdf, { ...said, claim: false });
}

/** A finished PDF, and how many pages it has. */
interface Pdf extends Printed {
  readonly count: number;
}

/** Where the built site is, and the sub-path that it was built for. */
export interface PdfOptions {
  readonly dir: string;
  readonly base: string;
}

/**
 * Makes one PDF of the site built in `dir`, which is served at `local`.
 *
 * @throws when a font is missing, not embedded or not the site's own
 */
export async function makePdf(browser: Browser, dir: string, local: string, edition: Edition): Promise<Pdf> {
  const { locale, paper } = edition;
  const date = editionDate();
  const families = [...new Set(fontsOf(locale).map(({ family }) => family))];
  const page = await openForPrint(browser, local, folderOf(locale), paper, families);
  const { pdf, pages } = await printNumbered(page);
  const words = await wordsOf(page);
  await page.context().close();
  const printed = undated(pdf, date, 'Scattered');
  const mistakes = fontMistakes(fileName(edition), printed, families);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const said = {
    ...words,
    creator: 'Scattered',
    language: locale,
    date,
    attachments: tablesIn(dir, locale),
  };
  return { pdf: await finished(printed, said), pages, count: pageCount(printed) };
}

/** What the pages of the site know of their PDFs. */
function tellPages(
  dir: string,
  sizes: Readonly<Record<string, Made>>,
  pages: ReadonlyMap<Locale, Printed['pages']>,
): void {
  for (const locale of locales) {
    const path = join(dir, folderOf(locale), 'index.html');
    const html = saySizes(readFileSync(path, 'utf8'), sizes);
    writeFileSync(path, sayPages(html, pages.get(locale) ?? new Map()));
  }
}

/**
 * Makes all PDFs of the site built in `dir`.
 *
 * @returns what was made, by file name
 * @throws with every mistake of every PDF
 */
export async function makePdfs({ dir, base }: PdfOptions): Promise<Record<string, Made>> {
  const site = await serve({ dir, base });
  const browser = await launch();
  try {
    const sizes: Record<string, Made> = {};
    const pages = new Map<Locale, Printed['pages']>();
    mkdirSync(join(dir, 'print'), { recursive: true });
    const work = editions.map(async (edition) => {
      const made = await makePdf(browser, dir, site.url, edition);
      writeFileSync(join(dir, 'print', fileName(edition)), made.pdf);
      sizes[fileName(edition)] = { bytes: made.pdf.length, pages: made.count };
      if (edition.paper === 'a4') pages.set(edition.locale, made.pages);
    });
    const mistakes = (await Promise.allSettled(work)).flatMap((result) =>
      result.status === 'rejected'
        ? [result.reason instanceof Error ? result.reason.message : String(result.reason)]
        : [],
    );
    if (mistakes.length > 0) throw new Error(mistakes.sort().join('\n'));
    tellPages(dir, sizes, pages);
    return sizes;
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.main) {
  const dir = process.argv[2] ?? 'dist';
  if (!existsSync(join(dir, 'index.html'))) {
    console.error(`There is no built site in "${dir}": run "npm run build" first.`);
    process.exit(1);
  }
  try {
    const made = await makePdfs({ dir, base: basePath() });
    for (const [name, { bytes, pages }] of Object.entries(made))
      console.log(`${(bytes / 1000).toFixed(0).padStart(6)} KB, ${String(pages)} pages  print/${name}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
