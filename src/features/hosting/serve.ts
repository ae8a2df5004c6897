/**
 * Serves a built site as a good static host does: packed text, ETags, parts of files, a 404 page, a sub-path.
 *
 * `node src/features/hosting/serve.ts [--port 4321] [--dir dist] [--host 0.0.0.0]`: without `--host`, to this machine only.
 */
import { basePath } from '../../site/urls/base.ts';
import { answering } from './answer.ts';
import { readFlags } from './flags.ts';
import { listen, whyNot } from './listen.ts';

/** What to serve, and where. Port 0 takes any free one; without a host, only this machine is answered. */
export interface ServeOptions {
  readonly dir: string;
  readonly port?: number;
  readonly host?: string | undefined;
  readonly base?: string;
}

/** A running server. */
export interface Served {
  /** Address of the site's root, sub-path included, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How an address is written in a URL; who listens everywhere is found here, too. */
function nameOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Starts serving `dir`.
 *
 * @example const site = await serve({ dir: 'dist', port: 4321 }); await site.close();
 * @throws with a sentence, when it cannot listen
 */
export async function serve({ dir, port = 0, host, base = '/' }: ServeOptions): Promise<Served> {
  const prefix = basePath(base);
  const listening = await listen(answering(dir, prefix), port, host).catch((error: unknown) => {
    throw new Error(whyNot(error, port, host), { cause: error });
  });
  return { url: `http://${nameOf(host)}:${listening.port}${prefix}`, close: listening.close };
}

if (import.meta.main) {
  try {
    const { url } = await serve({ ...readFlags(process.argv.slice(2), process.env), base: basePath() });
    console.log(`Scattered is at ${url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
