import { expect, test } from 'vitest';
import { sayPages } from './say-pages.ts';

const pages = new Map([
  ['a-b', 7],
  ['c', 12],
]);
const html =
  '<nav><a href="#a-b">A</a></nav><main id="story" class="story" data-x><a class="q" href="#a-b" aria-label="B">A</a>' +
  '<a href="#gone">G</a><a href="/x#c">X</a></main><div class="after"><a href="#c">C</a></div>';

test('links inside the story and after it say the page of their place, and no others', () => {
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

test('a page without a story stays as it is', () => {
  expect(sayPages('<a href="#c">C</a>', pages)).toBe('<a href="#c">C</a>');
});
