import { describe, expect, it } from 'vitest';
import { shorten } from './shorten.ts';

describe('shorten', () => {
  it('leaves what is short enough', () => {
    expect(shorten('One. Two.', 9)).toBe('One. Two.');
  });
  it('keeps whole sentences, and no point inside a number ends one', () => {
    expect(shorten('In 2011: 40.9%, 41.6%. Everyone else: 17.5%.', 30)).toBe('In 2011: 40.9%, 41.6%.');
  });
  it('cuts a long sentence at a clause, else at a word, and says so', () => {
    expect(shorten('Six deals in order, each a strip of squares', 30)).toBe('Six deals in order…');
    expect(shorten('한 문장이 너무 길어서 자를 수밖에 없다', 12)).toBe('한 문장이 너무…');
  });
  it('is never longer than asked', () => {
    const text = 'One two, three four; five six. Seven eight nine ten eleven.';
    for (let limit = 6; limit < 70; limit++) expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
  });
});
