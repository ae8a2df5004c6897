/** Readers who set their letters twice as large get all of the words, in pictures too, none cut off or on another. */
import { inkOf, labelFaults } from './support/labels.ts';
import type { Page } from '@playwright/test';
import { layoutFaults, standingFaults } from './support/layout.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { locales, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** The browser's own setting: what a reader changes, and what `rem` follows. */
const setLetters = async (page: Page, standard: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: Math.round(standard * 0.8) } });
};

for (const locale of locales) {
  for (const [name, viewport] of Object.entries({
    phone: windows.phone,
    tablet: windows.tablet,
    desktop: windows.desktop,
  })) {
    test(`letters at 200 %, ${locale}, ${name}`, async ({ visit }) => {
      const page = await visit({
        locale,
        viewport,
        reducedMotion: 'reduce',
        before: (page) => setLetters(page, 32),
      });
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      await atRest(page);
      // By fault, the steps at which it shows: most show at every one.
      const faults = new Map<string, string[]>();
      const labels: string[] = [];
      const onStage = await page.locator('[data-stage]').isVisible();
      // Labels are twice as large as well, but on a phone, where a figure is as wide as it can be already.
      const least = name === 'phone' ? 12 : 24;
      // Half of the steps in each language: together, all.
      const half = stepIds(locale).filter((_, i) => i % 2 === locales.indexOf(locale));
      for (const id of some(half, 5)) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          expect(await atRest(page)).toBe(id);
          for (const fault of await standingFaults(page))
            faults.set(fault, [...(faults.get(fault) ?? []), id]);
          const picture = onStage ? '[data-stage] svg' : `[data-figure="${id}"] svg`;
          labels.push(...labelFaults(await inkOf(page, picture), locale, id, least));
        });
      }
      expect.soft(Object.fromEntries(faults)).toEqual({});
      expect.soft(labels).toEqual([]);
      expect.soft(await layoutFaults(page)).toEqual([]);
    });
  }
}

for (const locale of locales) {
  test(`letters between 125 % and 200 % fit the windows of phones, ${locale}`, async ({ visit }) => {
    for (const standard of some([20, 24, 28, 32], 2)) {
      const page = await visit({
        locale,
        viewport: windows.phone,
        reducedMotion: 'reduce',
        before: (page) => setLetters(page, standard),
      });
      await expect(page.locator('html')).toHaveCSS('font-size', `${String(standard)}px`);
      for (const width of some([320, 360, 390, 430], 2)) {
        await page.setViewportSize({ width, height: 844 });
        await atRest(page);
        const name = `${String(standard)} px letters in ${String(width)} px`;
        expect.soft(await layoutFaults(page), name).toEqual([]);
        expect.soft(await standingFaults(page), name).toEqual([]);
      }
    }
  });

  test(`the largest letters in the smallest window: a link shows its step, ${locale}`, async ({ visit }) => {
    const page = await visit({
      locale,
      viewport: { width: 320, height: 256 },
      reducedMotion: 'reduce',
      before: (page) => setLetters(page, 32),
    });
    for (const id of some(stepIds(locale).slice(1), 6)) {
      await page.evaluate((id) => (location.hash = id), id);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', id);
      await expect(page.locator(`#${id} :is(h2, h3)`).first()).toBeInViewport();
    }
  });
}
