/** Cuts the site's fonts to the characters of the built pages and writes them into `<dir>/fonts/`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { locales, type Locale } from '../src/content/model.ts';
import { fontFiles } from '../src/site/fonts.ts';
import { emptyUse, gather, localeOfPath, readJson, readPage, type Page } from './fonts/characters.ts';
import { missingCharacters } from './fonts/missing.ts';
import { cut, type Cut } from './fonts/subset.ts';

/** Files of a built site that show text, with the style sheets that write some of their own. */
function readSite(dir: string): { pages: Page[]; css: string } {
  const pages: Page[] = [];
  const css: string[] = [];
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of files) {
    const path = name.split(sep).join('/');
    const text = (): string => readFileSync(join(dir, name), 'utf8');
    const type = extname(name);
    if (type === '.css') css.push(text());
    if (type === '.html' || type === '.svg') {
      const named = localeOfPath(path);
      // A drawing has no language of its own; its folder has.
      const source = type === '.svg' ? `<html lang="${named ?? ''}">${text()}` : text();
      const read = readPage(path, source);
      if (read) {
        pages.push(read.page);
        css.push(read.css);
      }
    }
    if (type === '.json' && path.startsWith('stage/')) {
      const named = localeOfPath(path);
      for (const locale of named ? [named] : locales) {
        const used = emptyUse();
        readJson(text(), used);
        pages.push({ file: path, locale, used });
      }
    }
  }
  return { pages, css: css.join('\n') };
}

/** Code points that a language's fonts hold between them. */
function coverage(cuts: readonly Cut[], locale: Locale): Set<number> {
  return new Set(
    cuts.filter(({ file }) => file.locale === locale).flatMap(({ characters }) => [...characters]),
  );
}

/**
 * Makes all fonts of the site built in `dir`.
 *
 * @returns size in bytes by file name
 * @throws with one sentence per character that a page shows and no font of its language has
 */
export async function makeFonts(dir: string): Promise<Record<string, number>> {
  const { pages, css } = readSite(dir);
  const used = { en: gather(pages, 'en', css), ko: gather(pages, 'ko', css) };
  const cuts: Cut[] = [];
  for (const file of fontFiles) {
    const wanted = new Set(file.roles.flatMap((role) => [...used[file.locale][role]]));
    cuts.push(await cut(file, wanted));
  }
  const missing = missingCharacters(pages, { en: coverage(cuts, 'en'), ko: coverage(cuts, 'ko') });
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const out = join(dir, 'fonts');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { file, woff2 } of cuts) writeFileSync(join(out, `${file.name}.woff2`), woff2);
  return Object.fromEntries(cuts.map(({ file, woff2 }) => [file.name, woff2.length]));
}

if (import.meta.main) {
  const sizes = await makeFonts(process.argv[2] ?? 'dist');
  for (const [name, size] of Object.entries(sizes)) console.log(`${(size / 1000).toFixed(1).padStart(7)} KB  ${name}`);
}
