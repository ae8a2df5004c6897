/** A theme changes colours, at once and nothing else: no repaint, no other picture. */
import type { Page } from '@playwright/test';
import { boxOf, distance, expectedPicture, paintedPicture } from './support/picture.ts';
import { atRest, atRestInAddress, press, scrollInto } from './support/reading.ts';
import { some, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Ground and ink of the page now, and what the stage paints that is neither drawn in its tone nor hollow. */
const colours = (page: Page): Promise<{ ground: string; ink: string; wrong: string[] }> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const value = (token: string): string => {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    };
    const wrong: string[] = [];
    for (const node of document.querySelectorAll<SVGElement>('[data-stage] svg > g > *')) {
      const style = getComputedStyle(node);
      const inline = /--([a-z0-9-]+)/.exec(node.style.stroke)?.[1];
      const [, kind, tone] = /(?:^| )([fs])-([a-z0-9-]+)/.exec(node.getAttribute('class') ?? '') ?? [];
      const painted = inline !== undefined || kind === 's' ? style.stroke : style.fill;
      const wanted = inline ?? tone;
      if (wanted !== undefined && painted !== value(wanted))
        wrong.push(`${node.tagName} ${wanted}: ${painted}`);
    }
    const [ground, ink] = [value('ground'), value('ink')];
    probe.remove();
    if (getComputedStyle(document.documentElement).backgroundColor !== ground) wrong.push('the page');
    return { ground, ink, wrong };
  });

const switchTheme = async (page: Page): Promise<void> => {
  await press(page, page.locator('details.display summary'));
  await press(page, page.locator('button[data-control="theme"]'));
  await page.keyboard.press('Escape');
};
const repaints = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { repaints: number }).repaints);

test('the system and the switch change the colours of every step, and repaint nothing', async ({ visit }) => {
  const page = await visit({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const id of some(stepIds('en'), 8)) {
    await test.step(id, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await scrollInto(page, id);
      await atRest(page);
      const light = await colours(page);
      await page.evaluate(() => {
        const counter = { repaints: 0 };
        const svg = document.querySelector('[data-stage] svg');
        if (svg) {
          new MutationObserver((list) => {
            Object.assign(window, { repaints: (counter.repaints += list.length) });
          }).observe(svg, { subtree: true, childList: true, attributes: true });
        }
        Object.assign(window, counter);
      });
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await colours(page);
      expect.soft(light.wrong, `${id}, light`).toEqual([]);
      expect.soft(dark.wrong, `${id}, dark`).toEqual([]);
      expect.soft(dark.ground).not.toBe(light.ground);
      expect.soft(dark.ink).not.toBe(light.ink);
      expect.soft(await repaints(page), id).toBe(0);
    });
  }
});

test('the reader’s own choice outlasts the system’s and a reload', async ({ visit }) => {
  const page = await visit({ colorScheme: 'light' });
  const light = await colours(page);
  await switchTheme(page);
  const dark = await colours(page);
  expect(dark.ground).not.toBe(light.ground);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await colours(page)).toEqual(dark);
  await page.reload();
  await atRest(page);
  expect(await colours(page)).toEqual(dark);
  await expect(page.locator('button[data-control="theme"]')).toHaveAttribute('aria-pressed', 'true');
});

test('a change of theme in the midst of a movement ends in the right picture and colours', async ({
  visit,
}) => {
  const page = await visit({ colorScheme: 'light' });
  const [, second = '', third = ''] = stepIds('en');
  await scrollInto(page, second);
  await atRestInAddress(page);
  await scrollInto(page, third);
  await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'moving');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await atRest(page)).toBe(third);
  expect((await colours(page)).wrong).toEqual([]);
  expect(
    distance(await paintedPicture(page), expectedPicture('en', await boxOf(page), third)),
  ).toBeLessThanOrEqual(0.1001);
});
