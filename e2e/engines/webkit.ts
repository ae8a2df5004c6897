/**
 * WebKit, where it is installed: Debian's MiniBrowser on a screen of its own that nobody sees, spoken to by WebDriver
 * over HTTP, since it knows no BiDi.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../../src/features/hosting/free-port.ts';
import { asJson, mouseActions, onPath, type Engine, type Foreign } from './foreign.ts';

const driver = onPath('WebKitWebDriver');
const screen = onPath('Xvfb');

/** Ends it, and waits until it has. */
const end = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    child.once('exit', () => {
      done();
    });
    child.kill();
  });

/** A screen in memory, larger than any window of the tests, and its name. */
async function openScreen(program: string): Promise<{ child: ChildProcess; display: string }> {
  const child = spawn(program, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((found, fail) => {
    child.stdout.once('data', (text: Buffer) => {
      found(String(text).trim());
    });
    child.once('exit', () => {
      fail(new Error(`${program} ended before it had a screen`));
    });
  });
  return { child, display: `:${number}` };
}

/** Gives WebDriver's commands. */
type Command = (method: 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;
const commanding =
  (port: number): Command =>
  async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) throw new Error(`${path}: ${value?.error ?? ''}, ${value?.message ?? ''}`);
    return value;
  };

/** WebDriver has no word on what a page complains of, so the page is asked to keep it, from when it has loaded. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  for (const level of ['warn', 'error'] as const)
    console[level] = (...words: unknown[]) => {
      heard.push(words.join(' '));
    };
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(kind, (event) => {
      heard.push(`${kind}: ${'message' in event ? String(event.message) : ''}`);
    });
}

async function start(): Promise<Foreign> {
  const { child: shown, display } = await openScreen(screen ?? '');
  const port = await freePort();
  const driving = spawn(driver ?? '', [`--port=${String(port)}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const command = commanding(port);
  const begin = async (): Promise<{ sessionId: string }> => {
    for (;;) {
      if (driving.exitCode !== null) throw new Error('WebKitWebDriver ended before it listened');
      const alwaysMatch = { 'webkitgtk:browserOptions': { args: ['--automation'] } };
      try {
        return (await command('POST', '/session', { capabilities: { alwaysMatch } })) as {
          sessionId: string;
        };
      } catch (error) {
        // Until it listens.
        if (!(error instanceof TypeError)) throw error;
      }
    }
  };
  const session = `/session/${(await begin()).sessionId}`;
  const run = async <T>(expression: string): Promise<T> => {
    const script = `const done = arguments[0];
      ${asJson(expression)}.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await command('POST', `${session}/execute/async`, { script, args: [] })) as {
      value?: string;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return JSON.parse(value ?? 'null') as T;
  };
  const resize = async (width: number, height: number): Promise<void> => {
    // What its bars take is known once the window stands; none is narrower than they are.
    const bars = await run<number>('outerHeight - innerHeight');
    await command('POST', `${session}/window/rect`, { width, height: height + bars });
  };
  return {
    run,
    resize,
    open: async (url) => {
      await command('POST', `${session}/url`, { url });
      await run(`(${listen.toString()})()`);
    },
    reload: async () => {
      await command('POST', `${session}/refresh`, {});
      await run(`(${listen.toString()})()`);
    },
    move: async (button, ...places) => {
      await command('POST', `${session}/actions`, { actions: mouseActions(button, places) });
    },
    complaints: () => run<string[]>('heard'),
    close: async () => {
      await command('DELETE', session);
      await end(driving);
      await end(shown);
    },
  };
}

export const webkit: Engine = {
  name: 'WebKit',
  wanted: 'apt-get install webkit2gtk-driver xvfb',
  isThere: driver !== undefined && screen !== undefined,
  start,
};
