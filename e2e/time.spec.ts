/** Time on the stage: on pictures of roofs a slider shows other days, and the next step its own again. */
import type { Locator, Page } from '@playwright/test';
import { beginReading, atRest, expectNoShift, scrollInto } from './support/reading.ts';
import { boxOf, distance, paintedPicture, pictureOnDay, tolerance } from './support/picture.ts';
import { locales, must, once, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const own = ['startup-pull-first', 'startup-pull-own', 'what-held-up-back'] as const;
const words: Readonly<Record<Locale, readonly string[]>> = {
  en: ['30 June 2024', '31 December 2024', '30 June 2025', '31 December 2025', '30 June 2026'],
  ko: ['2024년 6월 30일', '2024년 12월 31일', '2025년 6월 30일', '2025년 12월 31일', '2026년 6월 30일'],
};
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');
const slider = (page: Page): Locator => page.locator('[data-stage] input[type=range][data-time]');

/** The slider stands at a day and says so, and the stage shows that day's picture: of a step, or one between. */
async function expectDay(page: Page, locale: Locale, at: number): Promise<void> {
  await expect(slider(page)).toHaveValue(String(at));
  await page.locator('[data-stage][data-settled]').waitFor();
  expect(plain(await slider(page).getAttribute('aria-valuetext'))).toBe(words[locale][at]);
  const wanted = pictureOnDay(locale, await boxOf(page), at);
  expect(distance(await paintedPicture(page), wanted)).toBeLessThanOrEqual(tolerance);
}

/** Where on the page the slider stands at a day. */
async function placeOf(page: Page, at: number): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = must(await slider(page).boundingBox(), 'slider in sight');
  return { x: x + 8 + ((width - 16) * at) / 4, y: y + height / 2 };
}

for (const locale of locales) {
  test(
    `by keyboard, by pointer, and on to the next step, ${locale}`,
    { tag: once(0, locale) },
    async ({ visit }) => {
      const page = await visit({ locale });
      await beginReading(page);
      await expect(slider(page)).toBeHidden();
      await scrollInto(page, own[0]);
      await atRest(page);
      await expect(slider(page)).toBeVisible();
      await expect(slider(page)).toHaveAccessibleName(
        locale === 'en' ? 'The day of the picture' : '그림의 날짜',
      );
      await expectDay(page, locale, 0);

      await slider(page).focus();
      await page.keyboard.press('ArrowRight');
      await expectDay(page, locale, 1);
      await expect(page.getByRole('status').filter({ hasText: /./ })).toContainText(/2024/);
      expect(plain(await page.locator('.said').textContent())).toContain(words[locale][1]);
      // The reader has not moved: neither have the state nor the address.
      expect(await atRest(page)).toBe(own[0]);
      expect(new URL(page.url()).hash).toBe(`#${own[0]}`);
      await page.keyboard.press('End');
      await expectDay(page, locale, 4);
      expect(plain(await page.locator('.said').textContent())).toContain(words[locale][4]);

      const { x, y } = await placeOf(page, 3);
      await page.mouse.click(x, y);
      await expectDay(page, locale, 3);
      await page.locator('a[data-go="next"]').first().click();
      expect(await atRest(page)).toBe(own[1]);
      await expectDay(page, locale, 2);
      await scrollInto(page, own[0]);
      expect(await atRest(page)).toBe(own[0]);
      await expectDay(page, locale, 0);
      await expectNoShift(page);
    },
  );

  test(
    `by touch on a phone, and dots that answer for the day, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({
        locale,
        id: own[1],
        viewport: windows.phone,
        hasTouch: true,
        isMobile: true,
      });
      await atRest(page);
      await expectDay(page, locale, 2);
      const { x, y } = await placeOf(page, 1);
      await page.touchscreen.tap(x, y);
      await expectDay(page, locale, 1);
      await page.locator('[data-stage] svg').focus();
      await page.locator('[data-ask]').first().waitFor();
      await page.keyboard.press('Home');
      expect(plain(await page.locator('[data-answer]').textContent())).toContain(words[locale][1]);
      // Another box is another drawing of the same day.
      await page.setViewportSize(windows.tablet);
      await expect(page.locator('[data-stage] svg')).toHaveAttribute('viewBox', '0 0 720 480');
      await expectDay(page, locale, 1);
    },
  );
}

test('a link to the step at which the reader is brings its own day back', async ({ visit }) => {
  const page = await visit({ id: own[1] });
  await atRest(page);
  const move = async (): Promise<void> => {
    await slider(page).focus();
    await page.keyboard.press('Home');
    await expectDay(page, 'en', 0);
  };
  const link = page.locator(`nav a[data-contents][href="#${own[1]}"]`).last();

  await move();
  await page.locator('a[data-menu]').click();
  // To look at the contents is not to go anywhere.
  await expectDay(page, 'en', 0);
  await link.click();
  expect(await atRest(page)).toBe(own[1]);
  await expectDay(page, 'en', 2);
  // Nothing has scrolled since, and nothing is left for the browser to go to.
  await move();
  await page.locator('a[data-menu]').click();
  await link.click();
  await expectDay(page, 'en', 2);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${own[1]}`);

  // By the address, from the chapter's.
  await move();
  // At once: at rest the page writes the reader's own step into the address.
  await page.evaluate((id) => {
    history.replaceState(null, '', '#startup-pull');
    location.hash = id;
  }, own[1]);
  expect(await atRest(page)).toBe(own[1]);
  await expectDay(page, 'en', 2);

  // Elsewhere and back is a jump like any other.
  await move();
  await page.evaluate(() => {
    location.hash = 'contents';
  });
  await page.goBack();
  expect(await atRest(page)).toBe(own[1]);
  await expectDay(page, 'en', 2);
});

