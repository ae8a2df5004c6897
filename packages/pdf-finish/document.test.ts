import { describe, expect, it } from 'vitest';
import { carriedFonts, fontMistakes, pageCount, pagesOfPlaces, undated } from './document.ts';

/** The parts of a Chromium PDF that are looked at, in its own layout. */
const pdf = Buffer.from(
  [
    '%PDF-1.4',
    "1 0 obj\n<</Title (x)\n/Creator (Mozilla/5.0 \\(X11\\) HeadlessChrome/1)\n/CreationDate (D:20300101112233+00'00')\n/ModDate (D:20300101112233+00'00')>>\nendobj",
    '2 0 obj\n<</Type /Page\n/Parent 20 0 R>>\nendobj',
    '9 0 obj\n<</Type /Page\n/Parent 21 0 R>>\nendobj',
    '4 0 obj\n<</Type /Page\n/Parent 21 0 R>>\nendobj',
    '3 0 obj\n<</ID (node00000259)\n/Headers [(node00000041) (node00000259)]>>\nendobj',
    '5 0 obj\n<</Type /FontDescriptor\n/FontName /AAAAAA+NotoSerifKR-SemiBold\n/FontFile2 7 0 R>>\nendobj',
    '6 0 obj\n<</Type /FontDescriptor\n/FontName /BAAAAA+LiberationSans\n/FontFile2 8 0 R>>\nendobj',
    '7 0 obj\n<</Length 9>>\nstream\n/Dests not\nendstream\nendobj',
    '8 0 obj\n<</Type /FontDescriptor\n/FontName /Pretendard-Regular\n/Flags 4>>\nendobj',
    '20 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>\nendobj',
    '21 0 obj\n<</Type /Pages\n/Count 2\n/Kids [9 0 R 4 0 R]>>\nendobj',
    '22 0 obj\n<</Type /Pages\n/Count 3\n/Kids [20 0 R 21 0 R]>>\nendobj',
    '23 0 obj\n<</story [2 0 R /XYZ 0 841 0]\n/phd-even [4 0 R /XYZ 0 700 0]\n/a#20b [9 0 R /XYZ 0 1 0]>>\nendobj',
    '24 0 obj\n<</Type /Catalog\n/Pages 22 0 R\n/Dests 23 0 R>>\nendobj',
    '%%EOF',
  ].join('\n'),
  'latin1',
);

describe('pagesOfPlaces', () => {
  it('counts pages in reading order, not in the order of the file', () => {
    expect([...pagesOfPlaces(pdf)]).toEqual([
      ['story', 1],
      ['phd-even', 3],
      ['a b', 2],
    ]);
    expect(pageCount(pdf)).toBe(3);
  });
});

describe('fontMistakes', () => {
  it('tells own, foreign and missing fonts apart', () => {
    expect(carriedFonts(pdf)).toContainEqual({ name: 'Pretendard-Regular', embedded: false });
    const found = fontMistakes('x.pdf', pdf, ['Noto Serif KR', 'Pretendard']);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('x.pdf: something is set in LiberationSans');
    expect(found[1]).toContain('Pretendard-Regular is not embedded');
  });
});

describe('undated', () => {
  it('fixes the dates and the creator without moving a byte', () => {
    const made = undated(pdf, '2026-11-23', 'Scattered');
    expect(made.length).toBe(pdf.length);
    const text = made.toString('latin1');
    expect(text.match(/D:20261123000000\+00'00'/g)).toHaveLength(2);
    expect(text).toContain('/Creator (Scattered) ');
    expect(text).not.toContain('Headless');
    expect(text).toContain('/ID (node00000002)\n/Headers [(node00000001) (node00000002)]');
    expect(text.indexOf('%%EOF')).toBe(pdf.indexOf('%%EOF'));
  });
});
