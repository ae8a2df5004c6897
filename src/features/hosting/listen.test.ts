import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { asking } from './testing/ask.ts';
import { listen, whyNot, type Listening } from './listen.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
const start = async (port = 0, host?: string): Promise<Listening> => {
  const listening = await listen((_, res) => res.end('here'), port, host);
  open.push(listening.close);
  return listening;
};
/** Somebody else on this machine. */
const occupy = (port: number, host: string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail).listen(port, host, () => {
      done(server);
    });
    open.push(() => server.close());
  });
const answers = async (port: number, host: string): Promise<boolean> =>
  asking(
    `http://localhost:${String(port)}`,
    host,
  )('/').then(
    ({ status }) => status === 200,
    () => false,
  );
const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
const hasIpv6 = addresses.some(({ address }) => address === '::1');
const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe('listen', () => {
  it('answers this machine, by both its addresses', async () => {
    const { port } = await start();
    expect(await answers(port, '127.0.0.1')).toBe(true);
    expect(await answers(port, '::1')).toBe(hasIpv6);
  });

  it.skipIf(outside === undefined)('answers others only when told to', async () => {
    const { port } = await start();
    expect(await answers(port, outside ?? '')).toBe(false);
    const wide = await start(0, '0.0.0.0');
    expect(await answers(wide.port, outside ?? '')).toBe(true);
    expect(await answers(wide.port, '127.0.0.1')).toBe(true);
  });

  it('does not share a port, not even half of it', async () => {
    const { port } = await start();
    await expect(start(port)).rejects.toThrow('EADDRINUSE');
    if (!hasIpv6) return;
    const half = await start(0, '::1');
    await expect(start(half.port)).rejects.toThrow('EADDRINUSE');
    expect(await answers(half.port, '127.0.0.1'), 'nothing is left of the attempt').toBe(false);
    await occupy(half.port, '127.0.0.1');
  });
});

it('finds a port that is free', async () => {
  const port = await freePort();
  expect((await start(port)).port).toBe(port);
});

it('says why not', async () => {
  const failure = async (port: number, host: string): Promise<string> =>
    whyNot(await start(port, host).catch((error: unknown) => error), port, host);
  const { port } = await start();
  expect(await failure(port, '127.0.0.1')).toBe(
    `Port ${String(port)} is in use already: choose another with --port.`,
  );
  // An address that is kept for examples.
  expect(await failure(0, '192.0.2.1')).toBe(
    'This machine has no address "192.0.2.1": choose another with --host.',
  );
  expect(whyNot(new Error('tired'), 80)).toBe('Port 80 of "localhost" cannot be used: tired.');
});
