import { expect, test } from 'vitest';
import { pdfsOf } from './pdfs.ts';

test('each language has its PDFs, and pages lead to none where none are made', () => {
  const paths = (made?: string): string[] =>
    (['en', 'ko'] as const).flatMap((locale) => pdfsOf(locale, made).map(({ path }) => path));
  expect(paths()).toEqual([
    'print/scattered-en-a4.pdf',
    'print/scattered-en-letter.pdf',
    'print/scattered-slides-en.pdf',
    'print/scattered-data-en.pdf',
    'print/scattered-ko-a4.pdf',
    'print/scattered-slides-ko.pdf',
    'print/scattered-data-ko.pdf',
  ]);
  expect(paths('all')).toEqual(paths());
  expect(paths('none')).toEqual([]);
});
