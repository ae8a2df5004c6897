import { describe, expect, it } from 'vitest';
import type { Source } from '../../content/model.ts';
import { citeThis } from './cite-this.ts';
import { Cite } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { bibliography, bibtex, entries, printed, ris } from './citations.ts';
import { content } from '../../site/edition/content.ts';

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
    const byId = new Map(
      bibliography([report, described], 'ko').map(([id, html]) => [id, html.replace(/<\/?span[^>]*>/g, '')]),
    );
    expect(byId.get('ai-index-2024')).toBe(
      'Stanford Institute for Human-Centered AI, “Artificial Intelligence Index Report 2024”, 2024년.',
    );
    expect(byId.get('cio-2024')).toMatch(/^CIO, “\[구글 의견서를 다룬 기사\]”, (CIO, )?2024년 5월 1일, <a /);
  });
});

describe('languages in a bibliography', () => {
  const korean: Source = {
    ...described,
    id: 'sisa',
    title: 'A report on talent',
    'container-title': 'Sisa Journal',
    language: 'ko',
    custom: { 'note-ko': '사본', 'title-ko': '인재를 다룬 기사', 'by-ko': '시사저널' },
  };
  const entry = (source: Source, locale: 'en' | 'ko'): string =>
    new Map(bibliography([source], locale)).get(source.id) ?? '';

  it('marks names and titles that are not in the page’s, and nothing of ours', () => {
    expect(entry({ ...report, language: 'en' }, 'ko')).toBe(
      '<span lang="en">Stanford Institute for Human-Centered AI</span>, “<span lang="en">Artificial Intelligence Index Report 2024</span>”, 2024년.',
    );
    expect(entry(described, 'ko')).toMatch(/^<span lang="en">CIO<\/span>, “\[구글 의견서를 다룬 기사\]”/);
    expect(entry({ ...report, language: 'en' }, 'en')).not.toContain('<span');
    expect(entry(korean, 'en')).not.toContain('lang=');
    expect(entry({ ...korean, 'container-title': '시사저널' }, 'en')).toContain(
      '<span lang="ko">시사저널</span>',
    );
  });

  it('calls a maker by its Korean name in Korean, where it has one', () => {
    expect(entry(korean, 'ko')).toMatch(/^시사저널, “\[인재를 다룬 기사\]”, 2024년 5월 1일/);
    expect(entry(korean, 'en')).toContain('Sisa Journal');
  });

  it('knows a title whose quotation marks the style has changed', () => {
    const quoted: Source = { ...report, title: '"나 돌아갈래"…‘오픈AI’ 떠났던 핵심 인재들', language: 'ko' };
    expect(entry(quoted, 'en')).toMatch(/<span lang="ko">.나 돌아갈래.….오픈AI. 떠났던 핵심 인재들<\/span>/);
    const lost: Source = { ...report, title: '“I lost trust”: why a team imploded', language: 'en' };
    expect(entry(lost, 'ko')).toMatch(/“<span lang="en">.I lost trust.: why a team imploded<\/span>”/);
  });

  it('leaves addresses alone', () => {
    const twin: Source = {
      ...report,
      publisher: 'example',
      URL: 'https://example.org/example',
      language: 'en',
    };
    expect(entry(twin, 'ko')).toContain(
      '<a href="https://example.org/example">https://example.org/example</a>',
    );
  });
});

describe('exports', () => {
  const items = [report, described].map((source) => printed(source, 'en'));
  it('keep our ids as keys in BibTeX', () => {
    expect(bibtex(items)).toMatch(/@techreport\{ai-index-2024,/);
  });
  it('have months and days that styles can read, and when a work was read', () => {
    const entry = bibtex([{ ...printed(described, 'en'), accessed: { 'date-parts': [[2026, 11]] } }]);
    expect(entry).toContain('\tmonth = may,\n\tday = {1},\n');
    expect(entry).toContain('\turldate = {2026-11},\n');
    expect(entry).not.toMatch(/month = \{|howpublished = \{https/);
  });
  it('are read back whole by two readers of BibTeX, characters that TeX keeps for itself included', () => {
    const all = [...content.sources.values()].map((source) => printed(source, 'en'));
    const text = bibtex(all);
    const bare = (title: unknown): string => String(title).replace(/[{}<>/]|nocase|span class="|"|\s/g, '');
    const own = new Map(new Cite(text).data.map(({ id, title }) => [id, bare(title)]));
    const { entries: read, errors } = parse(text, { sentenceCase: false, caseProtection: false });
    expect(errors).toEqual([]);
    const second = new Map(read.map(({ key, fields }) => [key, bare(fields.title)]));
    const wanted = all.map(({ id, title }) => [id, bare(title)] as const);
    expect(wanted.filter(([id, title]) => own.get(id) !== title)).toEqual([]);
    expect(wanted.filter(([id, title]) => second.get(id) !== title)).toEqual([]);
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
      for (const id of ['one', 'two'])
        citeThis({ ...works, id, title: id, within: 'Scattered', site: 'Scattered', locale });
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
