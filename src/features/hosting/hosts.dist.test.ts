/**
 * The same questions to every server that can be had here: ours, nginx, Cloudflare Pages' and Netlify's, whose habits
 * differ. `host-rules.dist.test.ts` asks the rules that we write for hosts.
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from './headers.ts';
import { serve } from './serve.ts';
import { asking, type Ask } from './testing/ask.ts';
import { aliases, asked, base, dist, files, one } from './testing/asked.ts';
import { types } from './types.ts';
import { hasBrotli, hasNginx, serveByNginx } from './testing/nginx.ts';
import { hasNetlify, serveByNetlify } from './testing/netlify.ts';
import type { Served } from './testing/program.ts';
import { hasWrangler, serveByWrangler } from './testing/wrangler.ts';

test('every ending that the build writes has a type', () => {
  const endings = new Set(files.map((path) => extname(path)));
  expect([...endings].filter((ending) => !(ending in types))).toEqual([]);
});

const nginx = 'nginx (skipped where `nginx -v` finds none: apt-get install nginx-light)';
const hosts = [
  { name: 'our own server', there: true, start: () => serve({ dir: dist, base }) },
  { name: nginx, there: hasNginx, start: () => serveByNginx(dist, base) },
];

for (const { name, there, start } of hosts) {
  describe.skipIf(!there)(name, () => {
    let site: Served;
    let ask: Ask;
    beforeAll(async () => {
      site = await start();
      const plain = asking(site.url);
      ask = (path, ...more) => plain(base + path, ...more);
    });
    afterAll(() => site.close());

    test.each(asked)('/%s has its headers and type, its body, and both without the body', async (path) => {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const { status, headers, body } = await ask(path);
      expect(status).toBe(200);
      for (const [header, value] of Object.entries(headersOf(path)))
        expect.soft(headers[header.toLowerCase()], header).toBe(value);
      for (const header of ['x-frame-options', 'access-control-allow-origin', 'x-robots-tag']) {
        if (!Object.keys(headersOf(path)).some((known) => known.toLowerCase() === header))
          expect.soft(headers, header).not.toHaveProperty(header);
      }
      expect(headers['content-type']).toBe(types[extname(file)]);
      expect(body.equals(readFileSync(join(dist, file)))).toBe(true);
      const head = await ask(path, {}, 'HEAD');
      expect(head.body).toHaveLength(0);
      expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' });
    });

    test.each(['', 'ko/', 'data/facts.json', one(/^assets\/.*\.js$/), one(/^figures\/.*\.svg$/)])(
      '/%s is not sent again to who has it',
      async (path) => {
        const { etag = '', 'last-modified': since = '' } = (await ask(path)).headers;
        for (const tag of [String(etag), `W/${String(etag)}`, `"a", ${String(etag)}`, '*']) {
          const again = await ask(path, { 'if-none-match': tag });
          expect(again.status, tag).toBe(304);
          expect(again.headers['cache-control']).toBe(headersOf(path)['Cache-Control']);
        }
        expect((await ask(path, { 'if-none-match': '"a"' })).status).toBe(200);
        expect((await ask(path, { 'if-modified-since': String(since) })).status).toBe(304);
      },
    );

    test('texts are packed for who accepts it', async () => {
      for (const path of ['', 'ko/', 'data/facts.json', one(/^stage\//), one(/^assets\/.*\.js$/)]) {
        const whole = (await ask(path)).body;
        for (const encoding of ['br', 'gzip']) {
          if (encoding === 'br' && name === nginx && !hasBrotli) continue;
          const { headers, body } = await ask(path, { 'accept-encoding': encoding });
          expect(headers, path).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
          expect((encoding === 'br' ? brotliDecompressSync : gunzipSync)(body).equals(whole)).toBe(true);
        }
      }
    });

    test('parts', async () => {
      const whole = await ask('');
      const part = await ask('', { range: 'bytes=10-19', 'if-range': String(whole.headers['etag']) });
      expect(part).toMatchObject({
        status: 206,
        headers: { 'content-range': `bytes 10-19/${String(whole.body.length)}` },
      });
      expect(part.body.equals(whole.body.subarray(10, 20))).toBe(true);
      expect((await ask('', { range: 'bytes=99999999-' })).status).toBe(416);
    });

    test('lost addresses find a page in their language, not to be kept or framed', async () => {
      for (const path of ['none', 'none/', 'data/', 'embed/none/', 'fonts/none.woff2', '_headers']) {
        const { status, headers, body } = await ask(path);
        expect(status, path).toBe(404);
        expect(body.equals(readFileSync(join(dist, '404.html'))), path).toBe(true);
        expect(headers, path).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': "frame-ancestors 'none'",
        });
      }
      for (const path of ['ko/none', 'ko/embed/none/', 'ko/s/']) {
        const { status, body } = await ask(path);
        expect(status, path).toBe(404);
        expect(body.equals(readFileSync(join(dist, 'ko/404.html'))), path).toBe(true);
      }
      expect(readFileSync(join(dist, 'ko/404.html'), 'utf8')).toMatch(/<html lang="ko"/);
    });

    test('an address that only looks like an embed may not be framed', async () => {
      for (const path of ['embed/..%2f', 'embed/%2e%2e/', 'embed/../', 'ko/embed/../../', 's/embed/']) {
        const { headers } = await ask(path);
        expect(headers['content-security-policy'], path).toBe("frame-ancestors 'none'");
      }
    });

    test('names without their slash, and ids of the past', async () => {
      for (const path of ['ko', 's/policy', 'ko/embed/policy']) {
        expect(await ask(path), path).toMatchObject({
          status: 301,
          headers: { location: `${base}${path}/` },
        });
      }
      for (const id of Object.keys(aliases)) {
        for (const path of [`s/${id}/`, `ko/s/${id}/`, `embed/${id}/`, `ko/embed/${id}/`])
          expect((await ask(path)).status, path).toBe(200);
      }
    });

    test('it is only read', async () => {
      for (const method of ['POST', 'PUT', 'DELETE'])
        expect((await ask('', {}, method)).status, method).toBe(405);
    });
  });
}

/** Addresses that lead nowhere, with the page that says so. */
const nowhere = [
  ['none', '404.html'],
  ['embed/none/', '404.html'],
  ['fonts/none.woff2', '404.html'],
  ['ko/none', 'ko/404.html'],
  ['ko/s/', 'ko/404.html'],
] as const;

