/** A link leads to its place and its picture, whenever the fonts come, and whatever the fragment holds. */
import type { Page } from '@playwright/test';
import { atRest, atRestInAddress, press, scrollInto, scrollTop } from './support/reading.ts';
import {
  address,
  chapterIds,
  full,
  locales,
  once,
  some,
  stepIds,
  stepShownAt,
  windows,
} from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Where an arrival puts the reader. */
interface Place {
  readonly id: string;
  /** The id's heading, in px from the top of the window. */
  readonly top: number;
  /** Lower edge of what lies over the text: the bar, or a stage on top. */
  readonly clear: number;
  /** `scroll` with a stage, `plain` without. */
  readonly mode: string | undefined;
}

/** Where the ids' headings stand. With `go`, goes to each first, as a link inside the page would. */
const placesOf = (page: Page, ids: readonly string[], go: boolean): Promise<Place[]> =>
  page.evaluate(
    async ([ids, go]) => {
      const places: Place[] = [];
      for (const id of ids) {
        if (go) location.hash = id;
        await window.probe.frames(go ? 4 : 1);
        const heading = document.getElementById(id)?.querySelector('h1, h2, h3');
        const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
        const bar = document.querySelector('nav')?.getBoundingClientRect();
        if (!heading || !stage || !bar) throw new Error(`${id} has no heading`);
        const onTop = stage.width > innerWidth * 0.9;
        places.push({
          id,
          top: heading.getBoundingClientRect().top,
          clear: onTop ? stage.bottom : bar.bottom,
          mode: document.documentElement.dataset['mode'],
        });
      }
      return places;
    },
    [ids, go] as const,
  );

const sizes = [windows.phone, windows.desktop];
const delayFonts = async (page: Page): Promise<void> => {
  await page.route('**/fonts/*', async (route) => {
    await new Promise((done) => setTimeout(done, 2000));
    await route.continue().catch(() => undefined);
  });
  // Where the stage's script takes seconds the article stays plain, and its places are others. Of several pages on a
  // busy machine that says nothing, so here the page waits for its script.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    const patient = (then: () => void, ms = 0): number => (ms < 5000 ? wait(then, ms) : 0);
    window.setTimeout = patient as typeof setTimeout;
  });
};

for (const locale of locales) {
  test(`every step's and chapter's link, on load, fonts two seconds late, ${locale}`, async ({ visit }) => {
    const targets = [...stepIds(locale), ...chapterIds(locale)];
    for (const [size, viewport] of sizes.entries()) {
      // Every link on a phone in one language and on a desktop in the other: together, each in both.
      const own = some(
        targets.filter((_, i) => (i + locales.indexOf(locale)) % 2 === size),
        7,
        size,
      );
      const late = new Map<string, { state: string; place: Place | undefined }>();
      // Late arrivals mostly wait, so several wait side by side.
      const lanes = [0, 1, 2, 3, 4, 5].map((lane) => own.filter((_, i) => i % 6 === lane));
      await Promise.all(
        lanes.map(async (ids) => {
          const page = await visit({ locale, viewport, id: ids[0] ?? '', before: delayFonts });
          for (const [i, id] of ids.entries()) {
            // A page that is already there would only scroll; a blank one in between makes it an arrival.
            if (i > 0) {
              await page.goto('about:blank');
              await page.goto(address(locale, id));
            }
            late.set(id, { state: await atRest(page), place: (await placesOf(page, [id], false))[0] });
          }
        }),
      );
      // Fonts in time: one page, which goes from place to place.
      const prompt = await visit({ locale, viewport, reducedMotion: 'reduce' });
      for (const { id, top, clear } of await placesOf(prompt, own, true)) {
        const { state, place } = late.get(id) ?? {};
        expect.soft(state, `state at #${id}`).toBe(stepShownAt(locale, id));
        expect.soft(place?.mode, `mode at #${id}`).toBe('scroll');
        expect.soft(Math.abs((place?.top ?? NaN) - top), `px of #${id} by late fonts`).toBeLessThanOrEqual(2);
        expect.soft(top, `heading of #${id} is covered`).toBeGreaterThanOrEqual(clear);
        expect.soft(top, `heading of #${id} is below the window`).toBeLessThan(viewport.height - 24);
      }
    }
  });

  test(`a chapter's first step is reached with the chapter's title over it, ${locale}`, async ({ visit }) => {
    // Each window in one of the languages.
    for (const viewport of sizes.filter((_, size) => full || size === locales.indexOf(locale))) {
      const page = await visit({ locale, viewport, reducedMotion: 'reduce' });
      for (const chapter of chapterIds(locale).slice(1)) {
        const first = stepIds(locale).find((id) => id.startsWith(`${chapter}-`)) ?? '';
        await placesOf(page, [first], true);
        const [title] = await placesOf(page, [chapter], false);
        expect.soft(title?.top, `title over #${first}`).toBeGreaterThanOrEqual(title?.clear ?? NaN);
      }
    }
  });

  test(
    `an opened link paints its picture once, and no other, ${locale}`,
    { tag: once(0, locale) },
    async ({ visit }) => {
      for (const id of [stepIds(locale).at(1) ?? '', stepIds(locale).at(-1) ?? '']) {
        const page = await visit({ locale, id });
        await atRestInAddress(page);
        const states = await page.evaluate(() => window.probe.log.filter(({ what }) => what === 'state'));
        expect([...new Set(states.map((event) => event.id))]).toEqual([id]);
      }
    },
  );

  test(`the address and the language link follow every step, without a history entry, ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale, viewport: windows.phone, reducedMotion: 'reduce' });
    const entries = await page.evaluate(() => history.length);
    const link = page.locator('a[data-keeps-place]');
    const ids = stepIds(locale);
    // Half of the steps in each language: together, all.
    for (const id of some(
      ids.filter((_, i) => i % 2 === locales.indexOf(locale)),
      6,
    )) {
      await test.step(id, async () => {
        await scrollInto(page, id);
        expect(await atRestInAddress(page)).toBe(id);
        const fragment = id === ids[0] ? undefined : id;
        expect(page.url()).toBe(address(locale, fragment));
        const other = await link.evaluate((link: HTMLAnchorElement) => link.href);
        expect(other).toBe(address(locale === 'en' ? 'ko' : 'en', fragment));
      });
    }
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test(`the language link leads to the same step, and back, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    const link = page.locator('a[data-keeps-place]');
    // Each takes two whole pages, so not every step.
    for (const id of stepIds(locale).filter((_, i) => i % (full ? 8 : 32) === 1)) {
      await test.step(id, async () => {
        await scrollInto(page, id);
        await atRestInAddress(page);
        await press(page, link);
        await page.waitForURL(address(locale === 'en' ? 'ko' : 'en', id));
        expect(await atRest(page)).toBe(id);
        await page.goBack();
        expect(await atRest(page)).toBe(id);
      });
    }
  });
}

