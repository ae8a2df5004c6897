import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkIntegrity, npmFault } from './fetch.ts';
import { packaged } from './packaged.ts';

describe('what is fetched', () => {
  const bytes = Buffer.from('a browser');
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

  it('must be, to the byte, what was written down', () => {
    expect(() => {
      checkIntegrity(bytes, integrity);
    }).not.toThrow();
    expect(() => {
      checkIntegrity(Buffer.from('another one'), integrity);
    }).toThrow('not the file');
  });

  it('is one version, with a hash as long as those of its kind', () => {
    expect(packaged.version).toMatch(/^\d+\.\d+\.\d+$/);
    const [algorithm, hash = ''] = packaged.integrity.split('-');
    expect(algorithm).toBe('sha512');
    expect(Buffer.from(hash, 'base64')).toHaveLength(64);
  });
});

describe('npmFault', () => {
  it('is the code that npm gives, in the words of either version', () => {
    expect(npmFault('npm error code ENOTFOUND\nnpm error syscall getaddrinfo')).toBe('ENOTFOUND');
    expect(npmFault('npm ERR! code E404\nnpm ERR! 404 Not Found')).toBe('E404');
  });

  it('is a word when npm gives none', () => {
    expect(npmFault('')).toBe('npm failed');
  });
});
