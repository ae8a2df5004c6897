/** Numbers of the prose that no single cell holds, held to the tables that the pictures draw. */
import { expect, test } from 'vitest';
import { tellings } from '../../site/edition/telling.ts';
import { squaresOf, perSquare } from './counts.ts';
import { aiShare, at, countryShare, genaiPostings, genaiShare, last, softwareIndex } from './record.ts';
import { early, then } from './share.ts';
import { others, passed, peak } from './since.ts';
import { low, start } from './slump.ts';

const telling = tellings.en;
const value = (id: string): number => Number(telling.fact(id).value);

test('software postings fell as the index says', () => {
  const index = softwareIndex(telling);
  const fall = (1 - last(index).value / at(index, start).value) * 100;
  expect(Math.round(fall)).toBe(value('softdev-fall'));
  // Rounding before the doubling, as the drawn squares do, gives the same as rounding after it.
  expect(Math.round(100 - 2 * (100 - fall))).toBe(value('ml-fewer'));
});

test('the multiple of the share is that of the months named', () => {
  const series = genaiShare(telling);
  expect(at(series, then).value / at(series, early).value).toBeCloseTo(value('genai-fold-2025'), 1);
});

test('the peak and the month that passed it are those of the US series', () => {
  const us = countryShare(telling, 'us');
  const top = at(us, peak).value;
  expect(us.find(({ month, value: share }) => month > peak && share > top)?.month).toBe(passed);
});

test('the turn of the AI share is its lowest month after the start', () => {
  const after = aiShare(telling).filter(({ month }) => month >= start);
  expect(Math.min(...after.map(({ value: share }) => share))).toBe(at(after, low).value);
});

test('the other countries stand by their last reading, Canada last', () => {
  const ends = others.slice(0, -1).map((country) => last(countryShare(telling, country)).value);
  expect(ends).toEqual([...ends].sort((a, b) => b - a));
  expect(last(countryShare(telling, 'ca')).month < last(countryShare(telling, 'us')).month).toBe(true);
});

test('a square is a hundred postings, to the nearest', () => {
  const squares = genaiPostings(telling).map(squaresOf);
  expect(squares[0]).toBe(3);
  expect(squares.at(-1)).toBe(80);
  expect(perSquare).toBe(100);
});
