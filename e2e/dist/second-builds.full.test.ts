/**
 * Builds of other content than ours, one after the other, since they share Astro's caches: under a sub-path with ids
 * that were renamed, with corrections and without PDFs, and with a character that no font has.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../src/features/print/pdf/browser.ts';
import { serve } from '../../src/features/hosting/serve.ts';
import { build } from '../../tools/test/run-build.ts';
import { all, attr, filesOf, pagesOf, readPage, readText } from '../support/built.ts';
import { correctionsFile, expectCorrections, expectKnownToSchemaOrg } from '../support/corrections.ts';
import { deadLinks } from '../support/links.ts';
import { change } from '../support/project-copy.ts';

/** Ids that the content once had: a step's, a chapter's and the opening's. */
const retired = {
  'openai-exodus-gone': 'openai-exodus-half',
  exodus: 'openai-exodus',
  beginning: 'opening',
};

let dir = '';
/** Another copy of the content, with one of its files changed. */
function contentWith(name: string, path: string, change: (text: string) => string): string {
  const content = join(dir, name);
  cpSync('content', content, { recursive: true });
  const file = join(content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return content;
}
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'scattered-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('under a sub-path, with ids that were renamed, with corrections and without PDFs', () => {
  const built = (): string => join(dir, 'dist');
  beforeAll(() => {
    const content = contentWith('renamed', 'permalinks.json', (text) => {
      const { ids, aliases } = JSON.parse(text) as { ids: string[]; aliases: object };
      return JSON.stringify({
        ids: [...ids, ...Object.keys(retired)],
        aliases: { ...aliases, ...retired },
      });
    });
    // Other corrections than ours, and no leave for the words of ours.
    writeFileSync(...correctionsFile(content));
    change(join(content, 'overclaims.yaml'), (text) =>
      text.replaceAll(/- text: .*\n {2}why: It quotes our own error in a correction\.\n/g, ''),
    );
    const { code, err } = build(['--no-pdf', '--no-compress', '--out', built()], {
      BASE_PATH: '/scattered/',
      SITE_URL: 'https://example.org',
      CONTENT_DIR: content,
    });
    expect(code, err).toBe(0);
  }, 400_000);

  test('links', () => {
    expect(deadLinks(built(), '/scattered/')).toEqual([]);
  });

  test('nothing leads to PDFs, of which this build has none', () => {
    const texts = filesOf(built()).filter((path) => /\.(html|xml|txt|json|svg|js|css)$/.test(path));
    expect(texts.filter((path) => readText(built(), path).includes('/print/'))).toEqual([]);
    expect(existsSync(join(built(), 'print'))).toBe(false);
    for (const path of ['index.html', 'ko/index.html'])
      expect(readPage(built(), path).words).not.toContain('PDF');
  });

  test.each(Object.entries(retired))('%s goes on working as %s', (old, id) => {
    for (const language of ['', 'ko/']) {
      const story = readPage(built(), `${language}index.html`);
      const place = story.elements.find(({ element }) => attr(element, 'id') === old);
      expect(
        place?.within.some((around) => attr(around, 'id') === id),
        'inside its new self',
      ).toBe(true);
      for (const kind of ['s', 'embed']) {
        const page = readPage(built(), `${language}${kind}/${old}/index.html`);
        const canonical = all(page, 'link', { rel: 'canonical' }).map((link) => attr(link, 'href'));
        expect(canonical).toEqual([`https://example.org/scattered/${language}s/${id}/`]);
        const links = all(page, 'a').map((link) => new URL(attr(link, 'href'), 'https://example.org').href);
        expect(links).toContain(`https://example.org/scattered/${language}#${id}`);
      }
      const card = join(built(), 'cards', language === '' ? 'en' : 'ko', `${old}.png`);
      expect(existsSync(card), 'the card that was posted').toBe(true);
    }
  });

  test.each(['en', 'ko'] as const)('corrections are shown and told to programs, %s', (locale) => {
    expectCorrections(built(), locale);
  });

  test('corrections are what schema.org calls so', () => expectKnownToSchemaOrg(built()));

  test('what other sites see', () => {
    for (const page of pagesOf(built())) {
      for (const { element } of page.elements) {
        const outward = element.tag === 'link' && ['canonical', 'alternate'].includes(attr(element, 'rel'));
        if (outward)
          expect.soft(attr(element, 'href'), page.path).toMatch(/^https:\/\/example\.org\/scattered\//);
      }
    }
  });

  describe('in a browser', () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      site = await serve({ dir: built(), base: '/scattered/' });
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await site.close();
    });
    const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const answer = await page.goto(new URL(path, site.url).href);
      expect(answer?.status(), path).toBe(200);
      expect(faults, path).toEqual([]);
      return page;
    };
    /** How far the heading of a chapter or step stands from the top of the window. */
    const topOf = (page: Page, id: string): Promise<number> =>
      page
        .locator(`#${id}`)
        .locator('h1, h2, h3')
        .first()
        .evaluate((heading) => heading.getBoundingClientRect().top);

    test.each(Object.entries(retired))(
      'a link to %s leads to %s, by its hash, its page and its embed',
      async (old, id) => {
        for (const language of ['', 'ko/']) {
          const story = await open(`${language}#${old}`);
          const step = story.locator(`#${id}`).locator('xpath=descendant-or-self::*[@data-step]').first();
          const shown = (await step.getAttribute('data-step')) ?? '';
          await story.locator(`[data-stage][data-state="${shown}"][data-settled]`).waitFor();
          const height = await story.evaluate(() => innerHeight);
          expect(await topOf(story, id), `#${old} in view`).toBeLessThan(height);
          expect(await topOf(story, id), `#${old} not left behind`).toBeGreaterThanOrEqual(0);
          await story.context().close();

          const still = await open(`${language}#${old}`, false);
          const top = await still.locator(`#${old}`).evaluate((place) => place.getBoundingClientRect().top);
          expect(Math.abs(top), `#${old} without script`).toBeLessThan(height);
          await still.context().close();

          const share = await open(`${language}s/${old}/`);
          await share.locator(`a[href$="/scattered/${language}#${id}"]`).first().click();
          await share.locator(`[data-stage][data-state="${shown}"]`).waitFor();
          await share.context().close();

          const embed = await open(`${language}embed/${old}/`);
          expect(await embed.locator('svg[role="img"]:visible').count(), `the figure of embed ${old}`).toBe(
            1,
          );
          await embed.context().close();
        }
      },
      90_000,
    );
  });
});

