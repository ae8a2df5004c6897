/** Other ways to arrive: a fragment of text, the browser's own search, and a page that was kept while one was away. */
import { chromium } from '@playwright/test';
import { isPackaged, launchOptions } from '../src/features/print/pdf/browser.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { address, base, locales, must, origin, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

test.skip(await isPackaged(), 'The packaged Chromium neither searches pages nor keeps them.');

for (const locale of locales) {
  const id = must(stepIds(locale)[20], 'step');

  test(`a link to a fragment of text leads to its words and their picture, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale });
    const words = await page.locator(`#${id} p:not(.layer)`).first().innerText();
    const fragment = encodeURIComponent(words.split(/\s+/).slice(0, 5).join(' '));
    const other = await visit({ locale, id: `:~:text=${fragment}` });
    expect(await atRest(other)).toBe(id);
    await expect(other.locator(`#${id} p:not(.layer)`).first()).toBeInViewport();
  });

  test(`searching in the page leads to the words and their picture, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale });
    const words = await page.locator(`#${id} p:not(.layer)`).first().innerText();
    const found = await page.evaluate(
      (text) => (window as unknown as { find: (text: string) => boolean }).find(text),
      words.split(/\s+/).slice(0, 4).join(' '),
    );
    expect(found).toBe(true);
    expect(await atRest(page)).toBe(id);
  });

  test(`a page that the browser kept comes back as it was, ${locale}`, async () => {
    // Playwright forbids the cache of pages unless told otherwise.
    const browser = await chromium.launch({
      ...(await launchOptions()),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(address(locale, id));
    await page.locator('html[data-ready] [data-stage][data-settled]').waitFor();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { kept: persisted }));
    });
    await page.goto(`${origin}${base}${locale === 'en' ? '' : `${locale}/`}s/${id}/`);
    // A kept page does not load again, so nothing more than its return can be waited for.
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', id);
    const next = must(stepIds(locale)[22], 'step');
    await scrollInto(page, next);
    await expect(page.locator('[data-stage][data-settled]')).toHaveAttribute('data-state', next);
    await browser.close();
  });
}
