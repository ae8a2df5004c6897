/** The fonts of the finished build hold what its pages show, and weigh what was planned. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../../content/model.ts';
import { builtFile } from '../../../site/fingerprint.ts';
import { fontFiles, fontsOf, type FontFile } from '../fonts.ts';
import { missingCharacters } from './missing.ts';
import { readSite } from './read-site.ts';

const dist = 'dist';
const file = (name: string): string => builtFile(dist, `fonts/${name}.woff2`);
const points = (locale: Locale): Set<number> =>
  new Set(
    fontFiles
      .filter((font) => font.locale === locale)
      .flatMap(({ name }) => (create(readFileSync(file(name))) as Font).characterSet),
  );

/** Bytes of all fonts of a language, were a reader to need every one, and of those that only paper asks for. */
const budget = { en: 60_000, ko: 120_000 } satisfies Record<Locale, number>;
const onPaper = { en: 10_000, ko: 100_000 } satisfies Record<Locale, number>;
const isForPaper = ({ roles }: FontFile): boolean => roles.every((role) => role.startsWith('paper-'));

describe('fonts of the build', () => {
  it('hold every character of every page', () => {
    expect(missingCharacters(readSite(dist).pages, { en: points('en'), ko: points('ko') })).toEqual([]);
  });

  it.each(locales)('are those declared, and keep to their budget (%s)', (locale) => {
    const names = fontsOf(locale).map(({ name }) => name);
    const made = readdirSync(join(dist, 'fonts')).map((name) => name.replace(/\.[\da-f]{8}\.woff2$/, ''));
    expect(made.filter((name) => name.endsWith(`-${locale}`)).sort()).toEqual(names.toSorted());
    const bytes = (files: readonly FontFile[]): number =>
      files.reduce((sum, { name }) => sum + statSync(file(name)).size, 0);
    const paper = fontsOf(locale).filter(isForPaper);
    expect(bytes(fontsOf(locale).filter((font) => !isForPaper(font)))).toBeLessThanOrEqual(budget[locale]);
    expect(bytes(paper)).toBeLessThanOrEqual(onPaper[locale]);
  });

  it('are found where the pages say they are', () => {
    for (const page of ['index.html', 'ko/index.html', '404.html']) {
      const html = readFileSync(join(dist, page), 'utf8');
      const named = [...html.matchAll(/fonts\/([\w.-]+\.woff2)/g)].map(([, name = '']) => name);
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) expect(statSync(join(dist, 'fonts', name)).size).toBeGreaterThan(0);
    }
  });
});
