/**
 * What the tests are run against: the finished build, where it is served, and the steps that it holds. Steps are
 * read from the built pages, so a new chapter is tested without a line being written here.
 */
import { resolve } from 'node:path';
import { wholePage } from '../../src/site/paper-parts.ts';
import { basePath } from '../../src/site/urls/base.ts';

export const locales = ['en', 'ko'] as const;
export type Locale = (typeof locales)[number];

/** Folder of the build under test. */
export const dist = resolve(process.env['E2E_DIR'] ?? 'dist');
export const port = Number(process.env['E2E_PORT'] ?? 4391);
export const base = basePath();
export const origin = `http://localhost:${String(port)}`;

/**
 * Address of a language's page.
 *
 * @example address('ko', 'phd-pipeline-peak') // 'http://localhost:4391/ko/#phd-pipeline-peak'
 */
export const address = (locale: Locale, id?: string): string =>
  `${origin}${base}${locale === 'en' ? '' : `${locale}/`}${id === undefined ? '' : `#${id}`}`;

/** A language's page as the build wrote it, with the pictures that it fetches for paper. */
export const builtPage = (locale: Locale): string =>
  wholePage(dist, `${locale === 'en' ? '' : `${locale}/`}index.html`);

const idsOf = (locale: Locale, attribute: string): string[] =>
  [...builtPage(locale).matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, id]) => id ?? '');

/** Ids of a language's steps, in the order of the page. */
export const stepIds = (locale: Locale): string[] => idsOf(locale, 'data-step');

/** Whether everything is walked (`npm run test:full`), or of what is alike a part that differs from test to test. */
export const full = process.env['FULL'] === '1';

/** Of many alike the first, the last and every `n`-th, from another one on in each `turn`; all in the full suite. */
export const some = <T>(all: readonly T[], n: number, turn = 0): T[] =>
  all.filter((_, i) => full || i === 0 || i === all.length - 1 || i % n === turn % n);

/** What is alike in all languages is asked of one, another in each `turn`; of all in the full suite. */
export const inTurn = (turn: number): readonly Locale[] =>
  locales.filter((_, i) => full || i === turn % locales.length);

/** The tag of a test that runs in a loop over the languages and is alike in all: `inTurn` for one test of several. */
export const once = (turn: number, locale: Locale): string[] =>
  inTurn(turn).includes(locale) ? [] : ['@full'];

/** Ids of a language's chapters, in the order of the page. */
export const chapterIds = (locale: Locale): string[] => idsOf(locale, 'data-chapter');

/** The step that a link to `id` shows: the step itself, or a chapter's first. */
export function stepShownAt(locale: Locale, id: string): string {
  const ids = [...builtPage(locale).matchAll(/ data-(step|chapter)="([^"]+)"/g)];
  const at = ids.findIndex(([, , found]) => found === id);
  return ids.slice(at).find(([, kind]) => kind === 'step')?.[2] ?? '';
}

/** A value that must be there for the test to mean anything. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** Windows that the product is designed for. */
export const windows = {
  phone: { width: 390, height: 844 },
  phoneAcross: { width: 844, height: 390 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
} as const;
