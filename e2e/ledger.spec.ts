/** The ledger: found, filtered, read on a phone, and by those who see nothing of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { base, full, locales, once, origin, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const address = (locale: Locale, id = ''): string =>
  `${origin}${base}${locale === 'en' ? '' : 'ko/'}ledger/${id}`;

const schemes = ['light', 'dark'] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every claim of the edition. */
const claims = parse(readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', 'claims.yaml'), 'utf8')) as {
  readonly id: string;
}[];

/** Claims that can be seen, by id. */
const seen = (page: Page): Promise<string[]> =>
  page
    .locator('.claim')
    .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).map(({ id }) => id));

for (const locale of locales) {
  test(
    `the filter is in the address and needs no script, ${locale}`,
    { tag: once(0, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, javaScriptEnabled: false });
      await page.goto(address(locale));
      const all = await seen(page);
      expect(all).toEqual(claims.map(({ id }) => id));
      const cells = await page
        .locator('.filter td a')
        .evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })),
        );
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      const found = new Set<string>();
      for (const { href, count } of cells) {
        await page.locator(`.filter a[href="${href}"]`).click();
        await expect(page).toHaveURL(address(locale, href));
        await expect(page.locator('.chosen:target')).toBeInViewport();
        const ids = await seen(page);
        expect(ids, href).toHaveLength(count);
        for (const id of ids) found.add(id);
      }
      expect([...found].sort()).toEqual(all);
      await page.goBack();
      await expect(page).toHaveURL(address(locale, cells.at(-2)?.href));
      await page.locator('.chosen:target a').click();
      expect(await seen(page)).toEqual(all);
    },
  );

  test(`by chapter alone, and by verdict alone, ${locale}`, { tag: once(1, locale) }, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    for (const [id, attribute, value] of [
      ['#only-policy', 'data-chapter', 'policy'],
      ['#only-not-found', 'data-verdict', 'not-found'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(address(locale, id));
      const ids = await seen(page);
      expect(ids.length).toBeGreaterThan(1);
      for (const each of ids) await expect(page.locator(`#${each}`)).toHaveAttribute(attribute, value);
    }
  });

  // Words and order are the same in both: each language in one of them, in the full suite in both.
  for (const colorScheme of schemes.filter((_, i) => full || i === locales.indexOf(locale))) {
    test(`no fault that axe can tell, ${locale}, ${colorScheme}`, async ({ visit }) => {
      const page = await visit({ locale, colorScheme });
      await page.goto(address(locale, '#C18'));
      // Of what passes, names are enough: with every place of this long page it takes as long again.
      const axe = new AxeBuilder({ page }).withTags(tags).options({ resultTypes: ['violations'] });
      const { violations, passes } = await axe.setLegacyMode().analyze();
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`)),
      ).toEqual([]);
    });
  }

  test(`nothing is wider than the window, ${locale}`, async ({ visit }) => {
    for (const viewport of [windows.phone, windows.tablet, { width: 320, height: 640 }]) {
      const page = await visit({ locale, viewport });
      await page.goto(address(locale));
      const [inner, scrolled] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      expect(scrolled, String(viewport.width)).toBe(inner);
    }
  });
}

test('the bar leads to the same place in the other language, and back to the story', async ({ visit }) => {
  const page = await visit();
  await page.goto(address('en'));
  await page.locator('nav.controls a[hreflang="ko"]').click();
  await expect(page).toHaveURL(address('ko'));
  await page.locator('nav.controls .name').click();
  await expect(page).toHaveURL(`${origin}${base}ko/`);
});

test('a reader who stays is not moved', async ({ visit }) => {
  const page = await visit({ before: (page) => page.clock.install() });
  await page.goto(address('en', '#C20'));
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.clock.runFor(20_000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
