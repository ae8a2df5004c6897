import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseContent, type Loaded } from './load.ts';
import { formatReport } from './read/report.ts';
import { readFiles, type Files } from './read/text/tree.ts';

const folder = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(folder).filter((name) => name !== 'base');

/** Writes what the check says into every expected.txt; read the diff before you commit it. */
const update = process.env['UPDATE_FIXTURES'] === '1';

let base: Files;
beforeAll(async () => {
  base = await readFiles(join(folder, 'base'));
});

/** The base with a case laid over it: a file replaces its namesake, `X.deleted` removes X. */
function overlay(files: Files): Files {
  const merged = new Map([...base, ...files]);
  for (const path of files.keys()) {
    if (!path.endsWith('.deleted')) continue;
    merged.delete(path);
    merged.delete(path.slice(0, -'.deleted'.length));
  }
  return merged;
}

function load(files: Files): Loaded {
  const content = new Map(files);
  const states = JSON.parse(content.get('states.json') ?? '{}') as Record<string, string[]>;
  content.delete('states.json');
  content.delete('expected.txt');
  return parseContent(content, {
    states: new Map(Object.entries(states).map(([chapter, names]) => [chapter, new Set(names)])),
  });
}

describe('the base', () => {
  it('has no mistake', () => {
    expect(formatReport(load(base).mistakes)).toBe('');
  });

  it('is typed as the model says', () => {
    const { content } = load(base);
    expect(content.chapters.en[0]?.steps.map(({ heading }) => heading)).toEqual([
      'In 2011, 41% were here',
      'Then the crowd grew',
    ]);
    expect(content.chapters.ko[0]?.steps[0]).toMatchObject({
      id: 'dots-even',
      chapter: 'dots',
      state: 'even',
      layer: 'record',
      claims: ['C01'],
      heading: '2011년에는 41%가 여기 있었다',
      facts: ['share-said', 'share-here', 'share-there'],
      wordFacts: ['share-said', 'share-here', 'share-there'],
      slips: [],
      terms: [],
      asksToDraw: false,
      at: { file: 'content/chapters/ko/01-dots.mdx', line: 8 },
    });
    expect(content.chapters.en[0]).toMatchObject({
      order: 1,
      title: 'Dots',
      summary: 'What a hundred dots counted from 2011 to 2012.',
    });
    expect(content.facts.get('crowd-growth')).toMatchObject({
      value: 8,
      at: { file: 'content/facts/dots.yaml', line: 56 },
    });
    expect(content.tables.get('crowd')?.rows).toEqual([
      { year: 2011, people: 280, note: null },
      { year: 2012, people: 288, note: 'counted, then\ncounted again' },
    ]);
    expect(content.tables.get('shares')?.columns.map(({ digits }) => digits)).toEqual([0, 1, 1]);
    expect(content.ui.en.get('nav.next')).toBe('Next step');
    expect([...content.ui.ko.keys()]).toEqual(['nav.next', 'nav.at', 'licence']);
    expect(content.claims.get('C02')?.verdict).toBe('differs');
    expect(content.sources.get('census')?.author?.[0]?.family).toBe('Dot');
    expect(content.permalinks.aliases).toEqual({ 'dots-old': 'dots-turn' });
  });

  it('reads the same twice', () => {
    expect(load(base)).toEqual(load(base));
  });
});

describe('each way to get content wrong', () => {
  it.each(cases)('%s', async (name) => {
    const files = await readFiles(join(folder, name));
    const report = `${formatReport(load(overlay(files)).mistakes)}\n`;
    const file = join(folder, name, 'expected.txt');
    if (update) writeFileSync(file, report);
    expect(report).toBe(readFileSync(file, 'utf8'));
    expect(report.trim()).not.toBe('');
  });
});
