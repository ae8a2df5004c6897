/** Links of the first edition: each retired id leads, in every form, to the step that now carries its matter. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { content } from '../../src/site/edition/content.ts';
import { all, attr, readPage } from '../support/built.ts';
import { dist, locales } from '../support/site.ts';

const rows = [
  ...readFileSync('docs/old-links.md', 'utf8').matchAll(
    /^\| `([a-z-]+)`\s+\| `([a-z-]+)`\s+\|.*\| `\/c\/(C\d\d)\/`/gm,
  ),
].map(([, old = '', now = '', claim = '']) => ({ old, now, claim }));

test('the table in docs is the list of aliases', () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(Object.fromEntries(rows.map(({ old, now }) => [old, now]))).toEqual(content.permalinks.aliases);
});

test.each(locales)('every retired id has its place, share page, embed, card and claim, %s', (locale) => {
  const within = locale === 'en' ? '' : `${locale}/`;
  const story = readPage(dist, `${within}index.html`);
  for (const { old, now, claim } of rows) {
    const place = story.elements.find(({ element }) => attr(element, 'id') === old);
    const inside = place?.within.some((around) => attr(around, 'id') === now);
    expect.soft(inside, `#${old} stands inside #${now}`).toBe(true);
    for (const kind of ['s', 'embed']) {
      const page = readPage(dist, `${within}${kind}/${old}/index.html`);
      const canonical = all(page, 'link', { rel: 'canonical' }).map((link) => attr(link, 'href'));
      expect.soft(canonical[0], `${kind}/${old}`).toMatch(new RegExp(`/${within}s/${now}/$`));
      const links = all(page, 'a').map((link) => attr(link, 'href'));
      expect
        .soft(
          links.some((href) => href.endsWith(`${within}#${now}`)),
          `${kind}/${old} into the story`,
        )
        .toBe(true);
    }
    expect.soft(existsSync(join(dist, 'cards', locale, `${old}.png`)), `card of ${old}`).toBe(true);
    expect.soft(existsSync(join(dist, within, 'c', claim, 'index.html')), `page of ${claim}`).toBe(true);
  }
});
