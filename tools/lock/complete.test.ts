import { describe, expect, it } from 'vitest';
import { complete, platformOf } from './complete.ts';

describe('platformOf', () => {
  it('reads the platform from a name', () => {
    expect(platformOf('@x/y-linux-arm64-musl')).toEqual({ cpu: ['arm64'], os: ['linux'], libc: ['musl'] });
    expect(platformOf('@x/y-win32-x64-msvc')).toEqual({ cpu: ['x64'], os: ['win32'] });
    expect(platformOf('@x/y-linux-s390x-gnu')).toEqual({ cpu: ['s390x'], os: ['linux'], libc: ['glibc'] });
    expect(platformOf('@x/y-wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
  });
});

describe('complete', () => {
  const binding = { 'b-linux-x64': '2.0.0', 'b-darwin-x64': '2.0.0' };
  const lock = {
    '': {},
    'node_modules/b': { version: '2.0.0', dev: true, license: 'MIT', optionalDependencies: binding },
    'node_modules/b-linux-x64': { version: '2.0.0' },
  };

  it('adds what is named and absent, with its platform', () => {
    const { packages, added } = complete(lock);
    expect(added).toEqual(['b-darwin-x64@2.0.0']);
    expect(packages['node_modules/b-darwin-x64']).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      os: ['darwin'],
      dev: true,
      license: 'MIT',
      optional: true,
    });
  });

  it('nests one beside its parent when another version stands in its place', () => {
    const { packages } = complete({ ...lock, 'node_modules/b-darwin-x64': { version: '1.0.0' } });
    expect(packages['node_modules/b/node_modules/b-darwin-x64']?.version).toBe('2.0.0');
    expect(packages['node_modules/b-darwin-x64']?.version).toBe('1.0.0');
  });

  it('leaves a complete file as it is', () => {
    const done = complete(lock).packages;
    expect(complete(done)).toEqual({ packages: done, added: [] });
  });
});
