/** What readers may take away: the tables as drawn, their description, and facts, claims and sources as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { content } from '../../site/edition.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** Where something was declared is of no use to a reader. */
const published = <T extends { at: unknown }>(map: ReadonlyMap<string, T>): unknown[] =>
  [...map.values()].map(({ at: _, ...rest }) => rest);

export const getStaticPaths = (async () => {
  const files: [name: string, text: string][] = [
    ...[...content.tables.values()].map((table): [string, string] => [`${table.name}.csv`, table.csv]),
    ['datapackage.json', await readFile(join(root, 'data/datapackage.json'), 'utf8')],
    ['facts.json', json(published(content.facts))],
    ['claims.json', json(published(content.claims))],
    ['sources.json', json([...content.sources.values()])],
  ];
  return files.map(([file, text]) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
