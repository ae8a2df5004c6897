import { describe, expect, it } from 'vitest';
import { oneOf } from './mistakes.ts';
import { formatReport } from './report.ts';

describe('formatReport', () => {
  it('sorts by file and line, and says each thing once', () => {
    const b2 = { file: 'b.yaml', line: 2, message: 'two.' };
    expect(
      formatReport([
        { file: 'b.yaml', line: 10, message: 'ten.' },
        b2,
        { file: 'a.yaml', message: 'whole file.' },
        { file: 'a.yaml', line: 1, message: 'one.' },
        b2,
      ]),
    ).toBe('a.yaml: whole file.\na.yaml:1: one.\nb.yaml:2: two.\nb.yaml:10: ten.');
  });

  it('is empty without mistakes', () => {
    expect(formatReport([])).toBe('');
  });
});

describe('oneOf', () => {
  it('lists choices as a sentence does', () => {
    expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a or b',
      'a, b or c',
    ]);
  });
});
