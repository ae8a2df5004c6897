/** What readers take away, and what must never get out. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFile } from '../../src/site/fingerprint.ts';
import { filesOf, readPage, readText } from '../support/built.ts';
import { textOf } from '../support/paper.ts';
import { dist, locales, stepIds } from '../support/site.ts';

const files = filesOf(dist);
const rows = (csv: string): string[] => csv.trimEnd().split('\n');
/** Cells of a line; quoted ones may hold commas. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell ?? '');

describe('data', () => {
  const data = files.filter((path) => path.startsWith('data/'));

  test.each(data.filter((path) => path.endsWith('.json')))('%s is JSON with something in it', (path) => {
    const value = JSON.parse(readText(dist, path)) as object;
    expect(Object.keys(value).length).toBeGreaterThan(0);
  });

  test.each(data.filter((path) => path.endsWith('.csv')))('%s is a table of even rows', (path) => {
    const [head = '', ...body] = rows(readText(dist, path)).map((line) => cells(line).length);
    expect(body.length).toBeGreaterThan(0);
    expect(new Set(body)).toEqual(new Set([head]));
  });

  test('the package names every table, with its columns', () => {
    const { resources } = JSON.parse(readText(dist, 'data/datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ path }) => `data/${path}`).sort()).toEqual(
      data.filter((path) => path.endsWith('.csv')),
    );
    for (const { path, schema } of resources) {
      const [head = ''] = rows(readText(dist, `data/${path}`));
      expect.soft(cells(head), path).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  test('is what the pictures were drawn from, byte for byte', () => {
    const own = process.env['CONTENT_DIR'] ?? 'content';
    for (const path of data.filter((name) => name.endsWith('.csv'))) {
      expect.soft(readText(dist, path), path).toBe(readFileSync(join(own, path), 'utf8'));
    }
  });
});

describe.each(locales)('pictures, %s', (locale) => {
  test.each(['narrow', 'low', 'medium', 'wide'])('the stage has every step in its %s box', (box) => {
    const { steps } = JSON.parse(readFileSync(builtFile(dist, `stage/${locale}-${box}.json`), 'utf8')) as {
      steps: object;
    };
    expect(Object.keys(steps)).toEqual(stepIds(locale));
  });

  test.each(stepIds(locale))('figure of %s, complete by itself', (id) => {
    const figure = readPage(dist, `figures/${locale}/${id}.svg`);
    const [root] = figure.elements;
    expect(root?.element.tag).toBe('svg');
    expect(root?.element.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
    const titles = figure.elements.filter(({ element }) => ['title', 'desc'].includes(element.tag));
    expect(titles).toHaveLength(2);
    const outside = figure.elements.flatMap(({ element }) =>
      ['href', 'xlink:href', 'src'].flatMap((name) => element.attributes.get(name) ?? []),
    );
    expect(outside.filter((address) => !address.startsWith('#'))).toEqual([]);
  });
});

describe('nothing that is ours alone gets out', () => {
  const texts = files.filter((path) => /\.(html|css|js|json|svg|csv|txt|xml)$/.test(path));
  /** The phrase that was injected into the scraped copy, and the marks of a scraping gone wrong. */
  const scraped = [
    '실시간 라이브스코어',
    '실시간 스코어',
    '라이브스코어',
    '라이브 스코어',
    'Traceback',
    '오류가 발생',
  ];
  /** Where packages came from is of no use to a reader. */
  const hosts = [
    ...new Set(
      [...readFileSync('package-lock.json', 'utf8').matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(
        ([, host]) => host ?? '',
      ),
    ),
    'registry.npm',
  ];
  const machine = [
    process.cwd(),
    homedir(),
    'node_modules',
    'file://',
    ...(hostname().length > 6 ? [hostname()] : []),
  ];
  const forbidden = [...scraped, ...hosts, ...machine].filter((word) => word.length > 5);

  test.each(texts)('%s', (path) => {
    const text = readText(dist, path).normalize('NFC');
    expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
    expect(text, 'composed Unicode').toBe(readText(dist, path));
  });

  const pdfs = files.filter((path) => path.endsWith('.pdf'));
  test.skipIf(pdfs.length === 0).each(pdfs)('%s', async (path) => {
    const pdf = readFileSync(join(dist, path));
    const text = (await textOf(pdf)).join('\n').normalize('NFC');
    expect(forbidden.filter((word) => text.includes(word))).toEqual([]);
    const raw = pdf.toString('latin1');
    expect(machine.filter((word) => raw.includes(word))).toEqual([]);
  });

  test('no map of the source, no page without a policy', () => {
    expect(files.filter((path) => /\.(map|ts|astro|mdx|ya?ml)$/.test(path))).toEqual([]);
    expect(existsSync(join(dist, 'index.html'))).toBe(true);
  });
});
