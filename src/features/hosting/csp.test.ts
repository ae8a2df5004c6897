import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leanPolicy } from './csp.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a lean policy', () => {
  const page = (hashes: string): string =>
    `<html><head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${hashes}"><style>p{color:red}</style><script>go()</script></head><body></body></html>`;

  it('keeps the hashes of what stands in the page, and no others', () => {
    const own = ` ${hashOf('go()')} ${hashOf('p{color:red}')}`;
    expect(leanPolicy(page(`${own} ${hashOf('stop()')}`))).toBe(page(own));
  });

  it('leaves a page without a policy alone', () => {
    expect(leanPolicy('<html><script>go()</script></html>')).toBe('<html><script>go()</script></html>');
  });
});
