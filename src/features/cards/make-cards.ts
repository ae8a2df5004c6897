/**
 * Draws the cards of links, `<dir>/cards/{en,ko}/<id>.png`: 1200 × 630, a palette each.
 *
 * `node src/features/cards/make-cards.ts [dir]` draws them into an existing build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { locales, type Locale } from '../../content/model.ts';
import { cardSvg } from './card.ts';
import type { Typesetter } from '../../scene/typesetter.ts';
import { cardIds, cardOf } from './cards.ts';
import { sharedTypesetter } from '../fonts/outline-typesetter.ts';
import type { Tick } from '../../site/progress.ts';

/**
 * One card as the bytes of a PNG; the same card gives the same bytes.
 *
 * @throws when its words find no room, or no font has one of its characters
 */
export async function renderCard(locale: Locale, id: string, type: Typesetter): Promise<Buffer> {
  // Few colours, no dither: edges stay clean and files small. Metadata, and so any date, is left out by default.
  return sharp(Buffer.from(cardSvg(cardOf(locale, id), type)))
    .png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** What was drawn. */
export interface Made {
  readonly count: number;
  /** Bytes of the largest card. */
  readonly largest: number;
}

/**
 * Draws every card into `<dir>/cards`, which holds nothing else afterwards.
 *
 * @throws with one sentence for each card that cannot be drawn
 */
export async function makeCards(dir: string, tick?: Tick): Promise<Made> {
  const root = join(dir, 'cards');
  await rm(root, { recursive: true, force: true });
  const sizes: number[] = [];
  const faults: string[] = [];
  for (const locale of locales) {
    const type = await sharedTypesetter(locale);
    await mkdir(join(root, locale), { recursive: true });
    const draw = async (id: string): Promise<void> => {
      try {
        const png = await renderCard(locale, id, type);
        await writeFile(join(root, locale, `${id}.png`), png);
        sizes.push(png.length);
        tick?.(sizes.length, locales.length * cardIds.length);
      } catch (error) {
        faults.push(`cards/${locale}/${id}.png: ${error instanceof Error ? error.message : String(error)}`);
      }
    };
    // All at once: pixels are made on other threads while the next card is composed on this one.
    await Promise.all(cardIds.map(draw));
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { count: sizes.length, largest: Math.max(...sizes) };
}

if (import.meta.main) {
  const { count, largest } = await makeCards(process.argv[2] ?? 'dist');
  console.log(`${count} cards, the largest ${(largest / 1000).toFixed(0)} KB`);
}
