/** What is shown, on a screen or on paper, is drawn by the cut that its style names: a subset lacks none of its letters. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { packageFile } from '../src/features/fonts/dev-fonts.ts';
import { fontFiles, type FontFile } from '../src/features/fonts/fonts.ts';
import { builtFile } from '../src/site/fingerprint.ts';
import { dist, locales, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

type Medium = 'screen' | 'print';
interface Style {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

const lettersOf = (path: string): Set<number> => new Set((create(readFileSync(path)) as Font).characterSet);
const read = new Map<FontFile, { cut: Set<number>; source: Set<number> }>();
function lettersIn(file: FontFile): { cut: Set<number>; source: Set<number> } {
  const known = read.get(file) ?? {
    cut: lettersOf(builtFile(dist, `fonts/${file.name}.woff2`)),
    source: lettersOf(packageFile(file.source)),
  };
  read.set(file, known);
  return known;
}

/** The files that a style asks first; what paper alone sets bold has a second one. */
const filesFor = ({ family, weight, italic }: Style, locale: Locale, medium: Medium): FontFile[] =>
  fontFiles.filter((file) => {
    const [from = 0, to = 0] = file.weight.split(' ').map(Number);
    const names = medium === 'print' ? [family, `${family} Paper`] : [family];
    return (
      file.locale === locale &&
      names.includes(file.family) &&
      from <= weight &&
      weight <= to &&
      (file.style === 'italic') === italic
    );
  });

for (const locale of locales) {
  for (const medium of ['screen', 'print'] as const) {
    test(`letters of ${medium}, ${locale}`, async ({ visit }) => {
      // A script fetches what only paper shows.
      const page = await visit({ locale, javaScriptEnabled: medium === 'print' });
      await page.emulateMedia({ media: medium });
      if (medium === 'print') await expect(page.locator('template[data-paper]')).toHaveCount(0);
      const shown = await page.evaluate(() => {
        const found = new Map<string, Style & { letter: string; text: string }>();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const element = node.parentElement;
          if (!element?.checkVisibility()) continue;
          const { fontWeight, fontFamily, fontStyle } = getComputedStyle(element);
          const family = /^"?([^",]+)/.exec(fontFamily)?.[1] ?? '';
          const style = { family, weight: Number(fontWeight), italic: fontStyle === 'italic' };
          const text = (node.nodeValue ?? '').trim();
          for (const letter of text)
            found.set(`${letter} ${Object.values(style).join()}`, { ...style, letter, text });
        }
        return [...found.values()];
      });
      // Spaces draw nothing, nor do joiners, which browsers leave out where a font lacks them.
      const drawn = shown.filter(({ letter }) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(letter));
      expect(drawn.filter(({ weight }) => weight >= 600).length).toBeGreaterThan(20);
      const missing = drawn.filter((style) => {
        const point = style.letter.codePointAt(0) ?? 0;
        const files = filesFor(style, locale, medium).map(lettersIn);
        const isTheirs = files.length === 0 || files.some(({ source }) => source.has(point));
        return isTheirs && !files.some(({ cut }) => cut.has(point));
      });
      expect(missing, 'letters that their cut lacks, and where one stands').toEqual([]);
    });
  }
}
