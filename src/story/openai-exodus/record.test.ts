import { expect, test } from 'vitest';
import { tellings } from '../../site/edition/telling.ts';
import { bandShape } from './names.ts';
import { count, named, since } from './record.ts';
import { leavers, others } from './roles.ts';

const telling = tellings.en;

test('the counts that the story states are the counts of its list of names', () => {
  const before = named(telling);
  expect(before).toHaveLength(count(telling, 'openai-named'));
  expect(since(telling)).toHaveLength(count(telling, 'openai-since-named'));
  const researchers = before.filter(({ research }) => research === 'yes');
  expect(researchers).toHaveLength(count(telling, 'openai-named-researchers'));
  expect(researchers.filter(({ how }) => how === 'dismissed')).toHaveLength(
    count(telling, 'openai-named-dismissed'),
  );
  expect(before.length - researchers.length).toBe(count(telling, 'openai-named-others'));
});

test('the band of staff has one dot for each', () => {
  for (const [columns, rows] of Object.values(bandShape)) {
    expect(columns * rows).toBe(count(telling, 'openai-staff'));
  }
});

test('every traveller plays one part', () => {
  const cast = leavers(11);
  expect(new Set(cast).size).toBe(11);
  expect([...cast, ...others(cast)].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});
