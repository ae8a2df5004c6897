import { describe, expect, it } from 'vitest';
import { plainRuns } from '../citations/cite.ts';
import { content } from '../../site/edition/content.ts';
import { noteOf, periodOf, workingOf } from './notes.ts';
import { tellings } from '../../site/edition/telling.ts';

const fact = (id: string) => tellings.en.fact(id);

describe('the note of a number', () => {
  it('says who reported it and where it was read', () => {
    const note = noteOf(fact('phd-2011-industry'), content, tellings.en);
    expect({ ...note, by: plainRuns(note.by), how: plainRuns(note.how) }).toMatchObject({
      value: '40.9%',
      holds: '2011',
      by: 'Stanford Institute for Human-Centered AI, Artificial Intelligence Index Report 2024',
      how: 'Read second-hand in: tingwei161803, ai-index-report: a reader’s transcription of the AI Index reports.',
      table: 'ai-phd-employment',
      claim: 'C17',
      verdict: 'confirmed',
      url: 'https://aiindex.stanford.edu/wp-content/uploads/2024/05/HAI_AI-Index-Report-2024.pdf',
    });
  });

  it('shows the arithmetic of what we computed, with its figures', () => {
    expect(workingOf(fact('phd-growth-academia-n'), content.facts, 'en')).toBe('145 − 79 = 66');
    expect(workingOf(fact('phd-growth-academia-n'), content.facts, 'ko')).toBe('145명 − 79명 = 66명');
    expect(workingOf(fact('unproven-in-hundred'), content.facts, 'en')).toBe('100 ÷ 7 ≈ 14');
    expect(workingOf(fact('phd-2022-industry'), content.facts, 'en')).toBe('280 ÷ 396 × 100 ≈ 70.7%');
    expect(workingOf(fact('phd-2011-industry'), content.facts, 'en')).toBeUndefined();
  });

  it('keeps the decimals of an expression, and lets nothing that is about so pass for exact', () => {
    expect(workingOf(fact('genai-fold-2024'), content.facts, 'en')).toBe('0.130% ÷ 0.0039% ≈ 33\u00a0times');
    const rough = { ...fact('zeki-leavers-large'), about: true };
    const facts = new Map(content.facts).set('zeki-leavers-large', rough);
    expect(workingOf(fact('zeki-leavers-unknown'), content.facts, 'en')).toBe('100 − 40% = 60%');
    expect(workingOf(fact('zeki-leavers-unknown'), facts, 'en')).toBe('100 − 40% ≈ 60%');
  });

  it('says a number as prose does, and no more exactly', () => {
    expect(noteOf(fact('openai-economist-left'), content, tellings.en).value).toBe('about a dozen');
    expect(noteOf(fact('policy-per-dot'), content, tellings.ko).value).toBe('100만\u00a0명');
  });

  it('names no source as its own second-hand source', () => {
    const how = (id: string) => plainRuns(noteOf(fact(id), content, tellings.en).how);
    expect(how('character-high-usd')).toBe('Read second-hand. Read in a copy, whose address is given.');
    for (const each of content.facts.values()) {
      if (each.readIn === each.source) expect(how(each.id), each.id).not.toContain('in:');
    }
  });

  it('gives a method in words where there is no arithmetic to show', () => {
    const counted = {
      ...fact('openai-named-others'),
      method: { en: 'Of {openai-named} names.', ko: '{openai-named} 가운데.' },
    };
    expect(plainRuns(noteOf(counted, content, tellings.en).how)).toBe('Computed by us. Of thirteen names.');
  });

  it('gives spans in words of the language', () => {
    expect(periodOf('2022/2024-06', 'en', tellings.en.say)).toBe('2022 to June\u00a02024');
    expect(periodOf('2022/2024', 'ko', tellings.ko.say)).toBe('2022년~2024년');
  });

  it('leaves nothing empty, for any number in either language', () => {
    for (const telling of Object.values(tellings)) {
      for (const each of content.facts.values()) {
        const note = noteOf(each, content, telling);
        const texts = [note.value, note.what, note.holds, plainRuns(note.by), plainRuns(note.how)];
        expect(
          texts.filter((text) => text.trim() === ''),
          each.id,
        ).toEqual([]);
        expect(texts.join(' '), each.id).not.toMatch(/undefined|NaN|\{/);
        if (each.expr !== undefined) expect(note.working, each.id).toMatch(/[=≈]/);
      }
    }
  });
});
