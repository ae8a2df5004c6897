/** What machines are told of every page, by the vocabulary of schema.org and by checkers that nobody here wrote. */
import { expect, describe, test } from 'vitest';
import { attr, pagesOf } from '../support/built.ts';
import { faultsByTypes, faultsByVocabulary, type Node } from '../support/schema-org.ts';
import { dist } from '../support/site.ts';

interface Document {
  readonly '@context': string;
  readonly '@graph': readonly Node[];
}
const documents = pagesOf(dist).flatMap((page) =>
  page.raw
    .filter(({ element }) => attr(element, 'type') === 'application/ld+json')
    .map(({ text }) => [page.path, JSON.parse(text) as Document] as const),
);
const nodes = documents.flatMap(([, { '@graph': graph }]) => graph);
const ofType = (type: string): Node[] => nodes.filter((node) => node['@type'] === type);

test('the story, every share page, every claim and the ledger say what they are', () => {
  expect(documents.length).toBeGreaterThan(90);
  for (const [path, document] of documents) {
    expect.soft(document['@context'], path).toBe('https://schema.org');
    const own = path.endsWith('ledger/index.html')
      ? 'DataCatalog'
      : /^(?:ko\/)?c\//.test(path)
        ? 'ClaimReview'
        : 'Article';
    expect.soft(document['@graph'][0]?.['@type'], path).toBe(own);
  }
});

describe('by the vocabulary itself', () => {
  test.each(documents)('%s', async (_, { '@graph': graph }) => {
    const faults = await faultsByVocabulary(graph);
    expect(faults.map(({ issueMessage, rootType }) => `${rootType}: ${issueMessage}`)).toEqual([]);
  });

  test('a property of another type, an unknown type and a lone crumb are found out', async () => {
    const faults = await faultsByVocabulary([
      { '@type': 'Article', headline: 'x', variableMeasured: 'y' },
      { '@type': 'Dataset', name: 'x', creator: { '@type': 'Organisation', name: 'y' } },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', position: 1, name: 'x', item: 'https://x.org/' }],
      },
    ]);
    expect(faults.map(({ issueMessage }) => issueMessage).sort()).toEqual([
      'At least two ListItems are required',
      'Property "variableMeasured" for type "Article" is not supported by the schema.org specification',
      'Type "Organisation" is not a valid schema.org type',
    ]);
  });
});

describe('by the kinds of values', () => {
  test('every document', { timeout: 120_000 }, () => {
    expect(faultsByTypes(Object.fromEntries(documents))).toEqual([]);
  });

  test('a number for a name is found out', { timeout: 60_000 }, () => {
    const wrong = {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Article', author: { '@type': 'Organization', name: 7 } }],
    };
    expect(faultsByTypes({ wrong })).toHaveLength(1);
  });
});

/** What a cited work goes by: its name, or, where the page's list says the rest, its address or a line. */
const nameOf = (work: Node | string): string | undefined =>
  typeof work === 'string' ? work : ((work['name'] ?? work['@id']) as string | undefined);

describe('what search engines ask beyond the vocabulary', () => {
  const absolute = /^https:\/\//;

  test('tables: a description with room for what is counted, a licence with an address, a maker and a file', () => {
    expect(ofType('Dataset').length).toBeGreaterThan(20);
    for (const { name, description, license, url, version, ...table } of ofType('Dataset')) {
      const length = String(description).length;
      // Between these two, search engines for data show a description whole.
      expect.soft(length, String(name)).toBeGreaterThanOrEqual(50);
      expect.soft(length, String(name)).toBeLessThanOrEqual(5000);
      expect.soft(license, String(name)).toMatch(absolute);
      expect.soft(url, String(name)).toMatch(absolute);
      expect.soft(version, String(name)).toMatch(/^\d+\.\d+\.\d+$/);
      expect.soft(table, String(name)).toMatchObject({ creator: { name: expect.any(String) as string } });
    }
  });

  test('tables, in the ledger: what they were made from, what they measure, whose they are', () => {
    const ledgers = documents.filter(([path]) => path.endsWith('ledger/index.html'));
    expect(ledgers).toHaveLength(2);
    for (const [, { '@graph': graph }] of ledgers) {
      const tables = graph.filter((node) => node['@type'] === 'Dataset');
      expect(tables.length).toBeGreaterThan(10);
      for (const table of tables) {
        expect.soft(table['isBasedOn'], String(table['name'])).toMatchObject({ '@type': 'CreativeWork' });
        expect.soft(table['variableMeasured'], String(table['name'])).not.toEqual([]);
        expect.soft(table['creditText'], String(table['name'])).toBeTruthy();
      }
    }
  });

  test('articles: version, dates, what they were made from, and works with names', () => {
    for (const article of ofType('Article')) {
      expect.soft(article).toMatchObject({
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        license: expect.stringMatching(absolute) as string,
        author: { name: expect.any(String) as string },
      });
      const made = article['isBasedOn'] as Node[];
      expect.soft(made, String(article['url'])).toHaveLength(2);
      for (const work of [...made, ...((article['citation'] ?? []) as (Node | string)[])])
        expect.soft(nameOf(work)?.length, String(article['url'])).toBeGreaterThan(3);
    }
  });

  test('ledgers: every work that is cited, by a name or an address', () => {
    expect(ofType('DataCatalog')).toHaveLength(2);
    for (const catalogue of ofType('DataCatalog')) {
      const works = catalogue['citation'] as (Node | string)[];
      expect(works.length).toBeGreaterThan(50);
      for (const work of works) expect.soft(nameOf(work)?.length, JSON.stringify(work)).toBeGreaterThan(3);
    }
  });
});
