/** The picture answers: by pointer, by touch and by keyboard, near the mark and never over it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { placeOf, type Ask } from '../src/scene/asks.ts';
import { builtFile } from '../src/site/fingerprint.ts';
import { boxOf, served } from './support/picture.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { dist, locales, must, once, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const asksOf = (locale: Locale): Readonly<Record<string, readonly Ask[]>> =>
  JSON.parse(readFileSync(builtFile(dist, `asks/${locale}.json`), 'utf8')) as Record<string, Ask[]>;

/** A step whose picture answers most. */
const asked = (locale: Locale): { id: string; asks: readonly Ask[] } => {
  const [id, asks] = must(
    Object.entries(asksOf(locale)).sort(([, a], [, b]) => b.length - a.length)[0],
    'picture that answers',
  );
  return { id, asks };
};

/** Where on the screen the mark of an ask is. */
async function placeOnScreen(
  page: Page,
  locale: Locale,
  id: string,
  on: string,
): Promise<{ x: number; y: number }> {
  const { scene } = served(locale, await boxOf(page), id);
  const [x, y] = must(placeOf(scene, on), `mark ${on}`);
  return page.evaluate(
    ([x, y]) => {
      const svg = document.querySelector<SVGSVGElement>('[data-stage] svg');
      const at = new DOMPoint(x, y).matrixTransform(svg?.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    },
    [x, y] as const,
  );
}

const answer = (page: Page): ReturnType<Page['locator']> => page.locator('[data-stage] [data-answer]');

for (const locale of locales) {
  test(`by pointer, ${locale}`, { tag: once(0, locale) }, async ({ visit }) => {
    const { id, asks } = asked(locale);
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await scrollInto(page, id);
    await atRest(page);
    for (const { on, text } of [asks[0], asks[Math.floor(asks.length / 2)], asks.at(-1)].map((ask) =>
      must(ask, 'ask'),
    )) {
      const at = await placeOnScreen(page, locale, id, on);
      // A little beside it: the nearest mark answers.
      await page.mouse.move(at.x + 2, at.y + 2);
      await expect(answer(page)).toContainText(text);
      const box = must(await answer(page).boundingBox(), 'answer');
      const covers =
        at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
      expect(covers, `the answer covers ${on}`).toBe(false);
    }
    await expect(page.locator('[data-stage] [data-ask]')).toHaveCount(asks.length);
    // Reading on puts it away.
    await scrollInto(page, must(stepIds(locale).at(-1), 'step'));
    await atRest(page);
    await expect(answer(page)).toBeHidden();
  });

  test(`by touch on a phone, ${locale}`, { tag: once(1, locale) }, async ({ visit }) => {
    const { id, asks } = asked(locale);
    const page = await visit({ locale, viewport: windows.phone, hasTouch: true, isMobile: true });
    await scrollInto(page, id);
    await atRest(page);
    const { on, text } = must(asks[1], 'ask');
    const at = await placeOnScreen(page, locale, id, on);
    await page.touchscreen.tap(at.x, at.y);
    await expect(answer(page)).toContainText(text);
    const box = must(await answer(page).boundingBox(), 'answer');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(windows.phone.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(windows.phone.width);
  });

  test(`by keyboard, ${locale}`, { tag: once(0, locale) }, async ({ visit }) => {
    const { id, asks } = asked(locale);
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await scrollInto(page, id);
    await atRest(page);
    const picture = page.locator('[data-stage] svg');
    await picture.focus();
    await expect(page.locator('[data-stage] [data-ask]')).toHaveCount(asks.length);
    const top = await page.evaluate(() => scrollY);
    for (const [key, n] of [
      ['ArrowRight', 0],
      ['ArrowDown', 1],
      ['ArrowLeft', 0],
      ['End', asks.length - 1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(answer(page)).toContainText(must(asks[n], 'ask').text);
    }
    expect(await page.evaluate(() => scrollY), 'arrows ask and do not scroll').toBe(top);
    await page.keyboard.press('Escape');
    await expect(answer(page)).toBeHidden();
    await picture.blur();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((top) => scrollY > top, top);
  });
}

test('without its words the picture is as it was, and asks again later', async ({ visit, watch }) => {
  watch.allow(/Failed to load resource/);
  const { id, asks } = asked('en');
  let fail = true;
  const page = await visit({
    reducedMotion: 'reduce',
    before: (page) => page.route('**/asks/*.json', (route) => (fail ? route.abort() : route.continue())),
  });
  await scrollInto(page, id);
  await atRest(page);
  const at = await placeOnScreen(page, 'en', id, must(asks[0], 'ask').on);
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => window.probe.frames(5));
  await expect(answer(page)).toBeHidden();
  expect(await page.locator('html').getAttribute('data-mode')).toBe('scroll');
  fail = false;
  await page.mouse.move(at.x + 1, at.y);
  await expect(answer(page)).toContainText(must(asks[0], 'ask').text);
});
