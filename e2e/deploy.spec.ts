/** A page that stays open while the next edition is published: it goes on with its own files, or without them. */
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../src/features/hosting/serve.ts';
import { installProbe } from './support/probe.ts';
import { atRest } from './support/reading.ts';
import { base, dist, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Folders whose files change their names with what they hold. */
const renamed = ['assets', 'fonts', 'stage', 'notes', 'asks'];

/** The build once more, and a publication after which each file that a page fetches later has another name. */
function published(): { dir: string; next: (keep: boolean) => void } {
  const dir = mkdtempSync(join(tmpdir(), 'deploy-'));
  cpSync(dist, dir, { recursive: true, preserveTimestamps: true });
  const next = (keep: boolean): void => {
    for (const folder of renamed.map((name) => join(dir, name))) {
      for (const name of readdirSync(folder)) {
        const other = join(folder, name.replace(/^([^.]+)/, '$1-next'));
        if (keep) cpSync(join(folder, name), other);
        else renameSync(join(folder, name), other);
      }
    }
  };
  return { dir, next };
}

/** Opens the story, publishes the next edition, and turns the window into one that needs other scenes. */
async function openAcross(page: Page, keep: boolean): Promise<() => Promise<void>> {
  const { dir, next } = published();
  const site = await serve({ dir, base });
  await page.addInitScript(installProbe);
  await page.goto(`${site.url}#phd-pipeline-peak`);
  await atRest(page);
  next(keep);
  await page.setViewportSize(windows.phone);
  return async () => {
    await site.close();
    rmSync(dir, { recursive: true });
  };
}

test('where its files are kept, it notices nothing', async ({ browser }) => {
  const page = await browser.newPage({ viewport: windows.desktop });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const fetched: string[] = [];
  page.on('response', (response) => {
    (response.status() < 400 ? fetched : faults).push(new URL(response.url()).pathname);
  });
  const close = await openAcross(page, true);
  await expect
    .poll(() => fetched.some((path) => /\/stage\/en-narrow\.[\da-f]{8}\.json$/.test(path)))
    .toBe(true);
  await expect(page.locator('[data-stage][data-state="phd-pipeline-peak"][data-settled]')).toBeVisible();
  expect(await page.locator('html').getAttribute('data-mode')).toBe('scroll');
  await page.locator('#phd-pipeline-peak p:not(.layer) a.ask').first().click();
  await expect(page.locator('.note')).toBeVisible();
  expect(faults).toEqual([]);
  await page.close();
  await close();
});

test('where they are gone, it is the plain article, and its notes lead to the ledger', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: windows.desktop });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const close = await openAcross(page, false);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
  await expect(page.locator('#phd-pipeline-peak figure svg').first()).toBeVisible();
  await page.locator('#phd-pipeline-peak p:not(.layer) a.ask').first().click();
  await page.locator('.note a[href*="/ledger/#fact-"]').click();
  await page.waitForURL(/\/ledger\/#fact-/);
  await expect(page.locator('h1')).toBeVisible();
  expect(faults).toEqual([]);
  await page.close();
  await close();
});
