/** Who made sources, in a line: for paper, where a number's note and a figure's caption name them in a few words. */
import type { Locale, Source } from '../../content/model.ts';
import { tellings } from '../../site/edition/telling.ts';
import { citeParts, type Run } from './cite.ts';

/** Who publishes what we count ourselves: no name that a reader could look for. */
const ours = 'Scattered';

/** A host of other people's files: who put one there is known by a user's name alone, which says nothing in a line. */
const host = 'GitHub';

/** Whether a maker is known by its address alone; a name that is one as well has its capital. @example 'Levels.fyi' */
const isAddress = (maker: string): boolean => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(maker);

/** A maker with the years of its works that follow one another in a line. */
interface Maker extends Run {
  readonly years: readonly string[];
}

function makerOf(source: Source, locale: Locale): Maker {
  const { say } = tellings[locale];
  const ownWords = (text: string): Maker => ({ text, lang: undefined, years: [] });
  if (source.publisher === ours) return ownWords(say('print.ours'));
  if (source.id === 'article') return ownWords(say('ledger.says'));
  if (source.publisher === host) return ownWords(say('print.transcribed'));
  const { by, title, year } = citeParts(source, locale);
  const maker = by.text === '' || isAddress(by.text) ? title : by;
  return { ...maker, years: year === '' || maker.text.includes(year) ? [] : [year] };
}

/**
 * The makers of sources with the year, each once, in their own language; a work without a maker is named by its title. A
 * maker of several in a row is named once, with all their years.
 */
export function makersIn(sources: readonly Source[], locale: Locale): readonly Run[] {
  const makers: Maker[] = [];
  for (const maker of sources.map((source) => makerOf(source, locale))) {
    const last = makers.at(-1);
    if (last?.text === maker.text)
      makers.splice(-1, 1, { ...last, years: [...new Set([...last.years, ...maker.years])] });
    else makers.push(maker);
  }
  const named = makers.map(({ text, lang, years }): Run => ({
    text: [text, years.join(', ')].filter(Boolean).join(' '),
    lang,
  }));
  return [...new Map(named.map((maker) => [maker.text, maker])).values()];
}

/** The makers of sources in one line. @example "Zeki 2024, The Economist 2024" */
export const makersOf = (sources: readonly Source[], locale: Locale): readonly Run[] =>
  makersIn(sources, locale).flatMap((maker, i) =>
    i === 0 ? [maker] : [{ text: ', ', lang: undefined }, maker],
  );
