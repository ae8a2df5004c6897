import { describe, expect, it } from 'vitest';
import { addressFault, basePath, siteAddress } from './base.ts';

describe('siteAddress', () => {
  it('is scheme and host, as given', () => {
    expect(siteAddress({ SITE_URL: 'https://example.org/' })).toEqual({
      origin: 'https://example.org',
      kind: 'given',
    });
    expect(siteAddress({ SITE_URL: 'http://localhost:4321', CF_PAGES_URL: 'https://a.example' })).toEqual({
      origin: 'http://localhost:4321',
      kind: 'given',
    });
  });

  it.each([
    [{ CF_PAGES_URL: 'https://3f2a.scattered.pages.dev' }, 'https://3f2a.scattered.pages.dev'],
    [{ VERCEL_URL: 'scattered-git-x.vercel.app' }, 'https://scattered-git-x.vercel.app'],
    [{ URL: 'https://scattered.netlify.app' }, 'https://scattered.netlify.app'],
    [
      {
        URL: 'https://scattered.netlify.app',
        DEPLOY_PRIME_URL: 'https://deploy-preview-7--scattered.netlify.app',
      },
      'https://deploy-preview-7--scattered.netlify.app',
    ],
  ])('of a preview is the one that its host gives it: %j', (env, origin) => {
    expect(siteAddress(env)).toEqual({ origin, kind: 'preview' });
  });

  it('is a stand-in where nobody says, a variable of that name for something else included', () => {
    for (const env of [
      {},
      { URL: 'postgres://a/b' },
      { URL: 'https://a.example/path' },
      { VERCEL_URL: '' },
    ]) {
      expect(siteAddress(env), JSON.stringify(env)).toEqual({
        origin: 'https://scattered.example',
        kind: 'stand-in',
      });
    }
  });

  it.each([
    '',
    'example.org',
    'ftp://example.org',
    'https://',
    'https://example.org/scattered/',
    'https://example.org/?a',
    'https://example.org/#',
    'https://who:secret@example.org',
  ])('says in one sentence what is expected instead of "%s"', (value) => {
    expect(() => siteAddress({ SITE_URL: value })).toThrow(
      /^SITE_URL is ".*", but must be scheme and host, .*BASE_PATH\.$/,
    );
  });
});

describe('a published edition', () => {
  it('is not built for an address that leads nowhere', () => {
    expect(addressFault(true, {})).toMatch(
      /^The edition is published, but nothing says where: set SITE_URL, /,
    );
    expect(addressFault(false, {})).toBeUndefined();
    expect(addressFault(true, { SITE_URL: 'https://example.org' })).toBeUndefined();
    expect(addressFault(true, { CF_PAGES_URL: 'https://a.example' }), 'as a preview').toBeUndefined();
  });
});

describe('basePath', () => {
  it('starts and ends with a slash', () => {
    expect(['', '/', 'scattered', '/a/b/', '/a.b_c~d-1'].map((value) => basePath(value))).toEqual([
      '/',
      '/',
      '/scattered/',
      '/a/b/',
      '/a.b_c~d-1/',
    ]);
  });

  it.each([
    ['https://example.org/a/', /is a whole address/],
    ['a b', /other than letters/],
    ['/흩/', /other than letters/],
    ['a<b', /other than letters/],
    ['a\\b', /other than letters/],
    ['a?b', /at which a path ends/],
    ['#', /at which a path ends/],
    ['a%20b', /no encoded characters/],
    ['.', /leads elsewhere/],
    ['/a/../b/', /leads elsewhere/],
  ])('says in one sentence what is wrong with "%s"', (value, reason) => {
    expect(() => basePath(value)).toThrow(reason);
    expect(() => basePath(value)).toThrow(/^BASE_PATH is ".*", which [^\n]*as in BASE_PATH=\/scattered\/\.$/);
  });
});
