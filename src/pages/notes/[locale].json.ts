/** The notes of all numbers and words in one language, `/notes/en.json`: fetched when a reader first asks. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '../../content/model.ts';
import { plainRuns, type Run } from '../../features/citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { filledText } from '../../content/format/placeholders.ts';
import { noteOf } from '../../features/notes/notes.ts';
import { tellings } from '../../site/edition/telling.ts';

/** Names of a note's lines, in their order; the lines of a number without one are empty. */
const lines = ['holds', 'by', 'from', 'how', 'working'] as const;

/** A line as it travels: a text, or stretches, of which those in another language say so. */
const packed = (runs: readonly Run[]): unknown =>
  runs.some(({ lang }) => lang !== undefined)
    ? runs.map(({ text, lang }) => (lang === undefined ? text : [text, lang]))
    : plainRuns(runs);

export const getStaticPaths = (() =>
  locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
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
  return new Response(
    JSON.stringify({
      lines: lines.map((name) => telling.say(`note.${name}`)),
      words: Object.fromEntries(words.map((name) => [name, telling.say(`note.${name}`)])),
      notes: Object.fromEntries<unknown>([...notes, ...terms]),
    }),
  );
};
