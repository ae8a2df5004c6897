import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icons } from './icons.ts';

const made = await icons(readFileSync('public/icon.svg'));

/** How far two pictures are apart, in steps of 255 for each point. */
async function distance(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = await Promise.all([a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  expect(one?.length).toBe(other?.length);
  const sum = [...(one ?? [])].reduce((total, value, i) => total + Math.abs(value - (other?.[i] ?? 0)), 0);
  return sum / (one?.length ?? 1);
}
/** The pictures in an ICO file. */
const pictures = (ico: Buffer): { side: number; png: Buffer }[] =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
    const at = ico.readUInt32LE(6 + 16 * i + 12);
    return { side: ico.readUInt8(6 + 16 * i), png: ico.subarray(at, at + ico.readUInt32LE(6 + 16 * i + 8)) };
  });

test.each([...made].filter(([name]) => name.endsWith('.png')))('public/%s is the sign', async (name, png) => {
  const file = readFileSync(`public/${name}`);
  expect(await distance(file, png)).toBeLessThan(1);
  const { width, height, hasAlpha } = await sharp(file).metadata();
  expect([width, hasAlpha]).toEqual([height, false]);
});

test('public/favicon.ico holds it in three sizes', async () => {
  const held = pictures(readFileSync('public/favicon.ico'));
  expect(held.map(({ side }) => side)).toEqual([16, 32, 48]);
  const wanted = pictures(made.get('favicon.ico') ?? Buffer.alloc(6));
  for (const [i, { side, png }] of held.entries()) {
    expect((await sharp(png).metadata()).width).toBe(side);
    expect(await distance(png, wanted[i]?.png ?? Buffer.alloc(0))).toBeLessThan(1);
  }
});
