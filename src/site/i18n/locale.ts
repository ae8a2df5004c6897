import { locales, rootLocale, type Locale } from '../../content/locales.ts';

/** Whether a string names one of our languages. */
export const isLocale = (value: string | undefined): value is Locale =>
  (locales as readonly (string | undefined)[]).includes(value);

/** The language of the page that a component stands in. */
export const localeOf = ({ currentLocale }: { readonly currentLocale: string | undefined }): Locale =>
  isLocale(currentLocale) ? currentLocale : rootLocale;
