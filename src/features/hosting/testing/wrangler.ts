/** Cloudflare Pages' own server, if this machine has it (`npm install --global wrangler`, 195 MB): no network needed. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { quietly, serveByProgram, type Served } from './program.ts';

const program = process.env['WRANGLER_PATH'] ?? 'wrangler';

/** Whether there is one. */
export const hasWrangler = spawnSync(program, ['--version'], { env: quietly() }).status === 0;

/** Serves a build at the root until it is closed. */
export const serveByWrangler = (dir: string): Promise<Served> =>
  serveByProgram(
    program,
    ['pages', 'dev', resolve(dir), '--ip', '127.0.0.1', '--port', '0', '--compatibility-date', '2026-05-01'],
    /Ready on (http:\S+)/,
  );
