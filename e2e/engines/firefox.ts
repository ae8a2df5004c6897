/** Firefox, where it is installed: started without a window, with a profile of its own, and spoken to by WebDriver BiDi. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { connect } from './bidi.ts';

/** A page in Firefox. */
export interface Foreign {
  readonly open: (address: string) => Promise<void>;
  /** Runs an expression in the page; what it comes to, awaited, as a value of JSON. */
  readonly run: <T>(expression: string) => Promise<T>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Errors and warnings of the page so far. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where Firefox is, if it is anywhere. `FIREFOX_PATH` names another. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((dir) => join(dir, name))).find(existsSync);
}

/** Starts Firefox with one empty page. */
export async function openFirefox(program: string): Promise<Foreign> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = spawn(program, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const address = await new Promise<string>((found, fail) => {
    browser.stderr.on('data', (text: Buffer) => {
      const [, at] = /WebDriver BiDi listening on (ws:\S+)/.exec(String(text)) ?? [];
      if (at !== undefined) found(`${at}/session`);
    });
    browser.on('exit', () => {
      fail(new Error(`${program} ended before it listened`));
    });
  });
  const complaints: string[] = [];
  const bidi = await connect(address, (method, params) => {
    const { level, text } = params as { level?: string; text?: string };
    if (method === 'log.entryAdded' && (level === 'error' || level === 'warn')) complaints.push(text ?? '');
  });
  await bidi.command('session.new', { capabilities: {} });
  await bidi.command('session.subscribe', { events: ['log.entryAdded'] });
  const tree = (await bidi.command('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context;
  return {
    complaints,
    open: async (url) => {
      await bidi.command('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async <T>(expression: string): Promise<T> => {
      const answer = (await bidi.command('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result?.value ?? 'null') as T;
    },
    resize: async (width, height) => {
      await bidi.command('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    close: async () => {
      bidi.close();
      const ended = new Promise((done) => browser.once('exit', done));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
