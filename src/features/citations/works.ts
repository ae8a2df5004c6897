/** Every source as the lists show it: in the citation style of the language, with when and how it was read. */
import type { Content, Locale, Source } from '../../content/model.ts';
import { noteIn } from './cite.ts';
import { bibliography } from './citations.ts';

/** One entry of the list of sources. */
export interface Work {
  readonly source: Source;
  /** The entry in the citation style, as HTML. */
  readonly html: string;
  /** Other sources through which facts of this one were read. */
  readonly readIn: readonly Source[];
  /** How it was read, in words; without what `readIn` says better. */
  readonly note: string;
}

/** How a note begins to say so; a test asks for the words of every language. */
export const secondHand: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /(?<=^|\s)Read second-hand[^.]*\.\s*/,
  ko: /(?<=^|\s)2차 자료로 읽었다\.\s*/,
};

/** A source's note without the sentence that only says that it was read second-hand. */
export const withoutSecondHand = (note: string | undefined, locale: Locale): string =>
  (note ?? '').replace(secondHand[locale] ?? '', '').trim();

/** All sources in alphabetical order. */
export function worksOf({ sources, facts }: Content, locale: Locale): readonly Work[] {
  return bibliography([...sources.values()], locale).flatMap(([id, html]) => {
    const source = sources.get(id);
    if (!source) return [];
    const others = [...facts.values()].flatMap((fact) =>
      fact.source === id && fact.readIn !== undefined && fact.readIn !== id ? [fact.readIn] : [],
    );
    const readIn = [...new Set(others)].flatMap((other) => sources.get(other) ?? []);
    const note = noteIn(source, locale) ?? '';
    return [{ source, html, readIn, note: readIn.length > 0 ? withoutSecondHand(note, locale) : note }];
  });
}