test('has room beside the day, a finger high, in every window', async ({ visit }) => {
  const page = await visit({ locale: 'ko', id: own[1] });
  for (const [width, height] of [
    [360, 544],
    [390, 844],
    [768, 500],
    [820, 1180],
    [900, 500],
    [1024, 768],
    [1440, 900],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    await atRest(page);
    const seen = await page.evaluate(() => {
      const input = document.querySelector('[data-time]');
      const box = input?.getBoundingClientRect();
      if (!box || box.width === 0) return undefined;
      const middle = (box.top + box.bottom) / 2;
      // Of the finger's breadth the middle is drawn: the thumb, and the ring around it.
      const drawn = { left: box.left, right: box.right, top: middle - 8, bottom: middle + 8 };
      const covered = [...document.querySelectorAll('[data-stage] text')].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // Letters stand in the middle of the line's height.
        const rim = (bottom - top) * 0.18;
        return (
          right > drawn.left && left < drawn.right && bottom - rim > drawn.top && top + rim < drawn.bottom
        );
      });
      return {
        height: box.height,
        step: box.width / 4,
        inside: box.left >= 0 && box.right <= innerWidth,
        covered: covered.map(({ textContent }) => textContent),
      };
    });
    if (!(await page.locator('[data-stage]').isVisible())) {
      expect(seen, `${String(width)} × ${String(height)}: no stage, no slider`).toBeUndefined();
      continue;
    }
    const { step, ...rest } = must(seen, `slider at ${String(width)} × ${String(height)}`);
    expect
      .soft(rest, `${String(width)} × ${String(height)}`)
      .toEqual({ height: 44, inside: true, covered: [] });
    expect.soft(step).toBeGreaterThan(24);
  }
});

test('without the file of the days between, the step keeps its own', async ({ visit, watch }) => {
  watch.allow(/ERR_FAILED/);
  const page = await visit({ id: own[0], before: (page) => page.route(/-days-/, (route) => route.abort()) });
  await atRest(page);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expectDay(page, 'en', 0);
  await page.keyboard.press('End');
  await expectDay(page, 'en', 4);
});

test('is nowhere in the plain article, on paper, or without script', async ({ visit }) => {
  const still = await visit({ id: own[1], javaScriptEnabled: false });
  await expect(slider(still)).toBeHidden();
  const page = await visit({ id: own[1] });
  await atRest(page);
  await expect(slider(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(slider(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('button[data-control="plain"]').evaluate((button: HTMLButtonElement) => {
    button.click();
  });
  await expect(slider(page)).toBeHidden();
});
