import { describe, expect, it } from 'vitest';
import type { Source, Table } from '../src/content/model.ts';
import { addresses, isOffline, sourceReport, tryAddress, tryAll, type Fetch } from './source-report.ts';

const source = (id: string, URL?: string, archive?: string): Source => ({
  id,
  type: 'webpage',
  title: id,
  URL,
  archive,
});

/** A web of four addresses; every other one is not there. */
const web: Fetch = (url, { method }) => {
  const at = (status: number, to = url): Response =>
    Object.defineProperty(new Response(null, { status }), 'url', { value: to });
  if (url.endsWith('/whole')) return Promise.resolve(at(method === 'HEAD' ? 405 : 200));
  if (url.endsWith('/old')) return Promise.resolve(at(200, 'https://example.org/new'));
  if (url.endsWith('/gone')) return Promise.resolve(at(404));
  if (url.endsWith('/here')) return Promise.resolve(at(200, `${url}/`));
  return Promise.reject(new TypeError('fetch failed', { cause: new Error('no such host') }));
};

describe('addresses', () => {
  it('gathers sources, archived copies and rows, each address once', () => {
    const table = {
      name: 't',
      key: 'id',
      rows: [
        { id: 'a', url: 'https://b.example/' },
        { id: 'b', url: null },
      ],
    };
    const content = {
      sources: new Map([
        ['x', source('x', 'https://b.example/', 'https://a.example/')],
        ['y', source('y')],
      ]),
      tables: new Map([['t', table as unknown as Table]]),
    };
    expect(addresses(content)).toEqual([
      { url: 'https://a.example/', by: ['archived copy of source "x"'] },
      { url: 'https://b.example/', by: ['source "x"', 'table "t", row "a"'] },
    ]);
  });
});

describe('tryAddress', () => {
  it.each([
    ['here', { kind: 'answers', status: 200 }],
    ['whole', { kind: 'answers', status: 200 }],
    ['old', { kind: 'moved', status: 200, to: 'https://example.org/new' }],
    ['gone', { kind: 'refuses', status: 404 }],
    ['nowhere', { kind: 'silent', why: 'no such host' }],
  ])('%s', async (path, answer) => {
    expect(await tryAddress(`https://example.org/${path}`, web, 1000)).toEqual(answer);
  });

  it('gives up on a server that never answers', async () => {
    const never: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    expect(await tryAddress('https://example.org/', never, 10)).toMatchObject({ kind: 'silent' });
  });
});

it('reports what needs a look first, and knows an offline machine', async () => {
  const all = ['here', 'old', 'gone', 'nowhere'].map((path) => ({
    url: `https://example.org/${path}`,
    by: [`source "${path}"`],
  }));
  const tried = await tryAll(all, web, { atOnce: 2 });
  const report = sourceReport(tried, '2026-11-25');
  expect(report).toContain('4 addresses: 1 answer, 1 answer from elsewhere, 1 refuse, 1 do not answer.');
  expect(report).toContain('- https://example.org/nowhere (no such host; source "nowhere")');
  expect(report).toContain('- https://example.org/old → https://example.org/new (200; source "old")');
  expect(report.indexOf('Do not answer')).toBeLessThan(report.indexOf('## Refuse'));
  expect(isOffline(tried)).toBe(false);
  expect(isOffline(tried.filter(({ url }) => url.endsWith('nowhere')))).toBe(true);
});
