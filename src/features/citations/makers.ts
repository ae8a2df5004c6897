/** Who made sources, in a line: for paper, where a number's note and a figure's caption name them in a few words. */
import type { Locale, Source } from '../../content/model.ts';
import { tellings } from '../../site/edition/telling.ts';
import { citeParts, type Run } from './cite.ts';

/** Who publishes what we count ourselves: no name that a reader could look for. */
const ours = 'Scattered';

/** The makers of sources with the year, each once, in their own language; a work without a maker is named by its title. */
export function makersIn(sources: readonly Source[], locale: Locale): readonly Run[] {
  const makers = sources.map((source): Run => {
    if (source.publisher === ours) return { text: tellings[locale].say('print.ours'), lang: undefined };
    if (source.id === 'article') return { text: tellings[locale].say('ledger.says'), lang: undefined };
    const { by, title, year } = citeParts(source, locale);
    const maker = by.text === '' ? title : by;
    return { ...maker, text: maker.text.includes(year) ? maker.text : `${maker.text} ${year}` };
  });
  return [...new Map(makers.map((maker) => [maker.text, maker])).values()];
}

/** The makers of sources in one line. @example "Zeki 2024, The Economist 2024" */
export const makersOf = (sources: readonly Source[], locale: Locale): readonly Run[] =>
  makersIn(sources, locale).flatMap((maker, i) =>
    i === 0 ? [maker] : [{ text: ', ', lang: undefined }, maker],
  );
