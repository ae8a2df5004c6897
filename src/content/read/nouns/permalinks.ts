import { readJson } from '../text/document.ts';
import { readEdition } from './edition.ts';
import type { Report } from '../mistakes.ts';
import type { Permalinks, Place } from '../../model.ts';
import { permalinksSchema } from '../../schema.ts';
import type { Tree } from '../text/tree.ts';
import { validate } from '../validate.ts';

/** The published ids and where each stands in its file. */
export interface PermalinksReading extends Permalinks {
  readonly file: string;
  /** Ids that the record of editions holds, and the edition that it is of. */
  readonly recorded: { readonly version: string; readonly ids: readonly string[] };
  /** False if the file could not be read: then nothing can be said about any id. */
  readonly whole: boolean;
  placeOfId(index: number): Place;
  placeOfAlias(alias: string): Place;
}

/** What the record of editions says of ids; nothing where there is no sound record: that is told by `edition.ts`. */
function recordedIn(tree: Tree): PermalinksReading['recorded'] {
  try {
    return readEdition(new Map([['edition.yaml', tree.text('edition.yaml')]]));
  } catch {
    return { version: '', ids: [] };
  }
}

/** Reads `permalinks.json`: every id ever published, and the redirects of those that were retired. */
export function readPermalinks(tree: Tree, report: Report): PermalinksReading {
  const path = 'permalinks.json';
  const file = tree.name(path);
  const doc = tree.has(path) ? readJson(file, tree.text(path), report) : undefined;
  if (!tree.has(path)) report({ file }, 'the file is missing; expected every id ever published.');
  const links = doc && validate(permalinksSchema, { name: 'the list of permalinks', doc, path: [] }, report);
  const place = (at: readonly (string | number)[]): Place => doc?.place(at) ?? { file };
  return {
    file,
    recorded: recordedIn(tree),
    whole: links !== undefined,
    ids: links?.ids ?? [],
    aliases: links?.aliases ?? {},
    placeOfId: (index) => place(['ids', index]),
    placeOfAlias: (alias) => place(['aliases', alias]),
  };
}
