import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, replaceWithin, wholePath } from './replace-folder.ts';

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

  it('changes what is in a folder that cannot be moved', () => {
    const kept = folder('dist', 'old');
    writeFileSync(join(kept, 'gone.html'), 'old');
    replaceWithin(folder('dist.partial', 'new'), kept);
    expect(page()).toBe('new');
    expect(readdirSync(kept)).toEqual(['index.html']);
  });

  it('leaves such a folder as it was when there is nothing to put there', () => {
    const kept = folder('dist', 'old');
    expect(() => {
      replaceWithin(join(dir, 'missing'), kept);
    }).toThrow();
    expect(page()).toBe('old');
    expect(readdirSync(kept)).toEqual(['index.html']);
  });

  it('follows a link to the folder', () => {
    const kept = folder('elsewhere', 'old');
    symlinkSync(kept, join(dir, 'dist'));
    expect(wholePath(join(dir, 'dist'))).toBe(realpathSync(kept));
    expect(wholePath(join(dir, 'none'))).toBe(join(dir, 'none'));
  });

  it('puts the old one back when the new one cannot be moved', () => {
    folder('dist', 'old');
    expect(() => {
      replaceFolder(join(dir, 'missing'), join(dir, 'dist'));
    }).toThrow();
    expect(page()).toBe('old');
  });
});
