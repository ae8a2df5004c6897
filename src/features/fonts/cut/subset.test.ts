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
    // In thousandths of the em: each letter and each space between two is rounded by half a unit of the grid at most.
    const width = (font: Font | undefined, text: string, features: string[] = []): number =>
      ((font?.layout(text, features).advanceWidth ?? NaN) / (font?.unitsPerEm ?? NaN)) * 1000;
    const likes = (text: string, features: string[] = []): void => {
      const off = Math.abs(width(some, text, features) - width(all, text, features));
      expect.soft(off, text).toBeLessThanOrEqual(2 * text.length);
    };
    for (const text of ['AV', 'To', 'Tfi', 'fi.', '7.', '17']) {
      for (const figures of [[], ['tnum'], ['pnum']]) likes(text, figures);
    }
    expect(some?.layout('fi').glyphs.length, 'one glyph for two letters').toBe(1);
    const apart = width(some, 'V') + width(some, 'A');
    expect(apart - width(all, 'VA')).toBeGreaterThan(20);
    expect(width(some, 'VA')).toBe(apart);
    expect(apart - width(some, 'AV')).toBeGreaterThan(20);
  });

  it('gives Pretendard tabular figures of one width', async () => {
    for (const name of ['pretendard-en', 'pretendard-ko']) {
      const font = create((await cut(named(name), new Set('0123456789'), new Set(['11']))).woff2) as Font;
      const widths = [...'0123456789'].map((digit) => font.layout(digit, ['tnum']).advanceWidth);
      expect.soft(new Set(widths).size, name).toBe(1);
    }
  });

  it.each(['noto-serif-ko', 'pretendard-ko', 'newsreader-italic-en'])(
    'cuts %s on a coarser grid for the site: as broad and as high as its source, to the rounding',
    async (name) => {
      const file = named(name);
      const text = name.endsWith('ko') ? '가흩A1' : 'Agfi1';
      const [coarse, fine] = [await cut(file, new Set(text), new Set()), await cut(file, new Set(text))];
      const [one, other] = [coarse, fine].map(({ woff2 }) => create(woff2) as Font);
      expect(one?.unitsPerEm).toBe(file.units);
      expect(coarse.woff2.length).toBeLessThan(fine.woff2.length);
      const share = (other?.unitsPerEm ?? NaN) / file.units;
      for (const letter of text) {
        const [a, b] = [one, other].map((font) => font?.layout(letter).glyphs[0]);
        expect
          .soft(Math.abs((a?.advanceWidth ?? NaN) - (b?.advanceWidth ?? NaN) / share), `breadth of ${letter}`)
          .toBeLessThanOrEqual(0.51);
        for (const edge of ['minX', 'maxX', 'minY', 'maxY'] as const)
          expect
            .soft(Math.abs((a?.bbox[edge] ?? NaN) - (b?.bbox[edge] ?? NaN) / share), `${edge} of ${letter}`)
            .toBeLessThanOrEqual(0.51);
      }
      for (const size of ['ascent', 'descent', 'lineGap', 'capHeight'] as const)
        expect
          .soft(Math.abs((one?.[size] ?? NaN) - (other?.[size] ?? NaN) / share), size)
          .toBeLessThanOrEqual(0.51);
      // Whenever it is cut: the clock goes on, the bytes do not change.
      vi.useFakeTimers({ now: new Date('2031-05-04T03:02:01Z'), toFake: ['Date'] });
      const later = await cut(file, new Set(text), new Set());
      vi.useRealTimers();
      expect(later.woff2.equals(coarse.woff2)).toBe(true);
    },
  );

  it('gives the same bytes for the same characters in any order', async () => {
    const file = named('pretendard-semibold-ko');
    const [one, other] = [await cut(file, new Set('가나다')), await cut(file, new Set('다가나'))];
    expect(one.woff2.equals(other.woff2)).toBe(true);
  });
});
