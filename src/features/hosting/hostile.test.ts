/** What a server must outlive: readers who go away, and those who send whatever comes. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compress } from './compress.ts';
import { serve, type Served } from './serve.ts';
import { asking, askRaw } from './testing/ask.ts';
import { noise } from './testing/noise.ts';

const large = Buffer.alloc(5_000_000, 'scattered ');
const page = '<p>word'.repeat(1000);
let dir: string;
let site: Served;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(dir, 'index.html'), page);
  writeFileSync(join(dir, 'large.bin'), large);
  await compress(dir);
  site = await serve({ dir });
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

/** Runs `work` for 0, 1, … `count` - 1, several at a time. */
async function each(count: number, hands: number, work: (i: number) => Promise<unknown>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => i).values();
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (const i of numbers) await work(i);
    }),
  );
}

/** Begins a download and goes away: before, at, or some time after the first bytes. */
const abort = (i: number): Promise<void> =>
  new Promise((done) => {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    socket.once('close', () => {
      done();
    });
    socket.on('error', () => undefined);
    socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n', () => {
      if (i % 4 === 0) socket.destroy();
      if (i % 4 === 1) setImmediate(() => socket.destroy());
    });
    let seen = 0;
    socket.on('data', ({ length }) => {
      seen += length;
      if (seen > (i % 4 === 2 ? 0 : 300_000)) socket.resetAndDestroy();
    });
  });

const descriptors = (): number => readdirSync('/proc/self/fd').length;

it.skipIf(process.platform !== 'linux')(
  'keeps no file open for 2,000 readers who went away',
  async () => {
    await each(40, 20, abort);
    await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThan(100);
    const base = descriptors();
    await each(2000, 40, abort);
    await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThanOrEqual(base);
    const { status, body } = await asking(site.url)('/large.bin');
    expect(status).toBe(200);
    expect(body.equals(large)).toBe(true);
  },
  30_000,
);

it('answers on, whatever it was sent', async () => {
  const answers = new Map<string, number>();
  await each(600, 20, async () => {
    const bytes = noise();
    const answer = (await askRaw(site.url, bytes)).toString('latin1');
    for (const [, status = ''] of answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)) {
      answers.set(status, (answers.get(status) ?? 0) + 1);
      expect(Number(status), bytes.toString('latin1')).toBeLessThan(500);
    }
  });
  // The noise says something to every part of the server.
  expect([...answers.keys()].sort()).toEqual(
    expect.arrayContaining(['200', '206', '304', '400', '404', '405', '412', '416']),
  );
  const { status, body } = await asking(site.url)('/');
  expect(status).toBe(200);
  expect(body.toString()).toBe(page);
}, 60_000);
