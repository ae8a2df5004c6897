import { expect, test } from 'vitest';
import { headersFile, headersOf } from './headers.ts';

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

test('the file says the same under a sub-path', () => {
  expect(headersFile('/scattered/')).toBe(`/scattered/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: frame-ancestors 'none'
  X-Frame-Options: DENY

/scattered/embed/*
  ! Content-Security-Policy
  ! X-Frame-Options
  Content-Security-Policy: frame-ancestors *

/scattered/ko/embed/*
  ! Content-Security-Policy
  ! X-Frame-Options
  Content-Security-Policy: frame-ancestors *
`);
});
