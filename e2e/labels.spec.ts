/** Every label of every picture, at every size of window: large enough, inside, clear of other labels and of dots. */
import { boxes, leastScale } from '../src/scene/scene.ts';
import { inkOf, labelFaults } from './support/labels.ts';
import { ownFonts } from './support/own-fonts.ts';
import { served } from './support/picture.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { full, locales, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Windows in which every step is looked at in each language. */
const whole = { phone: windows.phone, tablet: windows.tablet, desktop: windows.desktop };
/** Phones under their browsers' bars, and small windows: the same boxes, so a few steps each, and all together. */
const sampled = {
  laptop: { width: 1024, height: 640 },
  '390×664': { width: 390, height: 664 },
  '375×667': { width: 375, height: 667 },
  '360×640': { width: 360, height: 640 },
  '412×732': { width: 412, height: 732 },
  '768×1024': { width: 768, height: 1024 },
  '800×600': { width: 800, height: 600 },
};

for (const locale of locales) {
  for (const [at, [name, viewport]] of Object.entries({ ...whole, ...sampled }).entries()) {
    // Unit tests set every label of every box exactly; here a browser sets a part of them.
    const tag = full || name in whole || at % 4 === 2 * locales.indexOf(locale) ? [] : '@full';
    test(`on the stage, ${locale}, ${name}`, { tag }, async ({ visit }) => {
      const page = await visit({ locale, viewport, reducedMotion: 'reduce', ...ownFonts });
      const faults: string[] = [];
      const turn = at + 2 * locales.indexOf(locale);
      const ids =
        name in whole ? some(stepIds(locale), 4, turn) : stepIds(locale).filter((_, i) => i % 4 === turn % 4);
      for (const id of ids) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          expect(await atRest(page)).toBe(id);
          faults.push(...labelFaults(await inkOf(page, '[data-stage] svg'), locale, id));
        });
      }
      expect(faults).toEqual([]);
    });
  }

  for (const width of [360, 390, 430, 600, 767, 768, 899, 900, 1440]) {
    const tag = [360, 768].includes(width) ? [] : '@full';
    test(`in the plain article, ${locale}, ${String(width)} px`, { tag }, async ({ visit }) => {
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

for (const locale of locales) {
  test(`no key takes room from its picture on the narrowest phone, ${locale}`, async ({ visit }) => {
    const page = await visit({
      locale,
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
      ...ownFonts,
    });
    await atRest(page);
    const shown = stepIds(locale).map((id) => served(locale, 'low', id));
    const long = await page.evaluate(
      (shown) => {
        const [layer, key] = ['layer', 'key'].map((name) => document.querySelector(`[data-stage-${name}]`));
        const svg = document.querySelector('[data-stage] svg');
        if (!layer || !key || !svg) throw new Error('there is no stage');
        const room = svg.clientHeight;
        return shown.flatMap((words) => {
          [layer.textContent, key.textContent] = [words.layer, words.key];
          return svg.clientHeight < room ? [words.key] : [];
        });
      },
      shown.map(({ layer, key }) => ({ layer, key })),
    );
    expect(long).toEqual([]);
  });
}

test('no window has a stage on which letters would be under 12 px, or that leaves no room to read', async ({
  visit,
}) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const found: string[] = [];
  let shown = 0;
  const widths = some([360, 390, 430, 600, 767, 768, 899, 900, 1440], 2);
  const heights = some([499, 500, 543, 544, 640, 667, 768, 932, 1200], 2);
  for (const width of widths) {
    for (const height of heights) {
      await page.setViewportSize({ width, height });
      const stage = await page.evaluate(() => {
        const stage = document.querySelector('[data-stage]');
        const svg = stage?.querySelector('svg');
        if (!stage || !svg) throw new Error('there is no stage');
        const { width, bottom } = stage.getBoundingClientRect();
        // As wide as the window: it stands over the text, which has what is left under it.
        const left = width > innerWidth * 0.9 ? innerHeight - bottom : innerHeight;
        return { w: svg.clientWidth, h: svg.clientHeight, left: left / innerHeight };
      });
      // Put away: the plain article.
      if (stage.w === 0) continue;
      shown += 1;
      const fits = Object.values(boxes).some(
        (box) => Math.min(stage.w / box.w, stage.h / box.h) >= leastScale(box),
      );
      if (!fits) found.push(`${String(width)}×${String(height)}: ${String(stage.w)}×${String(stage.h)}`);
      // Two fifths; a third on the very shortest, an iPhone SE under Safari's bars.
      if (stage.left < (height < 600 ? 1 / 3 : 0.4)) {
        found.push(`${String(width)}×${String(height)}: ${stage.left.toFixed(2)} of the window to read in`);
      }
    }
  }
  expect(found).toEqual([]);
  expect(shown).toBeGreaterThan(widths.length * heights.length * 0.6);
});
