import { describe, expect, test } from 'vitest';
import { locales } from '../../content/model.ts';
import { tellings } from '../../site/edition/telling.ts';
import { groups, inBrief, type Group, type Listed } from './sorted-claims.ts';

const claim = (id: string, rest: Partial<Listed> = {}): Listed => ({
  id,
  words: id,
  detail: false,
  changed: false,
  ...rest,
});

describe('a part of the claims', () => {
  const all: Group[] = [
    { verdict: 'confirmed', claims: [claim('C1'), claim('C2'), claim('C3'), claim('C4', { detail: true })] },
    { verdict: 'differs', claims: [claim('C5'), claim('C6', { changed: true })] },
  ];

  test('is all of them where there is room', () => {
    expect(inBrief(all, 6, () => true)).toEqual(all.map((group) => ({ ...group, left: 0 })));
  });

  test('holds what changed first, then what carries the story, and counts the rest', () => {
    const [held, failed] = inBrief(all, 3, () => true);
    expect(held).toMatchObject({ claims: [{ id: 'C1' }, { id: 'C2' }], left: 2 });
    expect(failed).toMatchObject({ claims: [{ id: 'C6' }], left: 1 });
  });

  test('leaves out words that do not fit, and keeps the order', () => {
    const [held] = inBrief(all, 6, (words) => words !== 'C1');
    expect(held).toMatchObject({ claims: [{ id: 'C2' }, { id: 'C3' }, { id: 'C4' }], left: 1 });
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
