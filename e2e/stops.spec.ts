/** How often Tab must be pressed: few stops in a step, arrows among links that stand together, and links past a step. */
import { median } from 'd3';
import { stopsOf } from './support/focus.ts';
import { atRest, atRestInAddress, scrollInto, scrollTop } from './support/reading.ts';
import { chapterIds, locales, must, once, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const locale of locales) {
  for (const name of ['phone', 'desktop'] as const) {
    // Each language in one of the windows.
    const tag = once(name === 'phone' ? 0 : 1, locale);
    test(
      `at most four stops in a step, twelve before the first chapter, ${locale}, ${name}`,
      { tag },
      async ({ visit }) => {
        const page = await visit({ locale, viewport: windows[name], reducedMotion: 'reduce' });
        await atRest(page);
        await expect(page.locator('a[data-go="previous"]')).toHaveAttribute('aria-disabled', 'true');
        for (const mode of ['scroll', 'plain'] as const) {
          if (mode === 'plain') {
            await page.locator('details.display summary').click();
            await page.locator('button[data-control="plain"]').click();
            await page.locator('details.display summary').click();
          }
          await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
          const stops = await stopsOf(page);
          const ids = stepIds(locale);
          const inStep = ids.map((id) => stops.filter(({ step }) => step === id).length);
          const before = stops.findIndex(({ chapter }) => chapter === chapterIds(locale)[1]);
          const middle = median(inStep);
          console.log(
            `${locale}, ${name}, ${mode}: ${String(stops.length)} stops, ${String(before)} before the first chapter, ` +
              `median ${String(middle)} in a step: ${inStep.join(' ')}`,
          );
          expect(inStep.every((count) => count > 0)).toBe(true);
          expect(middle).toBeLessThanOrEqual(4);
          expect(before).toBeGreaterThan(0);
          expect(before).toBeLessThanOrEqual(12);
          // The one with a line to draw has a stop more.
          expect(Math.max(...inStep)).toBeLessThanOrEqual(5);
        }
      },
    );
  }

  test(
    `Left and Right walk the links of a step’s words, Tab leaves them, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, reducedMotion: 'reduce' });
      const id = 'mega-salaries-packages';
      await scrollInto(page, id);
      await atRest(page);
      const links = page.locator(`#${id} .words a`);
      const count = await links.count();
      expect(count).toBeGreaterThan(6);
      await page.locator(`#${id} > .skip`).focus();
      await page.keyboard.press('Tab');
      for (let i = 0; i < count; i++) {
        await expect(links.nth(i)).toBeFocused();
        const sign = await links.nth(i).evaluate((link) => getComputedStyle(link, '::after').content);
        expect(sign, 'the sign that there are more').toContain('→');
        await page.keyboard.press('ArrowRight');
      }
      await expect(links.nth(count - 1), 'the last stays').toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(links.nth(count - 2)).toBeFocused();
      // Keys that are the browser's stay the browser's.
      for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Alt+ArrowLeft', 'Shift+ArrowLeft']) {
        const taken = await links.nth(count - 2).evaluate((link, name) => {
          const [modifier = '', key = modifier] = name.split('+');
          const event = new KeyboardEvent('keydown', {
            key,
            altKey: modifier === 'Alt',
            shiftKey: modifier === 'Shift',
            bubbles: true,
            cancelable: true,
          });
          return !link.dispatchEvent(event) || document.activeElement !== link;
        }, key);
        expect(taken, key).toBe(false);
      }
      await page.keyboard.press('Tab');
      await expect(page.locator(`#${id} a[data-share]`)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.locator(`#${id} figure summary`)).toBeFocused();
      for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+Tab');
      await expect(links.nth(count - 2), 'back to where one was').toBeFocused();
    },
  );

  test(
    `from step to step by Enter alone, to the contents after the last, ${locale}`,
    { tag: once(0, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, reducedMotion: 'reduce' });
      const ids = stepIds(locale);
      const from = ids.indexOf('openai-exodus-half');
      await scrollInto(page, must(ids[from], 'step'));
      await atRestInAddress(page);
      await page.locator('#openai-exodus-half > .skip').focus();
      for (const id of ids.slice(from + 1, from + 8)) {
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', id);
        await expect(page.locator(`#${id} > .skip`)).toBeFocused();
        await expect(page.locator(`#${id} > .skip`)).toBeInViewport({ ratio: 1 });
        await expect(page.locator(`#${id} h3`)).toBeInViewport({ ratio: 1 });
        expect(await atRestInAddress(page)).toBe(id);
      }
      // Each says where it leads, and none as another.
      const names = await page
        .locator('.step > .skip')
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
      expect(new Set(names).size).toBe(names.length);
      expect(names).toHaveLength(ids.length - from);
      const last = must(ids.at(-1), 'step');
      await page.locator(`#${last} > .skip`).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#contents')).toBeInViewport();
      expect(new URL(page.url()).hash).toBe('#contents');
    },
  );
}

test('a link past a step is seen only as long as it has the focus, and moves nothing', async ({ visit }) => {
  for (const viewport of [windows.phone, windows.desktop]) {
    const page = await visit({ viewport, reducedMotion: 'reduce' });
    const id = 'openai-exodus-dozen';
    await page.locator('a[data-go="next"]').focus();
    await scrollInto(page, id, 0.1);
    await atRest(page);
    const place = await page.locator(`#${id} h3`).boundingBox();
    const top = await scrollTop(page);
    const skip = page.locator(`#${id} > .skip`);
    await expect(skip).not.toBeInViewport();
    await skip.evaluate((link) => {
      link.focus({ preventScroll: true });
    });
    await expect(skip).toBeInViewport({ ratio: 1 });
    expect(await page.locator(`#${id} h3`).boundingBox()).toEqual(place);
    expect(await scrollTop(page)).toBe(top);
  }
});

test('without script every link is a stop, and those past a step lead on', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  expect(await page.locator('.story a[tabindex]').count()).toBe(0);
  await page.locator('#openai-exodus-half > .skip').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#openai-exodus-dozen');
  await page.keyboard.press('Tab');
  await expect(page.locator('#openai-exodus-dozen > .skip')).toBeFocused();
});
