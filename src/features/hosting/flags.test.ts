import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFlags } from './flags.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(dir, 'file'), '');
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

it('reads flags, then the environment', () => {
  expect(readFlags(['--dir', dir], {})).toEqual({ dir, port: 4321, host: undefined });
  expect(readFlags(['--dir', dir], { PORT: '8080' }).port).toBe(8080);
  expect(readFlags(['--dir', dir, '--port', '0', '--host', '::'], { PORT: 'x' })).toEqual({
    dir,
    port: 0,
    host: '::',
  });
});

it('says what is wrong with them in a sentence', () => {
  const said = (args: string[], env = {}): string => {
    try {
      readFlags(args, env);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  for (const port of ['x', '', '80a', '1e3', '0x50', '65536', '4.5', ' 80']) {
    expect(said(['--port', port]), port).toBe(`A port is a number from 0 to 65535, not "${port}".`);
  }
  expect(said([], { PORT: 'http' })).toContain('not "http".');
  const known = 'known are --port <number>, --dir <folder> and --host <address>.';
  expect(said(['--prot', '80'])).toBe(`Unknown option '--prot': ${known}`);
  expect(said(['--port'])).toBe(`Option '--port <value>' argument missing: ${known}`);
  expect(said(['--port', '-1'])).toBe(`Option '--port' argument is ambiguous: ${known}`);
  expect(said(['80'])).toBe(`Unexpected argument '80': ${known}`);
  expect(said(['--host', '', '--dir', dir])).toMatch(/^--host wants an address/);
  for (const none of ['none', 'file']) {
    expect(said(['--dir', join(dir, none)])).toMatch(
      /^There is no folder ".*" to serve: run "npm run build" first\.$/,
    );
  }
});

it('ends with that sentence and nothing else', async () => {
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync('node_modules/.bin/node', ['src/features/hosting/serve.ts', '--dir', dir, ...args], {
      encoding: 'utf8',
      timeout: 20_000,
    });
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const cases = {
    '--port=x': /^A port is .*\.\n$/,
    '--what': /^Unknown option .*\.\n$/,
    [`--port=${String(port)}`]: /^Port \d+ is in use already: .*\.\n$/,
  };
  for (const [flag, sentence] of Object.entries(cases)) {
    expect(run(flag)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(sentence) as string,
    });
  }
  other.close();
}, 30_000);
