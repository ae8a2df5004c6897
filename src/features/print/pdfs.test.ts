import { expect, test } from 'vitest';
import { papersOf, pdfPath } from './pdfs.ts';

test('each language has its papers, and pages lead to none where none are made', () => {
  const paths = (made?: string): string[] =>
    (['en', 'ko'] as const).flatMap((locale) =>
      papersOf(locale, made).map((paper) => pdfPath(locale, paper)),
    );
  expect(paths()).toEqual([
    'print/scattered-en-a4.pdf',
    'print/scattered-en-letter.pdf',
    'print/scattered-ko-a4.pdf',
  ]);
  expect(paths('all')).toEqual(paths());
  expect(paths('none')).toEqual([]);
});
