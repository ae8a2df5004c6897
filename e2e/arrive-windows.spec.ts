/** A window that changes its size, or is put away and fetched back, never changes the reader's step. */
import type { Page } from '@playwright/test';
import { ownFonts } from './support/own-fonts.ts';
import { atRest, atRestInAddress, scrollInto, scrollTop } from './support/reading.ts';
import { full, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const middle = stepIds('en').at(Math.floor(stepIds('en').length / 2)) ?? '';
const shownStates = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set(window.probe.log.map(({ id }) => id))]);
const emptyLog = (page: Page): Promise<number> => page.evaluate(() => (window.probe.log.length = 0));
const inWindow = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, id);

test('resizing and turning keep the step at every size', async ({ visit }) => {
  const { phone, phoneAcross, tablet, desktop } = windows;
  const ways = [
    [phone, phoneAcross, phone],
    [phone, tablet, phone],
    [desktop, tablet, desktop],
    [phoneAcross, desktop, phoneAcross, tablet],
    [desktop, phone, desktop],
  ];
  const page = await visit({ reducedMotion: 'reduce' });
  // The first step begins at the top of the page, where nothing is above that could change.
  for (const [i, id] of some(stepIds('en').slice(1), 7).entries()) {
    const [start = phone, ...then] = ways[i % ways.length] ?? [];
    await test.step(`${String(start.width)}×${String(start.height)} ${id}`, async () => {
      await page.setViewportSize(start);
      await atRest(page);
      await scrollInto(page, id, 0.4);
      expect(await atRest(page), `${id} at the start`).toBe(id);
      for (const size of then) {
        await page.setViewportSize(size);
        const at = `${id} after ${String(size.width)}×${String(size.height)}`;
        expect.soft(await atRest(page), at).toBe(id);
        expect.soft(await inWindow(page, id), `${at} is in the window`).toBe(true);
      }
    });
  }
});

for (const [name, width] of [
  ['phone', 390],
  ['desktop', 1440],
] as const) {
  const changes = full ? 80 : 8;
  test(`${String(changes)} changes of height alone change nothing, ${name}`, async ({ visit }) => {
    const heights = [664, 750] as const;
    for (const [part, label] of [
      [0, 'at the very beginning of a step'],
      [0.98, 'near its end'],
    ] as const) {
      await test.step(label, async () => {
        const page = await visit({ viewport: { width, height: heights[0] }, ...ownFonts });
        await scrollInto(page, middle, part);
        await page.evaluate(() => {
          scrollBy({ top: 1, behavior: 'instant' });
        });
        const id = await atRestInAddress(page);
        const top = await scrollTop(page);
        await emptyLog(page);
        for (let i = 1; i <= changes; i++) {
          await page.setViewportSize({ width, height: heights[i % 2] ?? 0 });
        }
        expect(await atRest(page)).toBe(id);
        expect(await shownStates(page), 'no other step on the way').toEqual(
          expect.not.arrayContaining(stepIds('en').filter((other) => other !== id)),
        );
        expect(Math.abs((await scrollTop(page)) - top), 'the text has not crept').toBeLessThanOrEqual(2);
      });
    }
  });
}

test('a hidden tab paints at once, and is right when it is shown again', async ({ visit }) => {
  const page = await visit();
  const setHidden = (hidden: boolean): Promise<void> =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (hidden ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const [, first = '', second = '', third = ''] = stepIds('en');
  // Arriving paints at once; only reading on from there moves.
  await scrollInto(page, first);
  await atRestInAddress(page);
  // Hidden in the midst of a movement.
  await scrollInto(page, second);
  await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'moving');
  await page.evaluate(() => window.probe.frames(10));
  await setHidden(true);
  await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'settled', undefined, { polling: 5 });
  await scrollInto(page, third);
  expect(await atRest(page)).toBe(third);
  await setHidden(false);
  expect(await atRest(page)).toBe(third);
  expect(await page.evaluate(() => window.probe.expected())).toBe(third);
});

test('another tab in front, then back', async ({ visit }) => {
  const page = await visit();
  await scrollInto(page, middle);
  await atRest(page);
  const other = await page.context().newPage();
  await other.bringToFront();
  await page.bringToFront();
  expect(await atRest(page)).toBe(middle);
});

for (const [name, from, to] of [
  ['a phone', windows.phone, windows.phoneAcross],
  ['a tablet', windows.tablet, { width: 1180, height: 820 }],
] as const) {
  // The phone turns more than the tablet, whose turn is for the full suite.
  const tag = name === 'a phone' ? [] : '@full';
  test(`turning ${name} below the story keeps the place there`, { tag }, async ({ visit }) => {
    const page = await visit({ viewport: from, reducedMotion: 'reduce' });
    await atRest(page);
    const places = await page
      .locator('.after [id]')
      .evaluateAll((all) => all.filter((each) => each.getClientRects().length > 0).map(({ id }) => id));
    expect(places.length).toBeGreaterThan(5);
    for (const id of some(places, 14)) {
      await test.step(id, async () => {
        await page.evaluate((id) => {
          document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
        }, id);
        const state = await atRestInAddress(page);
        // In the window: a font that arrives meanwhile lengthens what lies above, which nobody sees.
        const topOf = (): Promise<number> =>
          page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, id);
        const top = await topOf();
        // The words in the middle of the window, where the eye is.
        await page.evaluate(() => {
          const read = document
            .elementFromPoint(innerWidth / 3, innerHeight / 2)
            ?.closest('.after [id], .after li');
          Object.assign(window, { read });
        });
        const inSight = (): Promise<boolean> =>
          page.evaluate(() => {
            const { read } = window as unknown as { read?: Element };
            const box = read?.getBoundingClientRect();
            return !box || (box.top < innerHeight && box.bottom > 0);
          });
        await page.setViewportSize(to);
        expect.soft(await atRestInAddress(page)).toBe(state);
        expect.soft(await inSight()).toBe(true);
        await page.setViewportSize(from);
        expect.soft(await atRestInAddress(page)).toBe(state);
        expect.soft(Math.abs((await topOf()) - top), 'px from where it was').toBeLessThanOrEqual(2);
      });
    }
  });
}

for (const [name, viewport] of [
  ['phone', windows.phone],
  ['desktop', windows.desktop],
] as const) {
  test(`letters that change their size while one reads keep the step, ${name}`, async ({ visit }) => {
    const page = await visit({ viewport, reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    for (const id of some(stepIds('en').slice(1), 18)) {
      await scrollInto(page, id, 0.4);
      expect(await atRestInAddress(page)).toBe(id);
      for (const standard of [20, 32, 16]) {
        await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
        await expect(page.locator('html')).toHaveCSS('font-size', `${String(standard)}px`);
        await page.evaluate(() => window.probe.frames(3));
        expect.soft(await atRestInAddress(page), `${String(standard)} px`).toBe(id);
        expect.soft(await inWindow(page, id), `${String(standard)} px`).toBe(true);
      }
    }
  });

  const tag = name === 'phone' ? [] : '@full';
  test(`a look at the page as paper keeps the step, ${name}`, { tag }, async ({ visit }) => {
    const page = await visit({ viewport, reducedMotion: 'reduce' });
    for (const id of some(stepIds('en').slice(1), 18)) {
      await scrollInto(page, id, 0.4);
      expect(await atRestInAddress(page)).toBe(id);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.probe.frames(3));
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.probe.frames(3));
      expect.soft(await atRestInAddress(page)).toBe(id);
      expect.soft(await inWindow(page, id)).toBe(true);
    }
  });
}
