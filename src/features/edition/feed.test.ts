import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, test } from 'vitest';
import { atom } from './feed.ts';

const feed = {
  lang: 'ko',
  title: '판과 <바로잡은> 내용',
  subtitle: 'A & B',
  author: 'Scattered',
  self: 'https://example.org/ko/feed.xml',
  page: 'https://example.org/ko/',
  icon: 'https://example.org/favicon.ico',
  others: [{ lang: 'en', href: 'https://example.org/feed.xml' }],
  happened: [
    {
      key: 'edition-1.1.0',
      title: '1.1.0',
      date: '2026-12-01',
      words: '새 판',
      link: 'https://example.org/ko/',
    },
    {
      key: 'correction-2026-12-01-1',
      title: 'Step',
      date: '2026-11-30',
      words: 'a < b',
      link: 'https://example.org/ko/s/policy/',
    },
  ],
};

test('another library reads what was written', () => {
  const read = parseFeed(atom(feed));
  expect(read.meta).toMatchObject({ type: 'atom' });
  expect(read).toMatchObject({ title: feed.title, description: feed.subtitle, language: 'ko' });
  expect(read.updated?.toISOString()).toBe('2026-12-01T00:00:00.000Z');
  expect(read.items.map(({ id, title, content, url }) => ({ id, title, content, url }))).toEqual(
    feed.happened.map(({ key, title, words, link }) => ({
      id: `${feed.self}#${key}`,
      title,
      content: words,
      url: link,
    })),
  );
});

test('a feed of nothing is none', () => {
  expect(() => atom({ ...feed, happened: [] })).toThrow('a feed needs something that happened');
});
