/** What a reader pays: bytes over the wire for the whole page, scrolled to its end, and what must not move. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { attr, readPage } from './support/built.ts';
import { atRest, beginReading, expectNoShift, scrollInto, wheel } from './support/reading.ts';
import { dist, full, locales, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

/**
 * In KB of 1,000 bytes, the design's or what is reached with room for another Chromium: the design has 130 and 180 for the
 * whole, 50 for the document, 20 for script and 10 for style. Style with paper's is over it.
 */
const limits: Readonly<Record<Locale, Readonly<Record<string, number>>>> = {
  en: { all: 130, script: 19, stylesheet: 8.6, paper: 4.6, document: 50 },
  ko: { all: 180, script: 19, stylesheet: 8.6, paper: 4.6, document: 50 },
};

/** Elements of the page as it comes: each is built, styled and kept for every reader. */
const mostElements: Readonly<Record<Locale, number>> = { en: 3600, ko: 3700 };

/**
 * Bytes by type of what a page fetches, heads of answers included, as they came over the wire. The style sheet of paper,
 * which a browser asks for last and applies when it prints, is a type of its own.
 */
async function weigh(page: Page, into: Map<string, number>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const types = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    types.set(requestId, response.url.includes('/assets/paper.') ? 'paper' : type.toLowerCase()),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'other';
    into.set(type, (into.get(type) ?? 0) + encodedDataLength);
  });
}

/** Styles or scripts that travel inside the page: bytes they would take by themselves. What machines read is no script. */
const inside = (locale: Locale, tag: 'style' | 'script'): number =>
  readPage(dist, locale === 'en' ? 'index.html' : `${locale}/index.html`)
    .raw.filter((part) => part.tag === tag && attr(part.element, 'type') !== 'application/ld+json')
    .reduce((sum, { text }) => sum + brotliCompressSync(text).length, 0);

/** Reads the page to its end, stopping at every step, or at some. */
const readToTheEnd = async (page: Page, locale: Locale, every = 1): Promise<void> => {
  for (const id of stepIds(locale).filter((_, i) => i % every === 0)) {
    await scrollInto(page, id);
    await atRest(page);
  }
  await page.keyboard.press('End');
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  await page.waitForLoadState('networkidle');
};

for (const locale of locales) {
  test(`elements of the page, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false, unwatched: true });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    console.log(`${locale}: ${String(elements)} elements`);
    expect(elements).toBeLessThanOrEqual(mostElements[locale]);
  });

  for (const [name, viewport] of Object.entries({ phone: windows.phone, desktop: windows.desktop })) {
    test(`bytes of the whole page, ${locale}, ${name}`, async ({ visit }) => {
      const bytes = new Map<string, number>();
      const asked: string[] = [];
      const page = await visit({
        locale,
        viewport,
        reducedMotion: 'reduce',
        before: (page) => {
          page.on('request', (request) => void asked.push(request.url()));
          return weigh(page, bytes);
        },
      });
      // Stage files hold every step, so one that is shown fetches as much as all of them.
      await readToTheEnd(page, locale, 6);
      expect([...bytes.keys()], 'the types that were weighed').toEqual(
        expect.arrayContaining(['document', 'script', 'font', 'fetch']),
      );
      const forPaper = asked.filter((url) => /\/assets\/paper-.*\.json$/.test(url));
      expect(forPaper, 'pictures that only paper shows').toEqual([]);
      const all = [...bytes.values()].reduce((sum, n) => sum + n, 0);
      // What is inside the document is weighed with it, and by itself against its own limit.
      const own = {
        stylesheet: (bytes.get('stylesheet') ?? 0) + inside(locale, 'style'),
        script: (bytes.get('script') ?? 0) + inside(locale, 'script'),
      };
      const rows = Object.entries({ ...Object.fromEntries(bytes), ...own, all }).map(([type, n]) => ({
        type,
        KB: Math.round(n / 100) / 10,
        limit: limits[locale][type] ?? Infinity,
      }));
      console.log(`${locale}, ${name}`);
      console.table(rows);
      for (const { type, KB, limit } of rows) expect.soft(KB, `KB of ${type}`).toBeLessThanOrEqual(limit);
    });

    test(`nothing shifts, fonts late, ${locale}, ${name}`, async ({ visit }) => {
      const page = await visit({
        locale,
        viewport,
        reducedMotion: 'reduce',
        wait: 'commit',
        before: (page) =>
          page.route('**/fonts/*', async (route) => {
            await new Promise((done) => setTimeout(done, 1500));
            await route.continue().catch(() => undefined);
          }),
      });
      await page.locator('html[data-ready]').waitFor();
      await readToTheEnd(page, locale, full ? 1 : 4);
      await expectNoShift(page);
    });
  }
}

test('nothing shifts while pictures move', async ({ visit }) => {
  const page = await visit({ viewport: windows.phone });
  await beginReading(page);
  await page.mouse.move(100, 700);
  for (let i = 0; i < (full ? 60 : 25); i++) await wheel(page, 150);
  await atRest(page);
  await expectNoShift(page);
});
