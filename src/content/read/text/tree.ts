import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Report } from '../mistakes.ts';

/** The text files under the content folder, by path relative to it, with `/` on every system. */
export type Files = ReadonlyMap<string, string>;

/** The files, with the names by which messages call them. */
export interface Tree {
  has(path: string): boolean;
  text(path: string): string;
  /** The path as messages show it: `content/claims.yaml`. */
  name(path: string): string;
  /** The files of a folder, not of its sub-folders, in order of name. */
  under(folder: string): readonly string[];
}

/**
 * Reads every file below `root`. Names that start with a dot and README.md files are no content.
 */
export async function readFiles(root: string): Promise<Files> {
  const files = new Map<string, string>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.name === 'README.md') continue;
    const full = join(entry.parentPath, entry.name);
    files.set(relative(root, full).split(sep).join('/'), await readFile(full, 'utf8'));
  }
  return files;
}

/** Wraps files as a tree; `label` is what messages call the root. */
export function asTree(files: Files, label: string): Tree {
  return {
    has: (path) => files.has(path),
    text: (path) => files.get(path) ?? '',
    name: (path) => `${label}/${path}`,
    under: (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && !path.includes('/', folder.length + 1))
        .sort(),
  };
}

/**
 * Reports text that is not in Unicode's NFC, once a file: Hangul typed on some machines arrives in pieces,
 * which neither search nor font subsets recognise.
 */
export function checkNfc(files: Files, tree: Tree, report: Report): void {
  for (const [path, text] of files) {
    const index = text.split('\n').findIndex((line) => line !== line.normalize('NFC'));
    if (index < 0) continue;
    report(
      { file: tree.name(path), line: index + 1 },
      'the text is not in Unicode normal form NFC; expected composed letters throughout the file.',
    );
  }
}
