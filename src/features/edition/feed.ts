/** Editions and corrections as a feed (Atom, RFC 4287), for readers who want to hear of either. Pure. */
import { escapeXml } from '../../scene/svg.ts';

/** Something that happened: a new edition, or a correction. */
export interface Happened {
  /** Unlike every other one's, and for ever: the end of its entry's id. */
  readonly key: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly words: string;
  /** A whole address. */
  readonly link: string;
}

/** The feed of one language; addresses are whole. */
export interface Feed {
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly self: string;
  readonly page: string;
  readonly icon: string;
  /** The feed in other languages. */
  readonly others: readonly { readonly lang: string; readonly href: string }[];
  /** Newest first. */
  readonly happened: readonly Happened[];
}

/** A day as an instant; the record knows no hours. */
const instant = (date: string): string => `${date}T00:00:00Z`;

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}
const linkTo = (rel: string, type: string, href: string, lang: string): string =>
  `<link rel="${rel}" type="${type}" hreflang="${lang}" href="${escapeXml(href)}"/>`;

/** @throws where nothing has happened: a feed needs a date */
export function atom({ happened, lang, self, ...feed }: Feed): string {
  const [newest] = happened.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  if (!newest) throw new Error('a feed needs something that happened');
  const entries = happened.map(({ key, title, date, words, link }) =>
    [
      '<entry>',
      element('id', `${self}#${key}`),
      element('title', title),
      element('updated', instant(date)),
      element('published', instant(date)),
      linkTo('alternate', 'text/html', link, lang),
      element('content', words, ' type="text"'),
      '</entry>',
    ].join('\n'),
  );
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    element('id', self),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', instant(newest.date)),
    `<author>${element('name', feed.author)}${element('uri', feed.page)}</author>`,
    element('icon', feed.icon),
    linkTo('self', 'application/atom+xml', self, lang),
    linkTo('alternate', 'text/html', feed.page, lang),
    ...feed.others.map((other) => linkTo('alternate', 'application/atom+xml', other.href, other.lang)),
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}
