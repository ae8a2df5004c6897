/**
 * Where Korean lines must not break: a determiner or a bare number stays with its noun, a bound noun with its verb, what
 * sets an amount in relation with the amount, which may be a fact of its own before the text, and a first name with the
 * family's; so do the words of an organisation's name. What follows a closing quotation mark or a percent sign without a space belongs to it.
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

/** Foreign first names that the story has, which are no words. */
const names =
  '안드레이|알렉산드르|알렉시스|일리야|존|루크|얀|미라|배럿|릴리언|샘|파벨|무스타파|노엄|데이비드|마크|앤드루|피터';
const named = new RegExp(`(?<=^|[\\s‘“(])(${names})\\s(?=\\p{Script=Hangul})`, 'gu');

const marked = /[’%](?=\p{Script=Hangul})/gu;

/** Longer names would leave holes in the lines before them. */
const longestName = 9;
const withoutNames = /(?!)/gu;

/** What finds the first two words of each name that has two, as it is shortened too; a note in brackets is none of it. */
export function namesOfTwo(names: readonly string[]): RegExp {
  const starts = names.flatMap((name) => {
    const [first = '', second = ''] = name.replace(/\(.*/, '').split(' ');
    const isShort = second !== '' && first.length + second.length < longestName;
    return isShort ? [`${first} (?=${second})`] : [];
  });
  return starts.length === 0 ? withoutNames : new RegExp(starts.join('|'), 'gu');
}

/**
 * A Korean text with no-break spaces where a line would part what is one word to the ear.
 *
 * @param organisations finds the names of those that the text may tell of, see `namesOfTwo`
 * @example boundKorean('그 한 사람만의 일일까. 어디로 갔는지는 셀 수 있다.')
 */
export const boundKorean = (text: string, organisations = withoutNames): string =>
  text
    .replace(organisations, (start) => start.replace(' ', '\u00A0'))
    .replace(before, '$1\u00A0')
    .replace(after, '\u00A0')
    .replace(related, '\u00A0')
    .replace(named, '$1\u00A0')
    .replace(marked, '$&\u2060');
