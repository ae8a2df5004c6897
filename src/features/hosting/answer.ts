/** Answers requests as a good static host does: a 404 page, a sub-path, folders by their index. */
import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { otherLocales, rootLocale } from '../../content/locales.ts';
import { asked, encodedPath, type Asked } from './path.ts';
import { sendFile, sendStatus, setHeaders, stateOf } from './send-file.ts';

/** How names of files begin that are made for hosts, not for readers. */
const notForReaders = '_';

/** Where a request leads: to a file, or to another address. */
interface Target {
  /** Inside the site, without a leading slash. */
  readonly path: string;
  readonly redirect?: string;
}

/** `undefined` where nothing can be; whether the file is there is found out when it is sent. */
async function targetOf(root: string, base: string, { path, search }: Asked): Promise<Target | undefined> {
  if (!path.startsWith(base)) {
    const outside = path !== '/' && `${path}/` !== base;
    return outside ? undefined : { path: '', redirect: encodedPath(base) + search };
  }
  const inner = path.slice(base.length);
  if (inner.startsWith(notForReaders)) return undefined;
  if (path.endsWith('/')) return { path: `${inner}index.html` };
  const hasIndex = (await stateOf(join(root, inner, 'index.html'))) !== undefined;
  return { path: inner, ...(hasIndex ? { redirect: `${encodedPath(path)}/${search}` } : {}) };
}

/** The pages for an address that leads nowhere, in the reader's language where the address tells it. */
function lostPages(path: string): readonly string[] {
  const folder = otherLocales(rootLocale).find((name) => path.startsWith(`${name}/`));
  return [...(folder === undefined ? [] : [`${folder}/404.html`]), '404.html'];
}

/** Makes the listener of a server of `dir`. @param base starts and ends with a slash, as `basePath` makes it */
export function answering(dir: string, base: string): RequestListener {
  const root = resolve(dir);

  const answer = async (...[req, res]: Parameters<RequestListener>): Promise<void> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      setHeaders(res, '');
      res.setHeader('Allow', 'GET, HEAD');
      sendStatus(res, 405);
      return;
    }
    const request = asked(req.url ?? '/');
    const target = request && (await targetOf(root, base, request));
    if (target?.redirect !== undefined) {
      setHeaders(res, target.path);
      res.writeHead(301, { Location: target.redirect }).end();
      return;
    }
    if (target && (await sendFile(req, res, { root, path: target.path }))) return;
    for (const path of lostPages(request?.path.startsWith(base) ? request.path.slice(base.length) : '')) {
      if (await sendFile(req, res, { root, path, status: 404 })) return;
    }
    setHeaders(res, '');
    sendStatus(res, 404);
  };

  return (req, res) => {
    // Whatever goes wrong with one request, others are answered.
    answer(req, res).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      if (res.headersSent) res.destroy();
      else sendStatus(res, 500);
    });
  };
}
