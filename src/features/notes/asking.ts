/** What a page tells its script of the notes that its numbers have. */
import { tellings } from '../../site/edition/telling.ts';
import { notesHref } from './notes-file.ts';
import type { Locale } from '../../content/model.ts';

/** Attributes of the element that holds the text: where the notes are, and the words for when they cannot be had. */
export function askingAttributes(locale: Locale): Readonly<Record<`data-${string}`, string>> {
  const { say } = tellings[locale];
  return {
    'data-notes': notesHref(locale),
    'data-missing': say('note.missing'),
    'data-entry': say('note.entry'),
    'data-close': say('note.close'),
  };
}
