/** A figure on somebody else's page: another origin, another width, no say over our page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { base, dist, locales, must, origin, stepIds, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const id = must(
  stepIds('en').find((step) => step === 'phd-pipeline-even'),
  'step to embed',
);

/** Opens a page that holds `body`, served by somebody else: another origin. */
async function openForeign(context: BrowserContext, body: string): Promise<Page> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html><body style="margin:0">${body}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  context.once('close', () => server.close());
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  return page;
}

/** The code that the site offers, led to where the tests serve it. */
function offeredCode(locale: Locale): string {
  const file = join(dist, locale === 'en' ? '' : locale, 'embed', id, 'oembed.json');
  const { html } = JSON.parse(readFileSync(file, 'utf8')) as { html: string };
  return html.replaceAll(/https:\/\/[^/"]+\//g, `${origin}/`);
}

for (const locale of locales) {
  test(`the offered code: as wide as its column, as high as its figure, ${locale}`, async ({ browser }) => {
    const context = await browser.newContext();
    const page = await openForeign(context, `<div id="column">${offeredCode(locale)}</div>`);
    const frame = page.frameLocator('iframe');
    const heights: number[] = [];
    for (const width of [320, 640, 900]) {
      await page.evaluate((width) => {
        const column = document.getElementById('column');
        if (column) column.style.width = `${String(width)}px`;
      }, width);
      const wanted = (): Promise<number> =>
        frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      const given = (): Promise<number> => page.locator('iframe').evaluate((element) => element.clientHeight);
      await expect.poll(async () => (await given()) - (await wanted()), `at ${String(width)} px`).toBe(0);
      expect(await frame.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
      await expect(frame.locator('svg:visible')).toHaveCount(1);
      heights.push(await given());
    }
    expect(new Set(heights).size, 'each width has its own height').toBe(3);
    const back = frame.locator('.back a');
    expect(new URL(must(await back.getAttribute('href'), 'way back')).hash).toBe(`#${id}`);
    await context.close();
  });
}

test('embeds can be framed, and nothing else', async ({ browser }) => {
  const context = await browser.newContext();
  for (const path of [base, `${base}ko/`, `${base}s/${id}/`, `${base}embed/${id}/`]) {
    const page = await openForeign(context, `<iframe src="${origin}${path}"></iframe>`);
    const inside = must(page.frames()[1], 'frame');
    const wanted = path.includes('embed') ? /embed/ : /^chrome-error:/;
    await expect.poll(() => inside.url(), path).toMatch(wanted);
    await page.close();
  }
  await context.close();
});

test('an embed fetches no more than twenty kilobytes, and nothing from anywhere else', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(`${origin}${base}embed/${id}/`, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([origin]);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(20_000);
  await context.close();
});
