import { languages, otherLocales, rootLocale, type Locale } from '../locales.ts';

/** The facts of a text in the first language and in one that names others: `a in English and none in Korean`. */
export function differingFacts(
  uses: readonly { readonly id: string; readonly locale: Locale }[],
): string | undefined {
  const named = (locale: Locale): string =>
    [...new Set(uses.filter((use) => use.locale === locale).map(({ id }) => id))].sort().join(', ') || 'none';
  const other = otherLocales(rootLocale).find((locale) => named(locale) !== named(rootLocale));
  if (other === undefined) return undefined;
  return `${named(rootLocale)} in ${languages[rootLocale].name} and ${named(other)} in ${languages[other].name}`;
}
