import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compress, packedSummary } from './compress.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});
const text = 'word '.repeat(400);
const packed = (): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:br|gz)$/.test(name))
    .sort();

it('packs text, wherever it is', async () => {
  mkdirSync(join(dir, 'ko'));
  writeFileSync(join(dir, 'ko/index.html'), text);
  writeFileSync(join(dir, 'works.ris'), text);
  expect(await compress(dir)).toMatchObject({ files: 2, raw: 4000 });
  expect(packed()).toEqual([
    join('ko', 'index.html.br'),
    join('ko', 'index.html.gz'),
    'works.ris.br',
    'works.ris.gz',
  ]);
  expect(brotliDecompressSync(readFileSync(join(dir, 'works.ris.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(dir, 'works.ris.gz'))).toString()).toBe(text);
});

it('leaves alone what would gain nothing', async () => {
  writeFileSync(join(dir, 'small.html'), 'word '.repeat(100));
  writeFileSync(join(dir, 'font.woff2'), text);
  // Every code point once: nothing repeats.
  writeFileSync(
    join(dir, 'noise.txt'),
    String.fromCodePoint(...Array.from({ length: 300 }, (_, i) => 0x4e00 + ((i * 7919) % 20_000))),
  );
  expect(await compress(dir)).toEqual({ files: 0, raw: 0, brotli: 0 });
  expect(packed()).toEqual([]);
});

it('packs again what was written since, and removes what is packed of nothing', async () => {
  const write = (name: string, body: string): void => {
    writeFileSync(join(dir, name), body);
  };
  for (const name of ['same', 'other', 'short', 'gone']) write(`${name}.html`, text);
  await compress(dir);
  // Marked, to see that it is left alone.
  writeFileSync(join(dir, 'same.html.gz'), gzipSync('kept'));
  write('other.html', text.toUpperCase());
  write('short.html', 'short');
  const later = statSync(join(dir, 'same.html.gz')).mtimeMs / 1000 + 1;
  for (const name of ['other', 'short']) utimesSync(join(dir, `${name}.html`), later, later);
  rmSync(join(dir, 'gone.html'));
  expect(await compress(dir)).toMatchObject({ files: 2, raw: 4000 });
  expect(packed()).toEqual(['other.html.br', 'other.html.gz', 'same.html.br', 'same.html.gz']);
  expect(gunzipSync(readFileSync(join(dir, 'same.html.gz'))).toString()).toBe('kept');
  expect(brotliDecompressSync(readFileSync(join(dir, 'other.html.br'))).toString()).toBe(text.toUpperCase());
});

it('says what it did', () => {
  expect(packedSummary({ files: 344, raw: 13_618_622, brotli: 3_378_903 })).toBe(
    '344 files, packed from 13.6 MB to 3.4 MB',
  );
});
