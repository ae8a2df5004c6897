import { describe, expect, it } from 'vitest';
import { factMark } from '../read/text/flat-text.ts';
import { locales } from '../locales.ts';
import { counts, sweeping, sweeps } from './overclaims.ts';

const sentences = (text: string, locale: 'en' | 'ko'): string[] =>
  sweeps(text, locale).map(({ sentence }) => sentence);

describe('sweeps', () => {
  it('knows the words of every language', () => {
    for (const words of [sweeping, counts]) expect(Object.keys(words)).toEqual(locales);
  });

  it('finds a sweeping word in one sentence with a number, and no other', () => {
    expect(sentences('Only 3 of them left. All went. Two stayed.', 'en')).toEqual(['Only 3 of them left.']);
    expect(sentences(`It went. None of ${factMark} came back!`, 'en')).toEqual(['None of … came back!']);
    expect(sentences('Half of them, and never\nmore', 'en')).toEqual(['Half of them, and never more']);
    expect(sentences('In 2022 nobody did.', 'en')).toEqual([]);
    expect(sentences('She alone rose by 2.5 times.', 'en')).toEqual(['She alone rose by 2.5 times.']);
    expect(sentences('A lonely hall held 3.', 'en')).toEqual([]);
  });

  it('keeps blocks apart, though no stop ends the first', () => {
    expect(sentences(`All of them\n\n${factMark} of them`, 'en')).toEqual([]);
  });

  it('reads Korean', () => {
    expect(sentences(`돌아온 사람은 ${factMark}뿐이다. 모두 떠났다.`, 'ko')).toEqual([
      '돌아온 사람은 …뿐이다.',
    ]);
    expect(sentences('오직 두 명이 남았다.', 'ko')).toEqual(['오직 두 명이 남았다.']);
    expect(sentences('절반이 전혀 남지 않았다.', 'ko')).toHaveLength(1);
    expect(sentences('2022년에는 아무도 없었다.', 'ko')).toEqual([]);
  });

  it('says where the word stands', () => {
    const text = `First. Then all ${factMark} went.`;
    const [sweep] = sweeps(text, 'en');
    expect(text.slice(sweep?.index, (sweep?.index ?? 0) + 3)).toBe('all');
  });
});
