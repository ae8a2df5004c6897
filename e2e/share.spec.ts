/** Sharing a place: from its quiet link to the page that a friend opens, and back into the story. */
import type { Page } from '@playwright/test';
import { atRest, atRestInAddress, scrollInto } from './support/reading.ts';
import { base, chapterIds, locales, must, origin, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const sharePath = (locale: Locale, id: string): string =>
  `${base}${locale === 'en' ? '' : `${locale}/`}s/${id}/`;
const id = must(stepIds('en')[12], 'thirteenth step');

/** A heading as it is said in a message: without the joiners and hard spaces that keep lines together on a page. */
const said = (heading: string | null): string =>
  (heading ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

/** Rests at the step and opens its panel from the keyboard. */
async function openPanel(page: Page): Promise<void> {
  await scrollInto(page, id, 0.3);
  await atRestInAddress(page);
  const link = page.locator(`#${id} a[data-share]`);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-share-panel]')).toBeVisible();
}

for (const locale of locales) {
  test(`the link and its sentence are copied, by keyboard, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, permissions: ['clipboard-read', 'clipboard-write'] });
    await openPanel(page);
    await expect(page.locator('[data-share-copy]')).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.locator('[data-share-panel]');
    await expect(page.locator('[data-share-status]')).toHaveText(
      must(await panel.getAttribute('data-copied'), 'words'),
    );
    const heading = await page.locator(`#${id} :is(h2, h3)`).first().textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${said(heading)}\n${origin}${sharePath(locale, id)}`,
    );
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator(`#${id} a[data-share]`)).toBeFocused();
    expect(await atRest(page), 'sharing moves nothing').toBe(id);
  });

  test(`without script the link leads to the place’s own page and from there into the story, ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    await page.locator(`#${id} a[data-share]`).click();
    expect(new URL(page.url()).pathname).toBe(sharePath(locale, id));
    await page.locator('.in-place .strong').click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect(page.locator(`#${id} :is(h2, h3)`).first()).toBeInViewport();
  });

  test(`a shared link opens the step in its place, and back leads out again, ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale });
    await page.goto(origin + sharePath(locale, id));
    const title = await page.locator('h1').textContent();
    await page.locator('.in-place .strong').click();
    expect(await atRestInAddress(page)).toBe(id);
    expect(said(await page.locator(`#${id} :is(h2, h3)`).first().textContent())).toBe(said(title));
    await page.goBack();
    await expect(page.locator('h1')).toHaveText(title ?? '');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(`${base}${locale === 'en' ? '' : `${locale}/`}`);
  });
}

for (const locale of locales) {
  test(`every place’s link offers its own sentence and address, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRest(page);
    const offered = await page.evaluate(() => {
      const panel = document.querySelector('[data-share-panel]');
      const title = panel?.querySelector('[data-share-title]');
      const address = panel?.querySelector('input');
      return [...document.querySelectorAll<HTMLElement>('a[data-share]')].map((link) => {
        link.click();
        const open = panel?.matches(':popover-open');
        panel?.querySelector<HTMLElement>('[data-share-close]')?.click();
        return { id: link.dataset['share'], title: title?.textContent, address: address?.value, open };
      });
    });
    // What is said of a place on its own page, at the head.
    const wanted = await Promise.all(
      [...chapterIds(locale), ...stepIds(locale)].map(async (id) => {
        const html = await (await page.request.get(origin + sharePath(locale, id))).text();
        const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? '';
        const text = await page.evaluate((html) => {
          const box = new DOMParser().parseFromString(html, 'text/html').body;
          return box.textContent.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
        }, title);
        return { id, title: text, address: origin + sharePath(locale, id), open: true };
      }),
    );
    const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }): number =>
      (a.id ?? '').localeCompare(b.id ?? '');
    expect(offered.toSorted(byId)).toEqual(wanted.toSorted(byId));
  });
}

test('a refused clipboard leaves the address marked', async ({ visit }) => {
  const page = await visit({
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
        });
      }),
  });
  await openPanel(page);
  await page.locator('[data-share-copy]').click();
  const panel = page.locator('[data-share-panel]');
  await expect(page.locator('[data-share-status]')).toHaveText(
    must(await panel.getAttribute('data-refused'), 'words'),
  );
  const marked = await page
    .locator('[data-share-panel] input')
    .evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
  expect(marked).toBe(origin + sharePath('en', id));
});

test('the system’s own sheet, where there is one', async ({ visit }) => {
  const page = await visit({
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: (data: ShareData) => {
            Object.assign(window, { shared: data });
            return Promise.reject(new DOMException('closed by the reader', 'AbortError'));
          },
        });
      }),
  });
  await openPanel(page);
  await page.locator('[data-share-system]').click();
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
  expect(shared.url).toBe(origin + sharePath('en', id));
  await expect(page.locator('[data-share-panel]')).toBeVisible();
});

test('by touch on a phone, the panel is within the window', async ({ visit }) => {
  const page = await visit({ viewport: windows.phone, hasTouch: true, isMobile: true });
  await scrollInto(page, id, 0.3);
  await atRestInAddress(page);
  await page.locator(`#${id} a[data-share]`).tap();
  const box = must(await page.locator('[data-share-panel]').boundingBox(), 'panel');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(windows.phone.width);
  expect(box.y + box.height).toBeLessThanOrEqual(windows.phone.height);
  await page.locator('[data-share-close]').tap();
  await expect(page.locator('[data-share-panel]')).toBeHidden();
});

