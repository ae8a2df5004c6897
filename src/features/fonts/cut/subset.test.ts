import { create, type Font } from 'fontkit';
import { describe, expect, it, vi } from 'vitest';
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

  it('kerns the pairs that are told as the whole font does, ligatures and figures too, and no others', async () => {
    const characters = new Set('AVTofi017. ');
    const pairs = new Set(['AV', 'To', 'fi', 'Tf', 'i.', '7.', '17']);
    const whole = await cut(named('newsreader-en'), characters);
    const made = await cut(named('newsreader-en'), characters, pairs);
    const [all, some] = [whole, made].map(({ woff2 }) => create(woff2) as Font);
    expect(made.woff2.length).toBeLessThan(whole.woff2.length);
    const width = (font: Font | undefined, text: string, features: string[] = []): number | undefined =>
      font?.layout(text, features).advanceWidth;
    for (const text of ['AV', 'To', 'Tfi', 'fi.', '7.', '17']) {
      for (const figures of [[], ['tnum'], ['pnum']])
        expect.soft(width(some, text, figures), text).toBe(width(all, text, figures));
    }
    expect(some?.layout('fi', { liga: false }).advanceWidth).toBe(
      all?.layout('fi', { liga: false }).advanceWidth,
    );
    const apart = (width(all, 'V') ?? 0) + (width(all, 'A') ?? 0);
    expect(width(all, 'VA')).toBeLessThan(apart);
    expect(width(some, 'VA')).toBe(apart);
    expect(width(some, 'AV')).toBeLessThan(apart);
  });

  it('gives Pretendard tabular figures of one width', async () => {
    const font = create((await cut(named('pretendard-en'), new Set('0123456789'))).woff2) as Font;
    const widths = [...'0123456789'].map((digit) => font.layout(digit, ['tnum']).advanceWidth);
    expect(new Set(widths).size).toBe(1);
  });

  it('cuts headings in Korean on half the grid: as broad and as high as before, to the rounding', async () => {
    const file = named('noto-serif-ko');
    const { units, ...whole } = file;
    const [coarse, fine] = [await cut(file, new Set('가흩A1')), await cut(whole, new Set('가흩A1'))];
    const [one, other] = [coarse, fine].map(({ woff2 }) => create(woff2) as Font);
    expect(one?.unitsPerEm).toBe(units);
    expect(coarse.woff2.length).toBeLessThan(fine.woff2.length);
    for (const text of '가흩A1') {
      const [a, b] = [one, other].map((font) => font?.layout(text).glyphs[0]);
      expect.soft(2 * (a?.advanceWidth ?? NaN), text).toBeCloseTo(b?.advanceWidth ?? 0, -0.5);
      expect.soft(2 * (a?.bbox.maxY ?? NaN), text).toBeCloseTo(b?.bbox.maxY ?? 0, -0.5);
    }
    for (const name of ['ascent', 'descent', 'lineGap', 'capHeight'] as const)
      expect.soft(2 * (one?.[name] ?? NaN), name).toBeCloseTo(other?.[name] ?? 0, -0.5);
    // Whenever it is cut: the clock goes on, the bytes do not change.
    vi.useFakeTimers({ now: new Date('2031-05-04T03:02:01Z'), toFake: ['Date'] });
    const later = await cut(file, new Set('가흩A1'));
    vi.useRealTimers();
    expect(later.woff2.equals(coarse.woff2)).toBe(true);
  });

  it('gives the same bytes for the same characters in any order', async () => {
    const file = named('pretendard-semibold-ko');
    const [one, other] = [await cut(file, new Set('가나다')), await cut(file, new Set('다가나'))];
    expect(one.woff2.equals(other.woff2)).toBe(true);
  });
});
