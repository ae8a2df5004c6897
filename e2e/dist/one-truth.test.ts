/** One truth: whatever shows a number took it from the same fact or row and shows the same (figures: figure-truth). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { content } from '../../src/site/edition/content.ts';
import { builtFile } from '../../src/site/fingerprint.ts';
import { evaluate } from '../../src/content/read/expr.ts';
import { formatFact } from '../../src/content/format/format.ts';
import type { Fact } from '../../src/content/model.ts';
import { attr, filesOf, numbersOf, pagesOf, readPage, readText, type Page } from '../support/built.ts';
import { numbersIn, withoutDates, writings } from '../support/numbers.ts';
import { textOf } from '../support/paper.ts';
import { dist, locales, type Locale } from '../support/site.ts';

const facts = new Map(
  (JSON.parse(readText(dist, 'data/facts.json')) as Fact[]).map((fact) => [fact.id, fact]),
);
const files = filesOf(dist);
const pages = pagesOf(dist);
const tableNames = files.flatMap((path) => /^data\/(.+)\.csv$/.exec(path)?.[1] ?? []);

const readTable = (path: string): Record<string, string>[] => {
  const [head = [], ...rows] = csvParseRows(readText(dist, path));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
};
const tables = new Map(tableNames.map((name) => [name, readTable(`data/${name}.csv`)]));

const localeOf = (page: Page): Locale =>
  page.elements.some(({ element }) => element.tag === 'html' && attr(element, 'lang') === 'ko') ? 'ko' : 'en';

/** The numbers shown by a page, with their texts. */
function shown(path: string): { id: string; value: string; text: string }[] {
  return [...readText(dist, path).matchAll(/<data\b([^>]*)>([^<]*)<\/data>/g)].map(
    ([, attributes = '', text = '']) => ({
      id: /data-fact="([^"]*)"/.exec(attributes)?.[1] ?? '',
      value: /(?:^|\s)value="([^"]*)"/.exec(attributes)?.[1] ?? '',
      text: text.replaceAll('&#39;', '’').replaceAll('&nbsp;', '\u00a0'),
    }),
  );
}

describe('numbers in pages', () => {
  const withNumbers = pages.filter((page) => page.elements.some(({ element }) => element.tag === 'data'));

  test('are there', () => {
    expect(withNumbers.length).toBeGreaterThanOrEqual(4);
  });

  test.each(withNumbers.map((page) => [page.path, page] as const))('%s', (path, page) => {
    const found = shown(path);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, value, text } of found) {
      const fact = facts.get(id);
      expect.soft(fact, id).toBeDefined();
      if (!fact) continue;
      expect.soft(value, id).toBe(String(fact.value));
      expect.soft([...writings(fact, localeOf(page))], id).toContain(text);
    }
  });
});

describe('facts', () => {
  test('equal the cells that they name, as downloaded', () => {
    const withCells = [...facts.values()].filter(({ cell }) => cell);
    expect(withCells.length).toBeGreaterThan(20);
    for (const { id, value, cell } of withCells) {
      const rows = tables.get(cell?.table ?? '') ?? [];
      const row = rows.find((each) => Object.values(each)[0] === cell?.row);
      expect.soft(row?.[cell?.column ?? ''], id).toBe(String(value));
    }
  });

  test('that are computed come out again from the published facts', () => {
    const computed = [...facts.values()].filter(({ expr }) => expr !== undefined);
    expect(computed.length).toBeGreaterThan(10);
    for (const { id, expr = '', value, digits = 0 } of computed) {
      const outcome = evaluate(expr, (name) => Number(facts.get(name)?.value));
      const result = 'value' in outcome ? outcome.value : NaN;
      const decimals = Math.max(digits, String(value).split('.')[1]?.length ?? 0);
      expect.soft(Math.abs(result - Number(value)), id).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    }
  });

  test.each(locales)('are told alike by their notes, %s', (locale) => {
    const { notes } = JSON.parse(readFileSync(builtFile(dist, `notes/${locale}.json`), 'utf8')) as {
      notes: Record<string, { value: string }>;
    };
    const terms = new Map(content.glossary.map(({ id, term }) => [`term-${id}`, term[locale]]));
    expect(Object.keys(notes).sort()).toEqual([...facts.keys(), ...terms.keys()].sort());
    for (const [id, { value }] of Object.entries(notes)) {
      const fact = facts.get(id);
      // As prose has it: a dozen or so is not exactly twelve.
      expect.soft(value, id).toBe(fact ? formatFact(fact, locale) : terms.get(id));
    }
  });
});

describe('claims as data', () => {
  interface Published extends Record<'says' | 'why' | 'changes', Record<Locale, string>> {
    readonly id: string;
    readonly step?: string;
    readonly facts: readonly string[];
    readonly told: readonly string[];
  }
  const claims = JSON.parse(readText(dist, 'data/claims.json')) as Published[];

  test.each(claims.map((claim) => [claim.id, claim] as const))(
    '%s shows the numbers of its facts',
    (_, claim) => {
      const named = claim.facts.flatMap((id) => facts.get(id) ?? []);
      expect(named).toHaveLength(claim.facts.length);
      for (const locale of locales) {
        const known = new Set(named.flatMap((fact) => [...writings(fact, locale)].flatMap(numbersIn)));
        for (const text of [claim.says[locale], claim.why[locale], claim.changes[locale]]) {
          expect.soft(text).not.toMatch(/[{}]/);
          const strange = numbersIn(withoutDates(text)).filter((number) => !known.has(number));
          expect.soft(strange, text).toEqual([]);
        }
        const ledger = readText(dist, locale === 'en' ? 'ledger/index.html' : `${locale}/ledger/index.html`);
        const record = ledger.split(`<article id="${claim.id}"`)[1]?.split('</article>')[0] ?? '';
        const bare = (text: string): string =>
          text.replace(/<[^>]+>|[\s\u2060]/g, '').replaceAll('&#39;', '’');
        expect.soft(bare(record), locale).toContain(bare(claim.says[locale]));
        for (const id of claim.told) expect.soft(record, locale).toContain(`#${id}"`);
      }
    },
  );

  test('are told by the steps that they name', () => {
    // A detail, or what the story passes over, may be left to the claim's own page.
    expect(claims.filter(({ step }) => step !== undefined).length).toBeGreaterThan(15);
    for (const { step, told, id } of claims) expect.soft(told[0], id).toBe(step ?? told[0]);
  });
});

