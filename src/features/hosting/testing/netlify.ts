/** Netlify's own server, if this machine has it (`npm install --global netlify-cli`, 420 MB): no network needed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';
import { quietly, serveByProgram, type Served } from './program.ts';

const program = process.env['NETLIFY_PATH'] ?? 'netlify';

/** Whether there is one. */
export const hasNetlify = spawnSync(program, ['--version'], { env: quietly() }).status === 0;

/** Serves a build at the root, by the repository's own `netlify.toml`, until it is closed. */
export async function serveByNetlify(dir: string): Promise<Served> {
  const ports = { '--port': await freePort(), '--staticServerPort': await freePort() };
  return serveByProgram(
    program,
    [
      // Functions at the edge, of which we have none, would be fetched a runtime for.
      ...['dev', '--offline', '--internal-disable-edge-functions', '--no-open', '--dir', resolve(dir)],
      ...Object.entries(ports).flatMap(([name, port]) => [name, String(port)]),
    ],
    /ready: (http:\S+)/,
    (folder) => {
      copyFileSync('netlify.toml', join(folder, 'netlify.toml'));
    },
  );
}
