import { describe, expect, it } from 'vitest';
import { basePath, siteOrigin } from './base.ts';

describe('siteOrigin', () => {
  it('is scheme and host, or a stand-in', () => {
    expect(siteOrigin('https://example.org/')).toBe('https://example.org');
    expect(siteOrigin('http://localhost:4321')).toBe('http://localhost:4321');
    expect(siteOrigin(undefined)).toMatch(/^https:\/\//);
  });

  it.each([
    '',
    'example.org',
    'ftp://example.org',
    'https://',
    'https://example.org/scattered/',
    'https://example.org/?a',
  ])('says in one sentence what is expected instead of "%s"', (value) => {
    expect(() => siteOrigin(value)).toThrow(/^SITE_URL is ".*", but must be scheme and host, .*BASE_PATH\.$/);
  });
});

describe('basePath', () => {
  it('starts and ends with a slash', () => {
    expect(['', '/', 'scattered', '/a/b/'].map((value) => basePath(value))).toEqual([
      '/',
      '/',
      '/scattered/',
      '/a/b/',
    ]);
  });
});
