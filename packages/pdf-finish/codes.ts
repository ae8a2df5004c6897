/** Reads the codes on paper as a telephone does, by another library than draws them. For the tests. */
import jsQR from 'jsqr';
import type { Drawn } from './raster.ts';

/** What a grey picture with one code in it says; nothing if it cannot be read. */
export function readCode({ width, height, data }: Drawn): string | undefined {
  const colours = new Uint8ClampedArray(width * height * 4);
  for (const [i, point] of data.entries()) colours.set([point, point, point, 255], i * 4);
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** Part of a picture, which must not reach over its edges. */
function partOf({ data, width }: Drawn, x: number, y: number, across: number, down: number): Drawn {
  const part = new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    const start = (y + row) * width + x;
    part.set(data.subarray(start, start + across), row * across);
  }
  return { data: part, width: across, height: down };
}

/** Side of the cells in which a sheet is looked through: 2 mm of 150 points to an inch. */
const cell = 12;

/**
 * What the codes of a grey sheet say. Codes alone are printed in full black, words and pictures in ink: patches of
 * black are looked for, and each as large as a code is read.
 */
export function codesOn(sheet: Drawn): string[] {
  const across = Math.ceil(sheet.width / cell);
  const black = new Set<number>();
  sheet.data.forEach((point, i) => {
    if (point > 8) return;
    black.add(Math.floor(Math.floor(i / sheet.width) / cell) * across + Math.floor((i % sheet.width) / cell));
  });
  const found: string[] = [];
  while (black.size > 0) {
    const patch: number[] = [];
    const next = [...black].slice(0, 1);
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (!black.delete(at)) continue;
      patch.push(at);
      for (const row of [-across, 0, across]) next.push(at + row - 1, at + row, at + row + 1);
    }
    const [xs, ys] = [patch.map((at) => at % across), patch.map((at) => Math.floor(at / across))];
    // With a cell of white around it; a code never stands at the edge.
    const [x, y] = [Math.min(...xs) - 1, Math.min(...ys) - 1];
    const [width, height] = [Math.max(...xs) + 2 - x, Math.max(...ys) + 2 - y];
    if (Math.min(width, height) < 6) continue;
    const part = partOf(sheet, x * cell, y * cell, width * cell, height * cell);
    found.push(readCode(part) ?? 'a code that cannot be read');
  }
  return found;
}
