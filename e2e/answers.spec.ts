/** The picture answers: by pointer, by touch and by keyboard, near the mark and never over it. */
import type { Page } from '@playwright/test';
import type { Answer } from '../src/scene/asks.ts';
import { answer, asksOf, placeOnScreen } from './support/asking.ts';
import { boxOf } from './support/picture.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { locales, must, once, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A picture of people, some of them with a name beside their dot. */
const id = 'startup-pull-own';
const asked = async (page: Page, locale: Locale): Promise<readonly Answer[]> =>
  must(asksOf(locale, await boxOf(page))[id], 'picture that answers');

for (const locale of locales) {
  test(`by pointer, ${locale}`, { tag: once(0, locale) }, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await scrollInto(page, id);
    await atRest(page);
    const asks = await asked(page, locale);
    for (const ask of [asks[0], asks[Math.floor(asks.length / 2)], asks.at(-1)].map((ask) =>
      must(ask, 'ask'),
    )) {
      const at = await placeOnScreen(page, ask);
      // A little beside it: the nearest mark answers.
      await page.mouse.move(at.x + 2, at.y + 2);
      await expect(answer(page)).toContainText(ask.text);
      const box = must(await answer(page).boundingBox(), 'answer');
      const covers =
        at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
      expect(covers, `the answer covers ${ask.id}`).toBe(false);
    }
    await expect(page.locator('[data-stage] [data-ask]')).toHaveCount(asks.length);
    // So does whoever has asked: by leaving the mark, or by Escape, wherever the focus is.
    const [first] = [await placeOnScreen(page, must(asks[0], 'ask'))];
    await page.mouse.move(4, 4);
    await page.mouse.move(first.x, first.y);
    await expect(answer(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(answer(page)).toBeHidden();
    await page.mouse.move(first.x + 1, first.y);
    await expect(answer(page)).toBeVisible();
    // Reading on puts it away.
    await scrollInto(page, must(stepIds(locale).at(-1), 'step'));
    await atRest(page);
    await expect(answer(page)).toBeHidden();
  });

  test(`by touch on a phone, ${locale}`, { tag: once(1, locale) }, async ({ visit }) => {
    const page = await visit({ locale, viewport: windows.phone, hasTouch: true, isMobile: true });
    await scrollInto(page, id);
    await atRest(page);
    const asks = await asked(page, locale);
    const named = must(
      asks.find(({ id }) => id === 'schulman'),
      'ask',
    );
    // A finger goes for the name as well as for the dot, and comes near others' dots.
    const [at, beside] = [await placeOnScreen(page, named), await placeOnScreen(page, named, 1)];
    await page.touchscreen.tap(beside.x, beside.y);
    await expect(answer(page)).toContainText(named.text);
    await page.touchscreen.tap(at.x, at.y);
    await expect(answer(page)).toContainText(named.text);
    await expect(page.locator('[data-stage] svg'), 'no frame for a finger').toHaveCSS(
      'outline-style',
      'none',
    );
    const box = must(await answer(page).boundingBox(), 'answer');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(windows.phone.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(windows.phone.width);
  });

  test(`by keyboard, ${locale}`, { tag: once(0, locale) }, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await scrollInto(page, id);
    await atRest(page);
    const asks = await asked(page, locale);
    const picture = page.locator('[data-stage] svg');
    await picture.focus();
    await expect(page.locator('[data-stage] [data-ask]')).toHaveCount(asks.length);
    // Before the first of them is asked, the picture says which keys do it.
    const keys = must(await page.locator('[data-stage]').getAttribute('data-keys'), 'words for the keys');
    await expect(answer(page)).toHaveText(keys);
    const top = await page.evaluate(() => scrollY);
    for (const [key, n] of [
      ['ArrowRight', 0],
      ['ArrowDown', 1],
      ['ArrowLeft', 0],
      ['End', -1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect(answer(page)).toContainText(must(asks.at(n), 'ask').text);
    }
    expect(await page.evaluate(() => scrollY), 'arrows ask and do not scroll').toBe(top);
    // Away and back again: the keys go on where they were. A page is twelve marks.
    for (const [key, n] of [
      ['ArrowRight', 1],
      ['PageDown', Math.min(13, asks.length - 1)],
    ] as const) {
      await page.keyboard.press('Escape');
      await expect(answer(page)).toBeHidden();
      await page.keyboard.press(key);
      await expect(answer(page)).toContainText(must(asks[n], 'ask').text);
    }
    await page.keyboard.press('Escape');
    await expect(answer(page)).toBeHidden();
    await picture.blur();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((top) => scrollY > top, top);
  });
}

for (const locale of locales) {
  test(
    `from a step into its picture and back, by keyboard, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      // Who comes by a step's address is far from the stage, which stands before all text.
      const page = await visit({ locale, id, reducedMotion: 'reduce' });
      await atRest(page);
      const asks = await asked(page, locale);
      const first = must(asks[0], 'ask');
      const figure = page.locator(`figure[data-figure="${id}"]`);
      const link = figure.locator('a[data-to-picture]');
      const picture = page.locator('[data-stage] svg');
      const enter = async (): Promise<void> => {
        await figure.locator('a[data-share]').focus();
        await page.keyboard.press('ArrowRight');
        await expect(link).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(picture).toBeFocused();
        await expect(answer(page)).toContainText(first.text);
      };
      const top = await page.evaluate(() => scrollY);
      await enter();
      expect(await page.evaluate(() => scrollY), 'the reader stays').toBe(top);
      // The first Escape puts the answer away, the next leads back.
      await page.keyboard.press('Escape');
      await expect(answer(page)).toBeHidden();
      await expect(picture).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(link).toBeFocused();
      await enter();
      await page.keyboard.press('Shift+Tab');
      await expect(link).toBeFocused();
      await enter();
      // Past the answer's own link, if it has one, Tab goes on in the step, not at the page's top.
      await page.keyboard.press('Escape');
      const slider = page.locator('[data-stage] [data-time]:visible');
      for (let i = await slider.count(); i >= 0; i--) await page.keyboard.press('Tab');
      await expect(figure.locator('summary')).toBeFocused();
      expect(await page.evaluate(() => document.querySelectorAll('[data-step][tabindex]').length)).toBe(0);
    },
  );
}

test('links to the picture are there where there is a stage, and lead nowhere else', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  const links = page.locator('a[data-to-picture]');
  const steps = await links.evaluateAll((all: HTMLAnchorElement[]) => all.map(({ hash }) => hash.slice(1)));
  const pictures = asksOf('en', await boxOf(page));
  expect(steps).toEqual(stepIds('en').filter((step) => pictures[step]));
  await expect(links.first()).toBeVisible();
  await page.setViewportSize({ width: 900, height: 420 });
  await atRest(page);
  await expect(links.first()).toBeHidden();
  // The row they stand in is still walked by arrows, past them.
  const row = page.locator('figure[data-figure="what-held-up-sorted"] .files');
  await row.locator('a[data-share]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(row.locator('a').last()).toBeFocused();
});

test('without its words the picture is as it was, and asks again later', async ({ visit, watch }) => {
  watch.allow(/Failed to load resource/);
  let fail = true;
  const page = await visit({
    reducedMotion: 'reduce',
    before: (page) => page.route('**/asks/*.json', (route) => (fail ? route.abort() : route.continue())),
  });
  await scrollInto(page, id);
  await atRest(page);
  const asks = await asked(page, 'en');
  const at = await placeOnScreen(page, must(asks[0], 'ask'));
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => window.probe.frames(5));
  await expect(answer(page)).toBeHidden();
  expect(await page.locator('html').getAttribute('data-mode')).toBe('scroll');
  fail = false;
  await page.mouse.move(at.x + 1, at.y);
  await expect(answer(page)).toContainText(must(asks[0], 'ask').text);
});

test(
  'every picture that says that it answers does, to the last mark',
  { tag: once(2, 'en') },
  async ({ visit }) => {
    const page = await visit({ reducedMotion: 'reduce' });
    const picture = page.locator('[data-stage] svg');
    await atRest(page);
    for (const [step, asks] of Object.entries(asksOf('en', await boxOf(page))).filter(([step]) =>
      stepIds('en').includes(step),
    )) {
      await scrollInto(page, step);
      await atRest(page);
      await picture.focus();
      await expect(page.locator('[data-stage] [data-ask]'), step).toHaveCount(asks.length);
      await page.keyboard.press('End');
      await expect.soft(answer(page), step).toBeVisible();
      const said = await answer(page).evaluate((line) => line.firstChild?.textContent);
      expect
        .soft(
          asks.map(({ text }) => text),
          step,
        )
        .toContain(said);
      await page.keyboard.press('Escape');
    }
  },
);
