import { readJson } from '../text/document.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import type { Source } from '../../model.ts';
import { sourceSchema } from '../../schema-sources.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

/** Reads `sources.json`, the cited works in CSL-JSON. */
export function readSources(tree: Tree, report: Report): Listing<Source> {
  const sources = listing<Source>('source', report);
  const path = 'sources.json';
  const doc = tree.has(path) ? readJson(tree.name(path), tree.text(path), report) : undefined;
  if (!tree.has(path)) report({ file: tree.name(path) }, 'the file is missing; expected the cited works.');
  if (!Array.isArray(doc?.data)) {
    if (doc) report({ file: doc.file }, 'the file holds no list; expected a list of sources.');
    sources.lose();
    return sources;
  }
  for (const index of doc.data.keys()) {
    const id = textAt(doc.data, [index, 'id']);
    const name = id === undefined ? `source number ${index + 1}` : `source "${id}"`;
    const isNew = id !== undefined && sources.declare(id, doc.place([index, 'id']));
    const source = validate(sourceSchema, { name, doc, path: [index] }, report);
    if (source && isNew) sources.add(source.id, source);
  }
  return sources;
}
