/**
 * Serves a built site as a good static host does: packed text, ETags, a 404 page, a sub-path.
 *
 * `node src/features/hosting/serve.ts [--port 4321] [--dir dist]`
 */
import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { basePath } from '../../site/urls/base.ts';
import { headersOf } from './headers.ts';
import { chooseEncoding, packedFiles } from './compressed.ts';

/** What to serve, and where. Port 0 takes any free one. */
export interface ServeOptions {
  readonly dir: string;
  readonly port?: number;
  readonly base?: string;
}

/** A running server. */
export interface Served {
  /** Address of the site's root, sub-path included, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The path that a request asks for, or `undefined` when it is malformed or leaves the folder. */
function requestedPath(dir: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = resolve(dir, `.${decoded}`);
  return decoded.includes('\0') || !(file === dir || file.startsWith(dir + sep)) ? undefined : file;
}

/** Names under `assets` change with what they hold; browsers ask for the icon again at every step's address. */
function cacheControl(file: string): string {
  if (/[\\/]assets[\\/]/.test(file)) return 'public, max-age=31536000, immutable';
  return file.endsWith('icon.svg') ? 'public, max-age=86400' : 'no-cache';
}

/**
 * Starts serving `dir`.
 *
 * @example const site = await serve({ dir: 'dist', port: 4321 }); await site.close();
 */
export async function serve({ dir, port = 0, base = '/' }: ServeOptions): Promise<Served> {
  const root = resolve(dir);
  const prefix = basePath(base);
  const packed = packedFiles();
  const binaries = sirv(root, { etag: true, dev: true });

  const sendText = (req: IncomingMessage, res: ServerResponse, file: string, status: number): boolean => {
    const found = packed(file, chooseEncoding(req.headers['accept-encoding']));
    if (!found) return false;
    const fresh = status === 200 && req.headers['if-none-match'] === found.etag;
    res.writeHead(fresh ? 304 : status, {
      'Content-Type': found.type,
      'Cache-Control': cacheControl(file),
      ETag: found.etag,
      Vary: 'Accept-Encoding',
      ...(found.encoding === 'identity' ? {} : { 'Content-Encoding': found.encoding }),
      ...(fresh ? {} : { 'Content-Length': String(found.body.length) }),
    });
    res.end(fresh || req.method === 'HEAD' ? undefined : found.body);
    return true;
  };

  const sendMissing = (req: IncomingMessage, res: ServerResponse): void => {
    const page = join(root, '404.html');
    if (isFile(page) && sendText(req, res, page, 404)) return;
    res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  };

  const redirect = (res: ServerResponse, to: string): void => {
    res.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end();
  };

  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    const [path = '/', query] = (req.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!path.startsWith(prefix)) {
      if (path === '/' || `${path}/` === prefix) redirect(res, prefix + search);
      else sendMissing(req, res);
      return;
    }
    const inner = `/${path.slice(prefix.length)}`;
    for (const [name, value] of Object.entries(headersOf(inner.slice(1)))) res.setHeader(name, value);
    const file = requestedPath(root, inner);
    if (file === undefined || !existsSync(file)) {
      sendMissing(req, res);
    } else if (!isFile(file)) {
      const index = join(file, 'index.html');
      if (!isFile(index)) sendMissing(req, res);
      else if (!path.endsWith('/')) redirect(res, `${path}/${search}`);
      else sendText(req, res, index, 200);
    } else if (!sendText(req, res, file, 200)) {
      req.url = inner;
      binaries(req, res, () => {
        sendMissing(req, res);
      });
    }
  };

  const server = createServer(answer);
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, done);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(address.port)}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } });
  const dir = values.dir ?? 'dist';
  if (!existsSync(dir)) {
    console.error(`There is no folder "${dir}" to serve: run "npm run build" first.`);
    process.exit(1);
  }
  const port = Number(values.port ?? process.env['PORT'] ?? 4321);
  const { url } = await serve({ dir, port, base: basePath() }).catch((error: unknown) => {
    console.error(
      `Port ${String(port)} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  });
  console.log(`Scattered is at ${url}`);
}
