/**
 * Finds quantities that were typed into words instead of coming from a fact. Such a number has no source, no date
 * and no twin in the other language, and nothing fails when it goes stale; years, months and a few names are free.
 */
import { factMark } from './text/flat-text.ts';

/** Which rules apply: `digits` alone; `words` adds spelled-out magnitudes; `prose` adds the percent sign. */
export type Strictness = 'digits' | 'words' | 'prose';

export interface BareQuantity {
  readonly index: number;
  readonly found: string;
}

/** Names with digits that state no quantity. */
export const namesWithDigits: readonly string[] = [
  'ISO 14289',
  'H-1B',
  'O-1A',
  'EB-1',
  'EB-2',
  'J-1',
  'A4',
  'GenAI4EU',
  'CC BY 4.0',
  'CC BY-ND 4.0',
  'WCAG 2.2',
  // "Primary" and "second-hand source" in Korean.
  '1차 자료',
  '2차 자료',
];

const names = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${namesWithDigits.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![A-Za-z\\p{N}])`,
  'gu',
);
const urls = /\b(?:https?:\/\/|www\.)[^\s<>"]+/g;
/** 1990 to 2039, alone or with 년 and a month in Korean; not as part of a number, an amount or a Korean count. */
const years =
  /(?<![\p{N}$₩€£]|\p{N}[.,])(?:199\p{N}|20[0-3]\p{N})(?!\p{N}|[.,]\p{N}|\s?[%％]|(?:명|개|곳|건|배|원|달러|유로|만|억))(?:년(?:\s?(?:1[0-2]|[1-9])월)?)?/gu;

/** A month by itself in Korean, as free as its name is in English. */
const koreanMonths = /(?<!\p{N}|[.,])(?:1[0-2]|[1-9])월(?!\p{N})/gu;

const digits = /[$₩€£]?\p{N}(?:[\p{N}.,:]*\p{N})?\s?[%％]?/gu;
const percents = /[%％‰]|\bper[\s-]?cent\b|퍼센트/giu;

const counts = [
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
].join('|');
/** A Korean counter ends here unless another syllable follows that is no particle: 두 개 is a count, 두 개념 not. */
const end =
  '(?=$|[^가-힣]|이|은|는|을|를|의|에|도|만|과|와|로|으로|가|까지|부터|뿐|씩|당|마다|밖|나|중|꼴|다|였|정도|쯤|남짓|안팎)';
const magnitudes: readonly RegExp[] = [
  new RegExp(`\\b(?:${counts})[\\s-](?:percent|per cent|million|billion|thousand|hundred|dozen)\\b`, 'giu'),
  /\b(?:thousands?|millions?|billions?) (?:of )?(?:dollars|won|euros)\b/giu,
  new RegExp(`(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무)\\s?(?:명|개|곳)${end}`, 'gu'),
  // Not 백 명 or 천 개, as "a hundred" is free in English.
  new RegExp(
    `(?<![가-힣])(?![백천]\\s?[명개])[일이삼사오육칠팔구]?[십백천만억조]+\\s?(?:명|개|원|달러|배)${end}`,
    'gu',
  ),
];

/**
 * The bare quantities of a text in which `factMark` stands for each fact.
 *
 * @example bareQuantities('In 2011, 41% went to industry', 'prose') // [{ index: 9, found: '41%' }]
 */
export function bareQuantities(text: string, strictness: Strictness): readonly BareQuantity[] {
  let rest = mask(mask(mask(mask(text, urls), names), years), koreanMonths);
  const found: BareQuantity[] = [];
  const take = (pattern: RegExp, accept: (match: RegExpExecArray) => boolean = () => true): void => {
    for (const match of rest.matchAll(pattern)) {
      if (accept(match)) found.push({ index: match.index, found: match[0].trim() });
    }
    rest = mask(rest, pattern);
  };
  if (strictness !== 'digits') for (const pattern of magnitudes) take(pattern);
  take(digits);
  if (strictness === 'prose') take(percents, (match) => !isBesideFact(text, match));
  return found.sort((a, b) => a.index - b.index);
}

function isBesideFact(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const before = text.slice(0, index).trimEnd();
  const after = text.slice(index + found.length).trimStart();
  return before.endsWith(factMark) || after.startsWith(factMark);
}

/** Blanks out what a pattern matches, letter for letter, so that offsets still hold. */
function mask(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => 'x'.repeat(match.length));
}
