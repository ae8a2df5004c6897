/** Listens to this machine only, unless told otherwise. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What `localhost` may mean: a browser tries one, a tool the other. Some machines have only one of them. */
const loopback = ['127.0.0.1', '::1'];
/** How often a free port is looked for: one that is free in one family may be taken in the other. */
const attempts = 10;

/** A server that listens. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const start = (listener: RequestListener, port: number, host: string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer(listener);
    // It stays: an error after this one, such as no descriptor left, concerns a connection and must not end all.
    server.on('error', fail).listen(port, host, () => {
      done(server);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** One server for each of `hosts` that the machine has, all on one port. */
async function startAll(
  listener: RequestListener,
  port: number,
  hosts: readonly string[],
): Promise<Listening> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop));
  };
  let shared = port;
  let missing: unknown;
  for (const host of hosts) {
    try {
      const server = await start(listener, shared, host);
      servers.push(server);
      shared = portOf(server);
    } catch (error) {
      missing = error;
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) continue;
      await close();
      throw error;
    }
  }
  if (servers.length === 0) throw missing;
  return { port: shared, close };
}

/** Listens on `host`, else on both loopback addresses. Port 0 takes one that is free. */
export async function listen(listener: RequestListener, port: number, host?: string): Promise<Listening> {
  for (let left = attempts; ; left--) {
    try {
      return await startAll(listener, port, host === undefined ? loopback : [host]);
    } catch (error) {
      if (port !== 0 || left === 1 || codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
}

/** Why it does not listen, in a sentence. */
export function whyNot(error: unknown, port: number, host = 'localhost'): string {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use already: choose another with --port.`,
    EACCES: `Port ${port} is not yours to use: choose another with --port.`,
    EADDRNOTAVAIL: `This machine has no address "${host}": choose another with --host.`,
    ENOTFOUND: `This machine knows no host "${host}": choose another with --host.`,
  };
  const reason = error instanceof Error ? error.message : String(error);
  return sentences[codeOf(error)] ?? `Port ${port} of "${host}" cannot be used: ${reason}.`;
}
