/**
 * The project with a third language, in a folder of its own: English whose vowels bear accents, so that a word that was
 * not translated is seen. What a person would do is done here by a rule: a line in `locales.ts`, and words.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRows, csvParseRows } from 'd3';
import { isMap, parseDocument, visit, type YAMLMap } from 'yaml';
import { change, copyProject } from './project-copy.ts';

export const pseudo = 'qps';

/** The one line. */
const line = `  ${pseudo}: { name: 'Pseudo', tag: 'en-AU', script: 'latin', amounts: 'english', dash: '–', excerpt: 160, papers: ['a4'] },\n`;

const accents: Readonly<Record<string, string>> = { a: 'à', e: 'é', i: 'ï', o: 'ö', u: 'ü' };
/** Words with accents; tags, `{placeholders}` and entities stay as they are. */
const accented = (words: string): string =>
  words.replace(
    /(<[^>]*>|\{[^}]*\}|&\w+;)|[aeiou]/g,
    (found, kept: string | undefined) => kept ?? accents[found] ?? found,
  );

/** A chapter: the words of its head, of its bearing and of its steps. */
function chapter(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const head = parseDocument(front);
  for (const path of [
    ['title'],
    ['summary'],
    ['bearing', 'asked'],
    ['bearing', 'short'],
    ['bearing', 'text'],
  ]) {
    if (head.hasIn(path)) head.setIn(path, accented(String(head.getIn(path))));
  }
  return `---\n${head.toString()}---\n${accented(body)}`;
}

/** Interface words, without the notes for translators. */
function words(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Pair: (_, pair) => {
      if (isMap(pair.value) && ['text', 'note'].every((key) => (pair.value as YAMLMap).has(key)))
        pair.value = pair.value.get('text', true);
    },
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.value = accented(node.value);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Texts that stand in every language beside one another. */
function beside(text: string): string {
  const document = parseDocument(text);
  visit(document, {
    Map: (_, node: YAMLMap) => {
      const english = node.get('en');
      if (typeof english === 'string') node.set(pseudo, accented(english));
    },
  });
  return document.toString({ lineWidth: 0 });
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Fields of the data package that end in their language, as `titleKo` does. */
function suffixed(value: Json): Json {
  if (Array.isArray(value)) return value.map(suffixed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    const field = /^(\w+)Ko$/.exec(key)?.[1] ?? '';
    const here: [string, Json] = [key, suffixed(inner)];
    const english = value[field];
    return typeof english === 'string' ? [here, [`${field}Qps`, accented(english)]] : [here];
  });
  return Object.fromEntries(entries);
}

/** Sources say what their notes and our own descriptions are in other languages under `custom`. */
function sources(text: string): string {
  const all = JSON.parse(text) as { title: string; note?: string; custom?: Record<string, string> }[];
  for (const { title, note, custom } of all) {
    if (!custom) continue;
    custom[`note-${pseudo}`] = accented(note ?? '');
    if ('title-ko' in custom) custom[`title-${pseudo}`] = accented(title);
  }
  return JSON.stringify(all, null, 2);
}

function columns(csv: string): string {
  const [header = [], ...rows] = csvParseRows(csv);
  const added = header.flatMap((name) => (name.endsWith('_ko') ? [header.indexOf(name.slice(0, -3))] : []));
  return `${csvFormatRows([
    [...header, ...added.map((i) => `${header[i] ?? ''}_${pseudo}`)],
    ...rows.map((row) => [...row, ...added.map((i) => accented(row[i] ?? ''))]),
  ])}\n`;
}

/** Declares the columns that `columns` adds. */
function declared(text: string): string {
  const whole = suffixed(JSON.parse(text) as Json) as { resources: { schema: { fields: Json[] } }[] };
  for (const { schema } of whole.resources) {
    const added = (schema.fields as { name: string }[]).filter(({ name }) => name.endsWith('_ko'));
    schema.fields.push(
      ...added.map((field) => ({ ...field, name: field.name.replace(/_ko$/, `_${pseudo}`) })),
    );
  }
  return JSON.stringify(whole, null, 2);
}

/** Copies the project to `dir`, with the third language. */
export function withThirdLanguage(dir: string): void {
  copyProject(dir);
  const content = join(dir, 'content');
  change(join(dir, 'src/content/locales.ts'), (text) => text.replace(/^ {2}ko: \{/m, `${line}$&`));
  mkdirSync(join(content, 'chapters', pseudo));
  for (const name of readdirSync(join(content, 'chapters/en'))) {
    const text = readFileSync(join(content, 'chapters/en', name), 'utf8');
    writeFileSync(join(content, 'chapters', pseudo, name), chapter(text));
  }
  writeFileSync(join(content, 'ui', `${pseudo}.yaml`), words(readFileSync('content/ui/en.yaml', 'utf8')));
  const listed = ['.', 'facts'].flatMap((folder) =>
    readdirSync(join(content, folder)).map((name) => join(content, folder, name)),
  );
  for (const file of listed.filter((name) => name.endsWith('.yaml') && !/edition(?:s)?\.yaml$/.test(name)))
    change(file, beside);
  change(join(content, 'sources.json'), sources);
  change(join(content, 'data/datapackage.json'), declared);
  for (const name of readdirSync(join(content, 'data')).filter((each) => each.endsWith('.csv'))) {
    const file = join(content, 'data', name);
    if (/^[^\n]*_ko/.test(readFileSync(file, 'utf8'))) change(file, columns);
  }
}
