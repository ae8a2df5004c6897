/** Reads the files of a built site that show text, and the style sheets that say in which fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { locales } from '../../../content/model.ts';
import { readHtml } from '../../../site/html.ts';
import { wholePage } from '../../../site/paper-parts.ts';
import {
  emptyUse,
  inlineCss,
  localeOfPath,
  readJson,
  readPage,
  rulesOf,
  type Page,
  type SiteRules,
} from './characters.ts';
import { addPairs } from './kerning.ts';

/**
 * What a built site shows, and what stands beside one another in it. Figures that leave the site (`/figures/*.svg`) name
 * fonts but bring none, so they are not read; the same drawings stand in the pages.
 */
export function readSite(dir: string): { pages: Page[]; css: string; pairs: ReadonlySet<string> } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .sort();
  const read = (types: RegExp): { path: string; text: string }[] =>
    files
      .filter((path) => types.test(path))
      .map((path) => ({ path, text: readFileSync(join(dir, path), 'utf8') }));

  const documents = files
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, text: wholePage(dir, path) }));
  const isPaper = (path: string): boolean => /(?:^|\/)(?:chapter-)?paper\.[^/]*\.css$/.test(path);
  const textsOf = (kind: boolean): string[] =>
    read(/\.css$/).flatMap(({ path, text }) => (isPaper(path) === kind ? [text] : []));
  const [sheets, paper] = [textsOf(false), textsOf(true).join('\n')];
  // Pages of one kind share their style sheet to the letter: it is read once.
  const rules = new Map<string, SiteRules>();
  const pages = documents.flatMap(({ path, text }) => {
    const own = inlineCss(text);
    // A page that declares no font of ours shows its words in the reader's.
    if (!own.includes('url(')) return [];
    const known = rules.get(own) ?? rulesOf([...sheets, own].join('\n'), paper);
    rules.set(own, known);
    return readPage(path, text, known) ?? [];
  });
  const css = [...sheets, paper, ...rules.keys()].join('\n');
  for (const { path, text } of read(/^(?:stage|notes)\/.*\.json$/)) {
    const named = localeOfPath(path);
    for (const locale of named ? [named] : locales) {
      const used = emptyUse();
      readJson(text, used);
      pages.push({ file: path, locale, used });
    }
  }
  const pairs = new Set<string>();
  for (const { text } of documents) {
    let words = '';
    readHtml(text, { text: (own) => (words += own) });
    addPairs(pairs, words);
  }
  for (const { text } of read(/\.json$/)) addPairs(pairs, text);
  return { pages, css, pairs };
}
