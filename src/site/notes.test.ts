import { describe, expect, it } from 'vitest';
import { content } from './edition.ts';
import { noteOf, periodOf, workingOf } from './notes.ts';
import { tellings } from './telling.ts';

const fact = (id: string) => tellings.en.fact(id);

describe('the note of a number', () => {
  it('says who reported it and where it was read', () => {
    expect(noteOf(fact('phd-2022-industry'), content, tellings.en)).toMatchObject({
      value: '70.7%',
      holds: '2022',
      by: 'Stanford Institute for Human-Centered AI, Artificial Intelligence Index Report 2024',
      how: 'Read second-hand in: tingwei161803, ai-index-report: a reader’s transcription of the AI Index reports.',
      table: 'ai-phd-employment',
      claim: 'C18',
      verdict: 'confirmed',
      url: 'https://aiindex.stanford.edu/wp-content/uploads/2024/05/HAI_AI-Index-Report-2024.pdf',
    });
  });

  it('shows the arithmetic of what we computed, with its figures', () => {
    expect(workingOf(fact('phd-growth-academia-n'), content.facts, 'en')).toBe('145 − 79 = 66');
    expect(workingOf(fact('phd-growth-academia-n'), content.facts, 'ko')).toBe('145명 − 79명 = 66명');
    expect(workingOf(fact('unproven-in-hundred'), content.facts, 'en')).toBe('100 ÷ 7 ≈ 14');
    expect(workingOf(fact('phd-2022-industry'), content.facts, 'en')).toBeUndefined();
  });

  it('gives spans in words of the language', () => {
    expect(periodOf('2022/2024-06', 'en', tellings.en.say)).toBe('2022 to June\u00a02024');
    expect(periodOf('2022/2024', 'ko', tellings.ko.say)).toBe('2022년~2024년');
  });

  it('leaves nothing empty, for any number in either language', () => {
    for (const telling of Object.values(tellings)) {
      for (const each of content.facts.values()) {
        const note = noteOf(each, content, telling);
        const texts = [note.value, note.what, note.holds, note.by, note.how];
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
