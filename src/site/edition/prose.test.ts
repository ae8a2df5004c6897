/**
 * The story keeps its measure: short steps, few numbers, and a voice that tells instead of auditing. Counted for every
 * step of both languages and printed as one table, so that a writer sees where the words have gone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../content/locales.ts';
import type { ChapterDoc, StepDoc } from '../../content/model.ts';
import { namesWithDigits } from '../../content/read/quantities.ts';
import { chaptersOf } from './steps.ts';

const limits = {
  words: { least: 20, most: 75 },
  numbers: { most: 5, onAverage: 3 },
  story: { least: 1400, most: 2000 },
  article: 8,
  found: 6,
} as const;

const phrases: Readonly<Record<Locale, { readonly article: RegExp; readonly found: RegExp }>> = {
  en: {
    article: /\bthe article\b/gi,
    found: /\bwe (?:have |had |could |can)?\s?(?:not |did not )?(?:found|find)\b/gi,
  },
  // Not the driver (운전기사), nor any other word that ends like an article.
  ko: { article: /(?<![가-힣])기사/g, found: /찾지 못|찾을 수 없/g },
};
/** Years, and months as Korean writes them, are places in time and no numbers to keep in mind. */
const years = /(?<![\p{N}.,])(?:(?:19|20)\p{N}{2}(?!\p{N})년?|(?:1[0-2]|[1-9])월)/gu;
const figures = /\p{N}+(?:[.,]\p{N}+)*/gu;

const times = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

interface Measure {
  readonly step: string;
  /** Words under the title, set apart by spaces. */
  readonly words: number;
  /** Facts of title and text, each once, and figures that were typed, other than years. */
  readonly numbers: number;
  readonly article: number;
  readonly found: number;
}

/** The source of a step's title and text. */
function sourceOf({ file }: ChapterDoc, { id }: StepDoc): string {
  const source = readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', '..', file), 'utf8');
  const start = source.indexOf(`id="${id}"`);
  return source.slice(source.indexOf('>', start) + 1, source.indexOf('</Step>', start));
}

/** What a writer typed into a step: its source without tags and expressions. */
const typed = (chapter: ChapterDoc, step: StepDoc): string =>
  sourceOf(chapter, step).replaceAll(/<[^>]*>|\{[^}]*\}/g, ' ');

const factsIn = (chapter: ChapterDoc, step: StepDoc): ReadonlySet<string> =>
  new Set([...sourceOf(chapter, step).matchAll(/<Fact id="([^"]+)"/g)].map(([, id]) => id ?? ''));

function measure(locale: Locale, chapter: ChapterDoc, step: StepDoc): Measure {
  const text = `${step.heading} ${step.words}`;
  const bare = namesWithDigits.reduce((rest, name) => rest.replaceAll(name, ' '), typed(chapter, step));
  const { article, found } = phrases[locale];
  return {
    step: step.id,
    words: step.words.split(/\s+/).filter(Boolean).length,
    // The table of the first guess is no prose.
    numbers: factsIn(chapter, step).size + times(bare.replaceAll(years, ' '), figures),
    article: times(text, article),
    found: times(text, found),
  };
}

const measures = (locale: Locale): Measure[] =>
  chaptersOf(locale).flatMap((chapter) => chapter.steps.map((step) => measure(locale, chapter, step)));

const sum = (all: readonly Measure[], of: keyof Omit<Measure, 'step'>): number =>
  all.reduce((total, each) => total + each[of], 0);

/** Both languages side by side: words, numbers, mentions of the article, things found or not. */
function table(): string {
  const columns = locales.map(measures);
  const cells = (all: readonly (Measure | undefined)[]): string =>
    all
      .map((each) =>
        [each?.words, each?.numbers, each?.article, each?.found]
          .map((n) => String(n ?? '').padStart(5))
          .join(''),
      )
      .join('  |');
  const head = locales.map((locale) => ` ${locale}: words num art fnd`.padEnd(20)).join('  |');
  const lines = (columns[0] ?? []).map(
    ({ step }, i) => `${step.padEnd(28)}${cells(columns.map((column) => column[i]))}`,
  );
  const total = columns.map((all): Measure => ({
    step: 'all',
    words: sum(all, 'words'),
    numbers: sum(all, 'numbers'),
    article: sum(all, 'article'),
    found: sum(all, 'found'),
  }));
  return [`${' '.repeat(28)}${head}`, ...lines, `${'all'.padEnd(28)}${cells(total)}`].join('\n');
}

process.stdout.write(`\n${table()}\n\n`);

describe.each(locales)('the story in %s', (locale) => {
  const all = measures(locale);

  test.each(all)('$step has at most five numbers', ({ numbers }) => {
    expect(numbers).toBeLessThanOrEqual(limits.numbers.most);
  });

  test('has three numbers a step on average', () => {
    expect(sum(all, 'numbers') / all.length).toBeLessThanOrEqual(limits.numbers.onAverage);
  });

  test('speaks of the article, and of what was found, seldom', () => {
    expect(sum(all, 'article')).toBeLessThanOrEqual(limits.article);
    expect(sum(all, 'found')).toBeLessThanOrEqual(limits.found);
  });
});

describe('the English words', () => {
  const all = measures('en');

  test.each(all)('of $step are neither a caption nor a page', ({ words }) => {
    expect(words).toBeGreaterThanOrEqual(limits.words.least);
    expect(words).toBeLessThanOrEqual(limits.words.most);
  });

  test('are a story to be read at one sitting', () => {
    expect(sum(all, 'words')).toBeGreaterThanOrEqual(limits.story.least);
    expect(sum(all, 'words')).toBeLessThanOrEqual(limits.story.most);
  });
});
