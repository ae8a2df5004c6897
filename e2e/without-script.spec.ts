/** The article is finished before any script runs, and stays so when a script, a scene or a font cannot be had. */
import type { Page } from '@playwright/test';
import { hold, type Held } from './support/hold.ts';
import { atRest, expectNoShift, scrollInto } from './support/reading.ts';
import { locales, some, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Everything of a step that a reader must be able to get at, and what is wrong with it. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const visible = (node: Element | null): boolean => {
      const box = node?.getBoundingClientRect();
      return box !== undefined && box.width > 40 && box.height > 40 && node?.checkVisibility() === true;
    };
    const words = (node: Element | null | undefined): number => node?.textContent.trim().length ?? 0;
    for (const step of document.querySelectorAll('[data-step]')) {
      const say = (fault: string): void => void found.push(`${step.id}: ${fault}`);
      const figure = step.querySelector('figure');
      const picture = figure?.querySelector('[role="img"]');
      const prose = [...step.querySelectorAll('.words > p:not(.layer)')];
      if (words(step.querySelector('h1, h2, h3')) < 4) say('no heading');
      if (prose.length === 0 || prose.some((p) => words(p) < 20)) say('no prose');
      if (!visible(figure?.querySelector('svg') ?? null)) say('no visible picture');
      if ((picture?.getAttribute('aria-label') ?? '').length < 20) say('no description');
      if (words(figure?.querySelector('.key')) < 4) say('no key');
      // Words come first, then the picture they speak of: the order in which they are read out.
      if (
        figure &&
        prose.some((p) => !(p.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING))
      ) {
        say('prose after the figure');
      }
      for (const table of step.querySelectorAll('table')) {
        const rows = table.querySelectorAll('tbody tr').length;
        if (rows === 0 || words(table.querySelector('caption')) < 4) say('an empty table');
        if (table.querySelectorAll('th[scope="row"]').length !== rows) say('a row without a head');
        if (table.querySelectorAll('thead th[scope="col"]').length < 2) say('a column without a head');
      }
    }
    for (const fact of document.querySelectorAll('data.fact')) {
      if (!fact.getAttribute('data-fact') || !fact.getAttribute('value') || words(fact) === 0) {
        found.push(`fact ${fact.outerHTML}`);
      }
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      if (
        link.pathname === location.pathname &&
        !document.getElementById(decodeURIComponent(link.hash.slice(1)))
      ) {
        found.push(`dead link ${link.hash}`);
      }
    }
    return found;
  });

const order = (page: Page): Promise<string[]> =>
  page.locator('[data-step]').evaluateAll((steps) => steps.map(({ id }) => id));

/** The page is the plain article: no stage, every figure, nothing that waits for a script. */
async function expectArticle(page: Page, locale: Locale): Promise<void> {
  expect(await order(page)).toEqual(stepIds(locale));
  await expect(page.locator('[data-stage]')).toBeHidden();
  expect(await faults(page)).toEqual([]);
}

for (const locale of locales) {
  test(`script switched off: the whole article, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false });
    await expectArticle(page, locale);
    for (const control of await page.locator('.needs-script').all()) await expect(control).toBeHidden();
    await page.setViewportSize(windows.phone);
    expect(await faults(page)).toEqual([]);
    const [, , third = ''] = stepIds(locale);
    await page.locator(`#contents a[href="#${third}"]`).click();
    await expect(page.locator(`#${third} :is(h2, h3)`).first()).toBeInViewport();
  });

  test(`with script and without: the same words, ${locale}`, async ({ visit }) => {
    const words = (page: Page): Promise<string[]> =>
      page
        .locator('[data-step]')
        .evaluateAll((steps) => steps.map((step) => step.textContent.replace(/\s+/g, ' ')));
    const [on, off] = await Promise.all([visit({ locale }), visit({ locale, javaScriptEnabled: false })]);
    await atRest(on);
    expect(await words(on)).toEqual(await words(off));
  });
}

