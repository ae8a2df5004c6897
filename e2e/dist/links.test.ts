/** Every link inside the site leads somewhere; that it does under a sub-path as well is in `second-builds.test.ts`. */
import { expect, test } from 'vitest';
import { deadAddresses, deadLinks } from '../support/links.ts';
import { base, dist } from '../support/site.ts';

test('links of the build', () => {
  expect(deadLinks(dist, base)).toEqual([]);
});

test('addresses of the site in what programs read', () => {
  expect(deadAddresses(dist, base)).toEqual([]);
});
