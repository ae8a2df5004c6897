/** Everything by keyboard alone: in order, in sight, and without the page being thrown about. */
import { focusOf, stopsOf, tabThrough } from './support/focus.ts';
import { atRest, atRestInAddress, scrollInto, scrollTop } from './support/reading.ts';
import { full, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const sizes = { phone: windows.phone, desktop: windows.desktop };

for (const [locale, name, key] of [
  ['en', 'phone', 'Tab'],
  ['en', 'desktop', 'Shift+Tab'],
  ['ko', 'desktop', 'Tab'],
  ['ko', 'phone', 'Shift+Tab'],
] as const) {
  // One way on each kind of window; the full suite goes both ways on both.
  const tag = key === 'Tab' ? [] : '@full';
  test(
    `${key} through the whole page: every stop ringed and in sight, ${locale}, ${name}`,
    { tag },
    async ({ visit }) => {
      const page = await visit({ locale, viewport: sizes[name], reducedMotion: 'reduce' });
      await atRest(page);
      // The first step has none before it, and its link says so when the page has come to rest.
      await expect(page.locator('a[data-go="previous"]')).toHaveAttribute('aria-disabled', 'true');
      const there = await stopsOf(page);
      const stops = await tabThrough(page, key);
      expect(stops.length).toBe(there.length);
      const said = (wrong: (stop: (typeof stops)[number]) => boolean): string[] =>
        stops.filter(wrong).map(({ name, key }) => `${name} (${key})`);
      expect.soft(said(({ clear }) => !clear)).toEqual([]);
      expect.soft(said(({ ring }) => !ring)).toEqual([]);
      expect.soft(said(({ name }) => name === '')).toEqual([]);
      // At least 24 px, but for links inside a sentence, which are as low as their line.
      expect.soft(said(({ width, height, inline }) => !inline && Math.min(width, height) < 24)).toEqual([]);
      const order = stops.map(({ key }) => Number(key.split(' ').at(-1)));
      expect.soft(order).toEqual(order.toSorted((a, b) => (key === 'Tab' ? a - b : b - a)));
    },
  );
}

test('the first stop skips to the story', async ({ visit }) => {
  const page = await visit();
  await page.keyboard.press('Tab');
  const skip = await focusOf(page);
  expect(skip.key).toContain('#story');
  expect(skip.clear).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('#story')?.contains(document.activeElement))).toBe(
    true,
  );
});

test('focus in the bar leaves the text where it is', async ({ visit }) => {
  for (const viewport of Object.values(sizes)) {
    const page = await visit({ viewport, reducedMotion: 'reduce' });
    await scrollInto(page, stepIds('en').at(-2) ?? '');
    await atRestInAddress(page);
    const top = await scrollTop(page);
    for (const stop of await page.locator('nav.controls').locator('a[href], summary').all()) {
      await stop.focus();
      await page.evaluate(() => window.probe.frames(3));
      expect(await scrollTop(page), (await stop.textContent()) ?? '').toBe(top);
    }
  }
});

for (const [i, control] of ['plain', 'motion', 'theme'].entries()) {
  for (const [k, press] of ['Enter', 'Space'].entries()) {
    // Each switch by one of the keys, each key on one of the switches.
    const tag = i % 2 === k ? [] : '@full';
    test(
      `the switch "${control}" by ${press}, and Escape out of the disclosure`,
      { tag },
      async ({ visit }) => {
        const page = await visit({ reducedMotion: 'no-preference', colorScheme: 'light' });
        await atRest(page);
        const disclosure = page.locator('details.display');
        await disclosure.locator('summary').focus();
        await page.keyboard.press(press);
        await expect(disclosure).toHaveAttribute('open');
        const button = page.locator(`button[data-control="${control}"]`);
        const before = await button.getAttribute('aria-pressed');
        while (!(await button.evaluate((node) => node === document.activeElement)))
          await page.keyboard.press('Tab');
        expect(await focusOf(page)).toMatchObject({ clear: true, ring: true });
        await page.keyboard.press(press);
        await expect(button).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
        await page.keyboard.press('Escape');
        await expect(disclosure).not.toHaveAttribute('open');
        await expect(disclosure.locator('summary')).toBeFocused();
      },
    );
  }
}