/** Nothing is offered that only a script could do. */
async function expectNoDeadControls(page: Page): Promise<void> {
  for (const control of await page.locator('.needs-script, .guess-live').all())
    await expect(control).toBeHidden();
}

/** What the browser itself says about a request that the test refuses. */
const refused = /Failed to load resource/;

test('the script cannot be fetched: the plain article, at the place that the link names', async ({
  visit,
  watch,
}) => {
  watch.allow(refused);
  const [, , third = ''] = stepIds('en');
  const page = await visit({ id: third, before: (page) => page.route('**/*.js', (route) => route.abort()) });
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
  await expectArticle(page, 'en');
  await expectNoDeadControls(page);
  await expect(page.locator(`#${third} :is(h2, h3)`).first()).toBeInViewport();
});

test('a script of somebody else that fails is none of ours: the story moves', async ({ visit, watch }) => {
  watch.allow(/Failed to load resource|Content Security Policy|not-ours/);
  const page = await visit({
    before: (page) =>
      page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          for (const src of ['/not-ours/inserted.js', 'https://app.not-ours.example/bridge.js']) {
            const script = document.createElement('script');
            script.src = src;
            script.addEventListener('error', () => {
              document.documentElement.classList.add('failed');
            });
            document.head.append(script);
          }
        });
      }),
  });
  await expect(page.locator('html')).toHaveClass(/failed/);
  await atRest(page);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
});

test('the script comes when it has been given up: what it does is offered again', async ({ visit }) => {
  let scripts: Held | undefined;
  const page = await visit({
    wait: 'commit',
    before: async (page) => {
      await page.clock.install();
      scripts = await hold(page, '**/*.js');
    },
  });
  await page.locator('#colophon').waitFor({ state: 'attached' });
  await page.clock.runFor(10_000);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
  await expectNoDeadControls(page);
  scripts?.letGo();
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const plain = page.locator('button[data-control="plain"]');
  await page.locator('details.display summary').click();
  await expect(plain).toHaveAttribute('aria-pressed', 'true');
  await plain.click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
  await expect(page.locator('[data-stage]')).toBeVisible();
});

for (const [name, scrolled] of [
  ['the place that the link names', false],
  ['the reader’s own place', true],
] as const) {
  test(`the script never comes: the plain article after a while, at ${name}`, async ({ visit }) => {
    const [, , third = '', fourth = ''] = stepIds('en');
    const page = await visit({
      id: third,
      wait: 'commit',
      before: async (page) => {
        await page.clock.install();
        await page.route('**/*.js', () => new Promise(() => undefined));
      },
    });
    await page.locator('#colophon').waitFor({ state: 'attached' });
    await expect(page.locator('[data-stage]')).toHaveCSS('position', 'sticky');
    if (scrolled) {
      await page.evaluate((id) => {
        document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
      }, fourth);
    }
    await page.clock.runFor(10_000);
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
    await expectArticle(page, 'en');
    await expect(page.locator(`#${scrolled ? fourth : third} :is(h2, h3)`).first()).toBeInViewport();
  });
}

const lostScenes = {
  'not found': (page: Page) => page.route('**/stage/*.json', (route) => route.fulfill({ status: 404 })),
  'an error of the server': (page: Page) =>
    page.route('**/stage/*.json', (route) => route.fulfill({ status: 500 })),
  aborted: (page: Page) => page.route('**/stage/*.json', (route) => route.abort()),
  'not JSON': (page: Page) =>
    page.route('**/stage/*.json', (route) => route.fulfill({ body: '<!doctype html>' })),
  'cut off': (page: Page) =>
    page.route('**/stage/*.json', async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ body: whole.slice(0, whole.length / 2) });
    }),
  'without the step': (page: Page) =>
    page.route('**/stage/*.json', (route) => route.fulfill({ json: { box: 'wide', steps: {} } })),
};
for (const [name, refuse] of some(Object.entries(lostScenes), 4)) {
  test(`the scenes: ${name}: the plain article, at the reader's place`, async ({ visit, watch }) => {
    watch.allow(refused);
    const [, , third = ''] = stepIds('en');
    const page = await visit({ id: third, before: refuse });
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
    await expect(page.locator('button[data-control="plain"]')).toHaveAttribute('aria-pressed', 'true');
    await expectArticle(page, 'en');
    await expect(page.locator(`#${third} :is(h2, h3)`).first()).toBeInViewport();
  });
}

