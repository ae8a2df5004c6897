/** The project in a folder of its own, for tests that change it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = [
  'src',
  'packages',
  'tools',
  'content',
  'public',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
];

/** Copies the project into an empty folder: its own caches, everybody's packages. */
export function copyProject(dir: string): void {
  for (const path of parts) cpSync(path, join(dir, path), { recursive: true });
  mkdirSync(join(dir, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each)))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(dir, 'node_modules', name));
}

/** Changes a text file. Throws when nothing is changed, for then a test would prove nothing. */
export function change(file: string, how: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = how(text);
  if (changed === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, changed);
}