test('Next and Previous walk every step and keep the focus', async ({ visit }) => {
  const page = await visit({ viewport: windows.phone, reducedMotion: 'reduce' });
  const ids = stepIds('en');
  await atRestInAddress(page);
  await page.locator('a[data-go="next"]').focus();
  for (const id of ids.slice(1, full ? undefined : 16)) {
    await test.step(`next to ${id}`, async () => {
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', id);
      expect(await atRestInAddress(page)).toBe(id);
      // At the last step there is no next, and its link may give the focus up.
      if (id !== ids.at(-1)) await expect(page.locator('a[data-go="next"]')).toBeFocused();
    });
  }
  await page.locator('a[data-go="previous"]').focus();
  for (const id of (full ? ids.slice(-8, -1) : ids.slice(8, 15)).reverse()) {
    await test.step(`previous to ${id}`, async () => {
      await page.keyboard.press('Enter');
      expect(await atRestInAddress(page)).toBe(id);
    });
  }
});

test('the contents by keyboard: opened, walked, chosen, closed', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRestInAddress(page);
  const link = page.locator('a[data-menu]');
  const menu = page.locator('.menu');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  const chosen = menu.locator('a[data-contents]').nth(3);
  for (let i = 0; i < 60 && !(await chosen.evaluate((node) => node === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ clear: true, ring: true });
  }
  const id = ((await chosen.getAttribute('href')) ?? '').slice(1);
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  expect(await atRestInAddress(page)).toBe(id);
});

test('no letter, digit or arrow is taken from the reader', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await atRest(page);
  const taken = await page.evaluate(() => {
    const keys = [
      ...'abcdefghijklmnopqrstuvwxyz0123456789?/.',
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      ' ',
      'PageDown',
      'Home',
      'End',
    ];
    const before = document.documentElement.outerHTML;
    const stopped = keys.filter((key) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    });
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    if (!document.body.dispatchEvent(wheel)) stopped.push('wheel');
    return { stopped, changed: document.documentElement.outerHTML !== before };
  });
  expect(taken).toEqual({ stopped: [], changed: false });
});

test('Next and Previous as fast as they can be pressed, and at both ends', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const ids = stepIds('en');
  const [next, previous] = [page.locator('a[data-go="next"]'), page.locator('a[data-go="previous"]')];
  await atRestInAddress(page);
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await next.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
  expect(await atRestInAddress(page)).toBe(ids[3]);
  await expect(next).toBeFocused();
  // The same within one task, which no hand can.
  await next.evaluate((link) => {
    if (!(link instanceof HTMLElement)) return;
    link.click();
    link.click();
  });
  expect(await atRestInAddress(page)).toBe(ids[5]);
  await previous.focus();
  for (let i = 0; i < 7; i++) await page.keyboard.press('Enter');
  expect(await atRestInAddress(page)).toBe(ids[0]);
  await expect(previous).toBeFocused();
  await scrollInto(page, ids.at(-2) ?? '');
  await atRestInAddress(page);
  await next.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
  expect(await atRestInAddress(page)).toBe(ids.at(-1));
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
});

test('Next pressed again at a step that is the address already goes on', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const [, second = '', third = ''] = stepIds('en');
  await atRestInAddress(page);
  await page.locator('a[data-go="next"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await atRestInAddress(page)).toBe(third);
  // Back and forth in the history finds the steps that were gone to.
  await page.goBack();
  expect(await atRestInAddress(page)).toBe(second);
});

test('what Next leads to is said aloud', async ({ visit }) => {
  for (const locale of ['en', 'ko'] as const) {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRestInAddress(page);
    const said = page.getByRole('status').filter({ hasText: /./ });
    await expect(said).toHaveCount(0);
    await page.locator('a[data-go="next"]').click();
    const id = await atRest(page);
    await expect(said).toHaveText(
      (await page.locator(`#${id} :is(h1, h2, h3)`).first().textContent()) ?? '-',
    );
  }
});

test('Shift+Tab through the contents over the page: no link under its head', async ({ visit }) => {
  for (const viewport of [sizes.phone, { width: 1280, height: 500 }]) {
    const page = await visit({ viewport, reducedMotion: 'reduce' });
    await scrollInto(page, stepIds('en').at(-1) ?? '');
    await atRestInAddress(page);
    await page.locator('a[data-menu]').focus();
    await page.keyboard.press('Enter');
    const links = page.locator('.menu a');
    await links.last().focus();
    const hidden: string[] = [];
    for (let i = 1; i < (await links.count()); i++) {
      await page.keyboard.press('Shift+Tab');
      const stop = await focusOf(page);
      if (!stop.clear) hidden.push(stop.name);
    }
    expect(hidden).toEqual([]);
  }
});
