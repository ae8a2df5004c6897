/** Ways in which a reader moves, and what she then sees. */
import type { Locator, Page } from '@playwright/test';
import { must, stepIds } from './site.ts';
import { expect } from './test.ts';

/**
 * Waits until nothing scrolls and nothing moves, and the stage shows the step at the reading line.
 *
 * @returns the id of that step
 * @throws when the stage stays with another step
 */
export const atRest = (page: Page): Promise<string> => page.evaluate(() => window.probe.rest());

/** Waits until the page lies still and its address says where: what a reader would copy, or leave behind. */
export async function atRestInAddress(page: Page): Promise<string> {
  const id = await atRest(page);
  const wanted = await page.evaluate(
    (id) => (document.querySelector('[data-step]')?.id === id ? '' : `#${id}`),
    id,
  );
  // The link to the other language is written together with the address, and names steps only.
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLAnchorElement>('a[data-keeps-place]')?.hash === wanted,
    wanted,
    { timeout: 5000 },
  );
  return id;
}

/**
 * Puts a step's zone at the reading line, `px` past its beginning, as fast as a thrown scroll bar.
 *
 * @param part how far into the zone, 0–1
 */
export async function scrollInto(page: Page, id: string, part = 0.5): Promise<void> {
  await page.evaluate(
    async ([id, part]) => {
      const step = document.getElementById(id);
      const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
      if (!step || !stage) throw new Error(`there is no step ${id}`);
      const box = step.getBoundingClientRect();
      const line =
        stage.width < innerWidth * 0.9 ? innerHeight / 2 : stage.bottom + (innerHeight - stage.bottom) * 0.4;
      const before = scrollY;
      // The page hears of it a frame later; so does whoever waits for what it does then.
      const heard = new Promise((done) => {
        addEventListener('scroll', done, { once: true });
      });
      scrollBy({ top: box.top + box.height * part - line, behavior: 'instant' });
      if (scrollY !== before) await heard;
    },
    [id, part] as const,
  );
}

/**
 * Begins to read: rests at the second step. Until a reader has rested once, she may still be arriving, and pictures
 * change at once; from there on they move.
 */
export async function beginReading(page: Page): Promise<void> {
  await scrollInto(page, must(stepIds('en')[1], 'second step'));
  await atRestInAddress(page);
}

/**
 * Clicks on something where it is in the window. Playwright's own click would first scroll the page to centre what
 * stands in a sticky bar, which no reader does.
 */
export async function press(page: Page, target: Locator): Promise<void> {
  const box = must(await target.boundingBox(), 'box to press');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Turns the wheel once and waits until the page has begun to move, or has shown that it will not. */
export async function wheel(page: Page, px: number): Promise<void> {
  await page.mouse.wheel(0, px);
  await page.evaluate(() => window.probe.frames(2));
}

/** How far the page is scrolled, once no font can lengthen what lies above any more. */
export const scrollTop = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return scrollY;
  });

/**
 * Nothing has moved that the reader did not move: CLS as browsers report it, to two decimals, is 0.00, and the words
 * of the story have not shifted by a single pixel.
 */
export async function expectNoShift(page: Page): Promise<void> {
  const { score, words, moved } = await page.evaluate(() => window.probe.shifts());
  expect(score, `CLS; what moved:\n${moved.join('\n')}\n`).toBeLessThan(0.005);
  expect(words, 'words that shifted').toEqual([]);
}
