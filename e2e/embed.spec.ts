/** A figure on somebody else's page: another origin, another width, no say over our page. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { base, dist, full, locales, must, origin, some, stepIds, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const id = must(
  stepIds('en').find((step) => step === 'phd-pipeline-peak'),
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

/** The code that the site offers, found as oEmbed's consumers find it, and led to where the tests serve it. */
function offeredCode(locale: Locale, of: string = id): string {
  const page = readFileSync(join(dist, locale === 'en' ? '' : locale, 's', of, 'index.html'), 'utf8');
  const [link = ''] = /<link[^>]*type="application\/json\+oembed"[^>]*>/.exec(page) ?? [];
  const { pathname } = new URL(must(/href="([^"]+)"/.exec(link)?.[1], 'link that oEmbed is discovered by'));
  const file = join(dist, pathname.slice(base.length));
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

/** The offered frame without our script, as a page shows it that runs none or cleans the code that it was given. */
const bareCode = (locale: Locale, of: string = id): string =>
  offeredCode(locale, of).replace(/<script.*$/, '');
/** A style that sets a frame in the letters that we measure with, whatever fonts the machine has. */
function inOurs(display: string, sans: string): string {
  const face = (family: string, name: string): string => {
    const file = must(
      readdirSync(join(dist, 'fonts')).find((each) => each.startsWith(`${name}.`)),
      name,
    );
    const data = readFileSync(join(dist, 'fonts', file)).toString('base64');
    return `@font-face { font-family: ${family}; font-weight: 100 900; src: url(data:font/woff2;base64,${data}) }`;
  };
  return `${face('our-display', display)} ${face('our-sans', sans)}
    html, [lang] { --face-display: our-display; --face-sans: our-sans }`;
}
const letters = {
  en: inOurs('newsreader-display-en', 'pretendard-en'),
  ko: inOurs('noto-serif-ko', 'pretendard-ko'),
} satisfies Record<Locale, string>;
/** Frames of figures that are as many kinds as there are chapters. */
const several = some(stepIds('en'), 9);

for (const locale of locales) {
  test(`without any script the frame is as high as its figure, and little higher, ${locale}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
    // Heights differ with the letters: each language has its own half of the figures.
    for (const of of several.filter((_, i) => full || i % 2 === locales.indexOf(locale))) {
      const page = await openForeign(
        context,
        [300, 320, 375, 420, 480, 575, 580, 640, 700, 760, 900]
          .map((width) => `<div style="width:${String(width)}px">${bareCode(locale, of)}</div>`)
          // A page that takes the number that oEmbed has, and no style.
          .concat(`<div style="width:640px">${bareCode(locale, of).replaceAll(/ style="[^"]*"/g, '')}</div>`)
          .join('')
          .replaceAll('loading="lazy"', ''),
      );
      for (const frame of page.frames().slice(1)) {
        await frame.waitForLoadState();
        const left = (): Promise<number> =>
          frame
            .locator('main')
            .evaluate((main) => innerHeight - Math.ceil(main.getBoundingClientRect().height));
        const where = `${of} in ${String(await frame.evaluate(() => innerWidth))} px`;
        // One height has to do for the fonts of every reader, of this machine too, which may have none for the language.
        expect.soft(await left(), where).toBeGreaterThanOrEqual(0);
        await frame.evaluate((css) => {
          document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
        }, letters[locale]);
        // Where no script runs nothing can be awaited within the page, and out of sight nothing is laid out unasked.
        await expect
          .poll(() =>
            frame.evaluate(() => {
              document.body.getBoundingClientRect();
              return [...document.fonts].filter(
                ({ family, status }) => family.startsWith('our-') && status === 'loaded',
              ).length;
            }),
          )
          .toBe(2);
        expect.soft(await left(), `${where}, our letters`).toBeGreaterThanOrEqual(0);
        expect.soft(await left(), `${where}, our letters`).toBeLessThanOrEqual(100);
      }
      await page.close();
    }
    await context.close();
  });
}

/** What a frame may do, by its sandbox; WordPress gives the second to whatever it discovers. */
const sandboxes = [
  undefined,
  'allow-scripts',
  'allow-scripts allow-same-origin',
  'allow-scripts allow-popups',
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  'allow-same-origin',
  '',
];

