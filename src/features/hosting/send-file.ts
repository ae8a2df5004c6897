/** Sends one file: packed where the build has packed it, in part, or not at all when the reader has it already. */
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { headersOf } from './headers.ts';
import { packings, type Packing } from './packed.ts';
import { encodedPath } from './path.ts';
import { textType } from './types.ts';

/** The file's state, or `undefined` if there is none by that name; a name too long for the system is none either. */
export const stateOf = (file: string): Promise<Stats | undefined> => stat(file).catch(() => undefined);

/** Sets the headers of an address. @param path inside the site, without a leading slash */
export function setHeaders(res: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path))) res.setHeader(name, value);
}

/** An answer that is no file: its status in words. */
export function sendStatus(res: ServerResponse, status: number): void {
  for (const name of ['Content-Encoding', 'ETag', 'Last-Modified']) res.removeHeader(name);
  const words = `${STATUS_CODES[status] ?? String(status)}\n`;
  res.statusCode = status;
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Content-Length', words.length);
  res.setHeader('Cache-Control', 'no-cache');
  res.end(words);
}

/**
 * Leaves of a wish for a part what can be granted. Only GET has parts; only a strong validator proves that they fit
 * together; and the last ten bytes of a file of three are all three, where `send` finds none.
 */
function settleRange({ method, headers }: IncomingMessage, size: number): void {
  if (method !== 'GET' || String(headers['if-range']).startsWith('W/')) delete headers.range;
  const [, last] = /^ *bytes= *-(\d+) *$/.exec(headers.range ?? '') ?? [];
  if (Number(last) > size) headers.range = 'bytes=0-';
}

/** What stands in for a file that is not there cannot be had in part, or be unchanged. */
function forgetConditions({ headers }: IncomingMessage): void {
  delete headers.range;
  delete headers['if-match'];
  delete headers['if-none-match'];
  delete headers['if-modified-since'];
  delete headers['if-unmodified-since'];
}

/**
 * The best packing that the request accepts and the build has made; one older than its file is out of date. A part of
 * a packed file is of no use to who wants a part of the text, so parts are cut from the file itself.
 */
async function packingFor(req: IncomingMessage, file: string, own: Stats): Promise<Packing | undefined> {
  if (req.headers.range !== undefined) return undefined;
  const accepted = new Negotiator(req).encodings(packings.map(({ encoding }) => encoding));
  for (const packing of packings) {
    if (!accepted.includes(packing.encoding)) continue;
    const packed = await stateOf(file + packing.ending);
    if (packed?.isFile() === true && packed.mtimeMs >= own.mtimeMs) return packing;
  }
  return undefined;
}

/**
 * Sends the file at `path` inside `root`.
 *
 * @param path decoded and sound, without a leading slash
 * @returns whether there is such a file
 */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  { root, path, status = 200 }: { root: string; path: string; status?: number },
): Promise<boolean> {
  const file = join(root, path);
  const own = await stateOf(file);
  if (own?.isFile() !== true) return false;
  settleRange(req, own.size);
  if (status !== 200) forgetConditions(req);

  res.statusCode = status;
  setHeaders(res, path);
  const type = textType(path);
  const packing = type === undefined ? undefined : await packingFor(req, file, own);
  if (type !== undefined) res.setHeader('Content-Type', type).setHeader('Vary', 'Accept-Encoding');
  if (packing) res.setHeader('Content-Encoding', packing.encoding);

  const ending = packing?.ending ?? '';
  send(req, encodedPath(path + ending), { root, index: false, cacheControl: false })
    .on('headers', (_res: ServerResponse, _file: string, { size, mtimeMs }: Stats) => {
      // As nginx does it: strong, so that a download can be resumed, and another one for each packing.
      res.setHeader('ETag', `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}${ending}"`);
    })
    .on('error', ({ status: failed }: { status: number }) => {
      if (res.headersSent) res.destroy();
      else sendStatus(res, failed);
    })
    .pipe(res);
  return true;
}
