import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from './compress.ts';
import { serve, type Served } from './serve.ts';
import { asking, type Ask } from './testing/ask.ts';

describe('serve', () => {
  const page = `<!doctype html><p>${'word '.repeat(400)}`;
  const font = Buffer.from(Array.from({ length: 100 }, (_, i) => i));
  let dir: string;
  let site: Served;
  let sub: Served;
  let get: Ask;
  let getSub: Ask;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'serve-'));
    for (const folder of ['ko', 'embed/x', 'assets', 'empty'])
      mkdirSync(join(dir, folder), { recursive: true });
    const write = (path: string, body: string | Buffer): void => {
      writeFileSync(join(dir, path), body);
    };
    write('index.html', page);
    write('ko/index.html', 'ko');
    write('embed/x/index.html', 'embed');
    write('404.html', `no such page ${'. '.repeat(600)}`);
    write('_headers', '/*');
    write('ko/404.html', '그런 곳은 없다');
    write('.secret', 'secret');
    write('assets/a.js', 'let a;');
    write('icon.svg', '<svg/>');
    write('흩 a.csv', 'a,b\n');
    write('x.woff2', font);
    write('nothing.pdf', '');
    await compress(dir);
    site = await serve({ dir });
    sub = await serve({ dir, base: '/sub/' });
    get = asking(site.url);
    getSub = asking(sub.url);
  });
  afterAll(async () => {
    await site.close();
    await sub.close();
    rmSync(dir, { recursive: true });
  });

  it('serves under the sub-path, and leads there from outside', async () => {
    expect(sub.url).toMatch(/\/sub\/$/);
    expect((await getSub('/sub/')).body.toString()).toBe(page);
    expect(await getSub('/')).toMatchObject({ status: 301, headers: { location: '/sub/' } });
    expect(await getSub('/sub?x')).toMatchObject({ status: 301, headers: { location: '/sub/?x' } });
    expect(await getSub('/sub/ko?x=1')).toMatchObject({ status: 301, headers: { location: '/sub/ko/?x=1' } });
    for (const path of ['/ko/', '/su', '/subway/']) expect((await getSub(path)).status, path).toBe(404);
  });

  it('gives the 404 page with status 404, and never a file outside the folder', async () => {
    for (const path of [
      '/nothing',
      '/nothing/',
      '/empty',
      '/empty/',
      '/index.html/',
      `/${'a'.repeat(5000)}`,
    ]) {
      const missing = await get(path, { 'if-none-match': '*', range: 'bytes=0-1' });
      expect(missing.status, path).toBe(404);
      expect(missing.body.toString(), path).toMatch(/^no such page/);
    }
    for (const path of [
      '/..%2f..%2fetc/hosts',
      '/../serve.ts',
      '/%zz',
      '/%00',
      '/.secret',
      '/_headers',
      '/_HEADERS',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/ko/nothing')).body.toString()).toBe('그런 곳은 없다');
    expect((await getSub('/sub/ko/x/')).body.toString()).toBe('그런 곳은 없다');
    const packed = await get('/nothing', { 'accept-encoding': 'br' });
    expect(packed).toMatchObject({ status: 404, headers: { 'content-encoding': 'br' } });
    expect(brotliDecompressSync(packed.body).toString()).toMatch(/^no such page/);
  });

  it('serves names in any script', async () => {
    expect(await get(encodeURI('/흩 a.csv'))).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    });
  });

  it('redirects to folders of its own only', async () => {
    for (const path of [
      '//evil.example/..%2f',
      '//evil.example',
      '//ko',
      '/%2fevil.example',
      '/\\evil.example',
      '//',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers, path).not.toHaveProperty('location');
    }
    expect(await get('/ko?//x.example')).toMatchObject({
      status: 301,
      headers: { location: '/ko/?//x.example' },
    });
  });

  it('lets embeds be framed, and nothing that only looks like one', async () => {
    const framing = async (path: string): Promise<unknown> =>
      (await get(path)).headers['content-security-policy'];
    expect(await framing('/embed/x/')).toBe('frame-ancestors *');
    expect(await framing('/embed/%78/')).toBe('frame-ancestors *');
    expect((await get('/embed/x/')).headers).not.toHaveProperty('x-frame-options');
    for (const path of [
      '/',
      '/embed/..%2f',
      '/embed/..%2f/',
      '/embed/%2e%2e/',
      '/embed/../',
      '/embed/none/',
      '/x.woff2',
    ]) {
      expect(await framing(path), path).toBe("frame-ancestors 'none'");
    }
    expect((await get('/embed/..%2f')).status).toBe(404);
    expect((await get('/')).headers).toMatchObject({
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'x-content-type-options': 'nosniff',
    });
  });

  it('says how long a file may be kept', async () => {
    const kept = async (path: string): Promise<unknown> => (await get(path)).headers['cache-control'];
    expect(await kept('/')).toBe('no-cache');
    expect(await kept('/x.woff2')).toBe('no-cache');
    expect(await kept('/ko')).toBe('no-cache');
    expect(await kept('/icon.svg')).toBe('public, max-age=86400');
    expect(await kept('/assets/a.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/assets/none.js')).toBe('no-cache');
  });

  describe('packed text', () => {
    it.each([
      ['gzip, deflate, br', 'br'],
      ['*', 'br'],
      ['BR', 'br'],
      ['gzip;q=0.8, br;q=0', 'gzip'],
      ['br;q=0, *', 'gzip'],
      ['deflate', undefined],
      ['gzip;q=0, br;q=0.000', undefined],
      ['*;q=0', undefined],
      ['br;q=x, ;;,=', undefined],
      ['', undefined],
    ])('to who accepts %j', async (accept, encoding) => {
      const { headers, body } = await get('/', { 'accept-encoding': accept });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' });
      expect(headers['content-length']).toBe(String(body.length));
      const unpack = encoding === 'br' ? brotliDecompressSync : encoding ? gunzipSync : (raw: Buffer) => raw;
      expect(unpack(body).toString()).toBe(page);
      if (encoding) expect(body.length).toBeLessThan(page.length / 5);
    });

    it('has the same headers without its body', async () => {
      const accept = { 'accept-encoding': 'br' };
      const [whole, head] = [await get('/', accept), await get('/', accept, 'HEAD')];
      expect(head.body).toHaveLength(0);
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
    });

    it('is not packed where the build has not, or where the file is newer', async () => {
      const other = mkdtempSync(join(tmpdir(), 'serve-'));
      cpSync(dir, other, { recursive: true, preserveTimestamps: true });
      const changed = await serve({ dir: other });
      const encoding = async (path: string): Promise<unknown> =>
        (await asking(changed.url)(path, { 'accept-encoding': 'br' })).headers['content-encoding'];
      expect(await encoding('/')).toBe('br');
      expect(await encoding('/ko/')).toBeUndefined();
      const later = statSync(join(other, 'index.html.br')).mtimeMs / 1000 + 1;
      utimesSync(join(other, 'index.html'), later, later);
      expect(await encoding('/')).toBeUndefined();
      await changed.close();
      rmSync(other, { recursive: true });
    });
  });

  describe('to a reader who has it already', () => {
    it.each(['/', '/x.woff2'])('%s is not sent again', async (path) => {
      const accept = { 'accept-encoding': 'br' };
      const { headers } = await get(path, accept);
      const etag = String(headers['etag']);
      expect(etag).toMatch(/^"[^"]+"$/);
      for (const known of [etag, `W/${etag}`, `"a", ${etag}`, `"a",W/${etag} , "b"`, '*']) {
        const answer = await get(path, { ...accept, 'if-none-match': known });
        expect(answer.status, known).toBe(304);
        expect(answer.body).toHaveLength(0);
        expect(answer.headers['etag']).toBe(etag);
        expect(answer.headers['vary']).toBe(headers['vary']);
        expect(answer.headers['cache-control']).toBe('no-cache');
      }
      expect((await get(path, { ...accept, 'if-none-match': '"a", W/"b"' })).status).toBe(200);
      const since = { 'if-modified-since': String(headers['last-modified']) };
      expect((await get(path, since)).status).toBe(304);
      expect((await get(path, { ...since, 'if-none-match': '"a"' })).status, 'the tag has the say').toBe(200);
      expect((await get(path, { 'if-match': '"a"' })).status).toBe(412);
    });

    it('each packing has a tag of its own', async () => {
      const tags = await Promise.all(
        ['br', 'gzip', 'identity'].map(
          async (accept) => (await get('/', { 'accept-encoding': accept })).headers['etag'],
        ),
      );
      expect(new Set(tags).size).toBe(3);
    });
  });

  describe('in part', () => {
    it.each([
      ['bytes=0-0', 0, 0],
      ['bytes=10-19', 10, 19],
      ['bytes=90-', 90, 99],
      ['bytes=90-1000', 90, 99],
      ['bytes=-10', 90, 99],
      ['bytes=-100', 0, 99],
      ['bytes=-1000', 0, 99],
      ['bytes=0-9,5-19', 0, 19],
    ])('%s', async (range, from, to) => {
      const { status, headers, body } = await get('/x.woff2', { range });
      expect(status).toBe(206);
      expect(headers['content-range']).toBe(`bytes ${String(from)}-${String(to)}/100`);
      expect(headers['content-length']).toBe(String(to - from + 1));
      expect(body.equals(font.subarray(from, to + 1))).toBe(true);
    });

    it.each(['bytes=5-2', 'bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-'])(
      '%s: there is no such part',
      async (range) => {
        const { status, headers } = await get('/x.woff2', { range });
        expect(status).toBe(416);
        expect(headers).toMatchObject({ 'content-range': 'bytes */100', 'cache-control': 'no-cache' });
        expect(headers).toHaveProperty('content-length');
        expect((await get('/nothing.pdf', { range })).status, 'of nothing').toBe(416);
      },
    );

    it.each(['bytes=', 'bytes=a-b', 'bytes=--1', 'bytes=0-1,50-60', 'lines=1-2', 'x'])(
      '%s: all of it',
      async (range) => {
        const { status, body } = await get('/x.woff2', { range });
        expect(status).toBe(200);
        expect(body.equals(font)).toBe(true);
      },
    );

    it('of text, it is a part of the text and not of its packing', async () => {
      const accept = { 'accept-encoding': 'br' };
      const plain = await get('/');
      const part = await get('/', { ...accept, range: 'bytes=2-8' });
      expect(part).toMatchObject({
        status: 206,
        headers: { vary: 'Accept-Encoding', etag: plain.headers['etag'] },
      });
      expect(part.headers).not.toHaveProperty('content-encoding');
      expect(part.body.toString()).toBe(page.slice(2, 9));
    });

    it('is sent only if it fits to the part that the reader has', async () => {
      const range = 'bytes=2-8';
      const tagOf = async (accept: string): Promise<string> =>
        String((await get('/', { 'accept-encoding': accept })).headers['etag']);
      const tag = await tagOf('identity');
      expect((await get('/', { range, 'if-range': tag })).status).toBe(206);
      for (const other of [`W/${tag}`, '"a"', await tagOf('br'), 'Thu, 01 Jan 1970 00:00:00 GMT']) {
        const whole = await get('/', { range, 'if-range': other });
        expect(whole.status, other).toBe(200);
        expect(whole.body.toString(), other).toBe(page);
      }
      expect((await get('/x.woff2', { range }, 'HEAD')).status, 'HEAD has no parts').toBe(200);
    });
  });

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await get('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });
});
