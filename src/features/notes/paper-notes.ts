/**
 * The notes of the printed edition: every number that a step tells has one, in the order in which the story gives them,
 * which names who says so. On paper "71 %" is asked by its raised number. Numbers that only claims, tables or sums name
 * stand in the ledger, as do the sources in full.
 */
import { placeholderNames } from '../../content/format/placeholders.ts';
import { languages, perLocale } from '../../content/locales.ts';
import type { Fact, Locale, StepDoc } from '../../content/model.ts';
import type { Telling } from '../../story/chapter.ts';
import { sentenceAround, type Run } from '../citations/cite.ts';
import { makersIn, makersOf } from '../citations/makers.ts';
import { content } from '../../site/edition/content.ts';
import { noteOf, type Note } from './notes.ts';
import { stepsOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';

/** A number's note on paper. */
export interface PaperNote {
  readonly fact: Fact;
  readonly number: number;
  readonly value: string;
  /** What it is, when it holds, who says so, how we know, the claim that it bears on; the ledger has the arithmetic. */
  readonly text: readonly Run[];
}

/** Facts that a heading gives and the words under it do not. */
function headingFacts({ facts, wordFacts }: StepDoc): readonly string[] {
  return facts.filter((fact) => !wordFacts.includes(fact));
}

/** Facts that a step's margin gives, where it tells what changed on its way. */
const marginFacts = (locale: Locale, { slips }: StepDoc): readonly string[] =>
  content.slips
    .filter(({ id }) => slips.includes(id))
    .flatMap(({ article, original }) => [original, article])
    .flatMap((text) => placeholderNames(text[locale]));

/**
 * Facts in the order of their notes, as a page is read: those of a step's words, those in its margin, and those that its
 * heading alone gives, which stand under its picture.
 */
const factsOf = (locale: Locale, steps: readonly StepDoc[]): readonly string[] => [
  ...new Set(
    steps.flatMap((step) => [...step.wordFacts, ...marginFacts(locale, step), ...headingFacts(step)]),
  ),
];

/** The facts of a language's story, in the order of their notes. */
const inOrder = (locale: Locale): readonly Fact[] =>
  factsOf(locale, stepsOf(locale)).flatMap((id) => content.facts.get(id) ?? []);

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

/** Who made these sources, or how many they are where their names would fill lines. */
function namedOf(ids: readonly string[], { locale, say }: Telling): readonly Run[] {
  const sources = [...new Set(ids)].map((id) => {
    const source = content.sources.get(id);
    if (!source) throw new Error(`there is no source "${id}"`);
    return source;
  });
  if (makersIn(sources, locale).length > mostNamed)
    return [ours(say('print.note-sources', { count: String(makersIn(sources, locale).length) }))];
  return makersOf(sources, locale);
}
/** More than these are counted: the ledger names all. */
const mostNamed = 3;

/** How we know: where it was read, or how it was worked out. */
function howOf(fact: Fact, { working, sources }: Note, telling: Telling): readonly Run[] {
  const { say } = telling;
  const by = namedOf([fact.source], telling);
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
      return [...sentenceAround(before, by), ...namedOf([fact.readIn], telling), ours(after)];
    }
    case 'computed':
      return sentenceAround(
        say(working === undefined ? 'print.note-counted' : 'print.note-worked', { source: '{source}' }),
        namedOf(sources, telling),
      );
  }
}

const ours = (text: string): Run => ({ text, lang: undefined });

/** The notes of a language, by number. */
export function paperNotes(locale: Locale): readonly PaperNote[] {
  const telling = tellings[locale];
  return inOrder(locale).map((fact, i) => {
    const note = noteOf(fact, content, telling);
    const { value, holds, claim } = note;
    const what = withoutUnit(note.what, value);
    // A date holds for itself, and some descriptions say their time.
    const isSaid = value === holds || saysTime(what, holds);
    const about = isSaid ? `${what}.` : telling.say('print.note-what', { what, holds });
    const bearing = claim === undefined ? '' : ` ${claim}.`;
    const text = [ours(`${about} `), ...howOf(fact, note, telling), ours(bearing)];
    return { fact, number: i + 1, value, text: text.map(unbroken) };
  });
}

/** The notes of some steps, by number. */
export function notesOf(locale: Locale, steps: readonly StepDoc[]): readonly PaperNote[] {
  const told = new Set(factsOf(locale, steps));
  return paperNotes(locale).filter(({ fact }) => told.has(fact.id));
}

/** A description without the unit that ends the value before it. @example withoutUnit('months from …', '20 months') */
function withoutUnit(what: string, value: string): string {
  const unit = spaced(value).split(' ').at(-1) ?? '';
  return spaced(what).startsWith(`${unit} `) && /\s/u.test(value) ? what.slice(unit.length + 1) : what;
}
/** Whether a description has every number and every name of a month of a time. */
const saysTime = (what: string, time: string): boolean =>
  (time.match(/\d+\p{L}*|\p{L}{3,}/gu) ?? []).every((part) => what.includes(part));
/** With plain spaces: which of them a line may not break at is no difference in words. */
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');

/** A span of time or numbers does not break before the stroke that is in its middle. */
const unbroken = (run: Run): Run => ({ ...run, text: run.text.replaceAll('~', '\u2060~') });

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

/** Notes of the facts that a step's heading alone gives: a heading has no raised numbers, so its figure's line has them. */
export const headingNotes = (locale: Locale, step: StepDoc): readonly number[] =>
  headingFacts(step).flatMap((id) => noteNumber(locale, id) ?? []);
