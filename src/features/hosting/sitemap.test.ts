import { expect, test } from 'vitest';
import { sitemapOf } from './sitemap.ts';

test('each page in each language, with the other beside it', () => {
  const map = sitemapOf([{ en: 'https://example.org/?a=1&b', ko: 'https://example.org/ko/' }], '2026-11-23');
  const links =
    '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/?a=1&amp;b"/>' +
    '<xhtml:link rel="alternate" hreflang="ko" href="https://example.org/ko/"/>' +
    '<xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/?a=1&amp;b"/>';
  expect(map.split('\n').slice(2, -2)).toEqual([
    `<url><loc>https://example.org/?a=1&amp;b</loc><lastmod>2026-11-23</lastmod>${links}</url>`,
    `<url><loc>https://example.org/ko/</loc><lastmod>2026-11-23</lastmod>${links}</url>`,
  ]);
});
