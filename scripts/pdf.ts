/**
 * Prints the built pages: `print/scattered-{en-a4,en-letter,ko-a4}.pdf`. The PDF is the page itself by its print
 * style sheet; nothing is composed here but the page numbers of the contents. Afterwards the page says how many
 * pages and bytes its PDFs have.
 *
 * `node scripts/pdf.ts [dir]` makes them for an existing build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Locale } from '../src/content/model.ts';
import { fontsOf } from '../src/site/fonts.ts';
import { basePath, siteOrigin } from './base.ts';
import { launch } from './browser.ts';
import { editionDate } from './edition.ts';
import { conformanceFaults } from './pdf/conformance.ts';
import { fontMistakes, pageCount, pagesOfPlaces, undated } from './pdf/document.ts';
import { finish, type Finish } from './pdf/finish.ts';
import { saySizes, type Made } from './pdf/say-sizes.ts';
import { tablesIn } from './pdf/tables.ts';
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
  @page claims { margin: 17mm 14mm 13mm }
  @page notes { margin: 17mm 14mm 13mm }
  @media print { :root { --cover: 244mm; --cover-picture: 140mm; --sheet: 688pt; --head: 128pt; --picture: 96mm; --page-picture: 160mm; --toc-gap: 1.2mm } }`;

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

/** Puts the pages of a first print where print CSS can show them: `attr(data-page)` on every link inside the page. */
const numberContents = (page: Page, pages: ReadonlyMap<string, number>): Promise<void> =>
  page.evaluate((places) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(':is(.story, .after) a[href^="#"]')) {
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

/** What the page itself says of its title and of the places that its links lead to. */
const wordsOf = (page: Page): Promise<Pick<Finish, 'title' | 'description' | 'places'>> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('[id]')].map((place) => {
      const heading = place.matches('h1, h2, h3') ? place : place.querySelector('h1, h2, h3');
      const words = place.getAttribute('aria-label') ?? heading?.textContent ?? place.textContent;
      return [place.id, words.replace(/\s+/g, ' ').trim().slice(0, 120)];
    });
    const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content;
    const places = Object.fromEntries(headings) as Record<string, string>;
    return { title: document.title, description: description ?? '', places };
  });

/** Finishes the file; it says that it conforms to PDF/UA-1 only if nothing that a machine can judge speaks against it. */
async function finished(pdf: Buffer, said: Omit<Finish, 'claim'>): Promise<Buffer> {
  const claiming = await finish(pdf, { ...said, claim: true });
  return (await conformanceFaults(claiming)).length === 0 ? claiming : finish(pdf, { ...said, claim: false });
}

/** Where the built site is, and the sub-path that it was built for. */
export interface PdfOptions {
  readonly dir: string;
  readonly base: string;
}

/**
 * Makes all PDFs of the site built in `dir`.
 *
 * @returns what was made, by file name
 * @throws when a font is missing, not embedded or not the site's own
 */
export async function makePdfs({ dir, base }: PdfOptions): Promise<Record<string, Made>> {
  const date = editionDate();
  const site = await serve({ dir, base });
  const browser = await launch();
  try {
    const made: Record<string, Made> = {};
    const mistakes: string[] = [];
    mkdirSync(join(dir, 'print'), { recursive: true });
    await Promise.all(
      editions.map(async (edition) => {
        const { locale, paper } = edition;
        const families = familiesOf(locale);
        const page = await openForPrint(browser, site.url, locale === 'en' ? '' : `${locale}/`, families);
        if (paper !== 'a4') await setPaper(page, paper);
        const printed = undated(await printNumbered(page), date, 'Scattered');
        const words = await wordsOf(page);
        await page.context().close();
        mistakes.push(...fontMistakes(fileName(edition), printed, families));
        const pdf = await finished(printed, {
          ...words,
          creator: 'Scattered',
          language: locale,
          date,
          attachments: tablesIn(dir, locale),
        });
        writeFileSync(join(dir, 'print', fileName(edition)), pdf);
        made[fileName(edition)] = { bytes: pdf.length, pages: pageCount(printed) };
      }),
    );
    if (mistakes.length > 0) throw new Error(mistakes.sort().join('\n'));
    for (const page of ['index.html', 'ko/index.html'].map((path) => join(dir, path))) {
      writeFileSync(page, saySizes(readFileSync(page, 'utf8'), made));
    }
    return made;
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
