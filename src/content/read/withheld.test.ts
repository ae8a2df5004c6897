import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mistakeList } from './mistakes.ts';
import { asTree } from './text/tree.ts';
import { checkWithheld, fingerprint, withheld, withheldIn } from './withheld.ts';

const names = new Set(['rarename', 'jane doe', 'janedoe', '제인 도'].map(fingerprint));

test('a withheld name is found in prose, in an address, across accents and with a Korean particle', () => {
  expect(withheldIn('So says Jané DOE, who left', names)).toEqual([3]);
  expect(withheldIn('https://example.org/jane-doe-leaves/', names)).toEqual([4]);
  expect(withheldIn('by JaneDoe', names)).toEqual([1]);
  expect(withheldIn('a Rarename here', names)).toEqual([1]);
  expect(withheldIn('제인 도에게서', names)).toEqual([1]);
  expect(withheldIn('제인 도는 떠났다', names)).toEqual([1]);
});

test('half a name is nobody', () => {
  expect(withheldIn('Jane Roe and John Doe; jane. A doe', names)).toEqual([]);
});

test('the list holds fingerprints and no name', () => {
  expect(withheld.size).toBeGreaterThan(40);
  for (const each of withheld) expect(each).toMatch(/^[0-9a-f]{16}$/);
  const source = readFileSync(join(import.meta.dirname, 'withheld.ts'), 'utf8');
  expect(withheldIn(source)).toEqual([]);
});

test('a file that has one is reported by its line, without the name', () => {
  const { mistakes, report } = mistakeList();
  const files = new Map([
    ['facts/a.yaml', 'one two\nthree Jane\nDoe four\nfive'],
    ['facts/b.yaml', 'nobody'],
  ]);
  checkWithheld(files, asTree(files, 'content'), report, names);
  expect(mistakes.map(({ file, line }) => [file, line])).toEqual([['content/facts/a.yaml', 3]]);
  expect(JSON.stringify(mistakes)).not.toMatch(/jane|doe/i);
});
