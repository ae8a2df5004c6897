/** The codes on paper lead to the steps that they stand at: read back by another library than drew them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';

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
    const said = codes.map(([, side, path = '', dashes = '']) => read(drawn(Number(side), path, dashes))?.data);
    const root = site.slice(0, site.length - folder.length);
    expect(said).toEqual([site, ...steps.map((id) => `${root}${folder}s/${id}/`)]);
  });

  it('lead to pages that are there', () => {
    // Share pages are another part of the site; where it is built without them, there is nothing to hold codes to.
    if (!existsSync(join(dist, 's'))) return;
    expect(steps.filter((id) => !existsSync(join(dist, `${folder}s/${id}/index.html`)))).toEqual([]);
  });
});

it('are read from a printed page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scattered-'));
  execFileSync('pdftoppm', [
    '-r',
    '150',
    '-gray',
    '-f',
    '4',
    '-l',
    '4',
    join(dist, 'print/scattered-en-a4.pdf'),
    join(folder, 'page'),
  ]);
  const image = readFileSync(join(folder, 'page-04.pgm'));
  rmSync(folder, { recursive: true });
  const [, width = 0, height = 0] = (/^P5\s+(\d+)\s+(\d+)/.exec(image.toString('latin1', 0, 20)) ?? []).map(
    Number,
  );
  const sheet = image.subarray(image.length - width * height);
  /** Both halves of the page hold one step each, and one code. */
  const half = (from: number): Grey => {
    const points = new Uint8Array((width / 2) * height);
    for (let y = 0; y < height; y++)
      points.set(sheet.subarray(y * width + from, y * width + from + width / 2), (y * width) / 2);
    return { width: width / 2, height, points };
  };
  const said = [0, width / 2].map((from) => read(half(from))?.data ?? '');
  expect(said.map((address) => address.replace(/^.*\/s\//, ''))).toEqual([
    'openai-exodus-hired/',
    'openai-exodus-half/',
  ]);
});
