/** WCAG 2.2 AA as far as axe can tell: every step, both languages, both themes, scrolling and plain. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { base, locales, must, once, origin, some, stepIds, windows } from './support/site.ts';
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

/** What another colour scheme can change. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** The whole page. Leaves axe in it, for looking at parts. */
async function wholePage(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(tags).options({ resultTypes: ['violations'] });
  // The page has no frames, so nothing needs the second page in which axe would gather their results.
  const results: Results = await builder.setLegacyMode().analyze();
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
  return inWords(results);
}

/** Looks at a page in which axe is already: five times as quick as a fresh start. */
const again = async (page: Page, where: object, runOnly: object): Promise<string[]> => {
  const results = await page.evaluate(
    ([where, runOnly]) => {
      const { axe } = window as unknown as { axe: { run: (...of: unknown[]) => Promise<Results> } };
      return axe.run(where, { runOnly, resultTypes: ['violations'] });
    },
    [where, runOnly] as const,
  );
  expect(results.passes.length).toBeGreaterThan(0);
  return inWords(results);
};

/**
 * Parts of the page by every rule. Without the contents: where the bar happens to cut one of their lines in two, axe
 * takes that line for too small a target; they are looked at whole.
 */
const parts = (page: Page, ...include: string[]): Promise<string[]> =>
  again(page, { include, exclude: ['#contents'] }, { type: 'tag', values: tags });

/** The whole page once more, in the dark: only by the rules that colours can break. */
async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => window.probe.frames(2));
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  return again(page, { include: ['html'] }, { type: 'rule', values: ofColour });
}

for (const locale of locales) {
  for (const [name, viewport] of Object.entries({ desktop: windows.desktop, phone })) {
    // Each language in one of the windows.
    const tag = once(name === 'phone' ? 0 : 1, locale);
    test(`scrolling, ${locale}, ${name}`, { tag }, async ({ visit }) => {
      const page = await visit({ locale, viewport, colorScheme: 'light', reducedMotion: 'reduce' });
      await atRest(page);
      const found = await wholePage(page);
      found.push(...(await inTheDark(page)));
      // From here on, what a step changes: itself, the bar and the stage. Every step is looked at in both themes, in one
      // of them on a desktop and in the other on a phone.
      for (const [theme, colorScheme] of (['dark', 'light'] as const).entries()) {
        await page.emulateMedia({ colorScheme });
        const half = (theme + 1 + (name === 'phone' ? 1 : 0)) % 2;
        const own = stepIds(locale).filter((_, i) => (i + locales.indexOf(locale)) % 2 === half);
        for (const id of some(own, 4, half)) {
          await test.step(`${id}, ${colorScheme}`, async () => {
            await scrollInto(page, id);
            await atRest(page);
            found.push(...(await parts(page, `#${id}`, 'nav.controls', '[data-stage]')));
          });
        }
      }
      expect(found).toEqual([]);
    });
  }

  test(`plain, ${locale}`, { tag: once(1, locale) }, async ({ visit }) => {
    const page = await visit({ locale, colorScheme: 'light', viewport: windows.phone });
    await atRest(page);
    await page.locator('details.display summary').click();
    await page.locator('button[data-control="plain"]').click();
    // Everything that can be opened, opened.
    await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
    expect(await wholePage(page)).toEqual([]);
    expect(await inTheDark(page), 'dark').toEqual([]);
    await page.locator('a[data-menu]').click();
    await expect(page.locator('.menu')).toBeVisible();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await parts(page, '.menu'), `the contents, ${colorScheme}`).toEqual([]);
    }
  });

  test(`pages of their own, ${locale}`, async ({ visit, watch }) => {
    const page = await visit({ locale, viewport: windows.phone });
    const within = `${origin}${base}${locale === 'en' ? '' : `${locale}/`}`;
    const step = must(stepIds(locale).at(-4), 'step');
    // The page for lost addresses comes as an answer of status 404, of which the browser complains.
    watch.allow(/status of 404/);
    for (const path of [`s/${step}/`, 's/policy/', `embed/${step}/`, 'no-such-page/']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(within + path);
      expect.soft(await wholePage(page), path).toEqual([]);
      expect.soft(await inTheDark(page), `${path}, dark`).toEqual([]);
    }
  });
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
