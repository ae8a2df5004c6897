/** What a reader hears of the story: names that differ where things do, keys of pictures, one picture once. */
import { atRest, scrollInto } from './support/reading.ts';
import { locales, once, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const locale of locales) {
  test(`with the stage as without it each picture has its description and its key, ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRest(page);
    await expect(page.locator('[data-stage]')).toBeVisible();
    for (const id of stepIds(locale)) {
      const figure = page.locator(`#${id} figure`);
      const heard = (await figure.ariaSnapshot()).replace(/\s+/g, ' ');
      // What is for paper only is not heard.
      const key = await figure.locator('.key').evaluate((key) => {
        const copy = key.cloneNode(true) as Element;
        for (const paper of copy.querySelectorAll('.print-only')) paper.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });
      expect.soft(heard, id).toContain(key);
      expect.soft(heard, id).toMatch(/\bimg "/);
    }
  });

  test(`links of one name lead to one place, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRest(page);
    const several = await page.evaluate(() => {
      const places = new Map<string, Set<string>>();
      for (const link of document.querySelectorAll<HTMLAnchorElement>('figure > .files a, .chapter-head a')) {
        const name = link.getAttribute('aria-label') ?? link.textContent.trim();
        places.set(name, (places.get(name) ?? new Set()).add(link.href));
      }
      return [...places].filter(([, to]) => to.size > 1).map(([name]) => name);
    });
    expect(several).toEqual([]);
  });

  test(
    `the contents open as what they are, and no menu is promised, ${locale}`,
    { tag: once(0, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, reducedMotion: 'reduce' });
      await atRest(page);
      const link = page.locator('a[data-menu]');
      await expect(link).not.toHaveAttribute('aria-haspopup');
      await expect(link).toHaveAttribute('aria-expanded', 'false');
      await link.click();
      await expect(link).toHaveAttribute('aria-expanded', 'true');
      await expect(page.locator('.menu').getByRole('navigation')).toBeVisible();
    },
  );

  test(
    `Previous and Next are links at both ends of the story, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({ locale, reducedMotion: 'reduce' });
      for (const [id, unavailable] of [
        [stepIds(locale)[0] ?? '', 'previous'],
        [stepIds(locale).at(-1) ?? '', 'next'],
      ] as const) {
        await scrollInto(page, id);
        expect(await atRest(page)).toBe(id);
        await page.evaluate(() => window.probe.frames(2));
        for (const name of ['previous', 'next']) {
          const link = page.locator(`a[data-go="${name}"]`);
          await expect(link).toHaveRole('link');
          if (name === unavailable) await expect(link).toHaveAttribute('aria-disabled', 'true');
          else await expect(link).not.toHaveAttribute('aria-disabled');
        }
      }
    },
  );
}
