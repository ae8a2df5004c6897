import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const cannot = (target: string): string =>
  `"${target}" cannot be replaced as a whole, since it is a disk of its own or in use; name a folder within it, as in --out ${target}/site.`;

/**
 * Asked before the work of making a new one.
 *
 * @throws one sentence when the folder is one that cannot be moved, as far as that can be known
 */
export function checkReplaceable(target: string): void {
  const device = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.dev;
  const own = device(target);
  const above = device(dirname(resolve(target)));
  if (own !== undefined && own !== above) throw new Error(cannot(target));
}

/** Puts a finished folder in the place of another; should that fail midway, the old one is put back. */
export function replaceFolder(finished: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  const had = existsSync(target);
  try {
    if (had) renameSync(target, old);
  } catch (error) {
    throw new Error(cannot(target), { cause: error });
  }
  try {
    renameSync(finished, target);
  } catch (error) {
    if (had) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
