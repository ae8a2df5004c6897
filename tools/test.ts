/**
 * `npm test`: everything that must hold, the cheap first. It stops at the first stage that fails, says how long each
 * took, and its last line is always the count of tests over all runners: `N passed, N failed`.
 *
 * `npm run test:full` (`FULL=1`) walks every step where `npm test` walks some, and runs what takes minutes.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../src/features/hosting/free-port.ts';
import { launchOptions } from '../src/features/print/pdf/browser.ts';
import { siteOrigin } from '../src/site/urls/base.ts';
import { add, countPlaywright, countVitest, none, type Count } from './test/count.ts';

/** One stage: a command of this project, and the report that its runner leaves. */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Count };
}

const results = 'test-results';
/** What runs alone may have every core; by itself the runner leaves one of them idle, which is half of two. */
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
/** In order; those of one line run side by side, since neither fills two cores by itself. */
const stages: readonly (readonly Stage[])[] = [
  [{ name: 'check', command: ['npm', 'run', '-s', 'check'] }, vitest('unit')],
  [{ name: 'build', command: ['npm', 'run', '-s', 'build', '--', '--require-pdf'] }],
  [vitest('dist', '--maxWorkers=100%')],
  [
    {
      name: 'e2e',
      command: ['playwright', 'test'],
      report: { file: join(results, 'e2e.json'), count: countPlaywright },
    },
  ],
];

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // What is tested is the site itself, on a host's machine as well, which would have a preview made.
  SITE_URL: process.env['SITE_URL'] ?? siteOrigin({}),
  // Two runs on one machine do not meet.
  E2E_PORT: process.env['E2E_PORT'] ?? String(await freePort()),
};

/** Runs a command; with `whole`, what it says comes in one piece when it has ended. */
function ended(
  [program = '', ...args]: readonly string[],
  whole: boolean,
): Promise<{ status: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      stdio: ['inherit', whole ? 'pipe' : 'inherit', whole ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
      env,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', fail).on('close', (status) => {
      done({ status, said });
    });
  });
}

/** Runs a stage; a stage without tests of its own counts as a failure of one when it fails. */
async function run(
  { name, command, report }: Stage,
  whole: boolean,
): Promise<{ name: string; ok: boolean; count: Count }> {
  const title = `\n── ${name} ──`;
  if (!whole) console.log(title);
  const begun = performance.now();
  if (report) rmSync(report.file, { force: true });
  const { status, said } = await ended(command, whole);
  if (whole) console.log(`${title}\n${said}`);
  seconds.push(`${name} ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const count =
    report && existsSync(report.file) ? report.count(JSON.parse(readFileSync(report.file, 'utf8'))) : none;
  const ok = status === 0;
  return { name, ok, count: ok || count.failed > 0 ? count : { ...count, failed: 1 } };
}

// PDFs and journeys need one, so that nobody waits for minutes to hear that there is none.
try {
  await launchOptions();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const seconds: string[] = [];
let total = none;
let failed: readonly string[] = [];
for (const beside of stages) {
  const ran = await Promise.all(beside.map((stage) => run(stage, beside.length > 1)));
  for (const { count } of ran) total = add(total, count);
  failed = ran.filter(({ ok }) => !ok).map(({ name }) => name);
  if (failed.length > 0) break;
}
if (failed.length > 0) console.log(`\nStopped: ${failed.join(' and ')} failed.`);
console.log(`\n${seconds.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
process.exit(failed.length === 0 ? 0 : 1);
