/** What a slow phone computes while its reader scrolls on. */
import { scrollInto } from './support/reading.ts';
import { stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';
import { slices } from './support/tracing.ts';

/**
 * Milliseconds of the processor that a slow phone is taken to need for `work`: four times what it took on an idle
 * desktop machine of two cores. Machines differ, and a busy one computes less in a millisecond; the phone does not.
 */
const phone = 4 * 20;

/** A fixed piece of what pages do: nodes made, styled, laid out. */
const work = (): void => {
  const root = document.body.appendChild(document.createElement('div'));
  for (let round = 0; round < 20; round++) {
    root.replaceChildren(
      ...Array.from({ length: 200 }, (_, i) => {
        const node = document.createElement('p');
        node.textContent = `${String(round)} ${String(i)}`;
        return node;
      }),
    );
    root.getBoundingClientRect();
  }
  root.remove();
};

/**
 * How a reader scrolls: quickly, 2,400 px a second, about three steps; and as fast as a wheel can be flung, four
 * times that, where pictures are taken over before they have settled.
 */
const paces = { quick: { px: 40, turns: 150 }, flung: { px: 180, turns: 90 } };

/** The share of frames that may come late. A fling is held to twice as many, though it is seen to need no more. */
const late = { quick: 0.01, flung: 0.02 };

/**
 * Rounds at most. Whatever else a machine does makes a page slower and never faster, so the best round counts: on a
 * quiet machine the first, on a busy one whichever it leaves in peace.
 */
const rounds = 8;

for (const [name, viewport] of Object.entries({ phone: windows.phone, desktop: windows.desktop })) {
  for (const pace of ['quick', 'flung'] as const) {
    const { px, turns } = paces[pace];
    test(
      `scrolling on a device four times as slow, ${name}, ${pace}`,
      // Each window and each pace; the full suite has all four.
      { tag: (name === 'phone') === (pace === 'flung') ? '@pace' : ['@pace', '@full'] },
      async ({ visit, browser }) => {
        const page = await visit({ viewport, unwatched: true });
        const settled = page.locator('html[data-ready] [data-stage][data-settled]');
        await settled.waitFor();
        const second = stepIds('en')[1] ?? '';
        const needed = async (): Promise<number> => {
          let best = Infinity;
          for (let i = 0; i < 5; i++) {
            const { tasks } = await slices(browser, page, () => page.evaluate(work));
            best = Math.min(best, Math.max(...tasks));
          }
          return best;
        };
        const measured: { slower: number; worst: number; half: number; over: number; long: number[] }[] = [];
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
          const slower = phone / (await needed());
          const ms = (all: readonly number[]): number[] =>
            all.map((n) => n * slower).toSorted((a, b) => b - a);
          const slow = ms(frames);
          expect(slow.length, 'frames').toBeGreaterThan(60);
          measured.push({
            slower,
            worst: slow[0] ?? 0,
            half: slow[slow.length >> 1] ?? 0,
            over: slow.filter((n) => n > 20).length / slow.length,
            long: ms(tasks).filter((n) => n > 50),
          });
          const { over = 1, long = [] } = measured.at(-1) ?? {};
          if (over <= late[pace] && long.length === 0) break;
        }
        console.log(`${name}, ${pace}; ${String(late[pace])} of the frames may take over 20 ms`);
        console.table(measured.map(({ long, ...rest }) => ({ ...rest, long: long.length })));
        expect.soft(Math.min(...measured.map(({ long }) => long.length)), 'tasks over 50 ms').toBe(0);
        expect
          .soft(Math.min(...measured.map(({ over }) => over)), 'share of frames over 20 ms')
          .toBeLessThanOrEqual(late[pace]);
      },
    );
  }
}
