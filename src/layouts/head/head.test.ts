import { describe, expect, test } from 'vitest';
import { headOf, type PageFacts } from './head.ts';

const page: PageFacts = {
  locale: 'ko',
  paths: { en: '/scattered/s/policy/', ko: '/scattered/ko/s/policy/' },
  title: '워싱턴과 브뤼셀',
  siteName: '흩어지는 AI 인재',
  description: '각국 정부도 같은 사람을 놓고 다툰다.',
  kind: 'article',
  card: { path: '/scattered/cards/ko/policy.png', alt: '달력' },
  date: '2026-11-23',
};
const site = new URL('https://example.org');

describe('headOf', () => {
  const head = headOf(page, site);
  const tag = (name: string): string[] =>
    [...head.openGraph, ...head.twitter].filter(([key]) => key === name).map(([, content]) => content);

  test('names the site after the page, but not after itself', () => {
    expect(head.title).toBe('워싱턴과 브뤼셀 · 흩어지는 AI 인재');
    expect(headOf({ ...page, title: page.siteName }, site).title).toBe('흩어지는 AI 인재');
  });

  test('one address, the same everywhere, and the other language', () => {
    const own = 'https://example.org/scattered/ko/s/policy/';
    expect(head.canonical).toBe(own);
    expect(tag('og:url')).toEqual([own]);
    expect(head.alternates).toEqual([
      { hreflang: 'en', href: 'https://example.org/scattered/s/policy/' },
      { hreflang: 'ko', href: own },
      { hreflang: 'x-default', href: 'https://example.org/scattered/s/policy/' },
    ]);
  });

  test('a page for readers of all languages has no other', () => {
    const path = '/scattered/404.html';
    expect(headOf({ ...page, paths: { en: path, ko: path } }, site).alternates).toEqual([]);
  });

  test('a card with its size and words', () => {
    expect(tag('og:image')).toEqual(['https://example.org/scattered/cards/ko/policy.png']);
    expect([tag('og:image:width'), tag('og:image:height')]).toEqual([['1200'], ['630']]);
    expect([tag('og:image:alt'), tag('twitter:image:alt')]).toEqual([['달력'], ['달력']]);
    expect(tag('twitter:card')).toEqual(['summary_large_image']);
  });

  test('languages as the protocol writes them', () => {
    expect([tag('og:locale'), tag('og:locale:alternate')]).toEqual([['ko_KR'], ['en_GB']]);
  });

  test('what a reference needs, where the page is one to be found', () => {
    expect(head.citation).toEqual([]);
    const graph = { '@context': 'https://schema.org', '@graph': [] } as const;
    const { citation } = headOf({ ...page, data: graph, pdf: '/scattered/print/a.pdf' }, site);
    expect(Object.fromEntries(citation)).toEqual({
      citation_title: '워싱턴과 브뤼셀',
      citation_publication_date: '2026/11/23',
      citation_publisher: '흩어지는 AI 인재',
      citation_language: 'ko',
      citation_public_url: 'https://example.org/scattered/ko/s/policy/',
      'z:itemType': 'webpage',
      citation_pdf_url: 'https://example.org/scattered/print/a.pdf',
    });
  });

  test('no tag twice', () => {
    const names = [...head.openGraph, ...head.twitter].map(([name]) => name);
    expect(names).toHaveLength(new Set(names).size);
  });

  test('data cannot end the script that holds it', () => {
    const { jsonLd } = headOf(
      {
        ...page,
        data: {
          '@context': 'https://schema.org',
          '@graph': [{ '@type': 'Article', headline: '</script><b>' }],
        },
      },
      site,
    );
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@graph': [{ headline: '</script><b>' }] });
  });
});
