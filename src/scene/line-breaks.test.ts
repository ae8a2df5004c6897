import { describe, expect, it } from 'vitest';
import { breakLines, even, faultsIn, type Wishes } from './line-breaks.ts';

const length = (line: string): number => line.length;
const lines = (text: string, width: number, wishes?: Wishes): readonly string[] =>
  breakLines(text, width, length, wishes).lines;

describe('breakLines', () => {
  it('leaves one line one line', () => {
    expect(breakLines('Then they scattered', 19, length)).toEqual({
      lines: ['Then they scattered'],
      fits: true,
    });
  });
  it('uses as few lines as fit and makes them even', () => {
    expect(lines('aaaa bbbb cccc dddd', 14)).toEqual(['aaaa bbbb', 'cccc dddd']);
  });
  it('can use more lines than it needs', () => {
    expect(lines('aaaa bbbb cccc', 14, { more: 1 })).toHaveLength(2);
    expect(breakLines('aaaa', 14, length, { more: 1 }).fits).toBe(false);
  });
  it('breaks where the sense pauses', () => {
    expect(lines('About half, the article says, have gone', 18)).toEqual([
      'About half,',
      'the article says,',
      'have gone',
    ]);
  });
  it('keeps small words with what follows', () => {
    expect(lines('At once a company hired', 15)).toEqual(['At once', 'a company hired']);
    expect(lines('At once a company hired', 15, { sense: false })).toEqual(['At once a', 'company hired']);
  });
  it('never breaks at a no-break space, nor inside a Korean word', () => {
    const text = '기사 속 몸값은 100만\u00a0달러에서 시작한다';
    for (let width = 9; width < 24; width++)
      expect(lines(text, width).join(' ').split(' ')).toEqual(text.split(' '));
    expect(lines(text, 10)).toContain('100만\u00a0달러에서');
  });
  it('keeps a Korean numeral with its counter and a quotation whole', () => {
    expect(lines('엔지니어들은 회사 다섯 곳을 돌았다', 12)).toEqual([
      '엔지니어들은',
      '회사 다섯 곳을 돌았다',
    ]);
    expect(lines('원문은 ‘채용 중’이라 했다', 12)).toEqual(['원문은', '‘채용 중’이라 했다']);
  });
  it('leaves no single syllable for the last line', () => {
    expect(lines('가나다라 마바사아 자차카 타', 14).at(-1)).not.toBe('타');
  });
  it('says when a word is wider than the column', () => {
    expect(breakLines('a considerable word', 8, length)).toMatchObject({ fits: false });
  });
});

describe('what is wrong with breaks', () => {
  it('is counted', () => {
    expect(faultsIn(['About half,', 'the article says,', 'have gone'])).toBe(0);
    expect(faultsIn(['The story starts with a', 'hundred people'])).toBe(1);
    expect(faultsIn(['Since then, six', 'more names'])).toBe(1);
    expect(faultsIn(['엔지니어들은', '회사 다섯', '곳을 돌았다'])).toBeGreaterThan(1);
    expect(faultsIn(['그 뒤로 달라진', '것도 있다'])).toBe(1);
  });
  it('includes ragged blocks, but not a first line at a pause', () => {
    expect(even(['aaaaaaaaaa', 'aaa', 'aaaaaaaa'], length)).toBe(false);
    expect(even(['So,', 'aaaaaaaaaa', 'aaaaaaaa'], length)).toBe(true);
  });
});
