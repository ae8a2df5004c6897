import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReplaceable, replaceFolder } from './replace-folder.ts';

describe('replaceFolder', () => {
  let dir: string;
  const folder = (name: string, text: string): string => {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'index.html'), text);
    return join(dir, name);
  };
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'build-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const page = (): string => readFileSync(join(dir, 'dist/index.html'), 'utf8');

  it('puts the new folder in the place of the old and leaves nothing behind', () => {
    folder('dist', 'old');
    replaceFolder(folder('dist.partial', 'new'), join(dir, 'dist'));
    expect(page()).toBe('new');
    expect(existsSync(join(dir, 'dist.old'))).toBe(false);
    expect(existsSync(join(dir, 'dist.partial'))).toBe(false);
  });

  it('works when there was none', () => {
    replaceFolder(folder('dist.partial', 'new'), join(dir, 'dist'));
    expect(page()).toBe('new');
  });

  it('may be asked before there is a folder, and when there is one', () => {
    checkReplaceable(join(dir, 'dist'));
    checkReplaceable(folder('dist', 'old'));
  });

  it.skipIf(!existsSync('/dev/shm'))('says beforehand of a disk that it cannot be replaced', () => {
    expect(() => {
      checkReplaceable('/dev/shm');
    }).toThrow(/^"\/dev\/shm" cannot be replaced as a whole, .* --out \/dev\/shm\/site\.$/);
  });

  it('puts the old one back when the new one cannot be moved', () => {
    folder('dist', 'old');
    expect(() => {
      replaceFolder(join(dir, 'missing'), join(dir, 'dist'));
    }).toThrow();
    expect(page()).toBe('old');
  });
});