for (const [name, refuse] of Object.entries({
  'not found': (page: Page) => page.route('**/*.js', (route) => route.fulfill({ status: 404 })),
  'cut off': (page: Page) =>
    page.route('**/*.js', async (route) => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ body: whole.slice(0, whole.length / 2), contentType: 'text/javascript' });
    }),
})) {
  test(`the script: ${name}: the plain article`, async ({ visit, watch }) => {
    watch.allow(/Failed to load resource|page error/);
    const page = await visit({
      before: async (page) => {
        await page.clock.install();
        await refuse(page);
      },
    });
    // A script that is there but cannot run gives itself up by not saying that it is ready.
    await page.clock.runFor(10_000);
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
    await expectArticle(page, 'en');
    await expectNoDeadControls(page);
  });
}

test('the style sheet of the end cannot be fetched: the story moves', async ({ visit, watch }) => {
  watch.allow(refused);
  const page = await visit({ before: (page) => page.route('**/late*.css', (route) => route.abort()) });
  expect(await atRest(page)).toBe(stepIds('en')[0]);
  await expect(page.locator('[data-stage]')).toBeVisible();
});

test('the style sheet of the end never comes: the plain article after a while', async ({ visit }) => {
  const page = await visit({
    wait: 'commit',
    before: async (page) => {
      await page.clock.install();
      await page.route('**/late*.css', () => new Promise(() => undefined));
    },
  });
  await page.locator('#story').waitFor({ state: 'attached' });
  await page.clock.runFor(10_000);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
  await expect(page.locator('[data-stage]')).toBeHidden();
  await expectNoDeadControls(page);
});

test('the scenes fail in the midst of reading: the plain article, at the reader’s place', async ({
  visit,
  watch,
}) => {
  watch.allow(refused);
  const page = await visit();
  await atRest(page);
  const fourth = stepIds('en').at(3) ?? '';
  await scrollInto(page, fourth);
  await atRest(page);
  await page.route('**/stage/*.json', (route) => route.abort());
  // Another box, whose scenes are not there yet.
  await page.setViewportSize(windows.phone);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'plain');
  await expectArticle(page, 'en');
  await expect(page.locator(`#${fourth}`)).toBeInViewport();
});

test('storage refused: everything works for the visit', async ({ visit }) => {
  const page = await visit({
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await atRest(page);
  await page.locator('details.display summary').click();
  for (const [control, attribute, value] of [
    ['theme', 'data-theme', /dark|light/],
    ['motion', 'data-motion', 'off'],
    ['plain', 'data-mode', 'plain'],
  ] as const) {
    await page.locator(`button[data-control="${control}"]`).click();
    await expect(page.locator('html')).toHaveAttribute(attribute, value);
  }
});

for (const spoilt of some(['{', 'null', '"text"', '[]', '{"mode":7,"theme":"<b>","motion":null}'], 5)) {
  test(`storage spoilt (${spoilt}): the defaults`, async ({ visit }) => {
    const page = await visit({
      before: (page) =>
        page.addInitScript((spoilt) => {
          localStorage.setItem('scattered', spoilt);
        }, spoilt),
    });
    expect(await atRest(page)).toBe(stepIds('en')[0]);
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
  });
}

test('no font can be had: readable, and nothing shifts', async ({ visit, watch }) => {
  watch.allow(refused);
  for (const locale of locales) {
    const page = await visit({
      locale,
      reducedMotion: 'reduce',
      before: (page) => page.route('**/fonts/*', (route) => route.abort()),
    });
    for (const id of some(stepIds(locale), 5)) {
      await scrollInto(page, id);
      expect(await atRest(page)).toBe(id);
    }
    await expectNoShift(page);
  }
});
