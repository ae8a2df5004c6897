/** What every host is asked for: a build as it lies there, without what is for hosts alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { basePath } from '../../../site/urls/base.ts';
import { isPacked } from '../packed.ts';

export const dist = 'dist';
export const base = basePath();
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('_') && !isPacked(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
  .sort();
/** A file that a host may be asked for. */
export const one = (pattern: RegExp): string => {
  const found = files.find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`the build has no ${String(pattern)}`);
  return found;
};
export const { aliases } = JSON.parse(readFileSync('content/permalinks.json', 'utf8')) as {
  aliases: Record<string, string>;
};

/** Names that hosts and people ask for, and one file of every folder and ending. */
export const asked = [
  '',
  'ko/',
  's/policy/',
  'ko/s/policy/',
  'c/C05/',
  'ledger/',
  'embed/policy/',
  'ko/embed/policy/',
  ...new Map(
    files.map((path) => [`${path.replace(/[^/]*$/, '').slice(0, 12)}${extname(path)}`, path]),
  ).values(),
];
