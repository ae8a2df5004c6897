/** Motion: short, stoppable, taken over from what is on screen, and none at all for who wants none. */
import type { Page } from '@playwright/test';
import { watchCrowd, type DrawnDot } from './support/watch-crowd.ts';
import { boxOf, distance, expectedPicture, paintedPicture, served, tolerance } from './support/picture.ts';
import { atRest, atRestInAddress, beginReading, press, scrollInto } from './support/reading.ts';
import { some, stepIds } from './support/site.ts';
import { travellers } from '../src/scene/scene.ts';
import { expect, test } from './support/test.ts';

const ids = stepIds('en');
const [, second = '', third = '', fourth = ''] = ids;

/** Reads on from the second step, with an empty log. */
async function begin(page: Page): Promise<void> {
  await beginReading(page);
  await page.evaluate(() => (window.probe.log.length = 0));
}

/** Goes to each step in turn, then tells how long each change lasted. */
async function walk(
  page: Page,
  steps: readonly string[],
): Promise<{ id: string; frames: number; ms: number }[]> {
  for (const id of steps) {
    await scrollInto(page, id);
    await atRest(page);
  }
  const log = await page.evaluate(() => window.probe.log);
  return log.flatMap((event, i) => {
    if (event.what !== 'state') return [];
    const end = log.slice(i).find(({ what }) => what === 'settled');
    return [
      { id: event.id, frames: (end?.frame ?? Infinity) - event.frame, ms: (end?.at ?? Infinity) - event.at },
    ];
  });
}

const stopMotion = async (page: Page): Promise<void> => {
  await press(page, page.locator('details.display summary'));
  await press(page, page.locator('button[data-control="motion"]'));
  await page.keyboard.press('Escape');
};

