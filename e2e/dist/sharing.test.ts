/** What is shared: a page, an embed and an answer for every id ever published, each saying the same of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadFromString } from 'html-metadata';
import { describe, expect, test } from 'vitest';
import { all, attr, readPage, readText, type Page } from '../support/built.ts';
import { base, dist, locales, type Locale } from '../support/site.ts';

const { ids, aliases } = JSON.parse(readFileSync('content/permalinks.json', 'utf8')) as {
  ids: string[];
  aliases: Record<string, string>;
};
const within = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);
const meta = (page: Page, name: string): string => {
  const found = page.elements.filter(
    ({ element }) =>
      element.tag === 'meta' && [attr(element, 'property'), attr(element, 'name')].includes(name),
  );
  expect(found, `${page.path}: ${name}`).toHaveLength(1);
  return found[0] ? attr(found[0].element, 'content') : '';
};
const link = (page: Page, rel: string, more: Readonly<Record<string, string>> = {}): string =>
  all(page, 'link', { rel, ...more })
    .map((element) => attr(element, 'href'))
    .join(' ');
const plain = (words: string): string => words.replace(/[ \n\t]+/g, ' ').trim();
const headingOf = (page: Page): string => {
  const at = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readText(dist, page.path))?.[1] ?? '';
  return plain(at.replace(/<[^>]+>/g, ''));
};

describe.each(locales)('share pages, %s', (locale) => {
  const story = readPage(dist, `${within(locale)}index.html`);
  const places = new Set(story.elements.map(({ element }) => attr(element, 'id')));
  test.each(ids)('%s', (id) => {
    const page = readPage(dist, `${within(locale)}s/${id}/index.html`);
    const live = aliases[id] ?? id;
    const own = link(page, 'canonical');
    expect(new URL(own).pathname).toBe(`${base}${within(locale)}s/${live}/`);
    expect(meta(page, 'og:url')).toBe(own);
    for (const other of locales) {
      const there = new URL(link(page, 'alternate', { hreflang: other })).pathname;
      expect(there).toBe(`${base}${within(other)}s/${live}/`);
    }

    const title = headingOf(page);
    expect(meta(page, 'og:title')).toBe(title);
    expect(meta(page, 'twitter:title')).toBe(title);
    expect(meta(page, 'description').length).toBeGreaterThan(locale === 'en' ? 40 : 20);
    expect(meta(page, 'og:image:alt').length).toBeGreaterThan(title.length);
    const card = `cards/${locale}/${live}.png`;
    expect(new URL(meta(page, 'og:image')).pathname).toBe(base + card);
    expect(existsSync(join(dist, card)), card).toBe(true);

    const place = all(page, 'a').map((element) => attr(element, 'href'));
    expect(place).toContain(`${base}${within(locale)}#${live}`);
    expect(places.has(id), 'its place in the story').toBe(true);

    const [data] = page.raw.filter(({ element }) => attr(element, 'type') === 'application/ld+json');
    const { '@graph': graph } = JSON.parse(data?.text ?? '{}') as { '@graph': Record<string, unknown>[] };
    expect(graph.map((node) => node['@type'])).toEqual(['Article', 'BreadcrumbList']);
    expect(graph[0]).toMatchObject({ url: own, headline: title, inLanguage: locale });
    const trail = graph[1]?.['itemListElement'] as { position: number; name: string; item: string }[];
    expect(trail.map(({ position }) => position)).toEqual(trail.map((_, i) => i + 1));
    expect(trail.at(-1)).toMatchObject({ name: title, item: own });
  });
});

describe.each(locales)('as a program that keeps references reads them, %s', (locale) => {
  const site = meta(readPage(dist, `${within(locale)}index.html`), 'og:title');
  const live = ids.filter((id) => !(id in aliases));
  test.each(['', ...live.map((id) => `s/${id}/`)])('/%s', async (path) => {
    const page = readPage(dist, `${within(locale)}${path}index.html`);
    const { highwirePress, openGraph, twitter, general } = await loadFromString(readText(dist, page.path));
    const title = meta(page, 'og:title');
    const url = link(page, 'canonical');
    const { created } = JSON.parse(readText(dist, 'data/datapackage.json')) as { created: string };
    expect(highwirePress).toEqual({
      title,
      publication_date: created.slice(0, 10).replaceAll('-', '/'),
      publisher: site,
      language: locale,
      public_url: url,
      ...(path === '' && { pdf_url: expect.stringMatching(/\/print\/scattered-.*-a4\.pdf$/) as unknown }),
    });
    const image = { url: meta(page, 'og:image') };
    expect(openGraph).toMatchObject({ title, url, site_name: site, image });
    expect(twitter).toMatchObject({ title, image, card: 'summary_large_image' });
    expect(general).toMatchObject({ canonical: url, lang: locale });
  });
});

describe.each(locales)('embeds, %s', (locale) => {
  test.each(ids)('%s', (id) => {
    const path = `${within(locale)}embed/${id}/`;
    const page = readPage(dist, `${path}index.html`);
    // Packed in haste: with care, as they are served, they are lighter still.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const { length } = brotliCompressSync(readText(dist, page.path), { params });
    expect(length, 'bytes').toBeLessThanOrEqual(20_000);
    expect(meta(page, 'robots')).toBe('noindex');
    expect(all(page, 'svg')).toHaveLength(2);
    const answer = JSON.parse(readText(dist, `${path}oembed.json`)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: headingOf(page) });
    expect(answer['html']).toContain(`${base}${within(locale)}embed/${aliases[id] ?? id}/"`);
    const discovered = link(page, 'alternate', { type: 'application/json+oembed' });
    expect(new URL(discovered).pathname).toBe(
      `${base}${within(locale)}embed/${aliases[id] ?? id}/oembed.json`,
    );
  });
});

test.each(locales)(
  'every place has one link to be shared by, and no heading an address of its own, %s',
  (locale) => {
    const story = readPage(dist, `${within(locale)}index.html`);
    const shared = all(story, 'a').filter((element) => attr(element, 'data-share') !== '');
    const live = ids.filter((id) => !(id in aliases));
    expect(shared.map((element) => attr(element, 'data-share')).sort()).toEqual(live.toSorted());
    for (const element of shared) {
      const id = attr(element, 'data-share');
      expect(attr(element, 'href')).toBe(`${base}${within(locale)}s/${id}/`);
      // A chapter's link comes after its heading, a step's inside its figure: either has its place's name.
      const title = headingOf(readPage(dist, `${within(locale)}s/${id}/index.html`));
      const [figure] = all(story, 'figure', { 'data-figure': id });
      expect(attr(element, 'aria-label')).toContain(figure ? attr(figure, 'aria-label') : title);
    }
    const names = shared.map((element) => attr(element, 'aria-label'));
    expect(new Set(names).size).toBe(names.length);
    // An id made of a heading's words would be a public address that changes with them.
    const named = story.elements.filter(
      ({ element, within: around }) =>
        /^h[1-6]$/.test(element.tag) &&
        attr(element, 'id') !== '' &&
        around.some((one) => attr(one, 'data-step') !== '' && one.tag === 'div'),
    );
    expect(named.map(({ element }) => attr(element, 'id'))).toEqual([]);
  },
);

test('no two pages of a language have one title', () => {
  for (const locale of locales) {
    const paths = [
      `${within(locale)}index.html`,
      `${within(locale)}ledger/index.html`,
      ...ids.filter((id) => !(id in aliases)).map((id) => `${within(locale)}s/${id}/index.html`),
    ];
    const titles = paths.map((path) => /<title>([^<]*)<\/title>/.exec(readText(dist, path))?.[1] ?? '');
    expect(titles.filter((title, i) => title === '' || titles.indexOf(title) !== i)).toEqual([]);
  }
});

const graphOf = (path: string): readonly Record<string, unknown>[] => {
  const [data] = readPage(dist, path).raw.filter(
    ({ element }) => attr(element, 'type') === 'application/ld+json',
  );
  return (JSON.parse(data?.text ?? '{}') as { '@graph': Record<string, unknown>[] })['@graph'];
};

test('the story names what it was made from and its ledger, which names the tables', () => {
  for (const locale of locales) {
    const [article] = graphOf(`${within(locale)}index.html`);
    const [catalogue] = graphOf(`${within(locale)}ledger/index.html`);
    expect(article).toMatchObject({ '@type': 'Article', inLanguage: locale });
    expect(article?.['isBasedOn']).toHaveLength(2);
    expect(article?.['hasPart']).toEqual({ '@type': 'DataCatalog', '@id': catalogue?.['@id'] });
    const tables = catalogue?.['dataset'] as Record<string, unknown>[];
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table['@type']).toBe('Dataset');
      const { pathname } = new URL(String(table['@id']));
      expect(existsSync(join(dist, pathname.slice(base.length))), pathname).toBe(true);
    }
  }
});

test('the map of the site lists every live page once, and no other', () => {
  const map = readText(dist, 'sitemap.xml');
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
  expect(listed).toHaveLength(new Set(listed).size);
  const live = ids.filter((id) => !(id in aliases));
  for (const locale of locales) {
    const wanted = [`${base}${within(locale)}`, ...live.map((id) => `${base}${within(locale)}s/${id}/`)];
    expect(wanted.filter((path) => !listed.includes(path))).toEqual([]);
  }
  for (const path of listed) {
    expect(existsSync(join(dist, path.slice(base.length), 'index.html')), path).toBe(true);
  }
  expect(readText(dist, 'robots.txt')).toMatch(/^Sitemap: https:\/\/[^\s]+\/sitemap\.xml$/m);
});

test('the page for lost addresses helps in both languages', () => {
  const page = readPage(dist, '404.html');
  for (const locale of locales) {
    const chapters = all(page, 'a').filter((element) =>
      attr(element, 'href').startsWith(`${base}${within(locale)}#`),
    );
    expect(chapters.length).toBeGreaterThanOrEqual(7);
  }
});
