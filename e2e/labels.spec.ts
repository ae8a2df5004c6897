/** Every label of every picture, at every size of window: large enough, inside, clear of other labels and of dots. */
import { inkOf, labelFaults } from './support/labels.ts';
import { ownFonts } from './support/own-fonts.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { locales, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const locale of locales) {
  for (const [name, viewport] of Object.entries({
    phone: windows.phone,
    tablet: windows.tablet,
    desktop: windows.desktop,
    laptop: { width: 1024, height: 640 },
  })) {
    test(`on the stage, ${locale}, ${name}`, async ({ visit }) => {
      const page = await visit({ locale, viewport, reducedMotion: 'reduce', ...ownFonts });
      const faults: string[] = [];
      for (const id of stepIds(locale)) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          expect(await atRest(page)).toBe(id);
          faults.push(...labelFaults(await inkOf(page, '[data-stage] svg'), locale, id));
        });
      }
      expect(faults).toEqual([]);
    });
  }

  for (const width of [390, 320]) {
    test(`in the plain article, ${locale}, ${String(width)} px`, async ({ visit }) => {
      const page = await visit({
        locale,
        viewport: { width, height: 640 },
        javaScriptEnabled: false,
        ...ownFonts,
      });
      const faults: string[] = [];
      for (const id of stepIds(locale)) {
        faults.push(...labelFaults(await inkOf(page, `[data-figure="${id}"] svg`), locale, id));
      }
      expect(faults).toEqual([]);
    });
  }
}
