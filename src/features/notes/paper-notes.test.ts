/** Notes of the printed edition: every number that a step tells has one, and nothing about it is left out. */
import { describe, expect, it } from 'vitest';
import { placeholderNames } from '../../content/format/placeholders.ts';
import { locales, type Locale } from '../../content/model.ts';
import { citeParts, plainRuns } from '../citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { tellings } from '../../site/edition/telling.ts';
import { noteOf } from './notes.ts';
import { noteNumber, paperNotes, spans } from './paper-notes.ts';
import { stepsOf } from '../../site/edition/steps.ts';

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

/** Who made a source, as notes name it. */
const makerOf = (id: string, locale: Locale): string => {
  const source = content.sources.get(id);
  if (!source) throw new Error(`there is no source "${id}"`);
  if (id === 'article') return tellings[locale].say('ledger.says');
  if (id.startsWith('scattered-')) return tellings[locale].say('print.ours');
  if (source.publisher === 'GitHub') return tellings[locale].say('print.transcribed');
  const { by, title } = citeParts(source, locale);
  return by.text === '' ? title.text : by.text;
};

describe.each(locales)('notes, %s', (locale) => {
  const notes = paperNotes(locale);

  it('are there for every fact of a step and of its margin, once, numbered from 1, and for no other', () => {
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, i) => i + 1));
    const shown = new Set(stepsOf(locale).flatMap(({ slips }) => slips));
    const inMargin = content.slips
      .filter(({ id }) => shown.has(id))
      .flatMap(({ original, article }) => [original, article])
      .flatMap((text) => placeholderNames(text[locale]));
    expect(inMargin.length).toBeGreaterThan(0);
    const told = new Set([...stepsOf(locale).flatMap(({ facts }) => facts), ...inMargin]);
    expect(notes.map(({ fact }) => fact.id).sort()).toEqual([...told].sort());
    for (const { fact, number } of notes) expect(noteNumber(locale, fact.id)).toBe(number);
    const untold = [...content.facts.keys()].filter((id) => !told.has(id));
    expect(untold.length).toBeGreaterThan(0);
    for (const id of untold) expect.soft(noteNumber(locale, id), id).toBeUndefined();
  });

  it('rise through the story as it is read', () => {
    // After the words those of their margin, and under a picture those that only the heading over it gives.
    const inMargin = (shown: readonly string[]): readonly string[] =>
      content.slips
        .filter(({ id }) => shown.includes(id))
        .flatMap(({ article, original }) => [original, article])
        .flatMap((text) => placeholderNames(text[locale]));
    const told = [
      ...new Set(
        stepsOf(locale).flatMap(({ facts, wordFacts, slips }) => [
          ...wordFacts,
          ...inMargin(slips),
          ...facts,
        ]),
      ),
    ];
    expect(told.map((id) => noteNumber(locale, id))).toEqual(told.map((_, i) => i + 1));
  });

  it('name who says so, and say what was read second-hand or worked out', () => {
    const manySources = tellings[locale]
      .say('print.note-sources', { count: '#' })
      .replace('#', String.raw`\d+`);
    for (const { fact, text, value } of notes) {
      const said = plainRuns(text);
      const second = fact.evidence === 'second-hand' && fact.readIn !== undefined ? [fact.readIn] : [];
      const behind = fact.evidence === 'computed' ? noteOf(fact, content, tellings[locale]).sources : [];
      const makers = new Set(
        (behind.length > 0 ? behind : [fact.source, ...second]).map((id) => makerOf(id, locale)),
      );
      // More than three are counted.
      if (new RegExp(manySources).test(said)) expect.soft(behind.length, said).toBeGreaterThan(3);
      else for (const maker of makers) expect.soft(said).toContain(maker);
      if (fact.claim !== undefined) expect.soft(said).toMatch(new RegExp(`\\b${fact.claim}\\b`));
      expect.soft(said).not.toMatch(/[{}]|undefined|\.\./);
      // Neither a unit nor a time is said twice.
      expect.soft(`${value} ${said}`.replaceAll('\u00A0', ' ')).not.toMatch(/\b(\p{L}+) \1\b|(\d{4}), \2\b/u);
    }
  });

  it('throw for what is not there', () => {
    expect(() => noteNumber(locale, 'no-such-fact')).toThrow('there is no fact "no-such-fact"');
  });
});
