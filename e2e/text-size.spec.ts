/** Readers who set their letters twice as large get all of the words, in pictures too, none cut off or on another. */
import { inkOf, labelFaults } from './support/labels.ts';
import { layoutFaults, standingFaults } from './support/layout.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { locales, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

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
        before: async (page) => {
          // The browser's own setting: what a reader changes, and what `rem` follows.
          const session = await page.context().newCDPSession(page);
          await session.send('Page.enable');
          await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
        },
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
      for (const id of some(half, 3)) {
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
