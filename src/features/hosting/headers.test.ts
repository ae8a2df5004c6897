import { expect, test } from 'vitest';
import { headerRules, headersFile } from './headers-file.ts';
import { headersOf, headerTable } from './headers.ts';

test('only embeds may be framed', () => {
  for (const path of ['', 'ko/', 's/policy/', 'ko/s/embed/', 'data/facts.json']) {
    expect(headersOf(path), path).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
    });
  }
  for (const path of ['embed/policy/', 'ko/embed/policy/']) {
    expect(headersOf(path), path).toMatchObject({ 'Content-Security-Policy': 'frame-ancestors *' });
    expect(headersOf(path), path).not.toHaveProperty('X-Frame-Options');
  }
});

test('pages may ask for nothing', () => {
  for (const path of ['', 'ko/', 'ko/index.html', 'embed/policy/', '404.html']) {
    expect(headersOf(path), path).toMatchObject({
      'Permissions-Policy': expect.stringContaining('camera=()') as string,
    });
  }
  expect(headersOf('fonts/a.woff2')).not.toHaveProperty('Permissions-Policy');
});

test('others may read data, figures and embeds, and no other program anything', () => {
  for (const path of [
    'data/facts.json',
    'figures/ko/policy.svg',
    'embed/policy/',
    'ko/embed/policy/oembed.json',
  ])
    expect(headersOf(path)['Access-Control-Allow-Origin'], path).toBe('*');
  for (const path of ['', 'notes/en.0a1b2c3d.json', 's/data/', 'ko/data/x'])
    expect(headersOf(path), path).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('what has its fingerprint in its name is kept for ever, and nothing else', () => {
  for (const path of ['assets/a.js', 'fonts/a.0a1b2c3d.woff2', 'stage/en-wide.0a1b2c3d.json'])
    expect(headersOf(path)['Cache-Control'], path).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'embed/resize.js', 'cards/en/policy.png', '404.html'])
    expect(headersOf(path)['Cache-Control'], path).toBe('no-cache');
  expect(headersOf('favicon.ico')['Cache-Control']).toBe('public, max-age=86400');
});

test('a preview asks to be left out, whatever reads it', () => {
  expect(headersOf('print/a.pdf', headerTable(true))).toMatchObject({ 'X-Robots-Tag': 'noindex' });
  expect(headersOf('')).not.toHaveProperty('X-Robots-Tag');
});

test('the file says so under a sub-path, each header once for an address', () => {
  expect(headersFile(headerRules(['', 'embed/*', 'fonts/*'], '/scattered/', true))).toBe(`/scattered/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  X-Robots-Tag: noindex

/scattered/
  Content-Security-Policy: frame-ancestors 'none'
  X-Frame-Options: DENY

/scattered/embed/*
  Content-Security-Policy: frame-ancestors *
  Access-Control-Allow-Origin: *

/scattered/fonts/*
  Content-Security-Policy: frame-ancestors 'none'
  X-Frame-Options: DENY
  Cache-Control: public, max-age=31536000, immutable
`);
});
