/** What the files of the site are, by their endings. Every ending that the build writes is here; a test sees to it. */
import { extname } from 'node:path';

/** Texts are worth packing; fonts, pictures and PDFs are packed already. */
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

const otherTypes: Readonly<Record<string, string>> = {
  '.ico': 'image/vnd.microsoft.icon',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** All of them, by ending. */
export const types: Readonly<Record<string, string>> = { ...textTypes, ...otherTypes };

/** The `Content-Type` of a text file; `undefined` for whatever is no text. */
export const textType = (path: string): string | undefined => textTypes[extname(path).toLowerCase()];
