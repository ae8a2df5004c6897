import { describe, expect, it } from 'vitest';
import type { Source } from '../content/model.ts';
import { citeThis } from './cite-this.ts';
import { bibliography, bibtex, entries, printed, ris } from './citations.ts';
import { content } from './edition.ts';

const report: Source = {
  id: 'ai-index-2024',
  type: 'report',
  title: 'Artificial Intelligence Index Report 2024',
  publisher: 'Stanford Institute for Human-Centered AI',
  issued: { 'date-parts': [[2024]] },
  note: 'Read second-hand.',
  custom: { 'note-ko': '2차 자료로 읽었다.' },
};
const described: Source = {
  id: 'cio-2024',
  type: 'article-newspaper',
  title: 'A report on Google’s comment',
  'container-title': 'CIO',
  issued: { 'date-parts': [[2024, 5, 1]] },
  URL: 'https://example.org/a-very-long-address/that-goes-on-and-on/for-more-than-seventy-letters/so-that-it-wraps',
  custom: { 'note-ko': '사본', 'title-ko': '구글 의견서를 다룬 기사' },
};

describe('a bibliography', () => {
  it('is APA in English: maker first, our descriptions in brackets, addresses as links', () => {
    const byId = new Map(bibliography([report, described], 'en'));
    expect(byId.get('ai-index-2024')).toBe(
      'Stanford Institute for Human-Centered AI. (2024). <i>Artificial Intelligence Index Report 2024</i>.',
    );
    expect(byId.get('cio-2024')).toContain('[A report on Google’s comment]. (2024, May 1). <i>CIO</i>.');
    expect(byId.get('cio-2024')).toContain(`<a href="${described.URL ?? ''}">${described.URL ?? ''}</a>`);
  });

  it('is a Korean note in Korean: no italics, dates in Korean', () => {
    const byId = new Map(bibliography([report, described], 'ko'));
    expect(byId.get('ai-index-2024')).toBe(
      'Stanford Institute for Human-Centered AI, “Artificial Intelligence Index Report 2024”, 2024년',
    );
    expect(byId.get('cio-2024')).toMatch(/^CIO, “\[구글 의견서를 다룬 기사\]”, (CIO, )?2024년 5월 1일, <a /);
  });
});

describe('exports', () => {
  const items = [report, described].map((source) => printed(source, 'en'));
  it('keep our ids as keys in BibTeX', () => {
    expect(bibtex(items)).toMatch(/@techreport\{ai-index-2024,/);
  });
  it('have one line a field in RIS, however long', () => {
    const lines = ris(items).split('\n').filter(Boolean);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([]);
    expect(lines).toContain(`UR  - ${described.URL ?? ''}`);
  });
});

describe('the whole list', () => {
  it('loses no work, whatever was cited before it', () => {
    const all = [...content.sources.values()];
    const works = { url: 'https://scattered.example/', date: '2026-11-23', version: '0.1.0' } as const;
    for (const locale of ['en', 'ko'] as const) {
      for (const id of ['one', 'two']) citeThis({ ...works, id, title: id, within: 'Scattered', locale });
      const found = bibliography(all, locale);
      expect(found.map(([id]) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      expect(bibliography(all, locale)).toEqual(found);
      // Each entry under its own id: a list that lost one would shift the others.
      for (const [id, html] of found) {
        const { title } = printed(all.find((source) => source.id === id) ?? all[0] ?? report, locale);
        // APA changes capitals, not letters.
        const start = String(title)
          .replace(/[“”"].*/, '')
          .slice(0, 20)
          .toLowerCase();
        expect(html.replaceAll('&#38;', '&').toLowerCase(), id).toContain(start);
      }
    }
  });
});

it('a style that would leave a work out is refused', () => {
  const letter = {
    id: 'letter',
    type: 'personal_communication',
    title: 'A letter',
    author: [{ literal: 'Somebody' }],
  };
  expect(() => entries([letter], 'apa', 'text')).toThrow('style "apa" has 0 entries for 1 works');
  expect(entries([printed(letter, 'en')], 'apa', 'text')).toHaveLength(1);
});
