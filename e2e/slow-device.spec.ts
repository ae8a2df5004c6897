/** What a slow phone computes while its reader scrolls on. */
import { scrollInto } from './support/reading.ts';
import { stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';
import { slices } from './support/tracing.ts';

// Playwright's own trace takes a picture of the whole document at every turn of the wheel, in the page's own time.
test.use({ trace: 'off' });

/** A phone is taken to be so many times as slow as the machine that runs the tests. */
const slower = 4;

/**
 * How a reader scrolls: quickly, 2,400 px a second, about three steps; and as fast as a wheel can be flung, four
 * times that, where pictures are taken over before they have settled. There a few more frames may come late.
 */
const paces = {
  quick: { px: 40, turns: 150, late: 0.01 },
  flung: { px: 180, turns: 90, late: 0.03 },
};

/**
 * Rounds at most. Whatever else a machine does makes a page slower and never faster, so the best round counts: on a
 * quiet machine the first, on a busy one whichever it leaves in peace.
 */
const rounds = 6;

for (const [name, viewport] of Object.entries({ phone: windows.phone, desktop: windows.desktop })) {
  for (const [pace, { px, turns, late }] of Object.entries(paces))
    test(`scrolling on a device four times as slow, ${name}, ${pace}`, async ({ visit, browser }) => {
      const page = await visit({ viewport, unwatched: true });
      const settled = page.locator('html[data-ready] [data-stage][data-settled]');
      await settled.waitFor();
      const second = stepIds('en')[1] ?? '';
      const measured: { worst: number; half: number; over: number; long: number[] }[] = [];
      for (let round = 0; round < rounds; round++) {
        // Rests once, for what changes while a reader arrives does not move.
        await scrollInto(page, second);
        await page.waitForURL((url) => url.hash === `#${second}`);
        await settled.waitFor();
        await page.mouse.move(viewport.width / 4, viewport.height * 0.8);
        // Time of the processor, not of the clock: on a busy machine a task may wait, but it does not compute more.
        const { tasks, frames } = await slices(browser, page, async () => {
          for (let i = 0; i < turns; i++) {
            await page.mouse.wheel(0, px);
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
          }
          await settled.waitFor();
        });
        const ms = (all: readonly number[]): number[] => all.map((n) => n * slower).toSorted((a, b) => b - a);
        const slow = ms(frames);
        expect(slow.length, 'frames').toBeGreaterThan(60);
        measured.push({
          worst: slow[0] ?? 0,
          half: slow[slow.length >> 1] ?? 0,
          over: slow.filter((n) => n > 20).length / slow.length,
          long: ms(tasks).filter((n) => n > 50),
        });
        const { over = 1, long = [] } = measured.at(-1) ?? {};
        if (over <= late && long.length === 0) break;
      }
      console.log(name, pace);
      console.table(measured.map(({ long, ...rest }) => ({ ...rest, long: long.length })));
      expect.soft(Math.min(...measured.map(({ long }) => long.length)), 'tasks over 50 ms').toBe(0);
      expect
        .soft(Math.min(...measured.map(({ over }) => over)), 'share of frames over 20 ms')
        .toBeLessThanOrEqual(late);
    });
}
