/** However a reader scrolls, the stage shows the step at the reading line, and the address says so. */
import { atRest, atRestInAddress, scrollInto, wheel } from './support/reading.ts';
import { full, locales, once, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

const ends = { first: stepIds('en').at(0) ?? '', last: stepIds('en').at(-1) ?? '' };

for (const [name, viewport] of Object.entries({ phone: windows.phone, desktop: windows.desktop })) {
  // The phone's is the longer way; the desktop's is for the full suite.
  const tag = name === 'phone' ? [] : '@full';
  test(`slow wheel, ${name}: every step has its turn, in order, once`, { tag }, async ({ visit }) => {
    const page = await visit({ viewport });
    await page.mouse.move(viewport.width / 4, viewport.height * 0.8);
    const atEnd = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.querySelector('[data-step]:last-of-type') !== null &&
          scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
      );
    const px = full ? 240 : 440;
    for (let turns = 0; turns < 400 && !(await atEnd()); turns++) await wheel(page, px);
    await atRest(page);
    const turns = await page.evaluate(() =>
      window.probe.log.filter(({ what }) => what === 'state').map(({ id }) => id),
    );
    // The first step is the build's own state, so its turn is not a change.
    expect(turns.filter((id, i) => id !== turns[i - 1])).toEqual(
      stepIds('en').slice(turns[0] === ends.first ? 0 : 1),
    );
  });

  test(`flings, ${name}: the step at the reading line, and no history`, { tag }, async ({ visit }) => {
    const page = await visit({ viewport });
    const entries = await page.evaluate(() => history.length);
    await page.mouse.move(viewport.width / 4, viewport.height * 0.8);
    for (const fling of some([2600, 4100, -1700, 9000, -5200, 700, -90, 3300, -20_000, 50_000, -3000], 3)) {
      await page.mouse.wheel(0, fling);
      await page.mouse.wheel(0, fling / 2);
      await atRest(page);
    }
    await atRestInAddress(page);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
}

for (const locale of locales) {
  test(`End, Home, PageDown and Space, ${locale}`, async ({ visit }) => {
    const reducedMotion = locale === 'ko' ? 'reduce' : 'no-preference';
    const page = await visit({ locale, viewport: windows.tablet, reducedMotion });
    expect(await atRestInAddress(page)).toBe(ends.first);
    await page.keyboard.press('End');
    await page.waitForFunction(() => scrollY > 1000);
    expect(await atRestInAddress(page)).toBe(ends.last);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0);
    expect(await atRestInAddress(page)).toBe(ends.first);
    expect(new URL(page.url()).hash).toBe('');
    for (const key of ['PageDown', 'Space', 'PageDown', 'Shift+Space']) {
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press(key);
      await page.waitForFunction((before) => scrollY !== before, before);
      await atRest(page);
    }
  });

  test(
    `from the first step to the last at once and back, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({ locale });
      for (const id of [ends.last, ends.first, ends.last]) {
        await scrollInto(page, id);
        expect(await atRest(page)).toBe(id);
      }
    },
  );
}

test('pixel by pixel over every boundary between two steps', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const wrong: string[] = [];
  for (const id of some(stepIds('en').slice(1), 6)) {
    // Two pixels before a zone is the step before, two after it is this one.
    await scrollInto(page, id, 0);
    await atRest(page);
    const seen = await page.evaluate(async () => {
      const seen: { expected: string; state: string | undefined }[] = [];
      for (const top of [-2, 1, 1, 1, 1]) {
        scrollBy({ top, behavior: 'instant' });
        await window.probe.frames(2);
        const state = document.querySelector<HTMLElement>('[data-stage]')?.dataset['state'];
        seen.push({ expected: window.probe.expected(), state });
      }
      return seen;
    });
    for (const { expected, state } of seen) {
      if (state !== expected) wrong.push(`at ${id}: ${String(state)} instead of ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});
