/** What a page tells its script of the notes that its numbers have. */
import { tellings } from '../../site/edition/telling.ts';
import { href } from '../../site/urls/urls.ts';
import type { Locale } from '../../content/model.ts';

/** Attributes of the element that holds the text: where the notes are, and the words for when they cannot be had. */
export function askingAttributes(locale: Locale): Readonly<Record<`data-${string}`, string>> {
  const { say } = tellings[locale];
  return {
    'data-notes': href(`notes/${locale}.json`),
    'data-missing': say('note.missing'),
    'data-entry': say('note.entry'),
    'data-close': say('note.close'),
  };
}
