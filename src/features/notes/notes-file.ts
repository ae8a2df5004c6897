/** The notes of all numbers and words in one language as they travel, and the name that pages know them by. */
import { perLocale } from '../../content/locales.ts';
import type { Locale } from '../../content/model.ts';
import { filledText } from '../../content/format/placeholders.ts';
import { content } from '../../site/edition/content.ts';
import { tellings } from '../../site/edition/telling.ts';
import { fingerprint } from '../../site/fingerprint.ts';
import { href } from '../../site/urls/urls.ts';
import { plainRuns, type Run } from '../citations/cite.ts';
import { noteOf } from './notes.ts';

/** Names of a note's lines, in their order; the lines of a number without one are empty. */
const lines = ['holds', 'by', 'from', 'how', 'working'] as const;

/** A line as it travels: a text, or stretches, of which those in another language say so. */
const packed = (runs: readonly Run[]): unknown =>
  runs.some(({ lang }) => lang !== undefined)
    ? runs.map(({ text, lang }) => (lang === undefined ? text : [text, lang]))
    : plainRuns(runs);

function bodyOf(locale: Locale): string {
  const telling = tellings[locale];
  const notes = [...content.facts.values()].map((fact) => {
    const { value, what, url, claim, verdict, evidence, ...note } = noteOf(fact, content, telling);
    // Nobody reported what we computed; it starts from what somebody reported.
    const by = packed(note.by);
    const work = evidence === 'computed' ? { from: by, by: '' } : { from: '', by };
    const texts = { ...note, how: packed(note.how), ...work };
    return [
      fact.id,
      { value, what, lines: lines.map((name) => texts[name] ?? ''), url, claim, verdict },
    ] as const;
  });
  const terms = content.glossary.map(({ id, term, means }) => {
    const what = filledText(means[locale], content.facts, locale);
    return [`term-${id}`, { value: term[locale], what, lines: [] }] as const;
  });
  const words = ['claim', 'source', 'entry', 'close'] as const;
  return JSON.stringify({
    lines: lines.map((name) => telling.say(`note.${name}`)),
    words: Object.fromEntries(words.map((name) => [name, telling.say(`note.${name}`)])),
    notes: Object.fromEntries<unknown>([...notes, ...terms]),
  });
}

const files = perLocale((locale) => {
  const body = bodyOf(locale);
  return { name: `${locale}.${fingerprint(body)}`, body };
});

/** The file of a language, its name without the extension. */
export const notesFile = (locale: Locale): { readonly name: string; readonly body: string } => files[locale];

/** Its address. @example notesHref('en') // '/notes/en.1a2b3c4d.json' */
export const notesHref = (locale: Locale): string => href(`notes/${notesFile(locale).name}.json`);
