import { describe, expect, it } from 'vitest';
import { factMark } from './text/flat-text.ts';
import { bareQuantities, namesWithDigits } from './quantities.ts';

const found = (text: string) => bareQuantities(text, 'prose').map((each) => each.found);

describe('what is free', () => {
  it.each([
    'In 2011, 2012–2018 and the 2020s; (2024). By 2039, since 1990.',
    'In June 2024 and, since May 2024, again.',
    '2012년부터 2018년까지, 2024년 6월, 2012–2018년, 2020년대, 6월에, 12월까지',
    '“2022”—2024, 2023:',
    'A hundred dots, hundreds of them, one million, a dozen, tripled, two universities',
    '수백 명, 몇 명, 점 백 개, 박사 백 명 가운데 한 명, 세 배로 늘었다',
    '두 개념과 모두 명확한 구조 개선, 이만 원하는 사람',
    'Zeki and H-1B, H-1B는 EB-2다. A4 용지. CC BY 4.0으로 공개',
    'See https://example.org/2024/06/08?page=12 and www.example.org/41.',
    `${factMark} of them, ${factMark}%, ${factMark} percent, percentages`,
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('holds every listed name', () => {
    for (const name of namesWithDigits) expect(found(`the ${name}, ${name}`)).toEqual([]);
  });
});

describe('what is not', () => {
  it.each([
    ['about 41% of them', ['41%']],
    ['41 % of them', ['41 %']],
    ['20,000 firms and 1.381 billion', ['20,000', '1.381']],
    ['$1 million, ₩1,381', ['$1', '₩1,381']],
    ['on 8 June 2024', ['8']],
    ['6월 8일에', ['8']],
    ['2024년 6월 8일', ['8']],
    ['2024년 13월', ['13']],
    ['2000명, 2024%, 2,024, 2024.5, $2024, 12024', ['2000', '2024%', '2,024', '2024.5', '$2024', '12024']],
    ['1989 and 2040', ['1989', '2040']],
    ['2022–24', ['24']],
    ['GPT-4, X-H-1B2, EB-10', ['4', '1', '2', '10']],
    ['½ of ２０ and ①', ['½', '２０', '①']],
    ['a few per cent, per-cent, PERCENT, 몇 퍼센트, ‰', ['per cent', 'per-cent', 'PERCENT', '퍼센트', '‰']],
    ['two hundred, Twenty percent, ninety-million', ['two hundred', 'Twenty percent', 'ninety-million']],
    ['millions of dollars, a billion won', ['millions of dollars', 'billion won']],
    ['두 명이, 세 개의, 열 곳에서, 스무 명', ['두 명', '세 개', '열 곳', '스무 명']],
    ['이백 명, 백만 원, 십억 달러, 백 배, 만 명', ['이백 명', '백만 원', '십억 달러', '백 배', '만 명']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is found where it stands', () => {
    expect(bareQuantities('In 2011, 41% went', 'prose')).toEqual([{ index: 9, found: '41%' }]);
  });
});

describe('strictness', () => {
  const text = '3 of two hundred, in percent';
  it('adds rules from digits to words to prose', () => {
    expect(bareQuantities(text, 'digits').map((each) => each.found)).toEqual(['3']);
    expect(bareQuantities(text, 'words').map((each) => each.found)).toEqual(['3', 'two hundred']);
    expect(bareQuantities(text, 'prose').map((each) => each.found)).toEqual(['3', 'two hundred', 'percent']);
  });
});
