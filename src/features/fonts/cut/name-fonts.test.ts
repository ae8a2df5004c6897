import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withFontNames } from './name-fonts.ts';

const page = (name: string): string => {
  const css = `@font-face{src:url(/scattered/fonts/${name}.woff2)}`;
  const hash = createHash('sha256').update(css).digest('base64');
  return (
    `<html><head><meta http-equiv="content-security-policy" content="style-src 'sha256-AAAA' 'sha256-${hash}'">` +
    `<link rel="preload" href="/scattered/fonts/${name}.woff2"><style>${css}</style></head><body>fonts/a.woff2</body></html>`
  );
};
const named = new Map([['serif-en', 'serif-en.0a1b2c3d']]);

test('preloads, style sheet and policy change together', () => {
  expect(withFontNames(page('serif-en'), named)).toBe(page('serif-en.0a1b2c3d'));
});

test('so they do when the fonts are cut once more', () => {
  expect(withFontNames(page('serif-en.ffffffff'), named)).toBe(page('serif-en.0a1b2c3d'));
});

test('a page without fonts of ours is left alone', () => {
  expect(withFontNames(page('other'), named)).toBe(page('other'));
});