for (const sandbox of sandboxes) {
  const scripts = sandbox === undefined || sandbox.includes('allow-scripts');
  test(`in a sandbox of ${JSON.stringify(sandbox)} the figure is shown${scripts ? ' and tells its height' : ''}`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const complaints: string[] = [];
    context.on('console', (message) => {
      // That scripts are forbidden is the sandbox's own word, where there are to be none.
      if (message.type() === 'error' && !(message.text().includes('sandboxed') && !scripts))
        complaints.push(message.text());
    });
    const code = offeredCode('en').replace(
      '<iframe ',
      sandbox === undefined ? '<iframe ' : `<iframe sandbox="${sandbox}" `,
    );
    const page = await openForeign(context, `<div style="width:400px">${code}</div>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('figure svg:visible')).toHaveCount(1);
    const wanted = await frame
      .locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    const given = (): Promise<number> => page.locator('iframe').evaluate((element) => element.clientHeight);
    if (scripts) await expect.poll(given).toBe(wanted);
    else expect(await given()).toBeGreaterThanOrEqual(wanted);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

/**
 * A page as WordPress makes it of what it discovered, taken from its `wp_filter_oembed_result` and `wp-embed.js`: of the
 * code a quotation at its beginning, and the frame, sandboxed, with a secret in two places. Only where there is the
 * quotation a script comes with it, which heeds messages with that secret: heights from 200 to 1000, links to the same host.
 */
const wordPress = (locale: Locale): string => {
  const kept = offeredCode(locale)
    .replaceAll(/<(?!\/?(?:a|blockquote|iframe)\b)[^>]*>/g, '')
    .replaceAll(/ (?:style|loading)="[^"]*"/g, '');
  const [, quotation = '', frame = ''] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  const framed = frame
    .replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted" data-secret="Ab3dE5gH1j"')
    .replace(/(src="[^"]*)"/, '$1#?secret=Ab3dE5gH1j"');
  if (quotation === '') return framed;
  return (
    quotation.replace('<blockquote', '<blockquote data-secret="Ab3dE5gH1j"') +
    framed.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"') +
    `<script>
      addEventListener('message', ({ data, source }) => {
        if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
          quotation.style.display = 'none';
        for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
          if (source !== frame.contentWindow) continue;
          frame.removeAttribute('style');
          if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, ~~data.value));
          const there = new URL(data.value, 'https://none.example');
          if (data.message === 'link' && there.host === new URL(frame.src).host && document.activeElement === frame)
            location.href = data.value;
        }
      });
    </script>`
  );
};

for (const locale of locales) {
  test(`as WordPress frames it, it has its height and leads out of its sandbox by keyboard, ${locale}`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await openForeign(context, `<div style="width:400px">${wordPress(locale)}</div>`);
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.locator('blockquote')).toBeHidden();
    expect(await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).borderWidth)).toBe('0px');
    const frame = page.frameLocator('iframe');
    const wanted = (): Promise<number> =>
      frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    await expect
      .poll(async () => (await page.locator('iframe').evaluate((one) => one.clientHeight)) - (await wanted()))
      .toBe(0);
    const back = frame.locator('.back a');
    const there = new URL(must(await back.getAttribute('href'), 'way back'));
    // The story is not served where the build will live.
    await page.route(there.origin + '/**', (route) => route.fulfill({ body: 'the story' }));
    await page.evaluate((host) => {
      const frame = document.querySelector('iframe');
      Object.defineProperty(frame, 'src', { value: `https://${host}/` });
    }, there.host);
    await page.keyboard.press('Tab');
    await expect(back).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL(there.href);
    await context.close();
  });
}

test('a frame takes a theme, and stands plain on the page around it', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const ground = async (query: string): Promise<string> => {
    const page = await openForeign(
      context,
      `<iframe sandbox="allow-scripts" width="640" height="900" src="${origin}${base}embed/${id}/${query}"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('h1')).toBeAttached();
    const colour = await frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    const title = await frame.locator('h1').evaluate((heading) => heading.getBoundingClientRect().height);
    expect(title > 1, query).toBe(!query.includes('plain'));
    await page.close();
    return colour;
  };
  const [light, dark, none] = ['rgb(250, 246, 238)', 'rgb(21, 21, 26)', 'rgba(0, 0, 0, 0)'];
  expect(await ground('')).toBe(light);
  expect(await ground('?theme=auto')).toBe(light);
  expect(await ground('?theme=dark')).toBe(dark);
  expect(await ground('?theme="><b>')).toBe(light);
  expect(await ground('?plain')).toBe(none);
  expect(await ground('?theme=dark&plain')).toBe(none);
  await context.close();
});

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
