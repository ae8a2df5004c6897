/**
 * Pictures of every step as readers see it, and of every printed page, for people to look at.
 *
 * `node tools/shots.ts [--only <part of an id>] [--lang ko] [--theme dark] [--window phone]` pictures the built
 * `dist` into `shots/`, with contact sheets as HTML and PNG; `shots/index.html` leads to all of them.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { fontsOf } from '../src/features/fonts/fonts.ts';
import { folderOf } from '../src/site/urls/urls.ts';
import { basePath } from '../src/site/urls/base.ts';
import { launch } from '../src/features/print/pdf/browser.ts';
import { sheetsDrawn } from '../packages/pdf-finish/raster.ts';
import { serve } from '../src/features/hosting/serve.ts';
import { sheetHtml, sheetNames } from './shots/contact-sheet.ts';
import { shotOf, viewsOf, windows, type Shot, type View } from './shots/views.ts';
import { loadFaces, waitForFontsIn } from '../src/features/fonts/wait-for-fonts.ts';

const out = 'shots';
const dist = 'dist';
/** Pages open at a time; more would fight over two cores. */
const hands = 2;
const settleMs = 10_000;
const printDpi = 70;

/** Pictures every step in one view, each opened by its own link as a reader would. */
async function shootView(browser: Browser, site: string, view: View, only: string): Promise<Shot[]> {
  const context = await browser.newContext({
    viewport: windows[view.window],
    colorScheme: view.theme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await waitForFontsIn(context);
  const page = await context.newPage();
  const url = site + folderOf(view.locale);
  await page.goto(url);
  const steps = await page.locator('[data-step]').evaluateAll((all) => all.map(({ id }) => id));
  const families = [...new Set(fontsOf(view.locale).map(({ family }) => family))];
  const shots: Shot[] = [];
  for (const step of steps.filter((id) => id.includes(only))) {
    // Another address in between, or a link within the open page would only scroll it.
    await page.goto('about:blank');
    await page.goto(`${url}#${step}`);
    await loadFaces(page, families);
    const settled = page.locator(`[data-stage][data-settled][data-state="${step}"]`);
    await settled.waitFor({ state: 'attached', timeout: settleMs }).catch(() => {
      throw new Error(
        `#${step} did not settle in ${String(settleMs / 1000)} s (${view.window}, ${view.theme}, ${view.locale})`,
      );
    });
    const shot = shotOf(view, step);
    mkdirSync(dirname(join(out, shot.file)), { recursive: true });
    await page.screenshot({ path: join(out, shot.file), animations: 'disabled', scale: 'css' });
    shots.push(shot);
  }
  await context.close();
  return shots;
}

/** Pictures the pages of every PDF. */
async function shootPrint(): Promise<Shot[]> {
  const folder = join(dist, 'print');
  if (!existsSync(folder)) return [];
  mkdirSync(join(out, 'print'), { recursive: true });
  const shots: Shot[] = [];
  for (const pdf of readdirSync(folder)) {
    const row = pdf.replace(/\.pdf$/, '');
    const pages = sheetsDrawn(readFileSync(join(folder, pdf)), printDpi, 'BGRA');
    for await (const { data, width, height, number } of pages) {
      const caption = `${row}-${String(number).padStart(2, '0')}`;
      const file = `print/${caption}.png`;
      const picture = sharp(data, { raw: { width, height, channels: 4 } });
      await picture.png().toFile(join(out, file));
      shots.push({ file, caption, row, sheets: [`print-${row}`] });
    }
  }
  return shots;
}

/** Runs a task for each item, a few at a time; results in the order of the items. */
async function inHands<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await task(items[i] as T);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return results;
}

async function makeSheets(browser: Browser, shots: readonly Shot[]): Promise<void> {
  const names = sheetNames(shots);
  writeFileSync(join(out, 'index.html'), sheetHtml('Every picture', shots, names));
  await inHands(names, async (name) => {
    const file = resolve(out, `${name}.html`);
    writeFileSync(
      file,
      sheetHtml(
        name,
        shots.filter(({ sheets }) => sheets.includes(name)),
      ),
    );
    const page = await browser.newPage({ viewport: { width: 1920, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(out, `contact-${name}.png`), fullPage: true });
    await page.close();
  });
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    lang: { type: 'string' },
    theme: { type: 'string' },
    window: { type: 'string' },
  },
});
try {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is nothing to picture: run "npm run build" first.');
  const views = viewsOf(values);
  const site = await serve({ dir: dist, base: basePath() });
  const browser = await launch();
  rmSync(out, { recursive: true, force: true });
  const steps = (await inHands(views, (view) => shootView(browser, site.url, view, values.only))).flat();
  const all = [...steps, ...(values.only === '' && values.window === undefined ? await shootPrint() : [])];
  await makeSheets(browser, all);
  await browser.close();
  await site.close();
  console.log(
    `${String(all.length)} pictures: open ${join(out, 'index.html')}, or see ${out}/contact-*.png.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
