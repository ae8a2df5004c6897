/**
 * How a slow phone keeps up with its reader, counted in the page as she sees it: `npm run frames -- [dist …] [--runs 3]`.
 *
 * A phone's window and a processor four times as slow; swipes of 560 px every 0.6 s through the whole page. It tells how
 * far apart the frames were; of several builds it takes turns, so that what else the machine does falls on all alike.
 */
import { parseArgs } from 'node:util';
import { median, quantile } from 'd3';
import type { Browser } from '@playwright/test';
import { serve } from '../src/features/hosting/serve.ts';
import { launch } from '../src/features/print/pdf/browser.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, swipes: { type: 'string', default: '60' } },
});
const dirs = positionals.length > 0 ? positionals : ['dist'];
const port = 4397;
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)));

/** Milliseconds between the frames of one reading. */
async function read(browser: Browser, dir: string): Promise<number[]> {
  const site = await serve({ dir, port, base: '/' });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${String(port)}/`);
  await page.locator('html[data-ready] [data-stage][data-settled]').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 195, y }] });
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const seen: number[] = [];
        let last: number | undefined;
        const tick = (now: number): void => {
          if (last !== undefined) seen.push(now - last);
          last = now;
          if (document.documentElement.dataset['read'] === undefined) requestAnimationFrame(tick);
          else done(seen);
        };
        requestAnimationFrame(tick);
      }),
  );
  for (let swipe = 0; swipe < Number(values.swipes); swipe++) {
    const begun = performance.now();
    await touch('touchStart', 780);
    for (let i = 1; i <= 10; i++) {
      await touch('touchMove', 780 - 56 * i);
      await wait(14);
    }
    await touch('touchEnd');
    await wait(600 - (performance.now() - begun));
  }
  await page.evaluate(() => (document.documentElement.dataset['read'] = ''));
  const seen = await frames;
  await context.close();
  await site.close();
  return seen;
}

const browser = await launch();
const measured = new Map<string, { late: number; slow: number; longest: number }[]>();
for (let run = 0; run < Number(values.runs); run++) {
  for (const dir of dirs) {
    const seen = await read(browser, dir);
    const late = (seen.filter((ms) => ms > 20).length / seen.length) * 100;
    const one = { late, slow: quantile(seen, 0.95) ?? 0, longest: Math.max(...seen) };
    measured.set(dir, [...(measured.get(dir) ?? []), one]);
  }
}
await browser.close();
const middle = (all: readonly number[]): number => Math.round((median(all) ?? 0) * 10) / 10;
console.table(
  [...measured].map(([dir, all]) => ({
    dir,
    runs: all.length,
    '% over 20 ms': middle(all.map(({ late }) => late)),
    '95th of 100, ms': middle(all.map(({ slow }) => slow)),
    'longest, ms': middle(all.map(({ longest }) => longest)),
  })),
);
