/** Reads the files of a built site that show text, and the style sheets that say in which fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { locales } from '../../src/content/model.ts';
import { emptyUse, inlineCss, localeOfPath, readJson, readPage, rulesOf, type Page } from './characters.ts';

/**
 * What a built site shows. Figures that leave the site (`/figures/*.svg`) name fonts but bring none, so they are
 * not read; the same drawings stand in the pages.
 */
export function readSite(dir: string): { pages: Page[]; css: string } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .sort();
  const read = (types: RegExp): { path: string; text: string }[] =>
    files
      .filter((path) => types.test(path))
      .map((path) => ({ path, text: readFileSync(join(dir, path), 'utf8') }));

  const documents = read(/\.html$/);
  const css = [...read(/\.css$/), ...documents.map(({ text }) => ({ text: inlineCss(text) }))]
    .map(({ text }) => text)
    .join('\n');
  const rules = rulesOf(css);
  const pages = documents.flatMap(({ path, text }) => readPage(path, text, rules) ?? []);
  for (const { path, text } of read(/^(?:stage|notes)\/.*\.json$/)) {
    const named = localeOfPath(path);
    for (const locale of named ? [named] : locales) {
      const used = emptyUse();
      readJson(text, used);
      pages.push({ file: path, locale, used });
    }
  }
  return { pages, css };
}
