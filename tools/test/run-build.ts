/** Runs the build as its command, for tests of builds that differ from the one that all other tests read. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** How a build ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds, with settings of its own: not this process's, since the test runner sets some that a build would obey. */
export const build = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): Ended => run('node', ['tools/build.ts', ...args], env, cwd);

/** Runs a program of `node_modules/.bin` in the project of a folder. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Ended {
  const { PATH, HOME } = process.env;
  const ended = spawnSync(join(cwd, 'node_modules/.bin', program), args, {
    cwd,
    env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}
