/** A theme changes colours, at once and nothing else: no repaint, no other picture. */
import type { Page } from '@playwright/test';
import { boxOf, distance, expectedPicture, paintedPicture } from './support/picture.ts';
import { atRest, atRestInAddress, press, scrollInto } from './support/reading.ts';
import { must, some, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Ground and ink of the page now, and what the stage paints that is neither drawn in its tone nor hollow. */
const colours = (page: Page): Promise<{ ground: string; ink: string; wrong: string[] }> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.forcedColorAdjust = 'none';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours: named colours keep their names, and nothing goes unseen, ${colorScheme}`, async ({
    visit,
  }) => {
    const page = await visit({ id: 'startup-pull-own', colorScheme, forcedColors: 'active' });
    await atRest(page);
    const seen = await page.evaluate(() => {
      const styleOf = (selector: string): CSSStyleDeclaration | undefined => {
        const node = document.querySelector(selector);
        return node ? getComputedStyle(node) : undefined;
      };
      const probe = document.createElement('i');
      probe.style.cssText = 'color: CanvasText; background: Canvas';
      document.body.append(probe);
      const { color, backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return {
        system: [color, backgroundColor],
        page: [styleOf('.words h3')?.color, styleOf('html')?.backgroundColor],
        moved: styleOf('[data-travellers] .s-industry')?.stroke,
        days: styleOf('[data-time]')?.backgroundImage.startsWith('linear-gradient'),
      };
    });
    expect(seen).toEqual({
      system: seen.page,
      page: seen.system,
      moved: colorScheme === 'light' ? 'rgb(209, 67, 26)' : 'rgb(240, 101, 47)',
      days: true,
    });
    expect(seen.system[0]).not.toBe(seen.system[1]);
    // The ring around the mark that answers lies outside it, between lines of the ground.
    await page.locator('[data-stage] svg').focus();
    await page.locator('[data-ask]').first().waitFor();
    await page.keyboard.press('ArrowRight');
    const rings = page.locator('[data-asks] .asked');
    await expect(rings).toHaveCount(2);
    const [halo, ring] = await rings.evaluateAll((nodes) =>
      nodes.map((node) => [getComputedStyle(node).stroke, Number(node.getAttribute('width')) / 2]),
    );
    const widths = await page
      .locator('[data-travellers] path')
      .evaluateAll((nodes) => nodes.map((node) => Number(node.getAttribute('stroke-width'))));
    expect(ring?.[1]).toBeGreaterThan(Math.max(...widths) / 2 + 2);
    expect([halo?.[0], ring?.[0]]).toEqual([seen.system[1], seen.system[0]]);
    // The reader's own theme here has no say over her system's colours.
    await switchTheme(page);
    await atRest(page);
    await expect(page.locator('[data-travellers] .s-industry').first()).toHaveCSS(
      'stroke',
      must(seen.moved, 'dot that has moved'),
    );
  });
}
