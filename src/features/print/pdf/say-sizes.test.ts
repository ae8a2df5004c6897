import { expect, test } from 'vitest';
import { saySizes } from './say-sizes.ts';

const made = { 'a-en.pdf': { bytes: 1_449_000, pages: 32 } };

test('a link to a PDF that was made says its pages and megabytes, once', () => {
  const html =
    '<p><a class="x" href="/b/print/a-en.pdf" data-say-size=", {pages} pages, {size} MB"> PDF </a></p>';
  const said = '<p><a class="x" href="/b/print/a-en.pdf"> PDF, 32 pages, 1.4 MB</a></p>';
  expect(saySizes(html, made)).toBe(said);
  expect(saySizes(said, made)).toBe(said);
});

test('other links stay as they are', () => {
  const html = '<a href="/print/b-en.pdf" data-say-size="{pages}">PDF</a>';
  expect(saySizes(html, made)).toBe(html);
});
