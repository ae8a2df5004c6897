/** The real nginx, if this machine has it (`apt-get install nginx-light`), with the configuration that we write. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';
import { nginxConfig } from '../nginx.ts';
import type { Served } from './program.ts';

/** Whether there is one. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** Debian's package of the part that sends `.br` files. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);

/** Serves a build until it is closed. */
export async function serveByNginx(root: string, base: string): Promise<Served> {
  const own = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  writeFileSync(
    join(own, 'site.conf'),
    nginxConfig({
      root: resolve(root),
      base,
      name: '_',
      listen: `127.0.0.1:${String(port)}`,
      brotli: hasBrotli,
    }),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  writeFileSync(
    join(own, 'nginx.conf'),
    [
      ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
      // It runs for the tests' own user, and as one process that ends with them.
      `daemon off; master_process off; pid ${own}/pid; error_log ${own}/error.log;`,
      'events {}',
      `http { access_log off; ${temporary.join(' ')} include ${own}/site.conf; }`,
    ].join('\n'),
  );
  const nginx = spawn('nginx', ['-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((done) =>
    nginx.once('exit', () => {
      done();
    }),
  );
  const url = `http://127.0.0.1:${String(port)}${base}`;
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx does not start: ${said}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  return {
    url,
    close: async () => {
      nginx.kill();
      await ended;
      rmSync(own, { recursive: true });
    },
  };
}
