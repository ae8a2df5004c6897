/** Words that a line must not part, bound by the rules of their language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundKorean, namesOfTwo } from '../../content/format/korean-breaks.ts';
import { csvRows } from '../../content/read/text/csv.ts';
import type { Locale } from '../../content/locales.ts';
import { isLocale } from './locale.ts';
import type { MdastPluginEntry } from 'satteri';

/** The organisations of the story in Korean; of one that was bought nobody is placed there, so the table has it not. */
function organisations(): RegExp {
  const file = join(process.env['CONTENT_DIR'] ?? 'content', 'data/organisations.csv');
  const [head, ...rows] = csvRows(readFileSync(file, 'utf8')).map(({ cells }) => cells);
  const column = head?.indexOf('name_ko') ?? -1;
  return namesOfTwo([...rows.map((cells) => cells[column] ?? ''), '스케일 AI']);
}
const known = organisations();

/** Languages whose rules plain spaces do not tell. */
const rules: Readonly<Partial<Record<Locale, (text: string) => string>>> = {
  ko: (text) => boundKorean(text, known),
};

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
