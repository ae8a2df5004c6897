/**
 * Where Korean lines must not break: a determiner or a bare number stays with its noun, a bound noun with its verb, and
 * what sets an amount in relation with the amount, which may be a fact of its own before the text.
 */

const determiners = '한|두|세|네|그|이|몇|첫|매';
const boundNouns = '수|줄|것|데|뿐|적';
const before = new RegExp(`(?<=^|[\\s‘“(])(${determiners}) (?=\\p{Script=Hangul})`, 'gu');
const after = new RegExp(
  `(?<=\\p{Script=Hangul}) (?=(?:${boundNouns})(?:[은이가을도만]?)(?=[\\s.,]|$))`,
  'gu',
);

const relations = '중|가운데|이상|넘는|안팎';
const related = new RegExp(`(?:^|(?<=[명건곳년개%])) (?=(?:${relations})(?:에서|에)?(?=[\\s.,]|$))`, 'gu');

/**
 * A Korean text with no-break spaces where a line would part what is one word to the ear.
 *
 * @example boundKorean('그 한 사람만의 일일까. 어디로 갔는지는 셀 수 있다.')
 */
export const boundKorean = (text: string): string =>
  text.replace(before, '$1\u00A0').replace(after, '\u00A0').replace(related, '\u00A0');
