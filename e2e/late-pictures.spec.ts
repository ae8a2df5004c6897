/** Pictures that are under way for long, or come when nobody wants them any more. */
import { hold, type Held } from './support/hold.ts';
import { boxOf, distance, expectedPicture, paintedPicture, tolerance } from './support/picture.ts';
import { atRest, scrollInto } from './support/reading.ts';
import { must, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('scenes that do not come: the plain article at the reader’s place; when they do come, the stage', async ({
  visit,
}) => {
  const id = must(stepIds('en')[5], 'step');
  let files: Held | undefined;
  const page = await visit({
    id,
    before: async (page) => {
      await page.clock.install();
      files = await hold(page, '**/stage/*.json');
    },
  });
  const { asked, letGo } = must(files, 'files held');
  const html = page.locator('html');
  const plain = page.locator('button[data-control="plain"]');
  await expect.poll(() => asked.length).toBe(1);
  await expect(html).toHaveAttribute('data-mode', 'scroll');

  await page.clock.runFor(7000);
  await expect(html).toHaveAttribute('data-mode', 'plain');
  await expect(page.locator('[data-stage]')).toBeHidden();
  await expect(page.locator(`#${id} figure svg`).first()).toBeInViewport();
  await expect(plain).toHaveAttribute('aria-pressed', 'true');

  letGo();
  await expect(html).toHaveAttribute('data-mode', 'scroll');
  await page.clock.runFor(500);
  await expect(page.locator('[data-stage][data-settled]')).toHaveAttribute('data-state', id);
  await expect(page.locator(`#${id} .words`)).toBeInViewport();
  await expect(plain).toHaveAttribute('aria-pressed', 'false');
  const wanted = expectedPicture('en', await boxOf(page), id);
  expect(distance(await paintedPicture(page), wanted)).toBeLessThanOrEqual(tolerance);
  // It was the page that chose the plain article, and nobody's choice is kept.
  expect(await page.evaluate(() => localStorage.getItem('scattered'))).toBeNull();
});

test('who has chosen the plain article keeps it when late scenes come', async ({ visit }) => {
  let files: Held | undefined;
  const page = await visit({
    before: async (page) => {
      await page.clock.install();
      files = await hold(page, '**/stage/*.json');
    },
  });
  const { asked, letGo } = must(files, 'files held');
  await expect.poll(() => asked.length).toBe(1);
  await page.locator('details.display summary').click();
  await page.locator('button[data-control="plain"]').click();
  await page.clock.runFor(7000);
  const arrived = page.waitForResponse('**/stage/*.json');
  letGo();
  await (await arrived).finished();
  await page.clock.runFor(500);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
});

test('one file for each box, however far the reader goes meanwhile', async ({ visit }) => {
  let files: Held | undefined;
  const page = await visit({
    before: async (page) => {
      files = await hold(page, '**/stage/*.json');
    },
  });
  const { asked, letGo } = must(files, 'files held');
  const ids = stepIds('en').slice(2, 8);
  for (const id of ids) {
    await scrollInto(page, id);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-state', id);
  }
  expect(asked).toHaveLength(1);
  letGo();
  expect(await atRest(page)).toBe(ids.at(-1));
});

test('a file for the window of before does not paint over the picture of the window of now', async ({
  visit,
}) => {
  let narrow: Held | undefined;
  const page = await visit({
    viewport: windows.phone,
    before: async (page) => {
      narrow = await hold(page, '**/stage/en-narrow.*.json');
    },
  });
  const { asked, letGo } = must(narrow, 'files held');
  await expect.poll(() => asked.length).toBe(1);
  await page.setViewportSize(windows.desktop);
  const id = await atRest(page);
  const wanted = expectedPicture('en', await boxOf(page), id);
  const arrived = page.waitForResponse('**/stage/en-narrow.*.json');
  letGo();
  await (await arrived).finished();
  await page.evaluate(() => window.probe.frames(10));
  expect(await boxOf(page)).not.toBe('narrow');
  expect(distance(await paintedPicture(page), wanted)).toBeLessThanOrEqual(tolerance);
});
