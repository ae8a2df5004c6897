import { readYaml } from '../text/document.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import type { Fact } from '../../model.ts';
import { factSchema } from '../../schema.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

/**
 * Reads `facts/*.yaml`, each a list of facts.
 * Whether a value agrees with its table, its arithmetic and its unit is for `check-facts.ts`.
 */
export function readFacts(tree: Tree, report: Report): Listing<Fact> {
  const facts = listing<Fact>('fact', report);
  const files = tree.under('facts');
  if (files.length === 0) {
    report({ file: tree.name('facts') }, 'there is no fact; expected facts/*.yaml.');
    facts.lose();
  }
  for (const path of files) {
    const file = tree.name(path);
    if (!path.endsWith('.yaml')) {
      report({ file }, 'the file is not read; expected only *.yaml here.');
      continue;
    }
    const doc = readYaml(file, tree.text(path), report);
    if (!Array.isArray(doc?.data)) {
      if (doc) report({ file }, 'the file holds no list; expected a list of facts.');
      facts.lose();
      continue;
    }
    for (const index of doc.data.keys()) {
      const id = textAt(doc.data, [index, 'id']);
      const name = id === undefined ? `fact number ${index + 1}` : `fact "${id}"`;
      const at = doc.place([index]);
      const isNew = id !== undefined && facts.declare(id, at);
      const fact = validate(factSchema, { name, doc, path: [index] }, report);
      if (fact && isNew) facts.add(fact.id, { ...fact, at });
      else if (isNew) facts.spoil(id, doc.data[index]);
    }
  }
  return facts;
}
