/** A host's own program on this machine, in a folder of its own, for as long as it is asked. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Someone to ask. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** These programs report home and ask for news unless told not to. */
export const quietly = (): NodeJS.ProcessEnv => ({
  ...process.env,
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  NETLIFY_TELEMETRY_DISABLED: '1',
});

/** Starts a program where nothing is but what `furnish` puts there, and waits until it says where it serves. */
export async function serveByProgram(
  program: string,
  args: readonly string[],
  says: RegExp,
  furnish: (folder: string) => void = () => undefined,
): Promise<Served> {
  const own = mkdtempSync(join(tmpdir(), 'host-'));
  furnish(own);
  const server = spawn(program, args, { cwd: own, env: quietly(), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) =>
    server.once('exit', () => {
      done();
    }),
  );
  let said = '';
  const url = await new Promise<string>((found, fail) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [, at] = says.exec(said) ?? [];
      if (at !== undefined) found(at);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => {
      fail(new Error(`${program} does not start: ${said}`));
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
