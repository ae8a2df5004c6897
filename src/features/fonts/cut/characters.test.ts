import { describe, expect, it } from 'vitest';
import {
  cssStrings,
  emptyUse,
  gather,
  inlineCss,
  localeOfPath,
  readJson,
  readPage,
  rolesOf,
  rulesOf,
  type Page,
} from './characters.ts';
import type { Element } from '../../../site/html.ts';

const el = (tag: string, ...classes: string[]): Element => ({ tag, classes, attributes: new Map() });
const shown = (set: Set<string>): string => [...set].sort().join('');

const rules = rulesOf(
  'h1,h2,.num{font-family:var(--face-display)}.label{font:600 1rem/1 var(--face-sans)}strong{font-weight:600}',
);

describe('rolesOf', () => {
  const roles = (...ancestors: Element[]): string => [...rolesOf(ancestors, rules)].sort().join(' ');

  it('asks the sans of every text, and the cuts that the style sheet names', () => {
    expect(roles(el('p'))).toBe('sans text');
    expect(roles(el('p'), el('em'))).toBe('sans text-italic');
    expect(roles(el('p'), el('strong'))).toBe('sans text-bold');
    expect(roles(el('h2'), el('span'))).toBe('display sans');
    expect(roles(el('svg'), el('text', 'f-ink', 'num'))).toBe('display sans');
    expect(roles(el('p'), el('span', 'label'))).toBe('sans sans-bold');
  });
});

describe('what only paper sets bold', () => {
  const both = rulesOf('.label{font:600 1rem/1 var(--face-sans)}', '.note{font:600 8pt/1 var(--face-sans)}');

  it('has a cut of its own, which a screen does not fetch', () => {
    const roles = (...ancestors: Element[]): string => [...rolesOf(ancestors, both)].sort().join(' ');
    expect(roles(el('p', 'note'))).toBe('paper-sans-bold sans text');
    expect(roles(el('p', 'label'))).toBe('sans sans-bold');
    expect(roles(el('p'))).toBe('sans text');
    expect(roles(el('p', 'print-only'), el('b', 'label'))).toBe('paper-sans-bold sans');
  });

  it('is told by ids and attributes too', () => {
    const exact = rulesOf(
      '',
      '@media print{#a [data-b]>i{font:600 8pt/1 var(--face-sans)}.c{font:400 8pt/1 var(--face-sans)}}',
    );
    const having = (tag: string, ...names: [string, string][]): Element => ({
      tag,
      classes: [],
      attributes: new Map(names),
    });
    const isBold = (...ancestors: Element[]): boolean => rolesOf(ancestors, exact).has('paper-sans-bold');
    expect(isBold(having('p', ['id', 'a']), having('p', ['data-b', '']), el('i'))).toBe(true);
    expect(isBold(having('p', ['id', 'b']), having('p', ['data-b', '']), el('i'))).toBe(false);
    expect(isBold(having('p', ['id', 'a']), el('p'), el('i'))).toBe(false);
    expect(isBold(having('p', ['id', 'a']), having('p', ['data-b', '']), el('i'), el('u', 'c'))).toBe(false);
  });

  it('does not hold again what a screen sets bold as well', () => {
    const read = readPage('index.html', '<html lang="en"><p class="label">ab</p><p class="note">bc', both);
    const used = gather(read ? [read] : [], 'en', '');
    expect(shown(used['paper-sans-bold'])).toBe('c');
    expect(used['sans-bold'].has('b')).toBe(true);
  });
});

describe('rulesOf', () => {
  const weights = (css: string): string =>
    [...rolesOf([el('table'), el('th')], rulesOf(css))].sort().join(' ');

  it('lets a rule for all of a tag overrule the browser, and no narrower one', () => {
    expect(weights('')).toBe('sans text-bold');
    expect(weights(':is(th,td){font-weight:400}')).toBe('sans text');
    expect(weights('.plain th{font-weight:400}')).toBe('sans text-bold');
    expect(weights('@media print{th{font-weight:400}}')).toBe('sans text text-bold');
  });
});

describe('cssStrings', () => {
  it('finds what a style sheet writes itself', () => {
    const css = `a::after{content:" \\2192 "}q{quotes:'“' '”'}p{color:"x"}ul{list-style:"– "}@page{@bottom-left{content:counter(page) " / "}}@page a-b{@top-right{content:"題"}}`;
    expect(cssStrings(css)).toBe(' →“”–  / ');
  });
});

describe('readPage', () => {
  const html = `<html lang="ko-KR"><head><title>밖</title><style>i{content:"†"}</style></head>
    <body><h1>제목</h1><p>글<strong>힘</strong></p><p class="label">표</p><svg><title>말</title><text class="num">71</text></svg>
    <button data-say-copied="됨" aria-label="숨"></button><script>"코드"</script></body></html>`;

  it('knows the language and what is shown in which face', () => {
    const read = readPage('ko/index.html', html, rules);
    expect(read?.locale).toBe('ko');
    const used = read?.used ?? emptyUse();
    expect(shown(used.display).trim()).toBe('17목제');
    expect(shown(used['sans-bold'])).toBe('표');
    expect(shown(used['text-bold'])).toBe('힘');
    expect(shown(used.sans).trim()).toBe('17글됨목제표힘');
    expect(inlineCss(html)).toBe('i{content:"†"}');
  });

  it('keeps apart what is in another language, for which a page has another font', () => {
    const other = '<html lang="en"><body><p>A<section lang="ko" data-guest><p>가</p></section></body></html>';
    const used = readPage('404.html', other, rules)?.used;
    expect(used && shown(used.sans)).toBe('A');
    expect(used && shown(used.guest)).toBe('가');
  });

  it('passes over documents in neither language', () => {
    expect(readPage('x.html', '<html><p>x', rulesOf(''))).toBeUndefined();
  });
});

describe('readJson', () => {
  it('takes every string, and large figures for the display face', () => {
    const used = emptyUse();
    readJson(
      '{"steps":{"a":{"key":"점","marks":[{"face":"num","text":"9"},{"face":"label","text":"이름"}]}}}',
      used,
    );
    expect(shown(used.display)).toBe('9');
    expect(shown(used.sans)).toContain('점');
    expect(shown(used.sans)).toContain('름');
  });
});

describe('localeOfPath', () => {
  it('reads the language from a folder or a part of the name', () => {
    expect(localeOfPath('stage/ko-narrow.json')).toBe('ko');
    expect(localeOfPath('figures/en/even.svg')).toBe('en');
    expect(localeOfPath('stage/token.json')).toBeUndefined();
  });
});

describe('gather', () => {
  const page = (text: string): Page => {
    const read = readPage('index.html', `<html lang="en"><p>${text}`, rulesOf(''));
    if (!read) throw new Error('unreachable');
    return read;
  };

  it('composes what pages write decomposed and adds what scripts write', () => {
    const used = gather([page('cafe\u0301')], 'en', '');
    expect(used.sans.has('é')).toBe(true);
    expect(used.sans.has('₩')).toBe(true);
    expect(used.display.has('7')).toBe(true);
  });

  it('adds capitals only where the style sheet makes them', () => {
    expect(gather([page('q')], 'en', '').sans.has('Q')).toBe(false);
    expect(gather([page('q')], 'en', 'a{text-transform:uppercase}').sans.has('Q')).toBe(true);
  });

  it('leaves out what is never drawn', () => {
    const used = gather([page('a\u00ad\u200b\n')], 'en', '');
    expect([...used.sans].filter((character) => /[\u00ad\u200b\n]/.test(character))).toEqual([]);
  });
});
