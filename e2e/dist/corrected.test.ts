/** What was wrong or unfair in the first edition is said nowhere any more: in no page, file, note, card text or PDF. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { plain } from '../../packages/pdf-finish/index.ts';
import { tagWords } from '../../packages/pdf-finish/tag-words.ts';
import { tagTree } from '../../packages/pdf-finish/walk.ts';
import { pdfs as allPdfs } from '../../src/features/print/pdfs.ts';
import { withheldIn } from '../../src/content/read/withheld.ts';
import { filesOf, readText } from '../support/built.ts';
import { stepsOf } from '../../src/site/edition/steps.ts';
import { dist } from '../support/site.ts';

/** As it stood; spaces of any kind and markup between the words are passed over. */
const gone: Readonly<Record<string, readonly string[]>> = {
  'a single return, and the time after November 2024 as empty': [
    'and one return',
    'more dated exits',
    'a researcher has returned to the firm',
    '한 명은 돌아왔다',
    '떠났던 연구자 한 명이 돌아왔다',
  ],
  'the names by mid-May as eleven': ['We found eleven names', 'We found eleven people', '확인한 사람은 11명'],
  'grounds of a dismissal': ['Over Information Leaks'],
  'reasons of health': ['citing health reasons', 'citing-health-reasons'],
  'the motive as nothing but presumed': [
    'The motive is only presumed',
    '추정일 뿐이다',
    'the tie is presumed',
  ],
  'a jump in demand as confirmed': [
    'The launch date is confirmed, and nothing more',
    '‘확인’ 판정은 출시 시점에만',
  ],
  '“employ” as a slip': [
    'The article says “employ”',
    'not employing them',
    'became having them',
    '원문은 ‘채용 중’이라 했다',
    '고용하고 있다는 말과 다르다',
    '작은 차이가 아니다',
  ],
  '“many” as a majority': [
    '다수의 이야기다',
    '사람들 가운데 다수',
    '집단 가운데 다수',
    '스타 연구자 다수',
    '그 가운데 다수',
  ],
  'a verdict over prices that judges a conversion': ['The article’s prices start at', '기사 속 몸값은'],
  'a rival’s word as all that there is': [
    'rest on a rival’s word alone',
    'Meta disputes it',
    'Meta disputed it',
    '경쟁사 대표의 말뿐',
    '메타는 반박',
  ],
  'the EU as past preparing, and its proposals as acts': [
    'already past preparing',
    'The EU was past preparing',
    'Brussels gave Choose Europe',
    'had adopted its AI innovation package',
    'package adopted on',
    '준비 단계를 지나',
    '준비 단계를 지난',
    '패키지를 채택',
  ],
  'one ruling on the fee as the last': ['a court upheld that in', '법원은 2025년 12월 이를 적법하다고 봤다'],
  'those still at a firm as all who could be placed': [
    'at Thinking Machines we placed',
    '2026년 6월 확인된 사람은',
  ],
  'no count of graduates at all': ['of graduates we found no count'],
  'EU training and subsidies at large as proposals': [
    'AI training and subsidies were still proposals',
    'EU의 AI 교육과 지원책은 아직 제안이었다',
  ],
  'share and number as what sets two counts apart': [
    'One count takes a share, the other a number',
    '인디드는 비율을, 링크업은',
  ],
  'a list of names as the number who left': [
    'left OpenAI in 2024: 20',
    'more people left OpenAI in 2024, as now known',
    '2024년 오픈AI를 떠난 37명',
  ],
  'one of several founders as the founder': [
    'Scale AI and its founder',
    'Wang, the founder',
    '창업자도 데려왔다',
    'Inflection AI, his start-up',
    'Shazeer’s start-up',
    'a colleague’s start-up',
    '동료가 세운 스타트업을 택했다',
    'Mira Murati had opened it',
    '무라티가 세운 회사다',
  ],
  'a sworn answer that is public as one that may not be there': [
    'a sworn answer, if there is one',
    '선서하고 답한 말이 있다면',
  ],
  'addresses that name people, or lists that may': [
    'andrew-tulloch',
    'her cofounder turns down',
    'ru24.pro',
    'e-arrabita',
    'icloud.info',
    'qz.com/openai-lose',
  ],
  'roles by which someone unnamed is known': [
    'a research manager',
    'research programme manager',
    '연구 프로그램 관리자',
  ],
  'a word that Zeki’s excerpt does not have': ['join other large', '다른 대기업으로'],
  'a forecast of Zeki’s as its count': ['writes of a movement out of the five', '시장으로 빠져나간다고'],
  'who cannot be placed as gone': ['leavers were still at Thinking Machines', '그대로 남은 사람은'],
  'people placed by a name, or on one unnamed source': ['by name alone', '이름만으로 추정'],
  'a share that rises as a boom': ['The boom came, late', '호황은 왔다'],
  'what a package is to draw as its price': ['supercomputers and training, put at', '40억 유로로 추산'],
  'most of a team as the whole': ['팀을 통째로 옮긴'],
  'the kinder count alone': ['roofs hold half of those', '빼면 절반이다'],
  'what we could not check as what cannot be': [
    'much of it cannot be checked',
    'something smaller was often true',
  ],
  'scattering as a fact, and where people were as what pulled them': [
    '흩어졌지만 고르지 않았다',
    'The start-ups did pull',
    '스타트업은 실제로 사람을 끌었다',
  ],
};

/** Letters alone, so that tags, line breaks and no-break spaces hide nothing. */
const letters = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', '’')
    .replace(/[\s\u00a0\u2060]+|&nbsp;/g, '')
    .toLowerCase();

const files = filesOf(dist).filter((path) => /\.(html|json|csv|svg|xml|txt|bib|ris)$/.test(path));
const texts = files.map((path) => [path, letters(readText(dist, path))] as const);

const papers = await Promise.all(
  filesOf(dist)
    .filter((path) => path.endsWith('.pdf'))
    .map(async (path) => {
      const doc = await PDFDocument.load(readFileSync(join(dist, path)), { updateMetadata: false });
      const root = tagTree(doc);
      return [path, root ? plain(tagWords(doc)(root)) : ''] as const;
    }),
);
const pdfs = papers.map(([path, text]) => [path, letters(text)] as const);

describe('corrected', () => {
  test('there is something to read', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(pdfs).toHaveLength(allPdfs.length);
    for (const [path, text] of pdfs) {
      expect(text.length, path).toBeGreaterThan(5000);
      if (path.includes('-data-')) continue;
      const missing = stepsOf(path.includes('-ko') ? 'ko' : 'en')
        .map(({ heading }) => heading)
        .filter((heading) => !text.includes(letters(heading)));
      expect(missing, path).toEqual([]);
    }
  });

  test.each(Object.entries(gone))('%s', (_, sentences) => {
    const found = [...texts, ...pdfs].flatMap(([path, text]) =>
      sentences
        .filter((sentence) => text.includes(letters(sentence)))
        .map((sentence) => `${path}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  test('people who are little known, by name', () => {
    const withoutTags = files.map((path) => [path, readText(dist, path).replace(/<[^>]*>/g, ' ')] as const);
    const squeezed = files.map((path) => [path, readText(dist, path).replace(/<[^>]*>/g, '')] as const);
    const found = [...withoutTags, ...squeezed, ...papers].filter(([, text]) => withheldIn(text).length > 0);
    expect(found.map(([path]) => path)).toEqual([]);
  });
});
