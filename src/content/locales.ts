/**
 * The languages of the edition, and what differs between them that is not a word. Pages list them in this order. The
 * others are held to the first, which lives at the root of the site.
 */
interface Language {
  /** What messages to writers call it. */
  readonly name: string;
  /** How numbers and dates are written: a BCP 47 tag with a territory. */
  readonly tag: `${string}-${string}`;
  /** Which letters it is written in: what fonts set it, where lines break, in what style it cites. */
  readonly script: 'latin' | 'korean';
  /** In whose words amounts and counts are written: `format/` has a way for each. */
  readonly amounts: 'english' | 'korean';
  /** Between the two ends of a span. */
  readonly dash: string;
  /** Characters that search engines show of a description; a Hangul syllable is about two letters wide. */
  readonly excerpt: number;
  /** What the booklet is printed on. */
  readonly papers: readonly Paper[];
}

export type Paper = 'a4' | 'letter';

const list = {
  en: {
    name: 'English',
    tag: 'en-GB',
    script: 'latin',
    amounts: 'english',
    dash: '–',
    excerpt: 160,
    papers: ['a4', 'letter'],
  },
  ko: {
    name: 'Korean',
    tag: 'ko-KR',
    script: 'korean',
    amounts: 'korean',
    dash: '~',
    excerpt: 90,
    papers: ['a4'],
  },
} satisfies Readonly<Record<string, Language>>;

export type Locale = keyof typeof list;
export const languages: Readonly<Record<Locale, Language>> = list;
export const locales = Object.keys(list) as readonly Locale[];
export type Script = Language['script'];

/** The language at the root of the site. */
export const rootLocale = 'en' satisfies Locale;

/** Something made once for each language. */
export const perLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The other languages. */
export const otherLocales = (locale: Locale): readonly Locale[] =>
  locales.filter((other) => other !== locale);

/** What a language calls itself. @example endonym('ko') // '한국어' */
export const endonym = (locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** A field that is there in every language: the first has the plain name, the others end in theirs. */
type FieldIn<Field extends string, L extends Locale = Locale> = L extends typeof rootLocale
  ? Field
  : `${Field}${Capitalize<L>}`;

/** @example fieldIn('title', 'ko') // 'titleKo' */
export const fieldIn = <Field extends string>(field: Field, locale: Locale): FieldIn<Field> =>
  (locale === rootLocale
    ? field
    : field + locale.replace(/^./, (first) => first.toUpperCase())) as FieldIn<Field>;

/** The same value under a field's name in every language. @example fieldsIn('title', text) // { title: text, titleKo: text } */
export const fieldsIn = <Field extends string, T>(
  field: Field,
  value: T,
): Readonly<Record<FieldIn<Field>, T>> =>
  Object.fromEntries(locales.map((locale) => [fieldIn(field, locale), value])) as Record<FieldIn<Field>, T>;

/** The texts of such a field, by language. */
export const textsIn = <Field extends string>(
  of: Readonly<Record<FieldIn<Field>, string>>,
  field: Field,
): Readonly<Record<Locale, string>> => perLocale((locale) => of[fieldIn(field, locale)]);

/** A column of a table that is there in every language. @example columnIn('name', 'ko') // 'name_ko' */
export const columnIn = (column: string, locale: Locale): string =>
  locale === rootLocale ? column : `${column}_${locale}`;
