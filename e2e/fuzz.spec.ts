/**
 * A hundred random actions, in the full suite two hundred, always the same: `npm run fuzz` draws others, for as long as
 * one likes.
 */
import { drawVisit, makeVisit } from './fuzz/session.ts';
import { full } from './support/site.ts';
import { expect, test } from './support/test.ts';

const [visits, length] = full ? [8, 25] : [6, 16];

for (let seed = 1; seed <= visits; seed++) {
  test(`${String(length)} random actions, seed ${String(seed)}`, async ({ browser }) => {
    const visit = drawVisit(seed, length);
    const failure = await makeVisit(browser, visit);
    expect(failure, JSON.stringify(visit.actions.slice(0, (failure?.at ?? 0) + 1))).toBeUndefined();
  });
}