test('no dot is missing in any frame, whatever interrupts what', async ({ visit }) => {
  const page = await visit({ before: (page) => page.addInitScript(watchCrowd) });
  await begin(page);
  await page.evaluate(() => {
    const seen = { still: new Set<number>(), moving: new Set<number>() };
    const look = (): void => {
      const travellers = document.querySelector<SVGElement>('[data-stage] [data-travellers]');
      const paths = [...(travellers?.querySelectorAll(':scope > * > :first-child') ?? [])];
      const strokes = paths.reduce((n, path) => n + (path.getAttribute('d') ?? '').split(/m/i).length - 1, 0);
      if (travellers?.style.opacity === '0') seen.moving.add(window.drawn.length);
      else seen.still.add(strokes);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  for (const [n, id] of some(ids.slice(2), 2).entries()) {
    await scrollInto(page, id);
    await page.evaluate((frames) => window.probe.frames(frames), 2 + ((n * 7) % 20));
  }
  await atRest(page);
  const seen = await page.evaluate(() => {
    const { still, moving } = (window as unknown as { seen: Record<'still' | 'moving', Set<number>> }).seen;
    return { still: [...still], moving: [...moving] };
  });
  const counts = ids.map((id) => served('en', 'wide', id).scene.dots.length);
  expect(seen.still.length).toBeGreaterThan(0);
  expect(seen.still.filter((n) => !counts.includes(n))).toEqual([]);
  // On the way from picture to picture: all that both have, and at most all that travel.
  expect(Math.min(...seen.moving)).toBeGreaterThanOrEqual(Math.min(...counts));
  expect(Math.max(...seen.moving)).toBeLessThanOrEqual(travellers);
});

test('a movement that is interrupted goes on from what is on screen', async ({ visit }) => {
  // A clock that only the test moves: what is compared are two frames, not two guesses at one.
  const page = await visit({
    before: async (page) => {
      await page.clock.install({ time: 0 });
      await page.addInitScript(watchCrowd);
    },
  });
  await beginReading(page);
  await page.clock.pauseAt(60_000);
  await scrollInto(page, third);
  await page.clock.runFor(560);
  await page.evaluate(() => {
    new MutationObserver(() => {
      Object.assign(window, { taken: window.drawn });
    }).observe(document.querySelector('[data-stage]') ?? document, { attributeFilter: ['data-state'] });
  });
  await scrollInto(page, fourth);
  // The dots are painted where they set out from, and the next picture is made ready: no dot has moved yet.
  await page.clock.runFor(64);
  const { settled, taken, now } = await page.evaluate(() => ({
    settled: window.probe.log.at(-1)?.what === 'settled',
    taken: (window as unknown as { taken: DrawnDot[] }).taken,
    now: window.drawn,
  }));
  expect(settled, 'still moving').toBe(false);
  expect(now).toHaveLength(taken.length);
  const leaps = now.map(({ x, y }, i) => Math.hypot(x - (taken[i]?.x ?? NaN), y - (taken[i]?.y ?? NaN)));
  expect(Math.max(...leaps), 'px of leap').toBeLessThan(1);
  const apart = (id: string): number =>
    Math.max(
      ...taken
        .slice(0, 3)
        .map(({ x }, i) => Math.abs(x - (served('en', 'wide', id).scene.dots[i]?.x ?? NaN))),
    );
  expect(apart(second), 'it had left the one').toBeGreaterThan(10);
  expect(apart(third), 'and not reached the other').toBeGreaterThan(10);
});

test('with reduced motion every change is one frame, without a picture in between', async ({ visit }) => {
  const page = await visit({ reducedMotion: 'reduce' });
  await begin(page);
  for (const { id, frames } of await walk(
    page,
    some(
      ids.filter((id) => id !== second),
      2,
    ),
  )) {
    expect.soft(frames, `frames to ${id}`).toBeLessThanOrEqual(1);
  }
});

test('the motion switch: stillness at once, kept on reload', async ({ visit }) => {
  const page = await visit();
  await begin(page);
  await scrollInto(page, third);
  await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'moving');
  await stopMotion(page);
  expect(await atRest(page)).toBe(third);
  for (const reloaded of [false, true]) {
    if (reloaded) await page.reload();
    await atRestInAddress(page);
    await page.evaluate(() => (window.probe.log.length = 0));
    for (const { frames } of await walk(page, [fourth, second, third])) expect(frames).toBeLessThanOrEqual(1);
    await expect(page.locator('button[data-control="motion"]')).toHaveAttribute('aria-pressed', 'false');
  }
});

test(
  'a system that asks for stillness in the midst of a movement gets it at once',
  { tag: '@pace' },
  async ({ visit }) => {
    const page = await visit();
    await begin(page);
    await scrollInto(page, third);
    await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'moving');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForFunction(() => window.probe.log.at(-1)?.what === 'settled');
    const log = await page.evaluate(() => window.probe.log);
    expect(
      (log.at(-1)?.at ?? Infinity) - (log.at(0)?.at ?? 0),
      'before the movement would have ended',
    ).toBeLessThan(1000);
    expect(
      distance(await paintedPicture(page), expectedPicture('en', await boxOf(page), third)),
    ).toBeLessThanOrEqual(tolerance);
    // The next chapter's scenes are there: what is counted is a movement, not a wait for a file.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => (window.probe.log.length = 0));
    const [still] = await walk(page, [fourth]);
    expect(still?.frames).toBeLessThanOrEqual(1);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.evaluate(() => (window.probe.log.length = 0));
    const [moving] = await walk(page, [third]);
    expect(moving?.frames).toBeGreaterThan(1);
  },
);

test('nothing moves while nobody reads', async ({ visit }) => {
  const page = await visit();
  await begin(page);
  const changes = await page.evaluate(async () => {
    const seen: string[] = [];
    const observer = new MutationObserver((list) => {
      seen.push(...list.map(({ attributeName, target }) => `${target.nodeName} ${attributeName ?? ''}`));
    });
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await window.probe.frames(60);
    observer.disconnect();
    return { seen, animations: document.getAnimations().length };
  });
  expect(changes).toEqual({ seen: [], animations: 0 });
});

test('the switch stops what is moving', async ({ visit }) => {
  const page = await visit();
  await begin(page);
  await press(page, page.locator('details.display summary'));
  await scrollInto(page, third);
  const { moving, frames } = await page.evaluate(async () => {
    const stage = document.querySelector<HTMLElement>('[data-stage]');
    while (window.probe.log.at(-1)?.what !== 'moving') await window.probe.frames(1);
    await window.probe.frames(2);
    const moving = stage?.dataset['settled'] === undefined;
    document.querySelector<HTMLElement>('button[data-control="motion"]')?.click();
    let frames = 0;
    for (; stage?.dataset['settled'] === undefined; frames++) await window.probe.frames(1);
    return { moving, frames };
  });
  expect(moving, 'it moved when the switch was pressed').toBe(true);
  expect(frames).toBeLessThanOrEqual(2);
  expect(await atRest(page)).toBe(third);
  const wanted = expectedPicture('en', await boxOf(page), third);
  expect(distance(await paintedPicture(page), wanted)).toBeLessThanOrEqual(tolerance);
});
