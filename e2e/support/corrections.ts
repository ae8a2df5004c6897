/** Corrections of a build that has some, and what a reader and a program must find of them. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { all, attr, pagesOf, readPage, type Page } from './built.ts';
import { faultsByVocabulary, type Node } from './schema-org.ts';
import type { Locale } from './site.ts';

/** One of a step, which names a fact, and one of the whole. */
export const corrections = [
  {
    date: '2026-12-01',
    step: 'phd-pipeline-peak',
    what: {
      en: 'We had given another share than {phd-2022-industry}.',
      ko: '비율을 {phd-2022-industry}와 다르게 적었다.',
    },
  },
  { date: '2026-11-30', what: { en: 'A name was misspelt.', ko: '이름 하나를 잘못 적었다.' } },
];

/** The corrections as a reader sees them: with their facts filled in. */
const told = {
  en: [/We had given another share than 70\.7%\./, /A name was misspelt\./],
  ko: [/비율을 70\.7%와 다르게 적었다\./, /이름 하나를 잘못 적었다\./],
} as const;
const shownDates = {
  en: ['1 December 2026', '30 November 2026'],
  ko: ['2026년 12월 1일', '2026년 11월 30일'],
} as const;

const jsonLd = (page: Page): readonly string[] =>
  page.raw.filter(({ element }) => attr(element, 'type') === 'application/ld+json').map(({ text }) => text);

/** The last stand on the page, which is the paper too, all in the ledger and in what programs read. */
export function expectCorrections(dir: string, locale: Locale): void {
  const language = locale === 'en' ? '' : 'ko/';
  const at = (path: string): Page => readPage(dir, `${language}${path}index.html`);
  for (const [page, shown] of [
    [at(''), corrections.slice(0, 1)],
    [at('ledger/'), corrections],
  ] as const) {
    const list = page.elements.filter(({ element }) => element.classes.includes('corrections'));
    expect(list, page.path).toHaveLength(1);
    const around = list[0]?.within ?? [];
    expect(around.some((element) => ['colophon', 'corrections'].includes(attr(element, 'id')))).toBe(true);
    expect(around.some((element) => element.classes.includes('screen-only'))).toBe(false);
    const words = page.words.replaceAll('\u00a0', ' ');
    shown.forEach(({ date }, i) => {
      expect(words).toMatch(told[locale][i] ?? /^$/);
      expect(words, date).toContain(shownDates[locale][i]);
    });
    expect(all(page, 'time').map((time) => attr(time, 'datetime'))).toEqual(shown.map(({ date }) => date));
    expect(all(page, 'a').map((link) => attr(link, 'href'))).toContain(
      `/scattered/${language}#phd-pipeline-peak`,
    );
  }
  const [first] = corrections.map(({ date }, i) => ({
    '@type': 'CorrectionComment',
    text: expect.stringMatching(told[locale][i] ?? /^$/) as string,
    datePublished: date,
    inLanguage: locale,
  }));
  const article = (page: Page): unknown =>
    (JSON.parse(jsonLd(page)[0] ?? '{}') as { '@graph': unknown[] })['@graph'][0];
  expect(article(at(''))).toMatchObject({ correction: [first] });
  expect(article(at('s/phd-pipeline-peak/'))).toMatchObject({ correction: [first] });
  expect(article(at('s/phd-pipeline-turn/'))).not.toHaveProperty('correction');
}

/** They are what schema.org calls corrections, by the judgement of others. */
export async function expectKnownToSchemaOrg(dir: string): Promise<void> {
  const said = pagesOf(dir).flatMap((page) => jsonLd(page).map((text) => ({ path: page.path, text })));
  const correcting = said.filter(({ text }) => text.includes('CorrectionComment'));
  expect(correcting.length).toBeGreaterThan(0);
  for (const { path, text } of correcting) {
    const { '@graph': graph } = JSON.parse(text) as { '@graph': readonly Node[] };
    expect.soft(await faultsByVocabulary(graph), path).toEqual([]);
  }
}

/** The file that holds them. JSON is YAML. */
export const correctionsFile = (content: string): readonly [path: string, text: string] => [
  join(content, 'corrections.yaml'),
  JSON.stringify(corrections),
];
