/** Notes of the printed edition: every number that a step tells has one, and nothing about it is left out. */
import { describe, expect, it } from 'vitest';
import { placeholderNames } from '../../content/format/placeholders.ts';
import { factsIn } from '../../content/read/expr.ts';
import { locales, type Locale } from '../../content/model.ts';
import { plainRuns } from '../citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { claimPlaces, noteNumber, paperNotes, sourceNumber, spans } from './paper-notes.ts';
import { stepsOf } from '../../site/edition/steps.ts';
import { worksOf } from '../citations/works.ts';

describe('spans of numbers', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[2, 1], '1, 2'],
    [[5, 1, 3, 2, 2], '1–3, 5'],
  ])('%j is "%s"', (list, text) => {
    expect(spans(list, 'en')).toBe(text);
    expect(spans(list, 'ko')).toBe(text.replace('–', '~'));
  });
});

/** The sources that paper lists, in the order of the list. */
const cited = (locale: Locale): readonly string[] =>
  worksOf(content, locale).flatMap(({ source: { id } }) =>
    sourceNumber(locale, id) === undefined ? [] : [id],
  );

describe.each(locales)('notes, %s', (locale) => {
  const notes = paperNotes(locale);

  it('are there for every fact of a step and of its margin, once, numbered from 1, and for no other', () => {
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, i) => i + 1));
    const inMargin = content.slips.flatMap(({ original, article }) =>
      [original, article].flatMap((text) => placeholderNames(text[locale])),
    );
    const told = new Set([...stepsOf(locale).flatMap(({ facts }) => facts), ...inMargin]);
    expect(notes.map(({ fact }) => fact.id).sort()).toEqual([...told].sort());
    for (const { fact, number } of notes) expect(noteNumber(locale, fact.id)).toBe(number);
    const untold = [...content.facts.keys()].filter((id) => !told.has(id));
    expect(untold.length).toBeGreaterThan(0);
    for (const id of untold) expect.soft(noteNumber(locale, id), id).toBeUndefined();
  });

  it('rise through the story as it is read', () => {
    const told = [...new Set(stepsOf(locale).flatMap(({ facts }) => facts))];
    expect(told.map((id) => noteNumber(locale, id))).toEqual(told.map((_, i) => i + 1));
  });

  it('name a source of the list by its number, and say what was read second-hand or worked out', () => {
    const works = cited(locale);
    for (const { fact, text } of notes) {
      const said = plainRuns(text);
      const numbers = [...said.matchAll(/S(\d+)/g)].map(([, n]) => works[Number(n) - 1]);
      // A sum names the sources of what it adds up.
      if (fact.expr === undefined) expect.soft(numbers, said).toContain(fact.source);
      for (const id of factsIn(fact.expr ?? '')) {
        const operand = content.facts.get(id);
        if (operand?.expr === undefined) expect.soft(numbers, said).toContain(operand?.source);
      }
      if (fact.evidence === 'second-hand' && fact.readIn !== undefined && fact.readIn !== fact.source)
        expect.soft(numbers, said).toContain(fact.readIn);
      if (fact.claim !== undefined) expect.soft(said).toMatch(new RegExp(`\\b${fact.claim}\\b`));
      expect.soft(said).not.toMatch(/[{}]|undefined|\.\./);
    }
  });

  it('throw for what is not there', () => {
    expect(() => noteNumber(locale, 'no-such-fact')).toThrow('there is no fact "no-such-fact"');
    expect(sourceNumber(locale, 'article')).toMatch(/^S[1-9]\d*$/);
  });

  it('and claims cite every source that has a number, in the order of the list, without a gap', () => {
    const works = cited(locale);
    expect(works.map((id) => sourceNumber(locale, id))).toEqual(works.map((_, i) => `S${String(i + 1)}`));
    const said = [
      ...notes.map(({ text }) => plainRuns(text)),
      ...[...content.claims.values()].flatMap((claim) => claimPlaces(locale, claim).sources),
    ].join(' ');
    const named = new Set([...said.matchAll(/\bS\d+/g)].map(([number]) => number));
    for (const id of works) expect.soft(named, id).toContain(sourceNumber(locale, id));
  });

  it('are named under the claims that they bear on', () => {
    for (const claim of content.claims.values()) {
      const { steps, sources, notes: named } = claimPlaces(locale, claim);
      if (claim.step !== undefined) expect.soft(steps[0]?.id, claim.id).toBe(claim.step);
      expect.soft(sources, claim.id).toEqual(claim.sources.map((id) => sourceNumber(locale, id)));
      expect.soft(sources.length, claim.id).toBeGreaterThan(0);
      const numbers = named.split(', ').flatMap((span) => {
        const [from = 0, to = from] = span.split(/[–~]/).map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
      for (const { fact, number } of notes)
        if (fact.claim === claim.id) expect.soft(numbers, `${claim.id}: ${fact.id}`).toContain(number);
    }
  });
});
