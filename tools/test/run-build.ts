/** Runs the build as its command, for tests of builds that differ from the one that all other tests read. */
import { spawnSync } from 'node:child_process';

/** How a build ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds, with settings of its own: not this process's, since the test runner sets some that a build would obey. */
export function build(args: readonly string[], env: Readonly<Record<string, string>>): Ended {
  const { PATH, HOME } = process.env;
  const run = spawnSync('node_modules/.bin/node', ['tools/build.ts', ...args], {
    env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
