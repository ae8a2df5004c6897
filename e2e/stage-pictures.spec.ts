/** The picture on the stage is its step's scene exactly, whatever the way there. */
import type { Page } from '@playwright/test';
import { boxOf, distance, drawing, expectedPicture, paintedPicture, tolerance } from './support/picture.ts';
import { atRest, beginReading, scrollInto } from './support/reading.ts';
import { full, locales, some, stepIds, windows } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const locale of locales) {
  // The boxes hold the same scenes in both languages but for their words: each in one, the widest in both.
  for (const name of ['desktop', locale === 'en' ? 'phone' : 'tablet'] as const) {
    test(`every step's picture is the scene that the site serves, ${locale}, ${name}`, async ({ visit }) => {
      const page = await visit({ locale, viewport: windows[name], reducedMotion: 'reduce' });
      for (const id of some(stepIds(locale), 3, locales.indexOf(locale))) {
        await test.step(id, async () => {
          await scrollInto(page, id);
          expect(await atRest(page)).toBe(id);
          const painted = await paintedPicture(page);
          const expected = expectedPicture(locale, await boxOf(page), id);
          expect.soft(painted.dots, id).toHaveLength(expected.dots.length);
          expect
            .soft(
              painted.labels.map(({ text }) => text),
              id,
            )
            .toEqual(expected.labels.map(({ text }) => text));
          expect.soft(painted.marks, id).toEqual(expected.marks);
          expect.soft(distance(painted, expected), id).toBeLessThanOrEqual(tolerance);
        });
      }
    });
  }
}

/** Some steps' drawings after a jump, without motion. */
async function jumpedDrawings(page: Page, ids: readonly string[]): Promise<Map<string, string>> {
  const drawings = new Map<string, string>();
  // Every third step, around and around, so that none is reached from its neighbour.
  for (const id of [0, 1, 2].flatMap((rest) => ids.filter((_, i) => i % 3 === rest)).reverse()) {
    await scrollInto(page, id);
    await atRest(page);
    drawings.set(id, await drawing(page));
  }
  return drawings;
}

test(
  'reading down step by step: each drawing is that of a jump, moving and over within two seconds',
  { tag: '@pace' },
  async ({ visit }) => {
    const ids = some(stepIds('en'), 3);
    const jumped = await jumpedDrawings(await visit({ reducedMotion: 'reduce' }), ids);
    const page = await visit();
    await beginReading(page);
    for (const [i, id] of ids.entries()) {
      await test.step(id, async () => {
        await page.evaluate(() => (window.probe.log.length = 0));
        await scrollInto(page, id);
        // Every second step is left before it is settled.
        if (i % 2 === 1) {
          await page.evaluate((frames) => window.probe.frames(frames), i);
          return;
        }
        expect(await atRest(page)).toBe(id);
        expect.soft((await drawing(page)) === jumped.get(id), `${id} differs from a jump there`).toBe(true);
        const log = await page.evaluate(() => window.probe.log);
        const [begin, end] = [
          log.find(({ what }) => what === 'state'),
          log.findLast(({ what }) => what === 'settled'),
        ];
        expect.soft((end?.at ?? NaN) - (begin?.at ?? NaN), `ms to settle at ${id}`).toBeLessThanOrEqual(2000);
        expect.soft((end?.frame ?? NaN) - (begin?.frame ?? NaN), `frames to ${id}`).toBeGreaterThan(1);
      });
    }
  },
);

test('reading up in haste, and opening a link: each drawing is that of a jump', async ({ visit }) => {
  const ids = stepIds('en');
  const last = ids.at(-1) ?? '';
  // Most steps are left before they are settled.
  const rests = ids.toReversed().filter((_, i) => i % (full ? 5 : 9) === 4);
  const jumped = await jumpedDrawings(await visit({ reducedMotion: 'reduce' }), [...rests, last]);
  const page = await visit({ id: last });
  expect(await atRest(page)).toBe(last);
  expect(await drawing(page)).toBe(jumped.get(last));
  for (const id of ids.toReversed()) {
    await scrollInto(page, id);
    await page.evaluate(() => window.probe.frames(4));
    if (!rests.includes(id)) continue;
    expect(await atRest(page)).toBe(id);
    expect.soft((await drawing(page)) === jumped.get(id), `up to ${id} differs from a jump there`).toBe(true);
  }
});

test('interrupted at any moment, the stage ends with the last step asked for', async ({ visit }) => {
  const page = await visit();
  const ids = stepIds('en');
  await beginReading(page);
  for (const [n, frames] of some([1, 3, 8, 15, 30, 45, 60], 2).entries()) {
    const [first = '', second = ''] = [ids[(n * 3 + 3) % ids.length], ids[(n * 5 + 1) % ids.length]];
    await test.step(`${first} interrupted by ${second} after ${String(frames)} frames`, async () => {
      await scrollInto(page, first);
      await page.evaluate((frames) => window.probe.frames(frames), frames);
      await scrollInto(page, second);
      expect(await atRest(page)).toBe(second);
      const wanted = expectedPicture('en', await boxOf(page), second);
      expect(distance(await paintedPicture(page), wanted)).toBeLessThanOrEqual(tolerance);
      expect(
        await page.locator('[data-stage] svg [opacity]:not(:empty)').count(),
        'nothing is left half faded',
      ).toBe(0);
    });
  }
});

test('a slow stage file does not paint a step that the reader has left', async ({ visit }) => {
  const page = await visit({
    before: (page) =>
      page.route('**/stage/*.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1200));
        await route.continue();
      }),
  });
  const [, , third = '', fourth = ''] = stepIds('en');
  await scrollInto(page, third);
  await page.evaluate(() => window.probe.frames(3));
  await scrollInto(page, fourth);
  expect(await atRest(page)).toBe(fourth);
  expect(
    distance(await paintedPicture(page), expectedPicture('en', await boxOf(page), fourth)),
  ).toBeLessThanOrEqual(tolerance);
});
