import { describe, expect, test } from 'vitest';
import { locales } from '../../content/model.ts';
import { tellings } from '../../site/edition/telling.ts';
import { groups, weightiest, type Group, type Listed } from './sorted-claims.ts';

const claim = (id: string, rest: Partial<Listed> = {}): Listed => ({
  id,
  words: id,
  detail: false,
  changed: false,
  told: true,
  ...rest,
});

describe('the weightiest claims', () => {
  const group: Group = {
    verdict: 'confirmed',
    claims: [claim('C1'), claim('C2'), claim('C3', { detail: true }), claim('C4', { changed: true })],
  };
  const ids = (most: number): string[] => weightiest(group, most, () => true).map(({ id }) => id);

  test('are what changed first, then what carries the story, in their order', () => {
    expect(ids(1)).toEqual(['C4']);
    expect(ids(3)).toEqual(['C1', 'C2', 'C4']);
    expect(ids(9)).toEqual(['C1', 'C2', 'C3', 'C4']);
  });

  test('are told by a step', () => {
    const untold = { ...group, claims: [claim('C1', { told: false }), claim('C2')] };
    expect(weightiest(untold, 2, () => true).map(({ id }) => id)).toEqual(['C2']);
  });

  test('have words that fit', () => {
    expect(weightiest(group, 2, (words) => words !== 'C1').map(({ id }) => id)).toEqual(['C2', 'C4']);
  });
});

describe.each(locales)('the claims of the article in %s', (locale) => {
  test('are as the title of the step says: few wrong, more that cannot be settled', () => {
    const count = new Map(groups(tellings[locale]).map(({ verdict, claims }) => [verdict, claims.length]));
    const differ = count.get('differs') ?? 0;
    expect(differ).toBeLessThan(count.get('confirmed') ?? 0);
    expect(differ).toBeLessThan(count.get('not-found') ?? 0);
  });
});
