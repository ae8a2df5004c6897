/** WCAG 2.2 AA as far as axe can tell: every step, both languages, both themes, scrolling and plain. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { base, locales, must, origin, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** As phones are, under their browser's bars. */
const phone = { width: 390, height: 664 };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Results {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string | undefined }[];
  }[];
}

const inWords = ({ violations }: Results): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );

/** The whole page. Leaves axe in it, for looking at parts. */
async function wholePage(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(tags).options({ resultTypes: ['violations'] });
  // The page has no frames, so nothing needs the second page in which axe would gather their results.
  const results: Results = await builder.setLegacyMode().analyze();
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
  return inWords(results);
}

/**
 * Parts of a page in which axe is already: five times as quick as a fresh start. Without the contents: where the bar
 * happens to cut one of their lines in two, axe takes that line for too small a target; they are looked at whole.
 */
const parts = async (page: Page, ...include: string[]): Promise<string[]> =>
  inWords(
    await page.evaluate(
      ([include, values]) => {
        const { axe } = window as unknown as { axe: { run: (...of: unknown[]) => Promise<Results> } };
        return axe.run(
          { include, exclude: ['#contents'] },
          { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
        );
      },
      [include, tags] as const,
    ),
  );

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`scrolling, ${locale}, ${colorScheme}`, async ({ visit }) => {
      const page = await visit({ locale, colorScheme, reducedMotion: 'reduce' });
      await atRest(page);
      const found = await wholePage(page);
      // From here on, what a step changes: itself, the bar and the stage. Themes are checked by half the steps each.
      const half = colorScheme === 'light' ? 0 : 1;
      const own = stepIds(locale).filter((_, i) => (i + locales.indexOf(locale)) % 2 === half);
      for (const id of some(own, 4, half)) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          await atRest(page);
          found.push(...(await parts(page, `#${id}`, 'nav.controls', '[data-stage]')));
        });
      }
      expect(found).toEqual([]);
    });

    test(`scrolling on a phone, ${locale}, ${colorScheme}`, async ({ visit }) => {
      const page = await visit({ locale, colorScheme, viewport: phone, reducedMotion: 'reduce' });
      await atRest(page);
      const found = await wholePage(page);
      // The other half: every step is looked at in both themes, in one of them on a desktop and in one on a phone.
      const half = colorScheme === 'light' ? 1 : 0;
      const own = stepIds(locale).filter((_, i) => (i + locales.indexOf(locale)) % 2 === half);
      for (const id of some(own, 4, half)) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          await atRest(page);
          found.push(...(await parts(page, `#${id}`, 'nav.controls', '[data-stage]')));
        });
      }
      expect(found).toEqual([]);
    });

    test(`plain, ${locale}, ${colorScheme}`, async ({ visit }) => {
      const page = await visit({ locale, colorScheme, viewport: windows.phone });
      await atRest(page);
      await page.locator('details.display summary').click();
      await page.locator('button[data-control="plain"]').click();
      // Everything that can be opened, opened.
      await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
        for (const one of all) one.open = true;
      });
      expect(await wholePage(page)).toEqual([]);
      await page.locator('a[data-menu]').click();
      await expect(page.locator('.menu')).toBeVisible();
      expect(await parts(page, '.menu'), 'the contents').toEqual([]);
    });
  }
}

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`pages of their own, ${locale}, ${colorScheme}`, async ({ visit, watch }) => {
      const page = await visit({ locale, colorScheme, viewport: windows.phone });
      const within = `${origin}${base}${locale === 'en' ? '' : `${locale}/`}`;
      const step = must(stepIds(locale).at(-4), 'step');
      // The page for lost addresses comes as an answer of status 404, of which the browser complains.
      watch.allow(/status of 404/);
      for (const path of [`s/${step}/`, 's/policy/', `embed/${step}/`, 'no-such-page/']) {
        await page.goto(within + path);
        expect.soft(await wholePage(page), path).toEqual([]);
      }
    });
  }
}

test('the share panel', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  const step = must(stepIds('en')[9], 'step');
  await scrollInto(page, step);
  await atRest(page);
  await page.locator(`#${step} a[data-share]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-share-panel]').waitFor();
  expect(await wholePage(page)).toEqual([]);
});
