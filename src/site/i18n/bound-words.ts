/** Words that a line must not part, bound by the rules of their language. */
import { boundKorean } from '../../content/format/korean-breaks.ts';
import type { Locale } from '../../content/locales.ts';
import { isLocale } from './locale.ts';
import type { MdastPluginEntry } from 'satteri';

/** Languages whose rules plain spaces do not tell. */
const rules: Readonly<Partial<Record<Locale, (text: string) => string>>> = { ko: boundKorean };

/** A text of a language with no-break spaces where its rules ask for them. */
export const bound = (text: string, locale: Locale): string => rules[locale]?.(text) ?? text;

/** Of a heading, short and large, also the month with its year, which lines of text may part. */
export const boundTitle = (html: string, locale: Locale): string =>
  locale === 'ko' ? html.replace(/(\d{4}년) (?=\d{1,2}월)/g, '$1\u00A0') : html;

/** For Markdown: binds the words of a chapter, by the language of the folder that it stands in. */
export function boundWords({ fileURL }: { readonly fileURL: URL | undefined }): MdastPluginEntry {
  const folder = /\/chapters\/(\w+)\//.exec(fileURL?.pathname ?? '')?.[1] ?? '';
  if (!isLocale(folder) || !rules[folder]) return null;
  return {
    name: 'bound-words',
    text: (node) => ({ type: 'text', value: bound(node.value, folder) }),
  };
}
