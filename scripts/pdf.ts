/**
 * Prints the built pages: `print/scattered-{en-a4,en-letter,ko-a4}.pdf`. The PDF is the page itself by its print
 * style sheet; nothing is composed here but the page numbers of the contents.
 *
 * `node scripts/pdf.ts [dir]` makes them for an existing build.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Locale } from '../src/content/model.ts';
import { fontsOf } from '../src/site/fonts.ts';
import { basePath, siteOrigin } from './base.ts';
import { launch } from './browser.ts';
import { editionDate } from './edition.ts';
import { fontMistakes, pagesOfPlaces, undated } from './pdf/document.ts';
import { loadFaces, waitForFontsIn } from './wait-for-fonts.ts';
import { serve } from './serve.ts';

/** One PDF. */
interface Edition {
  readonly locale: Locale;
  readonly paper: 'a4' | 'letter';
}
const editions: readonly Edition[] = [
  { locale: 'en', paper: 'a4' },
  { locale: 'en', paper: 'letter' },
  { locale: 'ko', paper: 'a4' },
];

const fileName = ({ locale, paper }: Edition): string => `scattered-${locale}-${paper}.pdf`;
const familiesOf = (locale: Locale): string[] => [...new Set(fontsOf(locale).map(({ family }) => family))];

/**
 * Opens a page as paper will show it, at the address where it will live, so that links on paper lead there; its
 * files come from the local server.
 */
async function openForPrint(
  browser: Browser,
  local: string,
  path: string,
  families: readonly string[],
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await waitForFontsIn(context, ({ pathname }) => new URL(pathname, local));
  const page = await context.newPage();
  await page.goto(new URL(new URL(local).pathname + path, siteOrigin()).href);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await loadFaces(page, families);
  return page;
}

/** US Letter is broader and lower than the style sheet's own A4: smaller margins, and less air at a chapter's head. */
const letter = `
  @page { size: letter; margin: 20mm 20mm 16mm }
  @page :first { margin: 16mm 20mm 14mm }
  @media print { :root { --pair: 168mm; --head: 36mm; --air: 5.5mm } }`;

/** Another paper than A4; a constructed style sheet leaves every other rule of `@page` be. */
const setPaper = (page: Page, paper: Edition['paper']): Promise<void> =>
  page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    paper === 'letter' ? letter : '',
  );

const print = (page: Page): Promise<Buffer> =>
  page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });

/** Puts the pages of a first print where print CSS can show them: `attr(data-page)` on links of the contents. */
const numberContents = (page: Page, pages: ReadonlyMap<string, number>): Promise<void> =>
  page.evaluate((places) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')) {
      const number = places[decodeURIComponent(link.hash.slice(1))];
      if (number !== undefined) link.dataset['page'] = String(number);
    }
  }, Object.fromEntries(pages));

/** Prints until the numbers in the contents are those of the print itself; they are after two prints, or never. */
async function printNumbered(page: Page): Promise<Buffer> {
  let pdf = await print(page);
  for (let round = 0; round < 3; round++) {
    const before = JSON.stringify([...pagesOfPlaces(pdf)]);
    await numberContents(page, pagesOfPlaces(pdf));
    pdf = await print(page);
    if (JSON.stringify([...pagesOfPlaces(pdf)]) === before) return pdf;
  }
  throw new Error('the page numbers of the contents do not settle: their width must not change the pages.');
}

/** Where the built site is, and the sub-path that it was built for. */
export interface PdfOptions {
  readonly dir: string;
  readonly base: string;
}

/**
 * Makes all PDFs of the site built in `dir`.
 *
 * @returns size in bytes by file name
 * @throws when a font is missing, not embedded or not the site's own
 */
export async function makePdfs({ dir, base }: PdfOptions): Promise<Record<string, number>> {
  const date = editionDate();
  const site = await serve({ dir, base });
  const browser = await launch();
  try {
    const sizes: Record<string, number> = {};
    const mistakes: string[] = [];
    mkdirSync(join(dir, 'print'), { recursive: true });
    await Promise.all(
      editions.map(async (edition) => {
        const { locale, paper } = edition;
        const families = familiesOf(locale);
        const page = await openForPrint(browser, site.url, locale === 'en' ? '' : `${locale}/`, families);
        if (paper !== 'a4') await setPaper(page, paper);
        const pdf = undated(await printNumbered(page), date, 'Scattered');
        mistakes.push(...fontMistakes(fileName(edition), pdf, families));
        writeFileSync(join(dir, 'print', fileName(edition)), pdf);
        sizes[fileName(edition)] = pdf.length;
        await page.context().close();
      }),
    );
    if (mistakes.length > 0) throw new Error(mistakes.sort().join('\n'));
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
    const sizes = await makePdfs({ dir, base: basePath() });
    for (const [name, size] of Object.entries(sizes))
      console.log(`${(size / 1000).toFixed(0).padStart(6)} KB  print/${name}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
