import { expect, test } from 'vitest';
import { tellings } from '../site/edition/telling.ts';
import { people, travellersOf } from './travellers.ts';

const telling = tellings.en;

test('everyone who is followed is one traveller, the three threads first', () => {
  const numbers = travellersOf(telling);
  const rows = telling.table('openai-departures').rows;
  expect([...numbers.keys()].slice(0, 3)).toEqual(['karpathy', 'schulman', 'metz']);
  expect([...numbers.values()]).toEqual(rows.map((_, i) => i));
  expect(new Set(rows.map((row) => String(row['id'])))).toEqual(new Set(numbers.keys()));
});

test('people come in the order of their travellers', () => {
  const style = { r: 2, tone: 'industry' } as const;
  const dots = people(
    [
      { id: 'zoph', at: [1, 1] },
      { id: 'metz', at: [2, 2] },
    ],
    style,
    telling,
  );
  expect(dots.map(({ key, x }) => [key, x])).toEqual([
    ['d2', 2],
    [`d${String(travellersOf(telling).get('zoph'))}`, 1],
  ]);
  expect(() => people([{ id: 'nobody', at: [0, 0] }], style, telling)).toThrow('not among those');
});
