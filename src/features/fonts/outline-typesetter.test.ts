import { describe, expect, it } from 'vitest';
import { typesetter } from './outline-typesetter.ts';

const en = await typesetter('en');
const ko = await typesetter('ko');
const heading = { face: 'display', size: 60 } as const;

describe('typesetter', () => {
  it('is as wide as a browser sets the same words in the fonts of the build', () => {
    expect(en.width('Scattered', heading)).toBeCloseTo(249.75, 1);
    expect(en.width('Scattered', { face: 'text', size: 60 })).toBeCloseTo(238.98, 1);
    expect(ko.width('흩어지는', heading)).toBeCloseTo(231.84, 1);
  });
  it('scales with the size', () => {
    expect(en.width('Half', { face: 'sans', size: 40 })).toBeCloseTo(
      2 * en.width('Half', { face: 'sans', size: 20 }),
    );
  });
  it('tracks between letters only', () => {
    const loose = en.width('ab', { ...heading, tracking: 0.1 });
    expect(loose).toBeCloseTo(en.width('ab', heading) + 6);
  });
  it('gives figures of one width where asked', () => {
    const tabular = { face: 'sans', size: 20, tabular: true } as const;
    expect(en.width('111', tabular)).toBeCloseTo(en.width('888', tabular));
    expect(en.width('111', { face: 'sans', size: 20 })).toBeLessThan(
      en.width('888', { face: 'sans', size: 20 }),
    );
  });
  it('draws what the display face lacks with the sans', () => {
    expect(ko.outline('가 → 나', heading, 0, 0)).toMatch(/^M/);
    expect(en.width('₩', heading)).toBeGreaterThan(0);
  });
  it('refuses a character that no font has', () => {
    expect(() => en.width('a𓀀', heading)).toThrow('no font of the cards has "𓀀"');
  });
});
