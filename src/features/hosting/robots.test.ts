import { expect, test } from 'vitest';
import { robotsOf } from './robots.ts';

const site = { origin: 'https://example.org', base: '/', preview: false };

test('everything may be read, and the map of the site is named', () => {
  expect(robotsOf(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n');
});

test('under a sub-path it says where it must live', () => {
  expect(robotsOf({ ...site, base: '/scattered/' })).toBe(
    '# Robots read this only at https://example.org/robots.txt: whoever keeps that file adds the last line to it.\n\n' +
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/scattered/sitemap.xml\n',
  );
});

test('a preview offers no map, and may be read, since its pages say that they are to be left out', () => {
  expect(robotsOf({ ...site, preview: true })).toBe('User-agent: *\nAllow: /\n');
});
