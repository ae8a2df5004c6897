/**
 * Records the content as it is now in `content/edition.yaml`, if it is sound: `npm run edition`. Once the edition is published
 * (`published: true`), content changes only in a new one: `npm run edition -- --new 1.1.0 --date 2026-12-01`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readEdition, recorded } from '../src/content/read/nouns/edition.ts';
import { readFiles } from '../src/content/read/text/tree.ts';
import { contentReport } from '../src/site/edition/report.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const { values } = parseArgs({ options: { new: { type: 'string' }, date: { type: 'string' } } });

try {
  const wrong = await contentReport(root);
  if (wrong) throw new Error(wrong);
  const files = await readFiles(root);
  const { new: version, date } = values;
  if ((version === undefined) !== (date === undefined)) {
    throw new Error('A new edition needs both its version and its date: --new 1.1.0 --date 2026-12-01.');
  }
  const next = version === undefined || date === undefined ? undefined : { version, date };
  const edition = recorded(readEdition(files), files, next);
  const path = join(root, 'edition.yaml');
  const remarks = readFileSync(path, 'utf8').match(/^#.*\n/gm) ?? [];
  writeFileSync(
    path,
    `${remarks.join('')}${stringify(edition, { singleQuote: true, lineWidth: 0, defaultStringType: 'PLAIN' })}`,
  );
  console.log(`Recorded edition ${edition.version} of ${edition.date}: ${edition.content}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
