/** `npm run dev`: a mistake is said where one looks, mending it is seen, and so is a change of a picture. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as seen, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../src/features/hosting/free-port.ts';
import { launch } from '../../src/features/print/pdf/browser.ts';
import { change, copyProject } from '../support/project-copy.ts';

const patient = { timeout: 40_000 };

describe('the site while one writes', () => {
  let dir = '';
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let terminal = '';
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'dev-server-'));
    copyProject(dir);
    const port = await freePort();
    const node = join(dir, 'node_modules/.bin/node');
    const { PATH, HOME } = process.env;
    server = spawn(node, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
      cwd: dir,
      env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    server.stdout?.on('data', (text) => (terminal += String(text)));
    server.stderr?.on('data', (text) => (terminal += String(text)));
    await seen.poll(() => terminal, patient).toContain(`:${String(port)}`);
    browser = await launch();
    page = await browser.newPage();
    await page.goto(`http://localhost:${String(port)}/`, patient);
    await seen(page.locator('[data-step]').first()).toBeVisible(patient);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    server.kill();
    rmSync(dir, { recursive: true, force: true });
  });

  test.each([
    ['words', 'chapters/en/06-policy.mdx', 'policy-order-date', 'policy-order-dat'],
    ['a fact', 'facts/policy.yaml', '  value: 45\n', '  of: nothing\n  value: 45\n'],
    ['a table', 'data/talent-flows.csv', 'kr-2020,', 'kr-2020,more,'],
    ['the interface', 'ui/en.yaml', '  contents: ', '  contentz: '],
  ] as const)(
    'a mistake in %s is named in the overlay and in the terminal, and mending it reloads',
    async (_, path, from, to) => {
      const file = join(dir, 'content', path);
      const sound = readFileSync(file, 'utf8');
      terminal = '';
      change(file, (text) => text.replace(from, to));
      const line = sound.slice(0, sound.indexOf(from)).split('\n').length;
      const place = `content/${path}:${String(line)}: `;
      await seen(page.locator('vite-error-overlay #message-content')).toContainText(place, patient);
      await seen.poll(() => terminal, patient).toContain(place);
      change(file, () => sound);
      await seen(page.locator('[data-step]').first()).toBeVisible(patient);
      await seen(page.locator('vite-error-overlay')).toHaveCount(0, patient);
    },
    180_000,
  );

  test('words that are changed are seen', async () => {
    change(join(dir, 'content/facts/policy.yaml'), (text) => text.replace('value: 45', 'value: 46'));
    await seen(page.locator('#policy-order data[value="46"]').first()).toHaveText(/46/, patient);
  }, 120_000);

  test('a picture that is changed is seen', async () => {
    const picture = join(dir, 'src/story/policy/pictures/korea.ts');
    const begun = performance.now();
    change(picture, (text) => text.replace("say('scene.policy.korea.place')", "'Changed'"));
    await seen(page.locator('#policy-korea svg text', { hasText: 'Changed' }).first()).toBeAttached(patient);
    console.log(`a changed picture was seen after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    expect(terminal).not.toContain('cannot be drawn');
  }, 120_000);
});
