/**
 * Text is packed once, by the build, into files beside it: `index.html.br`, `index.html.gz`. The build writes them, the
 * server chooses among them; so do other hosts that can (nginx: `brotli_static`, Caddy: `precompressed`).
 */
import { extname } from 'node:path';

/** Types worth packing; fonts, pictures and PDFs are packed already. */
const textTypes: Readonly<Record<string, string>> = {
  '.bib': 'text/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** The `Content-Type` of a text file; `undefined` for whatever is no text. */
export const textType = (path: string): string | undefined => textTypes[extname(path).toLowerCase()];

/** A way to pack: its name in HTTP, and what the packed file's name ends in. */
export interface Packing {
  readonly encoding: 'br' | 'gzip';
  readonly ending: '.br' | '.gz';
}

/** The best first. */
export const packings: readonly Packing[] = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** Whether a file is the packed form of another. */
export const isPacked = (path: string): boolean => packings.some(({ ending }) => path.endsWith(ending));
