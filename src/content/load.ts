import { perLocale } from './locales.ts';
import { readChapters } from './read/nouns/chapters.ts';
import { checkContent, type CheckOptions } from './check/check.ts';
import { readClaims } from './read/nouns/claims.ts';
import { readExceptions } from './read/nouns/exceptions.ts';
import { readFacts } from './read/nouns/facts.ts';
import { readGlossary } from './read/nouns/glossary.ts';
import { readLedger } from './read/nouns/ledger.ts';
import type { Listing } from './read/listing.ts';
import { mistakeList, sortMistakes, type Report } from './read/mistakes.ts';
import type { ChapterDoc, Content, Locale, Mistake } from './model.ts';
import { readPermalinks } from './read/nouns/permalinks.ts';
import type { Reading } from './read/reading.ts';
import { readSources } from './read/nouns/sources.ts';
import { readTables } from './read/nouns/tables.ts';
import { asTree, checkNfc, readFiles, type Files, type Tree } from './read/text/tree.ts';
import { readUi, type UiText } from './read/nouns/ui.ts';
import { checkWithheld } from './read/withheld.ts';

export interface LoadOptions extends CheckOptions {
  /** What messages call the content folder; `content` if absent. */
  readonly label?: string | undefined;
}

/** The content as far as it could be read, and everything that is wrong with it, sorted by file and line. */
export interface Loaded {
  readonly content: Content;
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads and checks everything under the content folder. Never throws for what the files hold: use `content` only
 * if `mistakes` is empty.
 *
 * @example const { content, mistakes } = await loadContent('content', { states: statesByChapter })
 */
export async function loadContent(root: string, options: LoadOptions = {}): Promise<Loaded> {
  return parseContent(await readFiles(root), options);
}

/** The same for files already in memory; pure. */
export function parseContent(files: Files, options: LoadOptions = {}): Loaded {
  const { mistakes, report } = mistakeList();
  const tree = asTree(files, options.label ?? 'content');
  checkNfc(files, tree, report);
  checkWithheld(files, tree, report);
  const reading = readContent(tree, options.label ?? 'content', report);
  return {
    content: asContent(reading),
    mistakes: sortMistakes([...mistakes, ...checkContent(reading, options)]),
  };
}

/** Everything as read, with its places, before any rule across files; `label` is what messages call the root. */
export function readContent(tree: Tree, label: string, report: Report): Reading {
  // Facts first: headings show them.
  const facts = readFacts(tree, report);
  return {
    label,
    facts,
    chapters: readChapters(tree, facts.items, report),
    claims: readClaims(tree, report),
    sources: readSources(tree, report),
    tables: readTables(tree, report),
    ledger: readLedger(tree, report),
    glossary: readGlossary(tree, report),
    ui: perLocale((locale) => readUi(tree, locale, report)),
    permalinks: readPermalinks(tree, report),
    exceptions: readExceptions(tree, report),
  };
}

function asContent(reading: Reading): Content {
  const { facts, claims, sources, tables, ledger, glossary, ui, permalinks } = reading;
  return {
    chapters: perLocale((locale) => chaptersIn(reading, locale)),
    facts: facts.items,
    claims: mapValues(claims.items, ({ claim }) => claim),
    sources: sources.items,
    tables: mapValues(tables.items, ({ table }) => table),
    slips: ledger.slips.map(({ item }) => item),
    limits: ledger.limits.map(({ item }) => item),
    glossary: [...glossary.items.values()].map(({ item }) => item),
    corrections: ledger.corrections.map(({ item }) => item),
    ui: perLocale((locale) => textsOf(ui[locale])),
    permalinks: { ids: permalinks.ids, aliases: permalinks.aliases },
  };
}

function chaptersIn({ chapters }: Reading, locale: Locale): readonly ChapterDoc[] {
  return chapters
    .flatMap((chapter) => (chapter.locale === locale && chapter.doc ? [chapter.doc] : []))
    .sort((a, b) => a.order - b.order);
}

function textsOf(words: Listing<UiText>): ReadonlyMap<string, string> {
  return mapValues(words.items, ({ text }) => text);
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): ReadonlyMap<string, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
