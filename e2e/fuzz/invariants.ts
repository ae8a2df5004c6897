/** What must hold whatever a reader has done, once the page lies still. */
import type { Page } from '@playwright/test';
import {
  boxOf,
  distance,
  expectedPicture,
  paintedPicture,
  pictureOnDay,
  tolerance,
} from '../support/picture.ts';
import type { Locale } from '../support/site.ts';

/** How long the address may lag behind the reader, in frames. */
const patience = 90;

/** What is wrong with the page at rest, in sentences; nothing when all is well. */
export async function faultsAtRest(page: Page): Promise<string[]> {
  let id: string;
  try {
    id = await page.evaluate(() => window.probe.rest());
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)];
  }
  const faults = await page.evaluate(
    async ([id, patience]) => {
      const found: string[] = [];
      const step = document.getElementById(id);
      const chapter = step?.closest('[data-chapter]');
      const first = document.querySelector('[data-step]')?.id === id;
      const leads = chapter?.querySelector('[data-step]') === step;
      // The links that keep the place are written together with the address, when the page has lain still.
      const place = first ? '' : `#${id}`;
      const other = (): string | undefined =>
        document.querySelector<HTMLAnchorElement>('a[data-keeps-place]')?.hash;
      const right = (): boolean =>
        other() === place && (location.hash === place || (leads && location.hash === `#${chapter.id}`));
      for (let i = 0; i < patience && !right(); i++) await window.probe.frames(1);
      if (!right()) {
        found.push(
          `the stage shows ${id}, the address ${location.hash}, the other language ${other() ?? ''}`,
        );
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth)
        found.push(`${String(scrollWidth - clientWidth)} px wider than the window`);
      const { mode } = document.documentElement.dataset;
      const pressed = document.querySelector('button[data-control="plain"]')?.getAttribute('aria-pressed');
      if (pressed !== String(mode === 'plain'))
        found.push(`mode ${String(mode)}, but pressed ${String(pressed)}`);
      const stage = document.querySelector('[data-stage]');
      const figure = step?.querySelector('figure svg');
      const shown = stage !== null && getComputedStyle(stage).display !== 'none';
      if (!shown && (figure?.getBoundingClientRect().height ?? 0) < 60) found.push(`${id} has no picture`);
      if (document.querySelectorAll(':popover-open').length > 1) found.push('two panels are open');
      return found;
    },
    [id, patience] as const,
  );
  if (await page.locator('[data-stage]').isVisible()) {
    const locale = (await page.locator('html').getAttribute('lang')) as Locale;
    const box = await boxOf(page);
    // A key that was meant to scroll may have moved the slider of days.
    const slider = page.locator('[data-stage] input[data-time]');
    const wanted = (await slider.isVisible())
      ? pictureOnDay(locale, box, Number(await slider.inputValue()))
      : expectedPicture(locale, box, id);
    const far = distance(await paintedPicture(page), wanted);
    if (far > tolerance) faults.push(`the picture is not that of ${id} (${String(far)})`);
  }
  return faults;
}

/** Who has used a control is still there. */
export const focusFault = (page: Page): Promise<string[]> =>
  page.evaluate(() => (document.activeElement === document.body ? ['the focus is lost'] : []));
