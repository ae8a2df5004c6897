/** Every link inside the site leads somewhere, at the root and under a sub-path. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, attr, pagesOf, readPage, type Page } from '../support/built.ts';
import { base, dist } from '../support/site.ts';

/** Addresses of a page that stay on the site. */
const addresses = (page: Page): string[] => [
  ...new Set(
    page.elements.flatMap(({ element }) => {
      const scenes = attr(element, 'data-scenes');
      const boxes = scenes === '' ? [] : ['narrow', 'low', 'medium', 'wide'].map((box) => scenes.replace('{box}', box));
      return [attr(element, 'href'), attr(element, 'src'), ...boxes].filter((href) => /^[/#.?]/.test(href));
    }),
  ),
];

/** Links of a build that lead nowhere. `without` names what this build leaves out on purpose. */
function deadLinks(dir: string, base: string, without?: RegExp): string[] {
  const pages = new Map(pagesOf(dir).map((page) => [page.path, page]));
  return [...pages.values()].flatMap((page) => {
    const here = new URL(base + page.path.replace(/index\.html$/, ''), 'http://site');
    return addresses(page).flatMap((address) => {
      const { pathname, hash } = new URL(address, here);
      const dead = `${page.path}: ${address}`;
      if (!pathname.startsWith(base)) return [`${dead} leaves ${base}`];
      const inner = decodeURIComponent(pathname.slice(base.length));
      const path = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
      if (without?.test(path)) return [];
      if (!existsSync(join(dir, path))) return [`${dead}: no such file`];
      const id = decodeURIComponent(hash.slice(1));
      const target = pages.get(path);
      const found = id === '' || target?.elements.some(({ element }) => attr(element, 'id') === id);
      return found ? [] : [`${dead}: no such place`];
    });
  });
}

test('links of the build', () => {
  expect(deadLinks(dist, base)).toEqual([]);
});

/** Ids that the content of the second build once had: a step's and a chapter's. */
const retired = { 'openai-exodus-gone': 'openai-exodus-half', exodus: 'openai-exodus' };

/** Copies the content, with two ids that were renamed. */
function retire(content: string): void {
  cpSync('content', content, { recursive: true });
  const path = join(content, 'permalinks.json');
  const { ids } = JSON.parse(readFileSync(path, 'utf8')) as { ids: string[] };
  writeFileSync(path, JSON.stringify({ ids: [...ids, ...Object.keys(retired)], aliases: retired }));
}

describe('under a sub-path, with ids that were renamed', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'scattered-'));
    retire(join(dir, 'content'));
    execFileSync(process.execPath, ['scripts/build.ts', '--no-pdf', '--out', join(dir, 'dist')], {
      // Not this process's own: the test runner sets BASE_URL and NODE_ENV, which a build would obey.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        BASE_PATH: '/scattered/',
        SITE_URL: 'https://example.org',
        CONTENT_DIR: join(dir, 'content'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: 'pipe',
    });
  }, 90_000);
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  test('links', () => {
    // This build makes no PDFs; the other one's are checked above.
    expect(deadLinks(join(dir, 'dist'), '/scattered/', /^print\//)).toEqual([]);
  });

  test.each(Object.entries(retired))('%s goes on working as %s', (old, id) => {
    for (const language of ['', 'ko/']) {
      const story = readPage(join(dir, 'dist'), `${language}index.html`);
      const place = story.elements.find(({ element }) => attr(element, 'id') === old);
      expect(place?.within.some((around) => attr(around, 'id') === id), 'inside its new self').toBe(true);
      for (const kind of ['s', 'embed']) {
        const page = readPage(join(dir, 'dist'), `${language}${kind}/${old}/index.html`);
        const canonical = all(page, 'link', { rel: 'canonical' }).map((link) => attr(link, 'href'));
        expect(canonical).toEqual([`https://example.org/scattered/${language}s/${id}/`]);
        const links = all(page, 'a').map((link) => new URL(attr(link, 'href'), 'https://example.org').href);
        expect(links).toContain(`https://example.org/scattered/${language}#${id}`);
      }
      const card = join(dir, 'dist', 'cards', language === '' ? 'en' : 'ko', `${old}.png`);
      expect(existsSync(card), 'the card that was posted').toBe(true);
    }
  });

  test('what other sites see', () => {
    for (const page of pagesOf(join(dir, 'dist'))) {
      for (const { element } of page.elements) {
        const outward = element.tag === 'link' && ['canonical', 'alternate'].includes(attr(element, 'rel'));
        if (outward) expect.soft(attr(element, 'href'), page.path).toMatch(/^https:\/\/example\.org\/scattered\//);
      }
    }
  });
});