describe('counts of our own', () => {
  const numbers = (name: string): Record<string, number>[] =>
    (tables.get(name) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, Number(cell)])),
    );

  test('departures by kind are counted from the list of departures', () => {
    const kinds = new Map(
      (tables.get('openai-departures-by-kind') ?? [])
        .map((row) => Object.values(row).slice(0, 2))
        .map(([kind = '', people = '']) => [kind, Number(people)] as const),
    );
    const people = tables.get('openai-departures') ?? [];
    const before = people.filter((row) => (row['to'] ?? '') < '2024-06-08');
    const yes = before.filter((row) => row['research'] === 'yes');
    expect(Object.fromEntries(kinds)).toEqual({
      'before-article-researchers': yes.length,
      'before-article-other-roles': before.length - yes.length,
      'since-article': people.length - before.length,
      returned: people.filter((row) => (row['returned'] ?? '') !== '').length,
    });
  });

  test('reconstructed heads give the published shares again', () => {
    const shares = new Map(numbers('ai-phd-employment').map((row) => [row['year'], row]));
    const heads = numbers('ai-phd-counts');
    expect(heads.length).toBeGreaterThan(0);
    for (const { year, industry = 0, academia = 0, other = 0, all = 0 } of heads) {
      const published = shares.get(year);
      expect.soft(industry + academia + other, String(year)).toBe(all);
      // The table holds them as exactly as they are known: three decimals of what the people give.
      expect.soft((industry / all) * 100, String(year)).toBeCloseTo(published?.['industry_pct'] ?? NaN, 2);
      expect.soft((academia / all) * 100, String(year)).toBeCloseTo(published?.['academia_pct'] ?? NaN, 2);
    }
  });
});

describe('figures', () => {
  const drawn = files.flatMap((path) => /^figures\/([^/]+)\.csv$/.exec(path)?.[1] ?? []);

  test.each(drawn)('%s: its rows are rows of a table, and its step’s page shows them all', (id) => {
    const rows = csvParseRows(readText(dist, `figures/${id}.csv`)).map((cells) => cells.join('\t'));
    const whole = tableNames.find((name) => {
      const own = new Set(csvParseRows(readText(dist, `data/${name}.csv`)).map((cells) => cells.join('\t')));
      return rows.every((row) => own.has(row));
    });
    expect(whole, 'the table that holds these rows').toBeDefined();
    for (const locale of locales) {
      const shown = numbersOf(locale, id);
      expect.soft(shown.split('<tbody>')[1]?.match(/<tr>/g)?.length, locale).toBe(rows.length - 1);
      const page = readText(dist, locale === 'en' ? 'index.html' : `${locale}/index.html`);
      const figure = page.split(`data-figure="${id}"`)[1]?.split('</figure>')[0] ?? '';
      expect
        .soft(figure, 'the way to them')
        .toContain(`${locale === 'en' ? '' : `${locale}/`}s/${id}/#numbers"`);
    }
  });
});

describe('paper', () => {
  const pdfs = { en: 'print/scattered-en-a4.pdf', ko: 'print/scattered-ko-a4.pdf' };
  test.skipIf(!existsSync(join(dist, pdfs.en))).each(locales)(
    'has every number of the story, %s',
    async (locale) => {
      const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u2060]+/g, '');
      const paper = bare((await textOf(readFileSync(join(dist, pdfs[locale])))).join(' '));
      const story = shown(locale === 'en' ? 'index.html' : `${locale}/index.html`);
      expect(story.length).toBeGreaterThan(80);
      expect(story.filter(({ text }) => !paper.includes(bare(text)))).toEqual([]);
    },
  );
});

describe('what was scraped', () => {
  /** The advertising phrase and the error line of the scraped copy, however they are spaced. */
  const scraped = [
    '실시간라이브스코어',
    '라이브스코어',
    '실시간스코어',
    'realtimelivescore',
    'real-timelivescore',
  ];

  test('appears nowhere', () => {
    const texts = files.filter((path) => /\.(html|css|js|json|svg|csv|txt|xml|bib|ris)$/.test(path));
    expect(texts.length).toBeGreaterThan(50);
    for (const path of texts) {
      const text = readText(dist, path)
        .normalize('NFC')
        .replace(/\s+|<[^>]*>/g, '')
        .toLowerCase();
      expect
        .soft(
          scraped.filter((phrase) => text.includes(phrase)),
          path,
        )
        .toEqual([]);
    }
  });
});

test('every page was read', () => {
  expect(readPage(dist, 'ledger/index.html').elements.length).toBeGreaterThan(1000);
});
