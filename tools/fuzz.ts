/**
 * Readers who do what comes to mind: `npm run fuzz -- [--minutes 10] [--seed 1] [--visits 1] [--actions 25]`.
 *
 * Every visit has a seed; they count up from `--seed`. When something goes wrong the visit is made shorter for as long
 * as it still goes wrong, and its seed printed: `npm run fuzz -- --seed <it> --visits 1` makes it again. It reads the
 * finished build in `dist`; `E2E_DIR` and `E2E_PORT` say otherwise.
 */
import { parseArgs } from 'node:util';
import { drawVisit, makeVisit } from '../e2e/fuzz/session.ts';
import { base, dist, port } from '../e2e/support/site.ts';
import { serve } from '../src/features/hosting/serve.ts';
import { launch } from '../src/features/print/pdf/browser.ts';
import { shrink } from './fuzz/shrink.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    visits: { type: 'string' },
    actions: { type: 'string', default: '25' },
  },
});
const [first, length] = [Number(values.seed), Number(values.actions)];
const most = values.visits === undefined ? Infinity : Number(values.visits);
const end = performance.now() + Number(values.minutes) * 60_000;

const site = await serve({ dir: dist, port, base });
const browser = await launch();
let seed = first;
const failed: number[] = [];
for (; seed < first + most && performance.now() < end; seed++) {
  const visit = drawVisit(seed, length);
  const failure = await makeVisit(browser, visit);
  if (!failure) continue;
  failed.push(seed);
  console.log(`\nseed ${seed}, ${visit.locale}, window ${visit.size}, ${visit.moves ? 'moving' : 'still'}:`);
  for (const fault of failure.faults) console.log(`  ${fault}`);
  const actions = await shrink(
    visit.actions.slice(0, failure.at + 1),
    async (actions) => (await makeVisit(browser, { ...visit, actions })) !== undefined,
  );
  for (const { action, rests } of actions) console.log(`  ${JSON.stringify(action)}${rests ? ' …' : ''}`);
}
await browser.close();
await site.close();
const visits = seed - first;
console.log(
  `\n${visits * length} actions in ${visits} visits, seeds ${first} to ${seed - 1}: ${failed.length} failed`,
);
if (failed.length > 0) {
  console.log(`again: npm run fuzz -- --seed ${failed[0] ?? first} --visits 1`);
  process.exit(1);
}
