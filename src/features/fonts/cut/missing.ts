/** Characters that no font of their page's language holds: each would be drawn by whatever the reader has. */
import { languages, type Locale } from '../../../content/locales.ts';
import type { Page } from './characters.ts';

/** Pages repeat each other's words; past this many, naming more files tells nothing new. */
const filesNamed = 3;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * One sentence for each character of a language that none of its fonts has, naming where it stands.
 *
 * @param cmaps per language, the code points held by any of its fonts
 * @example missingCharacters([{ file: 'index.html', locale: 'en', used }], { en, ko })
 * // ['index.html: no font of the English pages has “☰” (U+2630); use a character that one has, or draw it.']
 */
export function missingCharacters(
  used: readonly Page[],
  cmaps: Readonly<Record<Locale, ReadonlySet<number>>>,
): string[] {
  const found = new Map<string, { character: string; locale: Locale; files: string[] }>();
  for (const page of used) {
    const shown = new Set(Object.values(page.used).flatMap((set) => [...set]));
    for (const character of shown) {
      if (cmaps[page.locale].has(character.codePointAt(0) ?? 0)) continue;
      const key = `${page.locale} ${character}`;
      const entry = found.get(key) ?? { character, locale: page.locale, files: [] };
      entry.files.push(page.file);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ character, locale, files }) => {
    const more = files.length - filesNamed;
    const where = files.slice(0, filesNamed).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
    return `${where}: no font of the ${languages[locale].name} pages has “${character}” (${codePoint(character)}); use a character that one has, or draw it.`;
  });
}
