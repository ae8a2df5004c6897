/**
 * The notes of the printed edition: every number that a step tells has one, in the order in which the story gives them,
 * and leads from there to a source that is numbered too. On paper "71 %" is asked by its raised number. Numbers that
 * only claims, tables or sums name stand in the ledger.
 */
import { filledText, placeholderNames } from '../../content/format/placeholders.ts';
import { languages, perLocale } from '../../content/locales.ts';
import type { Claim, Fact, Locale, Source } from '../../content/model.ts';
import type { Telling } from '../../story/chapter.ts';
import { citeParts, sentenceAround, type Run } from '../citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { noteOf, type Note } from './notes.ts';
import { figureNumber, stepsOf, tellingOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { worksOf } from '../citations/works.ts';

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

/** The sources that the notes of a language and the claims rest on, in the order of the list. */
const works: Readonly<Record<Locale, readonly string[]>> = perLocale((locale) => {
  const behindNotes = inOrder(locale).flatMap((fact) => {
    const { sources } = noteOf(fact, content, tellings[locale]);
    if (fact.evidence === 'computed') return sources;
    return fact.evidence === 'second-hand' && fact.readIn !== undefined
      ? [fact.source, fact.readIn]
      : [fact.source];
  });
  const cited = new Set([...behindNotes, ...[...content.claims.values()].flatMap(({ sources }) => sources)]);
  return worksOf(content, locale).flatMap(({ source: { id } }) => (cited.has(id) ? [id] : []));
});

/**
 * The number of a source as paper gives it, in the order of the list; undefined for one that paper does not cite.
 * @example sourceNumber('en', 'article') // 'S42'
 */
export function sourceNumber(locale: Locale, id: string): string | undefined {
  const at = works[locale].indexOf(id);
  return at < 0 ? undefined : `S${String(at + 1)}`;
}

/** The number of a source that a note or a claim names. Throws where the list on paper lacks it. */
function numberOf(locale: Locale, id: string): string {
  const number = sourceNumber(locale, id);
  if (number === undefined) throw new Error(`the printed list lacks the source "${id}"`);
  return number;
}

/** Who made a source; its title where nobody is named. */
function makerOf(source: Source, locale: Locale): Run {
  const { by, title } = citeParts(source, locale);
  return by.text === '' ? title : by;
}

/** How we know: where it was read, or how it was worked out. */
function howOf(fact: Fact, { working, sources }: Note, { locale, say }: Telling): readonly Run[] {
  const source = content.sources.get(fact.source);
  if (!source) throw new Error(`fact "${fact.id}" has the unknown source "${fact.source}"`);
  const number = numberOf(locale, source.id);
  const maker = source.id === 'article' ? ours(say('ledger.says')) : makerOf(source, locale);
  const by = (key: string, other?: string): readonly Run[] =>
    sentenceAround(say(key, { by: '{source}', source: number, ...(other ? { other } : {}) }), [maker]);
  switch (fact.evidence) {
    case 'primary':
      return by('print.note-primary');
    case 'second-hand':
      if (fact.readIn === undefined || fact.readIn === source.id) return by('print.note-second');
      return by('print.note-second-in', numberOf(locale, fact.readIn));
    case 'computed': {
      const method = fact.method && filledText(fact.method[locale], content.facts, locale);
      const from = sources.map((id) => numberOf(locale, id)).join(', ');
      if (working !== undefined) return [ours(say('print.note-working', { source: from, working }))];
      return [ours([say('print.note-counted', { source: from }), method].filter(Boolean).join(' '))];
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

/** What paper says under a claim: notes that bear on it, numbers of sources, and the figures that tell it. */
export interface ClaimPlaces {
  readonly notes: string;
  readonly sources: readonly string[];
  readonly steps: readonly { readonly id: string; readonly figure: number }[];
}

export function claimPlaces(locale: Locale, claim: Claim): ClaimPlaces {
  const evidence = [...content.facts.values()].filter((fact) => fact.claim === claim.id).map(({ id }) => id);
  const named = [claim.says, claim.why].flatMap((text) => placeholderNames(text[locale]));
  return {
    notes: spans(
      [...evidence, ...named].flatMap((id) => noteNumber(locale, id) ?? []),
      locale,
    ),
    sources: claim.sources.map((id) => numberOf(locale, id)),
    steps: tellingOf(locale, claim).map(({ id }) => ({ id, figure: figureNumber(id) })),
  };
}

/** Whether a step's heading alone gives a number, so that the raised number must stand there. */
export const numbersHeading = (locale: Locale, id: string): boolean =>
  stepsOf(locale).some((step) => step.id === id && step.facts.some((fact) => !step.wordFacts.includes(fact)));
