/**
 * Packs the text of a finished build: `index.html.br` and `index.html.gz` beside `index.html`. It comes last, when
 * nothing is written any more: a packed file that says something else than its original would be worse than none.
 *
 * `node src/features/hosting/compress.ts [dir]` packs what was changed in an existing build.
 */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Tick } from '../../site/progress.ts';
import { isPacked, packings, type Packing } from './packed.ts';
import { textType } from './types.ts';

/** Smaller files fit into the first packets as they are. */
const smallest = 1000;
/** A packed file is kept if it has at most this part of the bytes. */
const worthwhile = 0.9;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** The hardest that each packer can try: it is done once, and read often. */
const pack: Readonly<Record<Packing['encoding'], (raw: Buffer) => Promise<Buffer>>> = {
  br: (raw) =>
    brotliAsync(raw, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  gzip: (raw) => gzipAsync(raw, { level: constants.Z_BEST_COMPRESSION }),
};

/** What is packed: how many originals, their bytes, and their bytes by brotli. */
export interface Packed {
  readonly files: number;
  readonly raw: number;
  readonly brotli: number;
}

/** Paths of all files below `dir`, and when each was written. */
async function filesIn(dir: string): Promise<Map<string, number>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, (await stat(path)).mtimeMs] as const)));
}

/** Removes what is packed of files that are gone or were written since. */
async function removeOld(files: Map<string, number>): Promise<void> {
  for (const [path, written] of files) {
    if (!isPacked(path)) continue;
    if (written >= (files.get(path.slice(0, -extname(path).length)) ?? Infinity)) continue;
    files.delete(path);
    await rm(path);
  }
}

/** Packs every text file of `dir` that gains by it and is not packed yet. */
export async function compress(dir: string, tick?: Tick): Promise<Packed> {
  const files = await filesIn(dir);
  await removeOld(files);
  const texts = [...files.keys()].filter((path) => textType(path) !== undefined);
  // The largest first: no hand is left alone with it at the end.
  const waiting = (await Promise.all(texts.map(async (path) => ({ path, raw: await readFile(path) }))))
    .filter(({ raw }) => raw.length >= smallest)
    .sort((a, b) => b.raw.length - a.raw.length);
  const queue = waiting.values();
  let done = 0;
  const total = { files: 0, raw: 0, brotli: 0 };
  const hand = async (): Promise<void> => {
    // All hands take from one iterator, so each file is taken once.
    for (const { path, raw } of queue) {
      for (const { encoding, ending } of packings) {
        const known = files.has(path + ending);
        const packed = await (known ? readFile(path + ending) : pack[encoding](raw));
        if (packed.length > raw.length * worthwhile) continue;
        if (!known) await writeFile(path + ending, packed);
        if (encoding !== 'br') continue;
        total.files += 1;
        total.raw += raw.length;
        total.brotli += packed.length;
      }
      tick?.((done += 1), waiting.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
  return total;
}

/** @example '344 files, packed from 13.6 MB to 3.4 MB' */
export function packedSummary({ files, raw, brotli }: Packed): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${files} files, packed from ${megabytes(raw)} to ${megabytes(brotli)}`;
}

if (import.meta.main) console.log(packedSummary(await compress(process.argv[2] ?? 'dist')));
