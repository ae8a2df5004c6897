import { expect, it } from 'vitest';
import { boundKorean, namesOfTwo } from './korean-breaks.ts';

it.each([
  ['그 한 사람만의 일일까', '그_한_사람만의 일일까'],
  ['두 해에 걸친', '두_해에 걸친'],
  ['어디로 갔는지는 셀 수 있다.', '어디로 갔는지는 셀_수 있다.'],
  ['중 한 건이', '중 한_건이'],
  ['750건 중 1건', '750건_중 1건'],
  [' 중 8명', '_중 8명'],
  ['그 가운데 8명', '그_가운데 8명'],
  ['대한 일, 이 모두', '대한 일, 이_모두'],
  ['세웠고, 얀\n라이케는 팀 브리핑을', '세웠고, 얀_라이케는 팀 브리핑을'],
  ['수를 세었다', '수를 세었다'],
  ['그래서 ‘의견’으로 적었다. ‘전부’ 떠났다', '그래서 ‘의견’+으로 적었다. ‘전부’ 떠났다'],
])('binds "%s"', (text, bound) => {
  expect(boundKorean(text)).toBe(bound.replaceAll('_', '\u00A0').replaceAll('+', '\u2060'));
});

it('binds the first two words of an organisation’s name, whole or shortened, unless they are long', () => {
  const names = namesOfTwo([
    '싱킹 머신스 랩',
    '스케일 AI',
    '구글',
    '시추에이셔널 어웨어니스',
    '연구소(긴 이름)',
  ]);
  expect(boundKorean('슐먼은 싱킹 머신스에, 스케일 AI는 시추에이셔널 어웨어니스와', names)).toBe(
    '슐먼은 싱킹\u00A0머신스에, 스케일\u00A0AI는 시추에이셔널 어웨어니스와',
  );
  expect(boundKorean('싱킹 머신스', namesOfTwo([]))).toBe('싱킹 머신스');
});
