/**
 * `npm test`: everything that must hold, the cheap first. It stops at the first stage that fails, says how long each
 * took, and its last line is always the count of tests over all runners: `N passed, N failed`.
 *
 * `npm run test:full` (`FULL=1`) walks every step where `npm test` walks some, and runs what takes minutes.
 */
import { join } from 'node:path';
import { freePort } from '../src/features/hosting/free-port.ts';
import { launchOptions } from '../src/features/print/pdf/browser.ts';
import { siteOrigin } from '../src/site/urls/base.ts';
import { checks } from './test/checks.ts';
import { countPlaywright, countVitest } from './test/count.ts';
import { runStages, type Stage } from './test/stages.ts';

const results = 'test-results';
const vitest = (project: string, ...more: readonly string[]): Stage => {
  const file = join(results, `${project}.json`);
  return {
    name: project,
    command: [
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...more,
    ],
    report: { file, count: countVitest },
  };
};
const stages: readonly Stage[] = [
  ...checks,
  // It writes anew what lint and types read, so they come before. Beside it there is room for the unit tests.
  {
    name: 'build',
    command: ['node', 'tools/build.ts', '--require-pdf'],
    after: ['content', 'lint', 'types'],
  },
  vitest('unit'),
  // What runs alone may have every core; by itself the runner leaves one of them idle, which is half of two.
  { ...vitest('dist', '--maxWorkers=100%'), alone: true },
  {
    name: 'e2e',
    command: ['playwright', 'test'],
    alone: true,
    report: { file: join(results, 'e2e.json'), count: countPlaywright },
  },
];

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // What is tested is the site itself, on a host's machine as well, which would have a preview made.
  SITE_URL: process.env['SITE_URL'] ?? siteOrigin({}),
  // Two runs on one machine do not meet.
  E2E_PORT: process.env['E2E_PORT'] ?? String(await freePort()),
};

// PDFs and journeys need one, so that nobody waits for minutes to hear that there is none.
try {
  await launchOptions();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const { count, failed, left, seconds } = await runStages(stages, env);
if (failed.length > 0) {
  const others = left.length > 0 ? `, ${left.join(' and ')} not finished` : '';
  console.log(`\nStopped: ${failed.join(' and ')} failed${others}.`);
}
const whole = `${(performance.now() / 1000).toFixed(0)} s in all`;
console.log(`\n${[...seconds, whole].join(', ')}`);
const skipped = count.skipped > 0 ? `, ${String(count.skipped)} skipped` : '';
console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed${skipped}`);
process.exit(failed.length === 0 ? 0 : 1);
