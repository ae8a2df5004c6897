/** The site's sign in the forms that systems ask for, drawn from `public/icon.svg`: run it after a change of that. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Sides in px of the pictures in `favicon.ico`. */
const icoSides = [16, 32, 48];
const others = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 };

/** The sign as a PNG; without an alpha channel, since its ground is its own. */
const png = (svg: Buffer, side: number): Promise<Buffer> =>
  sharp(svg, { density: (72 * side) / 32 })
    .resize(side, side)
    .removeAlpha()
    .png()
    .toBuffer();

/** An ICO file of PNGs: its head, a line for each of them, and they themselves. */
function ico(pictures: readonly { readonly side: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ side, png: { length } }, i) => {
    const line = 6 + 16 * i;
    head.writeUInt8(side, line);
    head.writeUInt8(side, line + 1);
    head.writeUInt16LE(1, line + 4);
    head.writeUInt16LE(24, line + 6);
    head.writeUInt32LE(length, line + 8);
    head.writeUInt32LE(at, line + 12);
    at += length;
  });
  return Buffer.concat([head, ...pictures.map((picture) => picture.png)]);
}

/** Every file, by its name. */
export async function icons(svg: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const small = await Promise.all(icoSides.map(async (side) => ({ side, png: await png(svg, side) })));
  const large = Object.entries(others).map(async ([name, side]) => [name, await png(svg, side)] as const);
  return new Map([['favicon.ico', ico(small)], ...(await Promise.all(large))]);
}

if (import.meta.main) {
  for (const [name, bytes] of await icons(readFileSync('public/icon.svg')))
    writeFileSync(join('public', name), bytes);
}
