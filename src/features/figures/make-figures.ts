/**
 * Finishes the figures of all steps, `<dir>/figures/{en,ko}/<id>.svg`: puts the letters of their words into them, and
 * draws each as PNG beside it, in the site's own faces, three pixels to two.
 *
 * `node src/features/figures/make-figures.ts [dir]` draws them into an existing build.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { locales, type Locale, type StepDoc } from '../../content/model.ts';
import type { Typesetter } from '../../scene/typesetter.ts';
import { figureSheet } from './figures.ts';
import { drawnSvg, standaloneSvg } from './standalone.ts';
import { stepsOf } from '../../site/edition/steps.ts';
import { sharedTypesetter } from '../fonts/outline-typesetter.ts';
import { compress } from '../hosting/compress.ts';
import { withLetters } from './letters.ts';
import type { Tick } from '../../site/progress.ts';

/** Pixels of the PNG to one of the sheet: 1,200 across, as cards are; two to one would take twice the time. */
export const pixels = 1.5;

/** One figure as the bytes of a PNG; the same figure gives the same bytes. */
export async function renderFigure(locale: Locale, step: StepDoc, type: Typesetter): Promise<Buffer> {
  const { sheet } = figureSheet(locale, step);
  // As with cards: few colours, no dither, no metadata and so no date. Sixteen go into half a byte.
  return sharp(Buffer.from(drawnSvg(sheet, type, pixels)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Writes every figure of a language; returns the bytes of each PNG. */
async function makeAll(dir: string, locale: Locale, drawn: () => void): Promise<readonly number[]> {
  const type = await sharedTypesetter(locale);
  const folder = join(dir, 'figures', locale);
  await mkdir(folder, { recursive: true });
  const steps = stepsOf(locale);
  const svgs = steps.map((step) => {
    const { sheet, facts } = figureSheet(locale, step);
    return standaloneSvg(sheet, facts);
  });
  // All at once, as with cards: pixels are made on other threads.
  const pictures = Promise.all(
    steps.map(async (step) => {
      const png = await renderFigure(locale, step, type);
      await writeFile(join(folder, `${step.id}.png`), png);
      drawn();
      return png.length;
    }),
  );
  const lettered = await withLetters(locale, svgs);
  await Promise.all(steps.map(({ id }, i) => writeFile(join(folder, `${id}.svg`), lettered[i] ?? '')));
  return pictures;
}

/** Finishes every figure; returns how many, and the bytes of the largest PNG. */
export async function makeFigures(dir: string, tick?: Tick): Promise<{ count: number; largest: number }> {
  const sizes: number[] = [];
  const all = locales.reduce((sum, locale) => sum + stepsOf(locale).length, 0);
  let count = 0;
  const drawn = (): void => tick?.(++count, all);
  for (const locale of locales) sizes.push(...(await makeAll(dir, locale, drawn)));
  return { count: sizes.length, largest: Math.max(...sizes) };
}

if (import.meta.main) {
  const dir = process.argv[2] ?? 'dist';
  const { count, largest } = await makeFigures(dir);
  await compress(dir);
  console.log(`${count} figures, the largest ${(largest / 1000).toFixed(0)} KB`);
}