test('reload in the middle keeps the place and the picture', async ({ visit, watch }) => {
  // With the same letters before and after: which ones a reload has in time is chance, and a line more or less.
  const noFonts = {
    before: async (page: Page): Promise<void> => {
      await page.route('**/*.woff2', (route) => route.abort());
    },
  };
  watch.allow(/Failed to load resource/);
  for (const [size, viewport] of sizes.entries()) {
    const page = await visit({ viewport, reducedMotion: 'reduce', ...noFonts });
    for (const id of stepIds('en').filter((_, i) => i % (full ? 6 : 18) === 1 + size)) {
      await test.step(`${id}, ${String(viewport.width)} px`, async () => {
        await scrollInto(page, id, 0.7);
        await atRestInAddress(page);
        const before = await scrollTop(page);
        await page.reload();
        expect(await atRest(page)).toBe(id);
        expect(Math.abs((await scrollTop(page)) - before)).toBeLessThanOrEqual(2);
      });
    }
  }
});

for (const locale of locales)
  test(
    `back and forward after choosing in the contents, ${locale}`,
    { tag: once(1, locale) },
    async ({ visit }) => {
      const page = await visit({ locale });
      const entries = await page.evaluate(() => history.length);
      const count = await page.locator('#contents a[data-contents]').count();
      const visited = [{ id: await atRestInAddress(page), top: await scrollTop(page) }];
      for (const n of [2, count - 1, Math.floor(count / 2)]) {
        await press(page, page.locator('a[data-menu]'));
        const link = page.locator('.menu a[data-contents]').nth(n);
        await link.scrollIntoViewIfNeeded();
        await press(page, link);
        const id = ((await link.getAttribute('href')) ?? '').slice(1);
        expect(await atRestInAddress(page)).toBe(id);
        visited.push({ id, top: await scrollTop(page) });
      }
      expect(await page.evaluate(() => history.length), 'one entry for each choice').toBe(entries + 3);
      const walk = async (
        go: () => Promise<unknown>,
        { id, top }: { id: string; top: number },
      ): Promise<void> => {
        await go();
        await page.waitForFunction((top) => Math.abs(scrollY - top) <= 2, top);
        expect(await atRestInAddress(page)).toBe(id);
      };
      for (const place of visited.slice(0, -1).reverse()) await walk(() => page.goBack(), place);
      for (const place of visited.slice(1)) await walk(() => page.goForward(), place);
    },
  );

const hostile = {
  unknown: 'no-such-step',
  'half an escape': '%E0%A4%A',
  markup: '<img src=x onerror=alert(1)>',
  selector: '"],*[id="opening',
  prototype: '__proto__',
  long: 'x'.repeat(10_000),
};
for (const [i, [name, id]] of Object.entries(hostile).entries()) {
  const locale = locales[i % locales.length] ?? 'en';
  // Every second: an escape, markup and a selector are what could do harm.
  const tag = i % 2 === 1 ? [] : '@full';
  test(`a hostile fragment leaves the reader at the top: ${name}, ${locale}`, { tag }, async ({ visit }) => {
    const page = await visit({ locale, id });
    const first = stepIds(locale).at(0) ?? '';
    expect(await atRestInAddress(page)).toBe(first);
    expect(await scrollTop(page)).toBe(0);
    expect(await page.locator('html').getAttribute('data-mode')).toBe('scroll');
    await expect(page.locator('[data-stage] svg')).toBeVisible();
    expect(await page.locator('img').count(), 'nothing was injected').toBe(0);
    const last = stepIds(locale).at(-1) ?? '';
    await scrollInto(page, last);
    expect(await atRestInAddress(page)).toBe(last);
  });
}
