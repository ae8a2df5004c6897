/** What readers may take away: the tables as drawn, their description, and facts, claims and sources as data. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootLocale } from '../../content/locales.ts';
import { bibtex, printed, ris } from '../../features/citations/citations.ts';
import { publishedPackage } from '../../features/data/data-package.ts';
import { licence } from '../../features/figures/figure-rights.ts';
import { publishedClaims } from '../../features/claims/published-claims.ts';
import { content, edition } from '../../site/edition/content.ts';
import { absolute, pageHref } from '../../site/urls/urls.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** Where something was declared is of no use to a reader. */
const published = <T extends { at: unknown }>(map: ReadonlyMap<string, T>): unknown[] =>
  [...map.values()].map(({ at: _, ...rest }) => rest);

/** The tables' description with what only the build knows: edition, address, bytes and hashes. */
async function datapackage(): Promise<string> {
  const text = await readFile(join(root, 'data/datapackage.json'), 'utf8');
  return json(
    publishedPackage(JSON.parse(text) as Parameters<typeof publishedPackage>[0], content.tables, {
      ...edition,
      homepage: absolute(pageHref(rootLocale)),
      licence: { name: licence.id, path: licence.url },
    }),
  );
}

export const getStaticPaths = (async () => {
  const sources = [...content.sources.values()];
  const works = sources.map((source) => ({ ...printed(source, rootLocale), note: source.note }));
  const files: [name: string, text: string][] = [
    ...[...content.tables.values()].map((table): [string, string] => [`${table.name}.csv`, table.csv]),
    ['datapackage.json', await datapackage()],
    ['facts.json', json(published(content.facts))],
    ['claims.json', json(publishedClaims(content))],
    ['sources.json', json(sources)],
    ['sources.bib', bibtex(works)],
    ['sources.ris', ris(works)],
  ];
  return files.map(([file, text]) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
