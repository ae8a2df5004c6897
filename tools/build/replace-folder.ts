import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that a path leads to, so that a link to it stays a link; as it is named, where there is none yet. */
export const wholePath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** Puts a finished folder in the place of another; should that fail midway, the old one is put back. */
export function replaceFolder(finished: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  const had = existsSync(target);
  try {
    if (had) renameSync(target, old);
  } catch (error) {
    // A disk of its own, as a container's volume is, or a folder that somebody holds.
    if (!['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    replaceWithin(finished, target);
    return;
  }
  try {
    renameSync(finished, target);
  } catch (error) {
    if (had) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * The same for a folder that cannot be moved: all is copied into it first, and then its entries change places, which
 * takes a moment. Should that fail midway, the old ones are put back.
 */
export function replaceWithin(finished: string, target: string): void {
  const [fresh, old] = [join(target, '.new'), join(target, '.old')];
  for (const dir of [fresh, old]) rmSync(dir, { recursive: true, force: true });
  const had = readdirSync(target);
  const placed: string[] = [];
  try {
    cpSync(finished, fresh, { recursive: true });
    mkdirSync(old);
    for (const name of had) renameSync(join(target, name), join(old, name));
    for (const name of readdirSync(fresh)) {
      renameSync(join(fresh, name), join(target, name));
      placed.push(name);
    }
  } catch (error) {
    for (const name of placed) rmSync(join(target, name), { recursive: true, force: true });
    for (const name of existsSync(old) ? readdirSync(old) : [])
      renameSync(join(old, name), join(target, name));
    throw error;
  } finally {
    for (const dir of [fresh, old]) rmSync(dir, { recursive: true, force: true });
  }
}
