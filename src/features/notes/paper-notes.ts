/**
 * The notes of the printed edition: every number that a step tells has one, in the order in which the story gives them,
 * which names who says so. On paper "71 %" is asked by its raised number. Numbers that only claims, tables or sums name
 * stand in the ledger, as do the sources in full.
 */
import { filledText, placeholderNames } from '../../content/format/placeholders.ts';
import { languages, perLocale } from '../../content/locales.ts';
import type { Fact, Locale } from '../../content/model.ts';
import type { Telling } from '../../story/chapter.ts';
import { citeParts, sentenceAround, type Run } from '../citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { noteOf, type Note } from './notes.ts';
import { stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

/** A number's note on paper. */
export interface PaperNote {
  readonly fact: Fact;
  readonly number: number;
  readonly value: string;
  /** What it is, when it holds, who says so, how we know, the arithmetic, the claim that it bears on. */
  readonly text: readonly Run[];
}

/** Facts in the order of their notes: as the steps give them, then as what changed on its way does in their margin. */
function inOrder(locale: Locale): readonly Fact[] {
  const { facts, slips } = content;
  const told = stepsOf(locale).flatMap((step) => step.facts);
  const changed = slips.flatMap(({ article, original }) => [original, article]);
  const inMargin = changed.flatMap((text) => placeholderNames(text[locale]));
  return [...new Set([...told, ...inMargin])].flatMap((id) => facts.get(id) ?? []);
}

const numbers: Readonly<Record<Locale, ReadonlyMap<string, number>>> = perLocale(
  (locale) => new Map(inOrder(locale).map(({ id }, i) => [id, i + 1])),
);

/**
 * The number of a fact's note, the same wherever the fact stands; undefined for a fact that no step tells. Throws for an
 * unknown fact.
 */
export function noteNumber(locale: Locale, id: string): number | undefined {
  if (!content.facts.has(id)) throw new Error(`there is no fact "${id}"`);
  return numbers[locale].get(id);
}

/** Who made each of these sources, a maker once, in its own language; how many they are where they would fill lines. */
function makersOf(ids: readonly string[], { locale, say }: Telling): readonly Run[] {
  const makers = new Map(
    ids.map((id) => {
      const source = content.sources.get(id);
      if (!source) throw new Error(`there is no source "${id}"`);
      const { by, title, year } = citeParts(source, locale);
      const maker = source.id === 'article' ? ours(say('ledger.says')) : by.text === '' ? title : by;
      const named = maker.text.includes(year) ? maker.text : `${maker.text} ${year}`;
      return [named, { ...maker, text: named }] as const;
    }),
  );
  const named = [...makers.values()];
  if (named.length > mostNamed) return [ours(say('print.note-sources', { count: String(named.length) }))];
  return named.flatMap((maker, i) => (i === 0 ? [maker] : [ours(', '), maker]));
}
/** More than these are counted: the ledger names all. */
const mostNamed = 3;

/** How we know: where it was read, or how it was worked out. */
function howOf(fact: Fact, { working, sources }: Note, telling: Telling): readonly Run[] {
  const { locale, say } = telling;
  const by = makersOf([fact.source], telling);
  switch (fact.evidence) {
    case 'primary':
      return sentenceAround(say('print.note-primary', { source: '{source}' }), by);
    case 'second-hand': {
      if (fact.readIn === undefined || fact.readIn === fact.source)
        return sentenceAround(say('print.note-second', { source: '{source}' }), by);
      const [before = '', after = ''] = say('print.note-second-in', {
        source: '{source}',
        other: '{other}',
      }).split('{other}');
      return [...sentenceAround(before, by), ...makersOf([fact.readIn], telling), ours(after)];
    }
    case 'computed': {
      const from = makersOf(sources, telling);
      if (working !== undefined)
        return sentenceAround(say('print.note-working', { source: '{source}', working }), from);
      const method = fact.method && filledText(fact.method[locale], content.facts, locale);
      return [
        ...sentenceAround(say('print.note-counted', { source: '{source}' }), from),
        ...(method ? [ours(` ${method}`)] : []),
      ];
    }
  }
}

const ours = (text: string): Run => ({ text, lang: undefined });

/** The notes of a language, by number. */
export function paperNotes(locale: Locale): readonly PaperNote[] {
  const telling = tellings[locale];
  return inOrder(locale).map((fact, i) => {
    const note = noteOf(fact, content, telling);
    const { value, what, holds, claim } = note;
    // A date holds for itself, and some descriptions say their time.
    const isSaid = value === holds || what.includes(holds);
    const about = isSaid ? `${what}.` : telling.say('print.note-what', { what, holds });
    const bearing = claim === undefined ? '' : ` ${claim}.`;
    const text = [ours(`${about} `), ...howOf(fact, note, telling), ours(bearing)];
    return { fact, number: i + 1, value, text };
  });
}

/** Numbers in as few words as they take. @example spans([1, 2, 3, 5], 'en') // '1–3, 5' */
export function spans(list: readonly number[], locale: Locale): string {
  const to = languages[locale].dash;
  const sorted = [...new Set(list)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? String(first) : `${String(first)}${last === first + 1 ? ', ' : to}${String(last)}`,
    )
    .join(', ');
}

/** Whether a step's heading alone gives a number, so that the raised number must stand there. */
export const numbersHeading = (locale: Locale, id: string): boolean =>
  stepsOf(locale).some((step) => step.id === id && step.facts.some((fact) => !step.wordFacts.includes(fact)));