test('a preview lives where its host says, and every page asks search engines to leave it out', () => {
  const out = join(dir, 'preview');
  const origin = 'https://3f2a.scattered.pages.dev';
  const {
    code,
    err,
    out: said,
  } = build(['--no-cards', '--no-pdf', '--no-compress', '--out', out], {
    CF_PAGES_URL: origin,
  });
  expect(code, err).toBe(0);
  expect(said).toContain(`A preview for ${origin}/: search engines are asked to leave it out.`);
  const pages = pagesOf(out);
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const robots = all(page, 'meta', { name: 'robots' }).map((tag) => attr(tag, 'content'));
    expect.soft(robots, page.path).toEqual(['noindex']);
    const outward = all(page, 'link').filter((tag) => ['canonical', 'alternate'].includes(attr(tag, 'rel')));
    expect
      .soft(
        outward.map((tag) => new URL(attr(tag, 'href')).origin).filter((other) => other !== origin),
        page.path,
      )
      .toEqual([]);
  }
  expect(readText(out, '_headers')).toMatch(/^\/\*\n(?: {2}.*\n)* {2}X-Robots-Tag: noindex\n/);
  expect(readText(out, 'robots.txt')).not.toContain('Sitemap');
  rmSync(out, { recursive: true });
}, 400_000);

test('a character that no font has stops the build with one sentence, and leaves no trace', () => {
  const content = contentWith('rare', 'chapters/en/05-phd-pipeline.mdx', (text) =>
    // The first paragraph that begins with a letter.
    text.replace(/\n\n(?=[A-Z])/, '\n\nⵣ '),
  );
  const out = join(dir, 'rare-dist');
  const before = readdirSync(dir).sort();
  const { code, err } = build(['--no-cards', '--no-pdf', '--no-compress', '--out', out], {
    CONTENT_DIR: content,
  });
  expect(code).toBe(1);
  // What is changed is also not the recorded edition, which is said first and stops nothing.
  const [, sentence, ...rest] = err.trim().split('\n');
  expect(sentence).toMatch(
    /index\.html.*: no font of the English pages has “ⵣ” \(U\+2D63\); use a character that one has/,
  );
  expect(rest).toEqual(['Nothing was published: the build stopped, and what was built before is untouched.']);
  expect(readdirSync(dir).sort()).toEqual(before);
}, 400_000);
