import { listen } from './listen.ts';

/** A port of this machine that nobody listens on: for programs that take a port and cannot look for one themselves. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, 0);
  await close();
  return port;
}
