/**
 * The languages of the edition, and what differs between them that is not a word. Pages list them in this order. The
 * others are held to the first, which lives at the root of the site.
 */
interface Language {
  /** What messages to writers call it. */
  readonly name: string;
  /** How numbers and dates are written: a BCP 47 tag with a territory. */
  readonly tag: `${string}-${string}`;
  /** Between the two ends of a span. */
  readonly dash: string;
  /** Characters that search engines show of a description; a Hangul syllable is about two letters wide. */
  readonly excerpt: number;
}

export const languages = {
  en: { name: 'English', tag: 'en-GB', dash: '–', excerpt: 160 },
  ko: { name: 'Korean', tag: 'ko-KR', dash: '~', excerpt: 90 },
} as const satisfies Readonly<Record<string, Language>>;

export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as readonly Locale[];

/** The language at the root of the site. */
export const rootLocale = 'en' satisfies Locale;

/** Something made once for each language. */
export const perLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The other languages. */
export const otherLocales = (locale: Locale): readonly Locale[] =>
  locales.filter((other) => other !== locale);
