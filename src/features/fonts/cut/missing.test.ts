import { describe, expect, it } from 'vitest';
import { emptyUse, type Page } from './characters.ts';
import { missingCharacters } from './missing.ts';

const page = (file: string, locale: 'en' | 'ko', text: string): Page => ({
  file,
  locale,
  used: { ...emptyUse(), sans: new Set(text) },
});
const cmap = (text: string): Set<number> =>
  new Set([...text].map((character) => character.codePointAt(0) ?? 0));

describe('missingCharacters', () => {
  it('is silent when every character is in a font of its language', () => {
    expect(missingCharacters([page('index.html', 'en', 'ab')], { en: cmap('abc'), ko: cmap('') })).toEqual(
      [],
    );
  });

  it('names the file and the character, one sentence each', () => {
    const found = missingCharacters([page('index.html', 'en', 'a☰◐')], { en: cmap('a'), ko: cmap('☰◐') });
    expect(found).toEqual([
      'index.html: no font of the English pages has “☰” (U+2630); use a character that one has, or draw it.',
      'index.html: no font of the English pages has “◐” (U+25D0); use a character that one has, or draw it.',
    ]);
  });

  it('says a character once however many pages show it', () => {
    const pages = ['a', 'b', 'c', 'd', 'e'].map((file) => page(file, 'ko', '☰'));
    const [only, ...others] = missingCharacters(pages, { en: cmap('☰'), ko: cmap('') });
    expect(only).toMatch(/^a, b, c and 2 more: no font of the Korean pages/);
    expect(others).toEqual([]);
  });
});
