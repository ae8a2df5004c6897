import { expect, test } from 'vitest';
import { nginxConfig } from './nginx.ts';

const listening = (listen: string): string[] =>
  nginxConfig({ root: '/srv/scattered', base: '/', name: 'example.org', listen, brotli: false })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('listen'));

test('a port is served on both kinds of address, an address alone', () => {
  expect(listening('80')).toEqual(['listen 80;', 'listen [::]:80;']);
  expect(listening('127.0.0.1:8080')).toEqual(['listen 127.0.0.1:8080;']);
});
