/** The feed of editions and corrections: what RFC 4287 requires, and what another library and a reader make of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readHtml, type Element } from '../../src/site/html.ts';
import { all, attr, readPage, readText } from '../support/built.ts';
import { base, dist, locales } from '../support/site.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const corrections = read('content/corrections.yaml') as { date: string; step?: string }[];
const edition = read('content/edition.yaml') as { version: string; before: { version: string }[] };

describe.each(locales)('%s', (locale) => {
  const path = `${locale === 'en' ? '' : `${locale}/`}feed.xml`;
  const xml = readText(dist, path);
  const feed = parseFeed(xml);
  /** Elements with those around them, and the texts that they hold. */
  const elements: { element: Element; parent: string }[] = [];
  const texts = new Map<string, string[]>();
  readHtml(xml.replace(/^<\?xml.*\n/, '').replaceAll('<link', '<a-link'), {
    open: (element, around) => void elements.push({ element, parent: around.at(-1)?.tag ?? '' }),
    text: (text, around) => {
      const [tag = '', parent = ''] = [around.at(-1)?.tag, around.at(-2)?.tag];
      if (text.trim() !== '') texts.set(`${parent}/${tag}`, [...(texts.get(`${parent}/${tag}`) ?? []), text]);
    },
  });
  const within = (parent: string, tag: string): Element[] =>
    elements.filter((one) => one.parent === parent && one.element.tag === tag).map(({ element }) => element);

  test('has what a feed must have, once', () => {
    for (const tag of ['id', 'title', 'updated']) expect(texts.get(`feed/${tag}`), tag).toHaveLength(1);
    expect(texts.get('author/name'), 'a feed whose entries name no author has one').toHaveLength(1);
    const links = within('feed', 'a-link');
    const self = links.filter((link) => attr(link, 'rel') === 'self');
    expect(self.map((link) => new URL(attr(link, 'href')).pathname)).toEqual([base + path]);
    expect(texts.get('feed/id')).toEqual(self.map((link) => attr(link, 'href')));
    const kinds = links.map((link) => ['rel', 'type', 'hreflang'].map((name) => attr(link, name)).join());
    expect(kinds, 'no two alternates of one type and language').toHaveLength(new Set(kinds).size);
  });

  test('has what entries must have, each once', () => {
    const count = within('feed', 'entry').length;
    expect(count).toBe(corrections.length + 1 + edition.before.length);
    for (const tag of ['id', 'title', 'updated', 'content'])
      expect(texts.get(`entry/${tag}`), tag).toHaveLength(count);
    expect(new Set(texts.get('entry/id')).size).toBe(count);
    for (const id of texts.get('entry/id') ?? []) expect(URL.canParse(id), id).toBe(true);
    for (const instant of [...(texts.get('entry/updated') ?? []), ...(texts.get('feed/updated') ?? [])])
      expect(instant).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(texts.get('feed/updated')?.[0]).toBe((texts.get('entry/updated') ?? []).toSorted().at(-1));
  });

  test('another library reads it, and every entry leads somewhere', () => {
    expect(feed.meta).toMatchObject({ type: 'atom' });
    expect(feed.language).toBe(locale);
    expect(feed.items.map(({ id }) => id)).toEqual(texts.get('entry/id'));
    for (const { url, content } of feed.items) {
      const { pathname } = new URL(url ?? '');
      expect(existsSync(join(dist, pathname.slice(base.length), 'index.html')), pathname).toBe(true);
      expect((content ?? '').length).toBeGreaterThan(5);
      expect(content).not.toMatch(/[{}]/);
    }
    expect(feed.items.filter(({ title }) => title?.includes(edition.version) === true)).toHaveLength(1);
  });

  test('pages lead to it', () => {
    for (const page of ['index.html', 'ledger/index.html', 's/policy/index.html', 'c/C05/index.html']) {
      const found = all(readPage(dist, path.replace('feed.xml', page)), 'link', {
        type: 'application/atom+xml',
      });
      expect(found.map((link) => new URL(attr(link, 'href')).pathname)).toEqual([base + path]);
    }
  });
});
