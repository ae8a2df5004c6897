/**
 * Two more engines beside axe, IBM's Equal Access and HTML_CodeSniffer, on twelve states of the site. What they hold
 * wrongly for a fault is named by rule, with the reason; anything else fails.
 */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { atRest, scrollInto } from './support/reading.ts';
import { base, must, origin, stepIds, windows, type Locale } from './support/site.ts';
import { expect, test } from './support/test.ts';

const { resolve } = createRequire(import.meta.url);

interface Fault {
  readonly rule: string;
  readonly said: string;
  readonly at: string;
}

interface Ace {
  Checker: new () => {
    check: (
      of: Document,
      guidelines: string[],
    ) => Promise<{
      results: {
        ruleId: string;
        reasonId: string;
        value: [string, string];
        message: string;
        snippet: string;
        path: { dom: string };
      }[];
    }>;
  };
}

/** What IBM's engine holds for a violation. What it asks people to look at is not in it. */
async function equalAccess(page: Page): Promise<Fault[]> {
  await page.addScriptTag({ path: resolve('accessibility-checker-engine/ace.js') });
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: Ace };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, path, snippet }) => ({
        rule: ruleId,
        said: message,
        at: `${path.dom} ${snippet}`,
      }));
  });
}

/** What HTML_CodeSniffer holds for an error of level AA. */
async function codeSniffer(page: Page): Promise<Fault[]> {
  await page.addScriptTag({ path: resolve('html_codesniffer/build/HTMLCS.js') });
  return page.evaluate(
    () =>
      new Promise<Fault[]>((done) => {
        const { HTMLCS } = window as unknown as {
          HTMLCS: {
            ERROR: number;
            process: (standard: string, of: Document, then: () => void) => void;
            getMessages: () => { type: number; code: string; msg: string; element: Element }[];
          };
        };
        HTMLCS.process('WCAG2AA', document, () => {
          done(
            HTMLCS.getMessages()
              .filter(({ type }) => type === HTMLCS.ERROR)
              .map(({ code, msg, element }) => ({
                rule: code.split('.').slice(3).join('.'),
                said: msg,
                at: element.outerHTML.slice(0, 160),
              })),
          );
        });
      }),
  );
}

interface State {
  readonly name: string;
  readonly locale: Locale;
  readonly colorScheme: 'light' | 'dark';
  readonly size: keyof typeof windows;
  /** Under the language's address; the story itself unless told. */
  readonly path?: string;
  /** What is done there first. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const openAll = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true;
  });
const plainAndOpen = async (page: Page): Promise<void> => {
  await page.locator('details.display summary').click();
  await page.locator('button[data-control="plain"]').click();
  await openAll(page);
};
const step = must(stepIds('en').at(-4), 'step');
const states: readonly State[] = [
  { name: 'story', locale: 'en', colorScheme: 'light', size: 'desktop' },
  { name: 'story', locale: 'ko', colorScheme: 'dark', size: 'desktop' },
  { name: 'story', locale: 'ko', colorScheme: 'light', size: 'phone' },
  {
    name: 'story in its middle',
    locale: 'en',
    colorScheme: 'dark',
    size: 'phone',
    open: (page) => scrollInto(page, must(stepIds('en')[12], 'step')),
  },
  { name: 'plain article', locale: 'en', colorScheme: 'dark', size: 'desktop', open: plainAndOpen },
  { name: 'plain article', locale: 'ko', colorScheme: 'light', size: 'phone', open: plainAndOpen },
  { name: 'ledger', locale: 'en', colorScheme: 'light', size: 'desktop', path: 'ledger/', open: openAll },
  { name: 'ledger', locale: 'ko', colorScheme: 'dark', size: 'phone', path: 'ledger/' },
  { name: 'claim', locale: 'en', colorScheme: 'dark', size: 'phone', path: 'c/C05/' },
  {
    name: 'share page',
    locale: 'ko',
    colorScheme: 'light',
    size: 'desktop',
    path: `s/${step}/`,
    open: openAll,
  },
  { name: 'embed', locale: 'en', colorScheme: 'light', size: 'desktop', path: `embed/${step}/` },
  { name: 'lost address', locale: 'en', colorScheme: 'light', size: 'phone', path: 'no-such-page/' },
];

/** What they hold for a fault and is none, by rule, with the reason. */
const excused: Readonly<Record<string, string>> = {
  // SC 3.2.2 wants a button where a form sends something. The bet sends nothing: choosing one of its radio buttons is all.
  '3_2_2.H32.2': '<form class="guess guess-bet"',
};
const isFault = ({ rule, at }: Fault): boolean => !at.startsWith(excused[rule] ?? '\0');

const engines = { 'Equal Access': equalAccess, HTML_CodeSniffer: codeSniffer };

for (const { name, locale, colorScheme, size, path, open } of states) {
  test(`two more checkers: ${name}, ${locale}, ${colorScheme}, ${size} @full`, async ({ visit, watch }) => {
    // The page for lost addresses comes as an answer of status 404, of which the browser complains.
    watch.allow(/status of 404/);
    const page = await visit({
      locale,
      colorScheme,
      viewport: windows[size],
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    if (path !== undefined) await page.goto(`${origin}${base}${locale === 'en' ? '' : `${locale}/`}${path}`);
    else await atRest(page);
    await open?.(page);
    if (path === undefined) await atRest(page);
    for (const [engine, run] of Object.entries(engines)) {
      expect.soft((await run(page)).filter(isFault), engine).toEqual([]);
    }
  });
}

test('both find a fault that is there @full', async ({ visit }) => {
  const page = await visit({ bypassCSP: true });
  await page.evaluate(() => {
    document.querySelector('main')?.append(new Image());
  });
  expect((await equalAccess(page)).map(({ rule }) => rule)).toContain('img_alt_valid');
  expect((await codeSniffer(page)).map(({ rule }) => rule)).toContain('1_1_1.H37');
});
