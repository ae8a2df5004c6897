/** What is bold, on a screen or on paper, is drawn by a bold cut: a subset lacks none of its letters. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { builtFile } from '../src/site/fingerprint.ts';
import { dist, locales, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const cuts = { screen: ['semibold'], print: ['semibold', 'paper'] } as const;
const held = (locale: Locale, medium: keyof typeof cuts): Set<number> =>
  new Set(
    cuts[medium].flatMap(
      (cut) =>
        (create(readFileSync(builtFile(dist, `fonts/pretendard-${cut}-${locale}.woff2`))) as Font)
          .characterSet,
    ),
  );

for (const locale of locales) {
  for (const medium of ['screen', 'print'] as const) {
    test(`bold letters of ${medium}, ${locale}`, async ({ visit }) => {
      // A script fetches what only paper shows.
      const page = await visit({ locale, javaScriptEnabled: medium === 'print' });
      await page.emulateMedia({ media: medium });
      if (medium === 'print') await expect(page.locator('template[data-paper]')).toHaveCount(0);
      const bold = await page.evaluate(() => {
        const found = new Map<string, string>();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const element = node.parentElement;
          if (!element?.checkVisibility()) continue;
          const { fontWeight, fontFamily } = getComputedStyle(element);
          if (Number(fontWeight) < 600 || !fontFamily.startsWith('Pretendard')) continue;
          for (const letter of (node.nodeValue ?? '').trim())
            found.set(letter, (node.nodeValue ?? '').trim());
        }
        return [...found];
      });
      expect(bold.length).toBeGreaterThan(20);
      const letters = held(locale, medium);
      // Spaces draw nothing, nor do joiners, which browsers leave out where a font lacks them.
      const missing = bold.filter(
        ([letter]) =>
          !/[\s\p{Default_Ignorable_Code_Point}]/u.test(letter) && !letters.has(letter.codePointAt(0) ?? 0),
      );
      expect(missing, 'letters without a bold cut, and where one stands').toEqual([]);
    });
  }
}
