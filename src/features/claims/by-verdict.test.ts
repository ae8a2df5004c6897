import { expect, test } from 'vitest';
import type { Claim, Verdict } from '../../content/model.ts';
import { byVerdict } from './by-verdict.ts';

const claim = (id: string, verdict: Verdict): Claim => ({ id, verdict }) as Claim;
const grouped = (claims: readonly Claim[]): string[] =>
  byVerdict(claims).map(({ verdict, claims: own }) => `${verdict}: ${own.map(({ id }) => id).join(' ')}`);

test('two claims of one verdict are said once', () => {
  expect(grouped([claim('C05', 'not-found'), claim('C07', 'not-found')])).toEqual(['not-found: C05 C07']);
});

test('verdicts stand in the order in which they come first', () => {
  expect(
    grouped([
      claim('C10', 'partly'),
      claim('C11', 'differs'),
      claim('C12', 'partly'),
      claim('C09', 'opinion'),
    ]),
  ).toEqual(['partly: C10 C12', 'differs: C11', 'opinion: C09']);
});

test('no claims, no verdicts', () => {
  expect(byVerdict([])).toEqual([]);
});
