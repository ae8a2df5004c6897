/**
 * The table of headers as a `_headers` file, for hosts that read one. Of two rules that set one header, Cloudflare sends
 * both values and Netlify one of them; only Cloudflare knows how to take one back. So no two rules here set the same
 * header for one address: what all share stands once, and every place of the build has a rule of its own for the rest.
 */
import { readdirSync } from 'node:fs';
import { otherLocales, rootLocale } from '../../content/locales.ts';
import { headersOf, headerTable, type Line } from './headers.ts';
import { isPacked } from './packed.ts';

/** Said of every address: rules cannot tell pages from other files, which have no use for permissions. */
const common = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ name, where }) => where.length === 0 || name === 'Permissions-Policy');

/** Folders of languages that do not live at the root. */
const languages: readonly string[] = otherLocales(rootLocale);

/** The places of a build: its pages and files at the root, and its folders, as patterns of such a file. */
export function placesOf(dir: string, within = ''): readonly string[] {
  return readdirSync(`${dir}/${within}`, { withFileTypes: true })
    .filter(({ name }) => !isPacked(name) && !name.startsWith('_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) {
        return languages.includes(entry.name)
          ? placesOf(dir, `${entry.name}/`)
          : [`${within}${entry.name}/*`];
      }
      return entry.name === 'index.html' ? [within, within + entry.name] : [within + entry.name];
    });
}

/** Headers of the addresses that a pattern matches: `*` at its end stands for anything. */
export type Rule = readonly [pattern: string, headers: Readonly<Record<string, string>>];

/** @param places as `placesOf` finds them @param base starts and ends with a slash */
export function headerRules(places: readonly string[], base: string, preview = false): readonly Rule[] {
  const lines = headerTable(preview);
  const shared = common(lines);
  // Without a word on caching these hosts have browsers ask again, as we would.
  const silent = lines.find(({ name }) => name === 'Cache-Control')?.otherwise;
  const rest = lines.filter((line) => !shared.includes(line));
  const own = places.map((place): Rule => {
    const headers = Object.entries(headersOf(place, rest)).filter(([, value]) => value !== silent);
    return [base + place, Object.fromEntries(headers)];
  });
  return [[`${base}*`, headersOf('', shared)], ...own];
}

/** The rules as such a file. */
export const headersFile = (rules: readonly Rule[]): string =>
  `${rules
    .map(([pattern, headers]) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')}\n`;
