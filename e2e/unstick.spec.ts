/** Small windows and large zooms get the plain article; so does whoever asks for it. Nothing is ever wider than the page. */
import type { Page } from '@playwright/test';
import { layoutFaults, standingFaults } from './support/layout.ts';
import { atRest, atRestInAddress, press, scrollInto } from './support/reading.ts';
import { full, inTurn, locales, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const small = {
  'a small phone': { viewport: { width: 320, height: 568 } },
  'a low window': { viewport: { width: 1280, height: 480 } },
  '1440×900 at 200 %': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  '1280×1024 at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

/** Figures of steps that have none to see. */
const unseen = (page: Page): Promise<string[]> =>
  page
    .locator('[data-step]')
    .evaluateAll((steps) =>
      steps
        .filter((step) => (step.querySelector('figure svg')?.getBoundingClientRect().height ?? 0) < 80)
        .map(({ id }) => id),
    );

for (const locale of locales) {
  test(`tables that are opened are not wider than a small phone, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, ...small['a small phone'], reducedMotion: 'reduce' });
    await atRest(page);
    const wider = await page.locator('[data-step] figure details').evaluateAll((tables) =>
      tables.flatMap((table) => {
        table.setAttribute('open', '');
        const by = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        table.removeAttribute('open');
        return by > 0 ? [`${table.closest('[data-step]')?.id ?? ''}: ${String(by)} px`] : [];
      }),
    );
    expect(wider).toEqual([]);
  });
}

for (const [turn, [name, window]] of Object.entries(small).entries()) {
  for (const locale of inTurn(turn)) {
    test(`${name}: every figure in its place and no stage, ${locale}`, async ({ visit }) => {
      const page = await visit({ locale, ...window, reducedMotion: 'reduce' });
      await atRest(page);
      await expect(page.locator('[data-stage]')).toBeHidden();
      expect(await unseen(page)).toEqual([]);
      expect(await standingFaults(page)).toEqual([]);
      expect(await layoutFaults(page)).toEqual([]);
      // The step at hand is still known: links to it, and the address, keep working.
      const last = stepIds(locale).at(-1) ?? '';
      await page.goto(`${page.url().replace(/#.*/, '')}#${last}`);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', last);
      await expect(page.locator(`#${last} :is(h2, h3)`).first()).toBeInViewport();
    });
  }
}

for (const locale of locales) {
  test(`no window is too narrow for the page, ${locale}`, async ({ visit }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit({ locale, javaScriptEnabled, reducedMotion: 'reduce' });
      for (const width of [320, 360, 390, 820, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        const name = `${String(width)} px, ${javaScriptEnabled ? 'scroll' : 'plain'}`;
        expect.soft(await layoutFaults(page), name).toEqual([]);
        expect.soft(await standingFaults(page), name).toEqual([]);
      }
    }
  });

  test(`the plain-article switch keeps the step, and is kept, ${locale}`, async ({ visit }) => {
    for (const viewport of full
      ? [windows.phone, windows.desktop]
      : [windows[locale === 'en' ? 'phone' : 'desktop']]) {
      const page = await visit({ locale, viewport, reducedMotion: 'reduce' });
      const ids = [stepIds(locale).at(2) ?? '', stepIds(locale).at(-2) ?? ''];
      // Early on a phone, late on a desktop.
      for (const id of ids.filter((_, i) => full || i === locales.indexOf(locale))) {
        await scrollInto(page, id, 0.3);
        await atRestInAddress(page);
        for (const mode of ['plain', 'scroll']) {
          await press(page, page.locator('details.display summary'));
          await press(page, page.locator('button[data-control="plain"]'));
          await page.keyboard.press('Escape');
          await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
          expect(await atRestInAddress(page), `${mode} at ${id}`).toBe(id);
          await expect(page.locator(`#${id} .words`)).toBeInViewport();
          await expect(page.locator('[data-stage]')).toBeVisible({ visible: mode === 'scroll' });
          await page.reload();
          expect(await atRest(page), `${mode} at ${id}, reloaded`).toBe(id);
          await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
          await expect(page.locator(`#${id} .words`)).toBeInViewport();
        }
      }
    }
  });
}

for (const locale of locales) {
  test(`on the smallest phones the words of the bar have room between them, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, viewport: { width: 319, height: 568 }, reducedMotion: 'reduce' });
    for (const id of [stepIds(locale)[0] ?? '', 'genai-jobs-slump']) {
      await scrollInto(page, id);
      await atRestInAddress(page);
      for (const width of [319, 320, 327, 335, 336, 337, 360]) {
        await page.setViewportSize({ width, height: 568 });
        await page.evaluate(() => window.probe.frames(2));
        const { gaps, over } = await page.evaluate(() => {
          const words = document.querySelectorAll(
            '.controls > a, .controls > .status, .controls .go a, .controls summary',
          );
          const boxes = [...words]
            .map((part) => {
              const range = document.createRange();
              range.selectNodeContents(part);
              return range.getBoundingClientRect();
            })
            .filter(({ width }) => width > 0);
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            gaps: boxes.slice(1).map(({ left }, i) => Math.round(left - (boxes[i]?.right ?? 0))),
            over: Math.max(scrollWidth - clientWidth, ...boxes.map(({ right }) => right - clientWidth)),
          };
        });
        expect(gaps.length).toBeGreaterThan(3);
        const place = `${String(width)} px, ${id}: ${gaps.join(' ')}`;
        expect.soft(Math.min(...gaps), place).toBeGreaterThanOrEqual(6);
        expect.soft(over, place).toBeLessThanOrEqual(0);
      }
    }
  });
}