test('a share page copies its address and its embed code', async ({ visit }) => {
  const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(origin + sharePath('en', id));
  await page.locator('button[data-copy="address"]').click();
  await expect(page.locator('[data-share-status]')).not.toBeEmpty();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await read()).toContain(sharePath('en', id));
  await page.locator('details:has(#embed) > summary').click();
  const button = page.locator('button[data-copy="embed"]');
  await expect(button).toHaveText('Copy code');
  await button.click();
  await expect.poll(read).toContain('<iframe src=');
  await expect(page.locator('[data-share-status]')).toHaveText('The code is copied.');
});

test('a share page copies its figure, and its words or what is marked of them as a quote', async ({
  visit,
}) => {
  const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(origin + sharePath('ko', id));
  const status = page.locator('[data-share-status]');
  await page.locator('[data-copy-picture]').click();
  await expect(status).toHaveText('그림을 복사했다.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item && (await createImageBitmap(await item.getType('image/png'))).width;
  });
  expect(copied).toBe(1200);

  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const title = said(await page.locator('h1').textContent());
  await page.locator('[data-copy-quote]').click();
  await expect(status).toHaveText('주소와 함께 인용문으로 복사했다.');
  const words = said(await page.locator('.single-text .words p').first().textContent());
  const address = await page.locator('#address').inputValue();
  expect(await read()).toBe(`“${words}”\n흩어지는 AI 인재, ‘${title}’\n${address}`);

  await page
    .locator('.single-text .words p')
    .first()
    .evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 5);
    });
  const marked = await page.evaluate(() => getSelection()?.toString().trim());
  await page.locator('[data-copy-quote]').focus();
  await page.keyboard.press('Enter');
  expect((await read()).split('\n')[0]).toBe(`“${said(marked ?? null)}”`);
});

test('the system is given the figure where it takes files, and the link alone where it does not', async ({
  visit,
}) => {
  for (const takes of [true, false]) {
    const page = await visit({
      before: (page) =>
        page.addInitScript((takes) => {
          Object.assign(window.navigator, {
            canShare: () => takes,
            share: (data: ShareData) => {
              Object.assign(window, {
                shared: { ...data, files: data.files?.map(({ name, size }) => ({ name, size })) },
              });
              return Promise.resolve();
            },
          });
        }, takes),
    });
    await page.goto(origin + sharePath('en', id));
    await page.locator('[data-share-system]').click();
    const shared = await page.waitForFunction(
      () =>
        (window as unknown as { shared?: { url: string; files?: { name: string; size: number }[] } }).shared,
    );
    const { url, files } = must(await shared.jsonValue(), 'shared');
    expect(url).toBe(await page.locator('#address').inputValue());
    expect(files?.map(({ name }) => name)).toEqual(takes ? [`${id}.png`] : undefined);
    if (takes) expect(must(files?.[0], 'file').size).toBeGreaterThan(5000);
  }
});

for (const locale of locales) {
  test(`the panel fits the lowest windows, ${locale}`, async ({ visit }) => {
    for (const viewport of [
      { width: 320, height: 256 },
      { width: 320, height: 320 },
      { width: 844, height: 320 },
    ]) {
      const page = await visit({ locale, viewport, reducedMotion: 'reduce' });
      await page.locator('a[data-share]').nth(4).click();
      const panel = page.locator('[data-share-panel]');
      await expect(panel).toBeVisible();
      const { top, bottom } = await panel.evaluate((panel) => {
        const { top, bottom } = panel.getBoundingClientRect();
        return { top, bottom: bottom - innerHeight };
      });
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(0);
      for (const part of await panel.locator('a:visible, button:visible').all()) {
        await part.focus();
        await expect(part).toBeInViewport({ ratio: 1 });
      }
    }
  });
}
