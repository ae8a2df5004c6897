import { isPlainMap } from '../text/plain.ts';
import { readYaml, type Path, type TextDocument } from '../text/document.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import { rootLocale } from '../../locales.ts';
import type { Locale, Place } from '../../model.ts';
import type { Tree } from '../text/tree.ts';

/** Interface words of one key and where they stand. */
export interface UiText {
  readonly text: string;
  readonly at: Place;
}

const keyPart = /^[a-zA-Z][a-zA-Z0-9-]*$/;

/**
 * Reads `ui/<locale>.yaml`: nested maps whose leaves are words, or words with a note for the translator
 * (`{text, note}`, English only). Keys come out flat: `stage.next`.
 */
export function readUi(tree: Tree, locale: Locale, report: Report): Listing<UiText> {
  const words = listing<UiText>('interface key', report);
  const path = `ui/${locale}.yaml`;
  const file = tree.name(path);
  const doc = tree.has(path) ? readYaml(file, tree.text(path), report) : undefined;
  if (!tree.has(path)) report({ file }, 'the file is missing; expected the interface words.');
  if (!isPlainMap(doc?.data)) {
    if (doc) report({ file }, 'the file holds no map; expected keys with words.');
    words.lose();
    return words;
  }
  visit(doc, [], doc.data);
  return words;

  function visit(source: TextDocument, at: Path, node: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(node)) {
      const here = [...at, key];
      if (keyPart.test(key)) visitValue(source, here, value);
      else
        report(
          source.place(here),
          `interface key "${key}" is not a word; expected letters, digits and hyphens.`,
        );
    }
  }

  function visitValue(source: TextDocument, at: Path, value: unknown): void {
    const place = source.place(at);
    const key = at.join('.');
    if (typeof value === 'string' && value.trim() !== '') {
      if (words.declare(key, place)) words.add(key, { text: value, at: place });
    } else if (isLeaf(value)) {
      if (value.note !== undefined && locale !== rootLocale) {
        report(place, `interface key "${key}" has a note; expected notes in ui/${rootLocale}.yaml only.`);
      }
      if (words.declare(key, place)) words.add(key, { text: value.text, at: place });
    } else if (isPlainMap(value) && Object.keys(value).length > 0) {
      visit(source, at, value);
    } else {
      words.declare(key, place);
      report(place, `interface key "${key}" has no words; expected a text, in quotes if it is a number.`);
    }
  }
}

function isLeaf(value: unknown): value is { text: string; note?: string } {
  if (!isPlainMap(value) || typeof value.text !== 'string' || value.text.trim() === '') return false;
  const { note, text: _, ...more } = value;
  return Object.keys(more).length === 0 && (note === undefined || typeof note === 'string');
}
