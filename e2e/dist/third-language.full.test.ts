/** A third language is a line and its words: proven with one made of English, which is built and never published. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHtml } from '../../src/site/html.ts';
import { build, run } from '../../tools/test/run-build.ts';
import { all, attr, filesOf, readPage, readText } from '../support/built.ts';
import { deadLinks } from '../support/links.ts';
import { pseudo, withThirdLanguage } from '../support/pseudo-language.ts';

/** Amounts and dates are written as English writes them; addresses, code and fingerprints are in no language. */
const foreign = [
  /\b(?:about|times|in|million|billion|trillion|(?:year|month|week|day)s?)\b/g,
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?\b/g,
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g,
  /<[^>]*>|[\w.]+\.example\S*|\b[0-9a-f]{12}\b/g,
];
const withoutThose = (text: string): string => foreign.reduce((rest, each) => rest.replace(each, ''), text);

describe('a third language', () => {
  let dir = '';
  const dist = (): string => join(dir, 'dist');
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'third-language-'));
    withThirdLanguage(dir);
    const recorded = run('node', ['tools/record-edition.ts'], {}, dir);
    expect(recorded.code, recorded.err).toBe(0);
    const { code, err } = build(['--no-pdf', '--no-cards', '--no-compress'], {}, dir);
    expect(code, err).toBe(0);
  }, 600_000);
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  test('no table of code lacks it', () => {
    const settings = {
      extends: './tsconfig.json',
      include: ['.astro/types.d.ts', 'src', 'packages', 'tools', '*.ts', '*.mjs'],
      exclude: ['**/*.test.ts', 'tools/test', 'tools/fuzz.ts', 'dist', 'node_modules'],
    };
    writeFileSync(join(dir, 'tsconfig.language.json'), JSON.stringify(settings));
    const { code, out } = run('tsc', ['--noEmit', '-p', 'tsconfig.language.json'], {}, dir);
    expect(code, out).toBe(0);
  });

  test('it has every page that Korean has, and every link leads somewhere', () => {
    const pages = filesOf(dist()).filter((path) => path.endsWith('.html'));
    const of = (language: string): string[] =>
      pages
        .filter((path) => path.startsWith(`${language}/`))
        .map((path) => path.slice(language.length))
        .sort();
    expect(of(pseudo).length).toBeGreaterThan(100);
    expect(of(pseudo)).toEqual(of('ko'));
    // Neither cards nor figures as pixels were made here.
    expect(deadLinks(dist(), '/').filter((link) => !link.includes('.png'))).toEqual([]);
  });

  test.each(['', 'ledger/', 's/policy-korea/', 'c/C05/'])('/%s says what languages there are', (path) => {
    const page = readPage(dist(), `${pseudo}/${path}index.html`);
    expect(all(page, 'html').map((element) => attr(element, 'lang'))).toEqual([pseudo]);
    const to = all(page, 'a').filter((link) => attr(link, 'hreflang') !== '');
    expect(to.map((link) => attr(link, 'href'))).toEqual([`/${path}`, `/ko/${path}`]);
    const told = all(page, 'link', { rel: 'alternate' }).map((link) => attr(link, 'hreflang'));
    expect(told.filter((lang) => lang !== '').sort()).toEqual(['en', 'ko', pseudo, 'x-default'].sort());
  });

  test.each(['', 's/policy-korea/', 'c/C05/'])('/%s has no word of another language', (path) => {
    const found: string[] = [];
    readHtml(readText(dist(), `${pseudo}/${path}index.html`), {
      open: () => undefined,
      raw: () => undefined,
      text: (text, ancestors) => {
        const lang = ancestors.findLast((element) => element.attributes.has('lang'));
        const isOwn = lang !== undefined && attr(lang, 'lang') === pseudo;
        const isCode = ancestors.some(({ classes, tag }) => tag === 'code' || classes.includes('code'));
        if (isOwn && !isCode && /[aeiou]/.test(withoutThose(text))) found.push(text.trim());
      },
    });
    expect(found).toEqual([]);
  });
});
