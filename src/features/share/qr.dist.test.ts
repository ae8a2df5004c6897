/** The codes on paper lead to the steps that they stand at: read back by another library than drew them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../packages/pdf-finish/inspect.ts';

const dist = 'dist';

/** A picture in greys, a byte a point. */
interface Grey {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** What a code in the picture says, and where it is, if there is one. */
function read({ width, height, points }: Grey): ReturnType<typeof jsQR> {
  const colours = new Uint8ClampedArray(width * height * 4);
  for (const [i, point] of points.entries()) colours.set([point, point, point, 255], i * 4);
  return jsQR(colours, width, height, { inversionAttempts: 'dontInvert' });
}

/** Draws the dark dashes of a code's line, four points to a module. */
function drawn(side: number, path: string, dashes: string): Grey {
  const scale = 4;
  const width = side * scale;
  const points = new Uint8Array(width * width).fill(255);
  const dark = dashes.split(' ').flatMap((run, i) => Array<boolean>(Number(run)).fill(i % 2 === 0));
  let [x, y, at] = [0, 0, 0];
  for (const [, command, a = '0', b = '0'] of path.matchAll(/([Mhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const length = Number(a);
    if (command === 'M') [x, y] = [length, Number(b)];
    if (command === 'h') [x, at] = [x + length, at + Math.abs(length)];
    if (command !== 'v') continue;
    for (let step = 0; step < Math.abs(length); step++) {
      const top = length > 0 ? y + step : y - step - 1;
      for (let row = top * scale; dark[at + step] === true && row < (top + 1) * scale; row++) {
        points.fill(0, row * width + (x - 0.5) * scale, row * width + (x + 0.5) * scale);
      }
    }
    [y, at] = [y + length, at + Math.abs(length)];
  }
  return { width, height: width, points };
}

describe.each([
  ['en', 'index.html', ''],
  ['ko', 'ko/index.html', 'ko/'],
] as const)('codes of the page, %s', (_, file, folder) => {
  const html = readFileSync(join(dist, file), 'utf8');
  const codes = [
    ...html.matchAll(
      /<svg class="code[^>]*viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)" stroke-dasharray="([^"]*)"/g,
    ),
  ];
  const site = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const steps = [...html.matchAll(/ data-step="([^"]+)"/g)].map(([, id = '']) => id);

  it('lead to the page and to every step, each at its own', () => {
    const said = codes.map(
      ([, side, path = '', dashes = '']) => read(drawn(Number(side), path, dashes))?.data,
    );
    const root = site.slice(0, site.length - folder.length);
    expect(said).toEqual([site, ...steps.map((id) => `${root}${folder}s/${id}/`)]);
  });

  it('lead to pages that are there', () => {
    // Share pages are another part of the site; where it is built without them, there is nothing to hold codes to.
    if (!existsSync(join(dist, 's'))) return;
    expect(steps.filter((id) => !existsSync(join(dist, `${folder}s/${id}/index.html`)))).toEqual([]);
  });
});

/** A page of a PDF as a printer would see it, in greys; the image has a head of three numbers, then a byte a point. */
function sheets(pdf: string): Grey[] {
  const folder = mkdtempSync(join(tmpdir(), 'scattered-'));
  try {
    execFileSync('pdftoppm', ['-r', '150', '-gray', pdf, join(folder, 'page')]);
    return readdirSync(folder)
      .sort()
      .map((file) => {
        const image = readFileSync(join(folder, file));
        const head = /^P5\s+(\d+)\s+(\d+)/.exec(image.toString('latin1', 0, 20)) ?? [];
        const [width, height] = [Number(head[1]), Number(head[2])];
        return { width, height, points: image.subarray(image.length - width * height) };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Part of a picture, as white as paper where it reaches over the edge. */
function part({ width, height, points }: Grey, x0: number, y0: number, across: number, down: number): Grey {
  const cut = new Uint8Array(across * down).fill(255);
  for (let y = Math.max(0, -y0); y < Math.min(down, height - y0); y++) {
    const row = points.subarray((y + y0) * width + x0, (y + y0) * width + Math.min(width, x0 + across));
    cut.set(row, y * across);
  }
  return { width: across, height: down, points: cut };
}

/**
 * What the codes of a page say. Codes alone are printed in full black, words and pictures in ink: patches of black
 * are looked for in cells of 2 mm, and each as large as a code is read.
 */
function codesOn(sheet: Grey): string[] {
  const cell = 12;
  const across = Math.ceil(sheet.width / cell);
  const black = new Set<number>();
  sheet.points.forEach((point, i) => {
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
    const [x0, y0] = [Math.min(...xs) - 1, Math.min(...ys) - 1];
    const [w, h] = [Math.max(...xs) + 2 - x0, Math.max(...ys) + 2 - y0];
    if (Math.min(w, h) < 6) continue;
    found.push(
      read(part(sheet, Math.max(0, x0 * cell), y0 * cell, w * cell, h * cell))?.data ??
        'a code that cannot be read',
    );
  }
  return found;
}

describe.each([
  ['scattered-en-a4.pdf', 'index.html', ''],
  ['scattered-en-letter.pdf', 'index.html', ''],
  ['scattered-ko-a4.pdf', 'ko/index.html', 'ko/'],
])('codes of %s', (name, file, folder) => {
  it('are read from paper, one for the page and one for every step, where the step is', async () => {
    const path = join(dist, 'print', name);
    const html = readFileSync(join(dist, file), 'utf8');
    const site = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
    const root = site.slice(0, site.length - folder.length);
    const places = placesOf(await PDFDocument.load(readFileSync(path), { updateMetadata: false }));
    const steps = [...html.matchAll(/ data-step="([^"]+)"/g)].map(([, id = '']) => id);
    const said = sheets(path).flatMap((sheet, i) => codesOn(sheet).map((code) => [code, i + 1] as const));
    const expected = [site, ...steps.map((id) => `${root}${folder}s/${id}/`)];
    expect(said.map(([code]) => code).sort()).toEqual(expected.sort());
    // The first step begins with the cover; one that nothing in the page links to has no place in the file.
    const placed = steps.slice(1).filter((id) => places.has(id));
    expect(placed.length).toBeGreaterThan(steps.length - 5);
    const pages = new Map(said);
    for (const id of placed)
      expect.soft(pages.get(`${root}${folder}s/${id}/`), `the page of ${id}'s code`).toBe(places.get(id));
  }, 60_000);
});
