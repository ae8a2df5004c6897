/** Firefox, where it is installed: started without a window, with a profile of its own, and spoken to by WebDriver BiDi. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './bidi.ts';
import { asJson, mouseActions, onPath, type Engine, type Foreign } from './foreign.ts';

const program = process.env['FIREFOX_PATH'] ?? onPath('firefox', 'firefox-esr');

/** Starts it with one empty page. */
async function start(): Promise<Foreign> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = spawn(program ?? '', [
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
      fail(new Error(`${program ?? ''} ended before it listened`));
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
    complaints: () => Promise.resolve(complaints),
    open: async (url) => {
      await bidi.command('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await bidi.command('browsingContext.reload', { context, wait: 'complete' });
    },
    run: async <T>(expression: string): Promise<T> => {
      const answer = (await bidi.command('script.evaluate', {
        expression: asJson(expression),
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result?.value ?? 'null') as T;
    },
    resize: async (width, height) => {
      await bidi.command('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    move: async (button, ...places) => {
      await bidi.command('input.performActions', { context, actions: mouseActions(button, places) });
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

export const firefox: Engine = {
  name: 'Firefox',
  wanted: 'apt-get install firefox-esr, or FIREFOX_PATH',
  isThere: program !== undefined,
  start,
};
