/** The test to import: every page it opens is watched, and a page that complains fails its test. */
import {
  test as plain,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { installProbe } from './probe.ts';
import { address, origin, type Locale } from './site.ts';

/** How a page is opened. Anything of a browser's context may be set. */
export interface Visit extends BrowserContextOptions {
  readonly locale?: Locale;
  /** Opens the page at this fragment, without its `#`. */
  readonly id?: string;
  /** Leaves the tests' own eyes out of the page: they cost time where time is measured. */
  readonly unwatched?: boolean;
  /** Until when opening waits; `load` unless told. */
  readonly wait?: 'load' | 'commit';
  /** Runs before the page is opened: routes, CDP sessions, init scripts. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Collects what pages complain of. */
export interface Watch {
  readonly complaints: string[];
  /** Complaints that a test provokes on purpose, e.g. the browser's own words about an aborted request. */
  readonly allow: (pattern: RegExp) => void;
}

interface Fixtures {
  readonly watch: Watch;
  /** Opens a page of the site in a context of its own, and waits until it has loaded. */
  readonly visit: (visit?: Visit) => Promise<Page>;
}

function listen(context: BrowserContext, complain: (complaint: string) => void): void {
  // CSP violations come as console errors as well.
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()))
      complain(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    complain(`page error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
      complain(`request to another origin: ${request.url()}`);
    }
  });
}

/** Closes a context. A route that is still fetching has nobody left to answer, and would fail a test that is over. */
async function leave(context: BrowserContext): Promise<void> {
  if (context.isClosed()) return;
  const routed = [context, ...context.pages()];
  await Promise.all(routed.map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

export const test = plain.extend<Fixtures>({
  watch: async ({}, use) => {
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    await use({ complaints, allow: (pattern) => void allowed.push(pattern) });
    const left = complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)));
    expect(left, 'complaints of the page').toEqual([]);
  },

  visit: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    let over = false;
    await use(async ({ locale = 'en', id, before, unwatched = false, wait = 'load', ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      contexts.push(context);
      listen(context, (complaint) => {
        if (!over) watch.complaints.push(complaint);
      });
      if (!unwatched) await context.addInitScript(installProbe);
      const page = await context.newPage();
      await before?.(page);
      await page.goto(address(locale, id), { waitUntil: wait });
      return page;
    });
    // What routes held back goes through as they are let go; what pages then complain of, nobody asked for.
    over = true;
    await Promise.all(contexts.map(leave));
  },
});

export { expect };
