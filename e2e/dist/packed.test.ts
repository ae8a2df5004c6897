/** What most readers get: the packed copies. They say what their originals say, and where they would help, they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allFilesOf, filesOf } from '../support/built.ts';
import { dist } from '../support/site.ts';

const all = allFilesOf(dist);
const read = (path: string): Buffer => readFileSync(join(dist, path));

describe.each([
  ['br', brotliDecompressSync],
  ['gz', gunzipSync],
])('.%s', (ending, unpack) => {
  const packed = all.filter((path) => path.endsWith(`.${ending}`));

  test('every copy is of a file, smaller and true', () => {
    const originals = new Set(filesOf(dist));
    for (const path of packed) {
      const original = path.slice(0, -ending.length - 1);
      expect.soft(originals.has(original), path).toBe(true);
      expect.soft(read(path).length, path).toBeLessThan(read(original).length);
      expect.soft(unpack(read(path)).equals(read(original)), path).toBe(true);
    }
  });

  test('every page, picture and table of some size has one, and nothing that is packed by itself', () => {
    const wanted = filesOf(dist).filter((path) => /\.(html|css|js|json|svg|csv|bib|ris|xml)$/.test(path));
    const large = wanted.filter((path) => read(path).length > 4000);
    expect(large.filter((path) => !packed.includes(`${path}.${ending}`))).toEqual([]);
    expect(packed.filter((path) => /\.(png|pdf|woff2)\.\w+$/.test(path))).toEqual([]);
  });
});
