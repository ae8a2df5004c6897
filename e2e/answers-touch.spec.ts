/** A finger asks the picture: whole columns, prices, early taps, a step's link. */
import type { Page } from '@playwright/test';
import type { Answer } from '../src/scene/asks.ts';
import { answer, asksOf, placeOnScreen } from './support/asking.ts';
import { boxOf } from './support/picture.ts';
import { atRest, beginReading, scrollInto } from './support/reading.ts';
import { must, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A picture of people, some of them with a name beside their dot. */
const id = 'startup-pull-own';
const asked = async (page: Page, locale: 'en'): Promise<readonly Answer[]> =>
  must(asksOf(locale, await boxOf(page))[id], 'picture that answers');

const touch = { viewport: windows.phone, hasTouch: true, isMobile: true } as const;

test('a column answers whole, a deal by its price too', async ({ visit }) => {
  const page = await visit(touch);
  for (const [step, ask, n] of [
    ['phd-pipeline-turn', 'year-2019', 1],
    ['mega-salaries-deals', 'deal-character-ai', 2],
  ] as const) {
    await scrollInto(page, step);
    await atRest(page);
    const wanted = must(
      asksOf('en', await boxOf(page))[step]?.find(({ id }) => id === ask),
      ask,
    );
    for (const spot of [0, n]) {
      const { x, y } = await placeOnScreen(page, wanted, spot);
      await page.touchscreen.tap(x, y);
      await expect(answer(page), `${step}, spot ${String(spot)}`).toContainText(wanted.text);
    }
  }
  // The top of a column is academia’s, and the year’s.
  await scrollInto(page, 'phd-pipeline-turn');
  await atRest(page);
  const column = must(
    asksOf('en', await boxOf(page))['phd-pipeline-turn']?.find(({ id }) => id === 'year-2019'),
    'column',
  );
  const [left, top] = must(column.spots[0], 'spot');
  const { x, y } = await placeOnScreen(page, { ...column, spots: [[left, top, 4, 4]] });
  await page.touchscreen.tap(x, y);
  await expect(answer(page)).toContainText(column.text);
});

test('the first picture says that it answers; a tap on its way is answered when it rests', async ({
  visit,
}) => {
  const page = await visit(touch);
  await beginReading(page);
  await expect(page.locator('[data-stage-key]')).toContainText('Tap one');
  await scrollInto(page, 'startup-pull-first');
  await atRest(page);
  const named = must(
    (await asked(page, 'en')).find(({ id }) => id === 'schulman'),
    'ask',
  );
  const at = await placeOnScreen(page, named);
  // The finger comes down in the first frame in which the next picture is on its way: its key is there already.
  await page.evaluate(
    ([id, x, y]) => {
      const stage = document.querySelector<HTMLElement>('[data-stage]');
      const key = stage?.querySelector('[data-stage-key]');
      const before = key?.textContent;
      const watch = (): void => {
        if (stage?.dataset['state'] !== id || key?.textContent === before) requestAnimationFrame(watch);
        else if (stage.dataset['settled'] === undefined)
          stage.querySelector('svg')?.dispatchEvent(
            new PointerEvent('pointerdown', {
              clientX: x,
              clientY: y,
              pointerType: 'touch',
              bubbles: true,
            }),
          );
      };
      requestAnimationFrame(watch);
    },
    [id, at.x, at.y] as const,
  );
  await scrollInto(page, id);
  await expect(answer(page)).toContainText(named.text);
  // Touching the words puts the answer away.
  await page.touchscreen.tap(195, 700);
  await expect(answer(page)).toBeHidden();
});

test('a finger on a step’s link asks the picture without a frame round it', async ({ visit }) => {
  const page = await visit({ ...touch, reducedMotion: 'reduce' });
  const link = page.locator(`#${id} a[data-to-picture]`);
  await link.evaluate((at) => {
    at.scrollIntoView({ block: 'end', behavior: 'instant' });
  });
  await atRest(page);
  await link.tap();
  await expect(answer(page)).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll('svg:focus, svg:focus-visible').length)).toBe(0);
});

test('a step’s link asks its picture also where another is on the stage', async ({ visit }) => {
  const page = await visit({ ...touch, reducedMotion: 'reduce' });
  const stage = page.locator('[data-stage]');
  const link = page.locator(`#${id} a[data-to-picture]`);
  await link.evaluate((at) => {
    at.scrollIntoView({ block: 'end', behavior: 'instant' });
  });
  await atRest(page);
  await scrollInto(page, must(stepIds('en')[stepIds('en').indexOf(id) - 1], 'step before'));
  await atRest(page);
  expect(await stage.getAttribute('data-state')).not.toBe(id);
  await link.evaluate((at: HTMLAnchorElement) => {
    at.click();
  });
  await expect(stage).toHaveAttribute('data-state', id);
  await expect(answer(page)).toBeVisible();
  const asks = await asked(page, 'en');
  const said = await answer(page).evaluate((line) => line.firstChild?.textContent);
  expect(asks.map(({ text }) => text)).toContain(said);
});
