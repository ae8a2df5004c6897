/** The browser's part of a PDF: opens the built page as paper will show it, prints it, and asks it for its words. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from '@playwright/test';
import type { Paper } from '../pdfs.ts';
import { siteOrigin } from '../../../site/urls/base.ts';
import { loadFaces, waitForFontsIn } from '../../fonts/wait-for-fonts.ts';
import { type Finish, load, pagesOfPlaces, plain } from '../../../../packages/pdf-finish/index.ts';
import { numberedLinks } from './say-pages.ts';
import { layAsSlides } from './slides.ts';

/**
 * Opens a page as paper will show it, at the address where it will live, so that links on paper lead there; its
 * files come from the local server. The caller closes its context.
 */
export async function openForPrint(
  browser: Browser,
  local: string,
  path: string,
  paper: Paper,
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
  await picturesIn(page);
  await loadFaces(page, families);
  if (paper === 'letter') await setLetter(page);
  if (paper === 'slide') await layAsSlides(page);
  else await linkNotes(page);
  await keepLanguages(page);
  return page;
}

/** Waits for the pictures that the page fetches for paper: without them it prints the steps' own, which no PDF of ours has. */
const picturesIn = async (page: Page): Promise<void> => {
  await page
    .waitForFunction(() => !document.querySelector('template[data-paper]'))
    .catch((cause: unknown) => {
      throw new Error(`${page.url()}: the pictures for paper could not be had.`, { cause });
    });
};

/**
 * US Letter is broader and lower than the style sheet's own A4: smaller margins, and less air at a chapter's head. Outside
 * of its layers, so what it says of one page it says of all that it does not name. Whole pixels high, or a rule at the
 * head of a page would be drawn at the foot of the one before.
 */
const letter = `
  @page { size: letter; margin: 76px 21mm 60px }
  @page cover { margin: 0 }
  @page fold-left { margin-right: 0 }
  @page over-spread { margin-left: 0 }
  @media print {
    :root {
      --cover: 279mm; --sheet: 688pt; --head: 112pt; --picture: 92mm; --opener: 74mm; --opening-picture: 80mm;
      --fold-height: 226mm; --beside-list: 62mm; --roofs: 70mm;
      --asked: 236pt; --door: 28mm
    }
    .paper-followed table { line-height: 9.75pt }
    .claim-lines li { padding-block: 0.75pt }
    .paper-junes { margin-top: 6pt; padding-top: 2pt }
    .paper-junes .scene { width: 82% }
  }`;

/** Another paper than A4; a constructed style sheet leaves every other rule of `@page` be. */
const setLetter = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, letter);

/**
 * In the file a raised number is text and a link to its note, and a note's value leads back to where it is told first;
 * on a screen the number itself asks, and a reader's own print has the raised numbers from the style sheet.
 */
const linkNotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const link = (href: string, ...content: (Node | string)[]): HTMLAnchorElement => {
      const made = document.createElement('a');
      made.href = href;
      made.append(...content);
      return made;
    };
    for (const ask of document.querySelectorAll<HTMLElement>('.ask[data-note]')) {
      const note = ask.dataset['note'] ?? '';
      const raised = link(`#note-${note}`, note);
      raised.className = 'note-number';
      ask.replaceWith(...ask.childNodes, ...(ask.closest('h1, h2, h3') ? [] : [raised]));
    }
    for (const value of document.querySelectorAll<HTMLElement>('#notes .value')) {
      const note = value.closest('li')?.id ?? '';
      const step = document.querySelector(`.note-number[href="#${note}"]`)?.closest('[data-step]');
      if (step) value.replaceChildren(link(`#${step.id}`, ...value.childNodes));
    }
  });

/**
 * Chromium gives no tag to a `span`, and so loses its language. As a `mark` it has one, with its language, which
 * `finish.ts` calls by its right name; neither changes a picture or a word.
 */
const keepLanguages = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const run of document.querySelectorAll<HTMLElement>('body [lang]:not([role])')) {
      const around = run.parentElement?.closest<HTMLElement>('[lang]')?.lang;
      if (run.lang !== around && getComputedStyle(run).display === 'inline' && !run.matches('a'))
        run.setAttribute('role', 'mark');
    }
  });

const print = async (page: Page): Promise<PDFDocument> =>
  load(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }));

/** Puts the pages of a first print where print CSS can show them, in place of any that a build wrote before. */
const numberLinks = (page: Page, pages: ReadonlyMap<string, number>): Promise<void> =>
  page.evaluate(
    ([selector, places]) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>(selector)) {
        const number = places[decodeURIComponent(link.hash.slice(1))];
        if (number === undefined) delete link.dataset['page'];
        else link.dataset['page'] = String(number);
      }
    },
    [numberedLinks, Object.fromEntries(pages)] as const,
  );

/** A print, and the pages of the places that its links lead to. */
export interface Printed {
  readonly doc: PDFDocument;
  readonly pages: ReadonlyMap<string, number>;
}

/** Prints until the numbers in the contents are those of the print itself; they are after two prints, or never. */
export async function printNumbered(page: Page): Promise<Printed> {
  let pages = pagesOfPlaces(await print(page));
  for (let round = 0; round < 3; round++) {
    await numberLinks(page, pages);
    const doc = await print(page);
    const now = pagesOfPlaces(doc);
    if (JSON.stringify([...now]) === JSON.stringify([...pages])) return { doc, pages };
    pages = now;
  }
  throw new Error('the page numbers of the contents do not settle: their width must not change the pages.');
}

/** What the page itself says of its title, of its headings and of the places that its links lead to. */
export async function wordsOf(
  page: Page,
): Promise<Pick<Finish, 'title' | 'description' | 'places' | 'headings' | 'text'>> {
  const said = await page.evaluate(() => {
    const places = [...document.querySelectorAll('[id]')].map((place) => {
      // An empty place is called as what it stands in.
      const within = place.textContent === '' ? (place.parentElement ?? place) : place;
      const heading = within.matches('h1, h2, h3') ? within : within.querySelector('h1, h2, h3');
      return [
        place.id,
        place.getAttribute('aria-label') ?? heading?.textContent ?? place.textContent,
      ] as const;
    });
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')]
      .filter((heading) => heading.checkVisibility() && !heading.closest('[aria-hidden="true"]'))
      .map((heading) => heading.textContent);
    const description = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
    return { title: document.title, description, places, headings, text: document.body.innerText };
  });
  return {
    ...said,
    headings: said.headings.map(plain),
    places: Object.fromEntries(said.places.map(([id, words]) => [id, plain(words).slice(0, 120)])),
  };
}
