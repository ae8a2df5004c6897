import { expect, it } from 'vitest';
import { boundKorean } from './korean-breaks.ts';

it.each([
  ['그 한 사람만의 일일까', '그_한_사람만의 일일까'],
  ['두 해에 걸친', '두_해에 걸친'],
  ['어디로 갔는지는 셀 수 있다.', '어디로 갔는지는 셀_수 있다.'],
  ['중 한 건이', '중 한_건이'],
  ['750건 중 1건', '750건_중 1건'],
  [' 중 8명', '_중 8명'],
  ['그 가운데 8명', '그_가운데 8명'],
  ['대한 일, 이 모두', '대한 일, 이_모두'],
  ['수를 세었다', '수를 세었다'],
])('binds "%s"', (text, bound) => {
  expect(boundKorean(text)).toBe(bound.replaceAll('_', '\u00A0'));
});