describe.skipIf(!hasWrangler || base !== '/')(
  'Cloudflare Pages (skipped where wrangler is not installed)',
  () => {
    let site: Served;
    let ask: Ask;
    beforeAll(async () => {
      site = await serveByWrangler(dist);
      const plain = asking(site.url);
      ask = (path, ...more) => plain(`/${path}`, ...more);
    });
    afterAll(() => site.close());

    test.each(asked.filter((path) => !path.endsWith('.html')))(
      '/%s has its headers and body',
      async (path) => {
        const { status, headers, body } = await ask(path);
        expect(status).toBe(200);
        const { 'Cache-Control': kept, ...rest } = headersOf(path);
        const wanted = {
          ...rest,
          'Cache-Control': kept === 'no-cache' ? 'public, max-age=0, must-revalidate' : kept,
          // Pages lets every program read everything.
          'Access-Control-Allow-Origin': '*',
        };
        for (const [header, value] of Object.entries(wanted))
          expect.soft(headers[header.toLowerCase()], header).toBe(value);
        for (const header of ['x-frame-options', 'x-robots-tag']) {
          if (!Object.keys(wanted).some((known) => known.toLowerCase() === header))
            expect.soft(headers, header).not.toHaveProperty(header);
        }
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        expect(body.equals(readFileSync(join(dist, file)))).toBe(true);
        const again = await ask(path, { 'if-none-match': String(headers['etag']) });
        expect(again.status).toBe(304);
      },
    );

    test('lost addresses find a page in their language, not to be kept', async () => {
      for (const [path, file] of nowhere) {
        const { status, headers, body } = await ask(path);
        expect(status, path).toBe(404);
        expect(headers['cache-control'], path).toBe('no-store');
        expect(body.equals(readFileSync(join(dist, file))), path).toBe(true);
      }
    });

    test('names without their slash, and names of files, lead to the address of the page', async () => {
      for (const path of ['ko', 's/policy', 'ko/embed/policy'])
        expect(await ask(path), path).toMatchObject({ status: 308, headers: { location: `/${path}/` } });
      for (const folder of ['', 'ko/', 's/policy/'])
        expect(await ask(`${folder}index.html`)).toMatchObject({
          status: 308,
          headers: { location: `/${folder}` },
        });
    });
  },
);

describe.skipIf(!hasNetlify || base !== '/')('Netlify (skipped where netlify-cli is not installed)', () => {
  let site: Served;
  let ask: Ask;
  beforeAll(async () => {
    site = await serveByNetlify(dist);
    const plain = asking(site.url);
    ask = (path, ...more) => plain(`/${path}`, ...more);
  }, 120_000);
  afterAll(() => site.close());

  test.each(asked)('/%s has its headers, type and body', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    // On a machine it keeps nothing, whatever it is told: the rules themselves are read below.
    const { 'Cache-Control': _, ...wanted } = headersOf(path);
    for (const [header, value] of Object.entries(wanted))
      expect.soft(headers[header.toLowerCase()], header).toBe(value);
    for (const header of ['x-frame-options', 'access-control-allow-origin', 'x-robots-tag']) {
      if (!Object.keys(wanted).some((known) => known.toLowerCase() === header))
        expect.soft(headers, header).not.toHaveProperty(header);
    }
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    // It has an older name for scripts, which browsers take as well, and none for BibTeX.
    if (!/\.(?:js|bib)$/.test(file))
      expect(String(headers['content-type']).split(';')[0]).toBe(types[extname(file)]?.split(';')[0]);
    expect(body.equals(readFileSync(join(dist, file)))).toBe(true);
    expect((await ask(path, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  test('lost addresses find a page in their language', async () => {
    for (const [path, file] of nowhere) {
      const { status, body } = await ask(path);
      expect(status, path).toBe(404);
      expect(body.equals(readFileSync(join(dist, file))), path).toBe(true);
    }
  });

  test('names without their slash have the page, and ids of the past', async () => {
    for (const path of ['ko', 's/policy', 'ko/embed/policy']) {
      const { status, body } = await ask(path);
      expect(status, path).toBe(200);
      expect(body.equals(readFileSync(join(dist, path, 'index.html'))), path).toBe(true);
    }
    for (const id of Object.keys(aliases)) expect((await ask(`s/${id}/`)).status, id).toBe(200);
  });
});
