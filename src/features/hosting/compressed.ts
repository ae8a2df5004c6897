/**
 * Text files packed on the way out, as a real host does, so that sizes and timings measured here mean something.
 * Each file is packed once per encoding and kept in memory until it changes on disk.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Types worth packing; fonts and pictures are packed already. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that a request's `Accept-Encoding` allows; an encoding with `q=0` is refused. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const allowed = (accept ?? '')
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? ''))
    .map(([name]) => name);
  return allowed.includes('br') ? 'br' : allowed.includes('gzip') ? 'gzip' : 'identity';
}

/** A body ready to send. */
export interface Packed {
  readonly type: string;
  readonly encoding: Encoding;
  readonly etag: string;
  readonly body: Buffer;
}

const pack = {
  br: (raw: Buffer): Buffer =>
    brotliCompressSync(raw, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
      },
    }),
  gzip: (raw: Buffer): Buffer => gzipSync(raw, { level: 9 }),
  identity: (raw: Buffer): Buffer => raw,
};

/** Makes a reader of packed files with a memory of its own; `undefined` for types that are not text. */
export function packedFiles(): (file: string, encoding: Encoding) => Packed | undefined {
  const kept = new Map<string, { mtimeMs: number; packed: Packed }>();
  return (file, encoding) => {
    const type = textTypes[extname(file).toLowerCase()];
    if (type === undefined) return undefined;
    const key = `${encoding} ${file}`;
    const { mtimeMs } = statSync(file);
    const known = kept.get(key);
    if (known?.mtimeMs === mtimeMs) return known.packed;
    const raw = readFileSync(file);
    const digest = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
    const packed = { type, encoding, etag: `"${digest}-${encoding}"`, body: pack[encoding](raw) };
    kept.set(key, { mtimeMs, packed });
    return packed;
  };
}
