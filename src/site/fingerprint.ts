/**
 * A file that a page fetches later on has a name that changes with what it holds. So it may be kept for ever, a page
 * never meets a file of another edition, and one that stays open across a deploy finds its own as long as hosts keep it.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Eight characters that stand for what a file, or several of one name, hold. */
export function fingerprint(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

/**
 * Where a build has a file of that name, which has its fingerprint in it there.
 *
 * @example builtFile('dist', 'notes/en.json') // 'dist/notes/en.1a2b3c4d.json'
 */
export function builtFile(dir: string, path: string): string {
  const at = path.lastIndexOf('/') + 1;
  const [folder, ending] = [join(dir, path.slice(0, at)), extname(path)];
  const name = path.slice(at, -ending.length);
  const found = readdirSync(folder).filter(
    (file) =>
      file.startsWith(name) &&
      file.endsWith(ending) &&
      /^\.[\da-f]{8}$/.test(file.slice(name.length, -ending.length)),
  );
  if (found.length !== 1) throw new Error(`${folder} has ${String(found.length)} files for ${path}`);
  return join(folder, found[0] ?? '');
}
