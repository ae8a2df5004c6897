import { expect, test } from 'vitest';
import { tellings } from '../../site/edition/telling.ts';
import { missingRuns, shareOf, shares } from './record.ts';

const telling = tellings.en;

test('missing years come in runs', () => {
  expect(missingRuns([2010, 2011, 2014, 2016], 2010, 2017)).toEqual([
    [2012, 2013],
    [2015, 2015],
    [2017, 2017],
  ]);
  expect(missingRuns([2010, 2011], 2010, 2011)).toEqual([]);
});

test('the peak of industry’s share is 2022', () => {
  const top = Math.max(...shares(telling).map(({ industry }) => industry));
  expect(shareOf(telling, 2022).industry).toBe(top);
});
