/** One composition on paper, from wherever in the page and however it is read: that of the PDF, page by page. */
import type { Page } from '@playwright/test';
import { pageWords, squeezed } from '../src/features/print/pdf/page-words.ts';
import { bookmarksOf, openPdf, saidOf } from '../packages/pdf-finish/reader.ts';
import { boundTextOf, paperFaults, print, tagsOf, textOf, wordsPrinted } from './support/paper.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { builtPage, full, locales, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test, type Visit } from './support/test.ts';

/** Places, and between them every theme, mode and size of window. */
const ways = (locale: Locale): { name: string; step?: string; visit: Visit; plain?: boolean }[] => {
  const ids = stepIds(locale);
  const at = (part: number): string => ids[Math.floor((ids.length - 1) * part)] ?? '';
  return [
    { name: 'the top, light', visit: { colorScheme: 'light' } },
    { name: 'a quarter, dark', step: at(0.25), visit: { colorScheme: 'dark' } },
    {
      name: 'the middle of a phone, dark',
      step: at(0.5),
      visit: { colorScheme: 'dark', viewport: windows.phone },
    },
    { name: 'plain at three quarters, dark', step: at(0.75), visit: { colorScheme: 'dark' }, plain: true },
    {
      name: 'the end, plain, light',
      step: at(1),
      visit: { colorScheme: 'light', viewport: windows.phone },
      plain: true,
    },
  ];
};

/** Ways to be without the pictures that the page fetches for paper: it prints the steps' own. */
const lacks: Readonly<Record<string, Visit>> = {
  'no script': { javaScriptEnabled: false },
  'pictures refused': {
    before: (page) => page.route('**/assets/paper-*.json', (route) => route.fulfill({ status: 404 })),
  },
};

async function open(
  visit: (visit: Visit) => Promise<Page>,
  locale: Locale,
  way: ReturnType<typeof ways>[number],
): Promise<Page> {
  const page = await visit({
    locale,
    ...way.visit,
    before: (page) =>
      page.addInitScript(
        (mode) => {
          localStorage.setItem('scattered', JSON.stringify({ mode }));
        },
        way.plain === true ? 'plain' : 'scroll',
      ),
  });
  if (way.step === undefined) return page;
  await scrollInto(page, way.step);
  await atRest(page);
  // In the midst of a movement: what is printed must not be a picture between two.
  await scrollInto(page, stepIds(locale)[3] ?? '');
  await page.evaluate(() => window.probe.frames(6));
  return page;
}

test(
  'the words of the PDF from five places, in two themes, scrolling and plain',
  { tag: '@full' },
  async ({ visit }) => {
    // Twenty prints.
    test.slow();
    const ids = stepIds('en');
    const texts = new Map<string, string[]>();
    for (const mode of ['scroll', 'plain']) {
      const page = await visit({
        locale: 'en',
        before: (page) =>
          page.addInitScript((mode) => {
            localStorage.setItem('scattered', JSON.stringify({ mode }));
          }, mode),
      });
      for (const part of [0, 0.25, 0.5, 0.75, 1]) {
        await scrollInto(page, ids[Math.floor((ids.length - 1) * part)] ?? '');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          texts.set(`${mode}, ${String(part)}, ${colorScheme}`, await wordsPrinted(page));
        }
      }
      await page.close();
    }
    expect(texts.size).toBe(20);
    const bound = await boundTextOf('en');
    for (const [name, text] of texts) expect.soft(text, name).toEqual(bound);
  },
);

test('pictures for paper are fetched by who prints, once, and are there again on the next print', async ({
  visit,
}) => {
  const asked: string[] = [];
  const page = await visit({
    before: (page) => {
      page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
      return Promise.resolve();
    },
  });
  await atRest(page);
  const files = (): string[] => asked.filter((path) => /\/paper-.*\.json$/.test(path));
  expect(files()).toEqual([]);
  const first = await wordsPrinted(page);
  expect(await page.locator('template[data-paper]').count()).toBe(0);
  expect(await wordsPrinted(page)).toEqual(first);
  expect(files()).toHaveLength(1);
});

for (const locale of locales) {
  test(`the words of the PDF and every figure from everywhere, ${locale}`, async ({ visit }) => {
    const prints = new Map<string, string[]>();
    // What English windows and themes add is tried above, on one window.
    const own = ways(locale).filter((_, i) => locale === 'ko' || i % 2 === 0);
    for (const way of own.filter((_, i) => full || i % 3 === 1)) {
      await test.step(way.name, async () => {
        const page = await open(visit, locale, way);
        prints.set(way.name, await wordsPrinted(page));
        // As broad as what a sheet has between its margins.
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 658, height: 960 });
        expect.soft(await paperFaults(page), way.name).toEqual([]);
        await page.close();
      });
    }
    const bound = await boundTextOf(locale);
    expect(bound.length).toBeGreaterThan(stepIds(locale).length / 4);
    for (const [name, text] of prints) expect.soft(text, name).toEqual(bound);
  });

  for (const [lack, way] of Object.entries(lacks)) {
    test(`${lack}: every word of the story and every figure is on paper, ${locale}`, async ({
      visit,
      watch,
    }) => {
      watch.allow(/Failed to load resource/);
      const page = await visit({ locale, ...way });
      const text = (await textOf(await print(page))).join(' ');
      const printed = squeezed(text);
      const { texts } = pageWords(builtPage(locale));
      expect(texts.length).toBeGreaterThan(2 * stepIds(locale).length);
      expect(texts.filter((piece) => !printed.includes(squeezed(piece.printed)))).toEqual([]);
      for (const id of stepIds(locale))
        expect.soft(printed, `the address of ${id}`).toContain(`/s/${squeezed(id)}/`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 658, height: 960 });
      expect(await page.locator('template[data-paper]').count(), 'pictures not had').toBeGreaterThan(10);
      expect(await paperFaults(page)).toEqual([]);
      // A browser prints all pages smaller if anything is broader than one.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(658);
    });
  }

  test(`tagged, titled, bookmarked, in its language, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    const pdf = await print(page);
    const title = /<title>([^<]*)</.exec(builtPage(locale))?.[1] ?? '';
    const doc = await openPdf(pdf);
    expect(await saidOf(doc)).toMatchObject({ title, language: locale, isTagged: true });
    const tags = await tagsOf(pdf);
    const steps = stepIds(locale).length;
    expect(tags.filter((tag) => tag === 'Figure').length, 'figures').toBeGreaterThanOrEqual(steps);
    expect(tags).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'Link']));
    const bookmarks = await bookmarksOf(doc);
    expect(bookmarks.length, 'bookmarks').toBeGreaterThanOrEqual(steps);
    expect(bookmarks.filter(({ page }) => page === undefined)).toEqual([]);
  });
}
