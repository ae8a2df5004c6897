/** Where one is and how much is left: in the bar, on a phone in short, and at the head of the contents in full. */
import type { Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { locales, must, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

interface Seen {
  /** What the bar says of the place, as far as it can be seen. */
  readonly status: string;
  /** Whether the name of the whole is seen. */
  readonly name: boolean;
  /** How far the line under the bar reaches, 0–1. */
  readonly line: number;
  /** The chapter's title, the step's place in it and the minutes left, read off the text. */
  readonly title: string;
  readonly place: string;
  readonly minutes: number;
}

const seenAt = (page: Page, id: string): Promise<Seen> =>
  page.evaluate((id) => {
    const bar = document.querySelector('nav.controls');
    const status = bar?.querySelector<HTMLElement>('[data-status]');
    const line = bar?.querySelector('[data-progress]')?.getBoundingClientRect().width;
    const step = document.getElementById(id);
    const chapter = step?.closest('[data-chapter]');
    const steps = [...(chapter?.querySelectorAll('[data-step]') ?? [])];
    if (!status || !step || line === undefined) throw new Error(`there is no bar, or no step ${id}`);
    return {
      status: status.innerText.trim(),
      name: bar?.querySelector('.name')?.checkVisibility() ?? false,
      line: line / innerWidth,
      title: chapter?.querySelector('.chapter-head h2')?.textContent ?? '',
      place: `${String(steps.indexOf(step) + 1)}/${String(steps.length)}`,
      minutes: Number(step.dataset['minutes']),
    };
  }, id);

for (const locale of locales) {
  test(`a reader with a phone knows where she is, ${locale}`, async ({ visit }) => {
    const page = await visit({
      locale,
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
      hasTouch: true,
      isMobile: true,
    });
    await atRest(page);
    const ids = stepIds(locale);
    let before = await seenAt(page, must(ids[0], 'step'));
    expect(before).toMatchObject({ status: '', name: true, line: 0 });
    for (const id of ids.filter((_, i) => i > 2 && i % 4 === 3)) {
      await test.step(id, async () => {
        await scrollInto(page, id);
        await atRest(page);
        // The bar is written a frame after the step.
        await page.evaluate(() => window.probe.frames(2));
        const now = await seenAt(page, id);
        expect(now.status).toMatch(new RegExp(`^${now.place} · ${String(now.minutes)}\\D`));
        expect(now.name, 'the place stands where the name stood').toBe(false);
        expect(now.minutes).toBeLessThanOrEqual(before.minutes);
        expect(now.line).toBeGreaterThan(before.line);
        before = now;
      });
    }
    expect(before.minutes, 'nothing much is left').toBeLessThanOrEqual(2);

    await page.locator('a[data-menu]').tap();
    const here = page.locator('.menu .here');
    await expect(here).toBeInViewport();
    await expect(here).toContainText(`${before.title} ${before.place} · `);
    await expect(page.locator('.menu [aria-current]')).toBeInViewport();
    await page.locator('a[data-menu]').tap();
    await expect(here, 'the same tap puts it away').toBeHidden();
  });

  test(`a wide window says it in full, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    const id = must(stepIds(locale)[12], 'step');
    await scrollInto(page, id);
    await atRest(page);
    await page.evaluate(() => window.probe.frames(2));
    const { status, title, place, minutes, name } = await seenAt(page, id);
    expect(status.startsWith(`${title} ${place} · `)).toBe(true);
    expect(status).toContain(String(minutes));
    expect(name).toBe(true);
  });

  test(`the contents name every step, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    const links = await page
      .locator('#contents a[data-contents]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(links).toEqual(stepIds(locale).map((id) => `#${id}`));
  });
}
