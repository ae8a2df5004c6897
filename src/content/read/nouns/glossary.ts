import { usesIn } from './claims.ts';
import { readYaml, type Path } from '../text/document.ts';
import type { Entry } from './ledger.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import type { Place, Term } from '../../model.ts';
import { termSchema } from '../../schema.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

/** Reads `glossary.yaml`, the words that steps explain; the list may be empty. */
export function readGlossary(tree: Tree, report: Report): Listing<Entry<Term>> {
  const terms = listing<Entry<Term>>('term', report);
  const path = 'glossary.yaml';
  const doc = tree.has(path) ? readYaml(tree.name(path), tree.text(path), report) : undefined;
  if (!tree.has(path)) {
    report({ file: tree.name(path) }, 'the file is missing; expected a list of terms, which may be empty.');
  }
  if (!Array.isArray(doc?.data)) {
    if (doc)
      report({ file: doc.file }, 'the file holds no list; expected a list of terms, which may be empty.');
    terms.lose();
    return terms;
  }
  for (const index of doc.data.keys()) {
    const id = textAt(doc.data, [index, 'id']);
    const name = id === undefined ? `term number ${index + 1}` : `term "${id}"`;
    const place = (field: Path): Place => doc.place([index, ...field]);
    const isNew = id !== undefined && terms.declare(id, place([]));
    const item = validate(termSchema, { name, doc, path: [index] }, report);
    if (!item || !isNew) continue;
    const texts = { term: item.term, means: item.means };
    const uses = Object.entries(texts).flatMap(([field, text]) => usesIn(field, text, place));
    terms.add(item.id, { item, name, texts, uses, place });
  }
  return terms;
}
