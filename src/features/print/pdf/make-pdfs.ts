/**
 * Prints the built pages (`pdfs.ts` says which). A PDF is the page itself by its print style sheet; nothing is composed
 * here but the page numbers of the contents. Afterwards the pages say how many pages and bytes their PDFs have, and
 * their links say the pages of the A4 one, so that a reader's own print has them.
 *
 * `node src/features/print/pdf/make-pdfs.ts [dir]` makes them for an existing build.
 */
import { rootLocale } from '../../../content/locales.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, LaunchOptions } from '@playwright/test';
import { fontsOf } from '../../fonts/fonts.ts';
import { pdfs, type Pdf } from '../pdfs.ts';
import { basePath } from '../../../site/urls/base.ts';
import { launch } from './browser.ts';
import { compress } from '../../hosting/compress.ts';
import { editionDate } from '../../../content/read/nouns/edition-date.ts';
import {
  conformanceFaults,
  finish,
  type Finish,
  fontMistakes,
  load,
  saved,
} from '../../../../packages/pdf-finish/index.ts';
import { openForPrint, printNumbered, wordsOf, type Printed } from './print-page.ts';
import { sayPages } from './say-pages.ts';
import { saySizes, type Made } from './say-sizes.ts';
import { tablesIn } from './attached-tables.ts';
import type { Tick } from '../../../site/progress.ts';
import { serve } from '../../hosting/serve.ts';

/** The page that is printed, below the root of the site. */
const pageOf = ({ locale, of }: Pick<Pdf, 'locale' | 'of'>): string =>
  `${locale === rootLocale ? '' : `${locale}/`}${of === 'data' ? 'ledger/' : ''}`;

/** Finishes the file; it says that it conforms to PDF/UA-1 only if nothing that a machine can judge speaks against it. */
async function finished(doc: PDFDocument, said: Finish): Promise<Buffer> {
  await finish(doc, said);
  const claiming = await saved(doc, said, true);
  return conformanceFaults(await load(claiming)).length === 0 ? claiming : saved(doc, said, false);
}

/** A finished PDF, how many pages it has, and on which its places are. */
interface Finished extends Pick<Printed, 'pages'> {
  readonly pdf: Buffer;
  readonly count: number;
}

/** Where the built site is, the sub-path that it was built for, and what prints it. */
export interface PdfOptions {
  readonly dir: string;
  readonly base: string;
  readonly browser?: LaunchOptions;
  readonly tick?: Tick;
}

/**
 * Makes one PDF of the site built in `dir`, which is served at `local`.
 *
 * @throws when a font is missing, not embedded or not the site's own
 */
export async function makePdf(browser: Browser, dir: string, local: string, edition: Pdf): Promise<Finished> {
  const { locale, paper, path } = edition;
  const families = [...new Set(fontsOf(locale).map(({ family }) => family))];
  const page = await openForPrint(browser, local, pageOf(edition), paper, families);
  const { doc, pages } = await printNumbered(page);
  const words = await wordsOf(page);
  await page.context().close();
  const mistakes = fontMistakes(basename(path), doc, families);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const said = {
    ...words,
    creator: 'Scattered',
    language: locale,
    date: editionDate(),
    attachments: edition.of === 'slides' ? [] : tablesIn(dir, locale),
    facing: edition.of === 'booklet',
  };
  return { pdf: await finished(doc, said), pages, count: doc.getPageCount() };
}

/** What the pages of the site know of their PDFs. */
function tellPages(
  dir: string,
  sizes: Readonly<Record<string, Made>>,
  pages: ReadonlyMap<string, Printed['pages']>,
): void {
  for (const [page, places] of pages) {
    const path = join(dir, page, 'index.html');
    writeFileSync(path, sayPages(saySizes(readFileSync(path, 'utf8'), sizes), places));
  }
}

/**
 * Makes all PDFs of the site built in `dir`.
 *
 * @returns what was made, by file name
 * @throws with every mistake of every PDF
 */
export async function makePdfs({
  dir,
  base,
  browser: options,
  tick,
}: PdfOptions): Promise<Record<string, Made>> {
  const browser = await launch(options);
  const site = await serve({ dir, base });
  try {
    const sizes: Record<string, Made> = {};
    const pages = new Map<string, Printed['pages']>();
    mkdirSync(join(dir, 'print'), { recursive: true });
    const work = pdfs.map(async (edition) => {
      const made = await makePdf(browser, dir, site.url, edition);
      writeFileSync(join(dir, edition.path), made.pdf);
      sizes[basename(edition.path)] = { bytes: made.pdf.length, pages: made.count };
      if (edition.paper === 'a4') pages.set(pageOf(edition), made.pages);
      tick?.(Object.keys(sizes).length, pdfs.length);
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
    // The pages that were told of their PDFs are packed anew.
    await compress(dir);
    for (const [name, { bytes, pages }] of Object.entries(made))
      console.log(`${(bytes / 1000).toFixed(0).padStart(6)} KB, ${String(pages)} pages  print/${name}`);
    if (!readFileSync(join(dir, 'index.html'), 'utf8').includes('/print/'))
      console.warn(
        `No page in "${dir}" leads to them, for it was built without PDFs: "npm run build" makes both.`,
      );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
