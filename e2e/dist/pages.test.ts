/** The pages as files: the same story in both languages, with a head that says so and a policy that holds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { all, attr, pagesOf, readPage, type Page } from '../support/built.ts';
import { chapterIds, dist, locales, stepIds, type Locale } from '../support/site.ts';

const story: Readonly<Record<Locale, Page>> = {
  en: readPage(dist, 'index.html'),
  ko: readPage(dist, 'ko/index.html'),
};
const idsOf = (page: Page): Set<string> => new Set(page.elements.map(({ element }) => attr(element, 'id')));

/** Facts and claims by the step that tells them, in order. */
function telling(page: Page): Record<string, string[]> {
  const steps: Record<string, string[]> = {};
  for (const { element, within } of page.elements) {
    const step = attr(within.find((around) => around.attributes.has('data-step')) ?? element, 'data-step');
    if (step === '') continue;
    const told = (steps[step] ??= []);
    if (element.tag === 'data') told.push(`${attr(element, 'data-fact')} = ${attr(element, 'value')}`);
    if (element.classes.includes('claim-link')) told.push(attr(element, 'href'));
    if (element.classes.includes('layer')) told.push(attr(element, 'data-layer'));
  }
  return steps;
}

describe.each(locales)('the story, %s', (locale) => {
  const page = story[locale];

  test('has every id that was ever published, or what took its place', () => {
    const { ids, aliases } = JSON.parse(readFileSync('content/permalinks.json', 'utf8')) as {
      ids: string[];
      aliases: Record<string, string>;
    };
    const present = idsOf(page);
    expect(ids.map((id) => aliases[id] ?? id).filter((id) => !present.has(id))).toEqual([]);
    const known = new Set(ids);
    expect([...chapterIds(locale), ...stepIds(locale)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('has no id twice', () => {
    const ids = page.elements.map(({ element }) => attr(element, 'id')).filter(Boolean);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('says its language, title and description', () => {
    expect(all(page, 'html').map((html) => attr(html, 'lang'))).toEqual([locale]);
    expect(all(page, 'title')).toHaveLength(1);
    const [description] = all(page, 'meta', { name: 'description' });
    expect(description && attr(description, 'content').length).toBeGreaterThan(40);
  });

  test('names itself and its other language', () => {
    const [canonical] = all(page, 'link', { rel: 'canonical' }).map((link) => attr(link, 'href'));
    const others = all(page, 'link', { rel: 'alternate' }).filter((link) => link.attributes.has('hreflang'));
    const named = Object.fromEntries(others.map((link) => [attr(link, 'hreflang'), attr(link, 'href')]));
    expect(Object.keys(named).sort()).toEqual(['en', 'ko', 'x-default']);
    expect(canonical).toBe(named[locale]);
    expect(named['x-default']).toBe(named['en']);
    expect(new URL('ko/', named['en']).href).toBe(named['ko']);
  });

  test('has one first heading, and headings that skip no level', () => {
    const levels = page.elements.flatMap(({ element: { tag } }) =>
      /^h[1-6]$/.test(tag) ? [Number(tag[1])] : [],
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });
});

test('both languages tell the same chapters, steps, facts, layers and claims, in the same order', () => {
  expect(chapterIds('ko')).toEqual(chapterIds('en'));
  expect(stepIds('ko')).toEqual(stepIds('en'));
  const [en, ko] = [telling(story.en), telling(story.ko)];
  // A sentence may be built the other way around in the other language, so facts are compared as a set of each step.
  for (const id of stepIds('en')) expect.soft(ko[id]?.toSorted(), id).toEqual(en[id]?.toSorted());
});

describe.each(pagesOf(dist).map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('has a policy with a hash for every inline script and style, and nothing unsafe', () => {
    const [meta] = all(page, 'meta', { 'http-equiv': 'content-security-policy' });
    const policy = meta ? attr(meta, 'content') : '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
    for (const { tag, text, element } of page.raw) {
      if (element.attributes.has('src') || attr(element, 'type') === 'application/ld+json') continue;
      const hash = createHash('sha256').update(text).digest('base64');
      expect.soft(policy, `${tag} ${text.slice(0, 60)}`).toContain(`'sha256-${hash}'`);
    }
  });

  test('has no inline style or handler', () => {
    const found = page.elements.flatMap(({ element }) =>
      [...element.attributes.keys()].filter((name) => name === 'style' || name.startsWith('on')),
    );
    expect(found).toEqual([]);
  });

  test('fetches nothing from anywhere else', () => {
    const fetched = page.elements.flatMap(({ element }) => {
      const address = attr(element, element.tag === 'link' ? 'href' : 'src');
      const link = element.tag === 'link' && /canonical|alternate|license|author/.test(attr(element, 'rel'));
      return address === '' || link ? [] : [address];
    });
    expect(fetched.filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
    const styles = page.raw.filter(({ tag }) => tag === 'style').map(({ text }) => text);
    const urls = styles.flatMap((css) =>
      [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url ?? ''),
    );
    expect(urls.filter((url) => !/^(\/(?!\/)|data:|#)/.test(url))).toEqual([]);
  });

  test('gives every picture words', () => {
    expect(all(page, 'img').filter((img) => !img.attributes.has('alt'))).toEqual([]);
    const nameless = page.elements.filter(
      ({ element, within }) =>
        element.tag === 'svg' &&
        ![element, ...within].some(
          (around) => attr(around, 'aria-hidden') === 'true' || attr(around, 'aria-label').length > 15,
        ),
    );
    expect(nameless).toEqual([]);
  });
});
