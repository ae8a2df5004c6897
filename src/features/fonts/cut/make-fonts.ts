/**
 * Cuts the site's fonts to the characters of the built pages, writes them into `<dir>/fonts/`, and tells the pages
 * their names.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { perLocale, type Locale } from '../../../content/locales.ts';
import { fontFiles } from '../fonts.ts';
import { gather } from './characters.ts';
import { missingCharacters } from './missing.ts';
import { withFontNames } from './name-fonts.ts';
import { readSite } from './read-site.ts';
import { cut, type Cut } from './subset.ts';
import { fingerprint } from '../../../site/fingerprint.ts';
import type { Tick } from '../../../site/progress.ts';

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
export async function makeFonts(dir: string, tick?: Tick): Promise<Record<string, number>> {
  const { pages, css, pairs } = readSite(dir);
  const used = perLocale((locale) => gather(pages, locale, css));
  const cuts: Cut[] = [];
  for (const file of fontFiles) {
    const wanted = new Set(file.roles.flatMap((role) => [...used[file.locale][role]]));
    cuts.push(await cut(file, wanted, pairs));
    tick?.(cuts.length, fontFiles.length);
  }
  const missing = missingCharacters(
    pages,
    perLocale((locale) => coverage(cuts, locale)),
  );
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const out = join(dir, 'fonts');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const named = new Map(cuts.map(({ file, woff2 }) => [file.name, `${file.name}.${fingerprint(woff2)}`]));
  for (const { file, woff2 } of cuts) {
    writeFileSync(join(out, `${named.get(file.name) ?? file.name}.woff2`), woff2);
  }
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  for (const page of files.filter((name) => name.endsWith('.html')).map((name) => join(dir, name))) {
    writeFileSync(page, withFontNames(readFileSync(page, 'utf8'), named));
  }
  return Object.fromEntries(cuts.map(({ file, woff2 }) => [file.name, woff2.length]));
}

if (import.meta.main) {
  const sizes = await makeFonts(process.argv[2] ?? 'dist');
  for (const [name, size] of Object.entries(sizes))
    console.log(`${(size / 1000).toFixed(1).padStart(7)} KB  ${name}`);
}
