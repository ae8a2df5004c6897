/** Cloudflare Pages' own server, if this machine has it (`npm install --global wrangler`, 195 MB): no network needed. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = process.env['WRANGLER_PATH'] ?? 'wrangler';

/** Whether there is one. */
export const hasWrangler = spawnSync(program, ['--version'], { env: quietly() }).status === 0;

/** It reports home and asks for news unless told not to. */
function quietly(): NodeJS.ProcessEnv {
  return { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' };
}

/** Serves a build at the root until it is closed. */
export async function serveByWrangler(dir: string): Promise<{ url: string; close: () => Promise<void> }> {
  // What it keeps goes where it was started.
  const own = mkdtempSync(join(tmpdir(), 'wrangler-'));
  const server = spawn(
    program,
    ['pages', 'dev', resolve(dir), '--ip', '127.0.0.1', '--port', '0', '--compatibility-date', '2026-05-01'],
    { cwd: own, env: quietly(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((done) =>
    server.once('exit', () => {
      done();
    }),
  );
  let said = '';
  const url = await new Promise<string>((found, fail) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [, at] = /Ready on (http:\S+)/.exec(said) ?? [];
      if (at !== undefined) found(at);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => {
      fail(new Error(`wrangler does not start: ${said}`));
    });
  });
  return {
    url,
    close: async () => {
      server.kill();
      await ended;
      rmSync(own, { recursive: true });
    },
  };
}
