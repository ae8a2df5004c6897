import { locales, type Locale } from '../../content/locales.ts';

/** Whether a string names one of our languages. */
export const isLocale = (value: string | undefined): value is Locale =>
  (locales as readonly (string | undefined)[]).includes(value);

/** The other language of the two. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'ko' : 'en');
