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

test('the file says the same under a sub-path', () => {
  expect(headersFile('/scattered/')).toBe(`/scattered/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
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
