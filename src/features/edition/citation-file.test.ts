/** The file that tells repositories' hosts how to cite us names the edition in hand. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { edition } from '../../site/edition/content.ts';

test('CITATION.cff names the edition in hand, its date and its licence', () => {
  const file = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
  expect(file).toMatchObject({
    'cff-version': '1.2.0',
    version: edition.version,
    'date-released': edition.date,
    license: 'CC-BY-4.0',
  });
});
