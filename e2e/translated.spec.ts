/** A page that the browser has translated: other words, another `lang`, texts wrapped in elements of its own. */
import type { Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { base, locales, must, origin, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Does to a page what translators do: wraps all texts but those that are not to be translated, and renames the language. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.data.trim() === '') continue;
      if (!node.parentElement?.closest('[translate="no"], .notranslate, script, style')) {
        texts.push(node);
      }
    }
    for (const text of texts) {
      const wrapped = document.createElement('span');
      wrapped.className = 'translated';
      wrapped.style.verticalAlign = 'inherit';
      text.replaceWith(wrapped);
      wrapped.append(text);
    }
    document.documentElement.lang = 'fr';
    document.documentElement.classList.add('translated-ltr');
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth);

for (const locale of locales) {
  test(`the story, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, viewport: windows.phone, reducedMotion: 'reduce' });
    await atRest(page);
    const labels = page.locator('[data-stage] svg text, figure svg text');
    const before = await labels.allTextContents();
    expect(before.length).toBeGreaterThan(100);
    await translate(page);
    expect(await labels.allTextContents(), 'words in pictures').toEqual(before);
    expect(await page.locator('svg .translated').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    const id = must(stepIds(locale)[9], 'step');
    await scrollInto(page, id);
    expect(await atRest(page)).toBe(id);
    await page.locator('a[data-go="next"]').click();
    expect(await atRest(page)).toBe(stepIds(locale)[10]);
  });

  test(`what is not the story, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, viewport: windows.phone });
    const home = `${origin}${base}${locale === 'en' ? '' : 'ko/'}`;
    for (const path of ['ledger/', `s/${must(stepIds(locale)[9], 'step')}/`, 'c/C05/']) {
      await page.goto(`${home}${path}`);
      await translate(page);
      expect(await overflow(page), path).toBe(0);
      expect(await page.locator('svg .translated').count(), path).toBe(0);
    }
  });
}
