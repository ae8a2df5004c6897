import { expect, test } from 'vitest';
import { tellings } from '../../site/edition/telling.ts';
import { fieldShape } from './pictures/dozen.ts';
import { count, named, since } from './record.ts';

const telling = tellings.en;

test('the counts that the story states are the counts of its list of names', () => {
  const before = named(telling);
  expect(before).toHaveLength(count(telling, 'openai-named'));
  expect(since(telling)).toHaveLength(count(telling, 'openai-since-named'));
  const back = [...before, ...since(telling)].filter(({ returned }) => returned !== undefined);
  expect(back).toHaveLength(count(telling, 'openai-returned'));
  expect(back.filter(({ leftAgain }) => leftAgain !== undefined).map(({ id }) => id)).toEqual(['zoph']);
  const researchers = before.filter(({ research }) => research === 'yes');
  expect(researchers).toHaveLength(count(telling, 'openai-named-researchers'));
  expect(before.length - researchers.length).toBe(count(telling, 'openai-named-others'));
});

test('every row of the list says where it was read, with an address that anyone can open', () => {
  for (const { id, source, url } of telling.table('openai-departures').rows) {
    expect.soft(String(source).length, String(id)).toBeGreaterThan(5);
    expect.soft(String(url ?? ''), String(id)).toMatch(/^https?:\/\/|^$/);
  }
});

test('people who are counted and not named have no name anywhere in their row', () => {
  const unnamed = telling.table('openai-departures').rows.filter((row) => /-\d$/.test(String(row['id'])));
  expect(unnamed).toHaveLength(12);
  for (const row of unnamed) expect(String(row['name'])).toMatch(/^an? [a-z ]+$/);
});

test('the field of staff has one dot for each', () => {
  for (const [columns, rows] of Object.values(fieldShape)) {
    expect(columns * rows).toBe(count(telling, 'openai-staff'));
  }
});
