/** The flags of `src/features/hosting/serve.ts`, or the one sentence that says what is wrong with them. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Flags {
  readonly dir: string;
  readonly port: number;
  readonly host: string | undefined;
}

function parsed(args: string[]): { port?: string; dir?: string; host?: string } {
  const options = { port: { type: 'string' }, dir: { type: 'string' }, host: { type: 'string' } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // Node's further advice is for commands that take files.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/);
    throw new Error(`${what}: known are --port <number>, --dir <folder> and --host <address>.`, {
      cause: error,
    });
  }
}

/**
 * Reads them.
 *
 * @throws with a sentence for who typed them
 */
export function readFlags(args: string[], env: Readonly<Record<string, string | undefined>>): Flags {
  const { port = env['PORT'] ?? '4321', dir = 'dist', host } = parsed(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`A port is a number from 0 to 65535, not "${port}".`);
  }
  if (host === '') throw new Error('--host wants an address, such as 0.0.0.0 for all that this machine has.');
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Error(`There is no folder "${dir}" to serve: run "npm run build" first.`);
  }
  return { dir, port: Number(port), host };
}
