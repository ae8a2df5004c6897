/** Requests as no browser makes them, the same at every run: see `serve/hostile.test.ts`. */
import { randomInt, randomLcg } from 'd3';

const random = randomLcg(0.42);
const upTo = (n: number): number => randomInt.source(random)(n)();
const one = <T>(of: readonly [T, ...T[]]): T => of[upTo(of.length)] ?? of[0];
const many = (most: number, make: () => string): string =>
  Array.from({ length: upTo(most) + 1 }, make).join('');
/** A text of some of these words, in any order. */
const mixed = (most: number, words: string): string =>
  many(most, () => one(words.split(' ') as [string, ...string[]]));
const byte = (): string => String.fromCharCode(upTo(256));

const path = (): string =>
  one(['/', '/large.bin', '/index.html', '/none']) +
  one([
    '',
    mixed(4, '/ // . .. \\ % %2f %5c %00 %zz %c0%af ? # * @ : embed ko _headers http:// [::1]'),
    `${'a'.repeat(300)}/`.repeat(upTo(20)),
  ]);
const oddHeader = (): string =>
  one<() => string>([
    () => `Range: bytes=${one(['5-2', '-10', '0-0', mixed(4, '- 5 2 , 99999999999999999999 x')])}`,
    () => `Range: ${mixed(3, 'bytes= bytes - = 1')}`,
    () => `If-Range: ${mixed(4, '" W/ * , a Thu,')}`,
    () => `If-None-Match: ${one(['*', mixed(6, '" W/ * , a')])}`,
    () => `If-Match: ${mixed(6, '" W/ * , a')}`,
    () => `If-Modified-Since: ${mixed(6, 'Thu, 01 Jan 1970 99 -')}`,
    () => `Accept-Encoding: ${mixed(6, 'br gzip ; q= 0 , * = "')}`,
    () => one(['Expect: 100-continue', 'Connection: close', 'Host: b']),
  ])();

const request = (method: string, target: string, headers: readonly string[]): string =>
  [`${method} ${target} HTTP/1.1`, 'Host: localhost', ...headers, '\r\n'].join('\r\n');
const oddHeaders = (): string[] => Array.from({ length: upTo(4) }, oddHeader);
const get = (): string => request(one(['GET', 'GET', 'HEAD', 'POST']), path(), oddHeaders());

/** Bytes for a server: mostly requests that can be read and mean nothing, some that cannot be read. */
export const noise = (): Buffer =>
  Buffer.from(
    one<() => string>([
      get,
      get,
      get,
      () => many(3, get),
      () => request(one(['CONNECT', 'get', '', 'OPTIONS']), one(['*', '', 'localhost:1']), oddHeaders()),
      () =>
        request('GET', path(), [
          one(['Content-Length: -1', 'Content-Length: 5', 'Transfer-Encoding: chunked']),
        ]),
      () => request('GET', `/${many(20, byte)}`, [many(30, byte)]),
      () => many(200, byte),
    ])(),
    'latin1',
  );
