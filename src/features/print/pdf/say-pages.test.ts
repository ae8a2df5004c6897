import { expect, test } from 'vitest';
import { sayPages } from './say-pages.ts';

const pages = new Map([
  ['a-b', 7],
  ['c', 12],
]);
const html =
  '<a class="q" href="#a-b">A</a><a class="print-only places" href="#a-b" aria-label="B">A</a>' +
  '<a class="places" href="#gone">G</a><a class="places" href="/x#c">X</a><a class="paper-chapter" href="#c">C</a>';

test('links of the contents and to places say their page, and no others', () => {
  expect(sayPages(html, pages)).toBe(
    html
      .replace('href="#a-b" aria-label', 'href="#a-b" data-page="7" aria-label')
      .replace('href="#c">C', 'href="#c" data-page="12">C'),
  );
});

test('numbers of an earlier print give way', () => {
  const once = sayPages(html, pages);
  expect(sayPages(once, pages)).toBe(once);
  expect(sayPages(once, new Map([['a-b', 8]]))).toBe(
    html.replace('href="#a-b" aria-label', 'href="#a-b" data-page="8" aria-label'),
  );
});

test('a page without such links stays as it is', () => {
  expect(sayPages('<a href="#c">C</a>', pages)).toBe('<a href="#c">C</a>');
});
