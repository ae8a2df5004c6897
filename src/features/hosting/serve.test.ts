import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePath, siteOrigin } from '../../site/urls/base.ts';
import { chooseEncoding } from './compressed.ts';
import { serve, type Served } from './serve.ts';

describe('basePath', () => {
  it('starts and ends with one slash whatever it is given', () => {
    expect(basePath('')).toBe('/');
    expect(basePath('/')).toBe('/');
    expect(basePath('scattered')).toBe('/scattered/');
    expect(basePath('/a/b/')).toBe('/a/b/');
  });
});

describe('siteOrigin', () => {
  it('is the scheme and host of the address', () => {
    expect(siteOrigin('https://a.example/b/')).toBe('https://a.example');
  });
});

describe('chooseEncoding', () => {
  it('prefers brotli, then gzip, and respects a refusal', () => {
    expect(chooseEncoding('gzip, deflate, br')).toBe('br');
    expect(chooseEncoding('gzip;q=0.8, br;q=0')).toBe('gzip');
    expect(chooseEncoding('deflate')).toBe('identity');
    expect(chooseEncoding(undefined)).toBe('identity');
  });
});

describe('serve', () => {
  const page = `<!doctype html><p>${'word '.repeat(200)}`;
  let dir: string;
  let site: Served;

  /** A bare request: `fetch` would unpack, follow redirects and tidy the path. */
  const get = (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }> =>
    new Promise((done, fail) => {
      request({ port: new URL(site.url).port, path, headers }, (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => {
          done({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) });
        });
      })
        .once('error', fail)
        .end();
    });

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'serve-'));
    mkdirSync(join(dir, 'ko'));
    writeFileSync(join(dir, 'index.html'), page);
    writeFileSync(join(dir, 'ko/index.html'), 'ko');
    writeFileSync(join(dir, '404.html'), 'no such page');
    writeFileSync(join(dir, 'x.woff2'), Buffer.from([1, 2, 3]));
    site = await serve({ dir, base: '/sub/' });
  });
  afterAll(async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  });

  it('serves under the sub-path, and leads there from outside', async () => {
    expect(site.url).toMatch(/\/sub\/$/);
    expect((await get('/sub/')).body.toString()).toBe(page);
    expect(await get('/')).toMatchObject({ status: 301, headers: { location: '/sub/' } });
    expect(await get('/sub/ko?x=1')).toMatchObject({ status: 301, headers: { location: '/sub/ko/?x=1' } });
  });

  it('packs text by brotli when asked and says so', async () => {
    const packed = await get('/sub/', { 'accept-encoding': 'br, gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(packed.body).toString()).toBe(page);
    expect(packed.body.length).toBeLessThan(page.length / 5);
  });

  it('answers 304 to a matching ETag, also for binaries', async () => {
    for (const path of ['/sub/', '/sub/x.woff2']) {
      const first = await get(path);
      expect(first.status).toBe(200);
      expect((await get(path, { 'if-none-match': String(first.headers['etag']) })).status).toBe(304);
    }
  });

  it('gives the 404 page with status 404, and never a file outside the folder', async () => {
    expect(await get('/sub/nothing')).toMatchObject({ status: 404 });
    expect((await get('/sub/nothing')).body.toString()).toBe('no such page');
    expect((await get('/sub/..%2f..%2fetc/hosts')).status).toBe(404);
    expect((await get('/sub/%zz')).status).toBe(404);
  });
});
