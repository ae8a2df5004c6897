import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFiles, type FontFile } from '../fonts.ts';
import { cut } from './subset.ts';

const named = (name: string): FontFile => {
  const file = fontFiles.find((font) => font.name === name);
  if (!file) throw new Error(`no font "${name}"`);
  return file;
};

describe('cut', () => {
  it('keeps what was asked for, reports what it has, and keeps kerning and both kinds of figures', async () => {
    const made = await cut(named('newsreader-en'), new Set('AVfi0123456789☰'));
    const font = create(made.woff2) as Font;
    expect(made.characters.has(0x2630)).toBe(false);
    expect([...made.characters].every((point) => font.hasGlyphForCodePoint(point))).toBe(true);
    expect(font.availableFeatures).toEqual(expect.arrayContaining(['kern', 'liga', 'tnum', 'pnum']));
    expect(Object.keys(font.variationAxes)).toEqual([]);
  });

  it('gives Pretendard tabular figures of one width', async () => {
    const font = create((await cut(named('pretendard-en'), new Set('0123456789'))).woff2) as Font;
    const widths = [...'0123456789'].map((digit) => font.layout(digit, ['tnum']).advanceWidth);
    expect(new Set(widths).size).toBe(1);
  });

  it('gives the same bytes for the same characters in any order', async () => {
    const file = named('pretendard-semibold-ko');
    const [one, other] = [await cut(file, new Set('가나다')), await cut(file, new Set('다가나'))];
    expect(one.woff2.equals(other.woff2)).toBe(true);
  });
});
