/**
 * One truth, figure by figure: a label, a cell, a card or a description may only show numbers of the facts and rows of
 * its own step. What is judged is what the build wrote; what is allowed is noted down while the step is drawn again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeholderNames } from '../../src/content/format/placeholders.ts';
import type { StepDoc } from '../../src/content/model.ts';
import { boxIds } from '../../src/scene/scene.ts';
import { cardIds, cardOf, placeOfClaim, subjectOf } from '../../src/features/cards/cards.ts';
import { content } from '../../src/site/edition/content.ts';
import { stepsOf } from '../../src/site/edition/steps.ts';
import { attr, numbersOf, readPage, readText } from '../support/built.ts';
import { allowed, cellWritings, drawn, numbersIn, withoutDates, type Drawn } from '../support/numbers.ts';
import { textOf } from '../support/paper.ts';
import { dist, locales, must, type Locale } from '../support/site.ts';

const within = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);
const unescaped = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => unescaped(text));

/** What one mark stands for, and what a reckoning in words starts from: choices of a drawing, not findings. */
const scales: Readonly<Record<string, readonly string[]>> = {
  // A square is ten thousand dollars, a row ten squares.
  'mega-salaries-packages': ['10,000', '1'],
  // A square is a million; "most" of seventy is thirty-six at least.
  'mega-salaries-team': ['1', '100', '36'],
  'mega-salaries-deals': ['1', '100'],
  'mega-salaries-now': ['1', '100'],
  'phd-pipeline-programmes': ['10'],
  // A square is ten thousand dollars.
  'policy-reversal': ['10,000', '1'],
  // An index starts from a hundred.
  'genai-jobs-slump': ['100'],
};

/** What the shares of a year leave of a hundred; what an expression has besides facts; how many claims have a verdict. */
function derived(step: StepDoc, { rows, facts }: Drawn): string[] {
  const rest = (rows?.of ?? []).flatMap(({ industry_pct: industry, academia_pct: academia }) =>
    typeof industry === 'number' && typeof academia === 'number'
      ? // As it is, rounded, and as what two rounded shares leave of a hundred dots.
        [
          (100 - industry - academia).toFixed(1),
          String(Math.round(100 - industry - academia)),
          String(100 - Math.round(industry) - Math.round(academia)),
        ]
      : [],
  );
  const cells = (rows?.of ?? []).flatMap((row) => Object.values(row));
  // How many rows say the same: how many stand under one roof.
  const alike = cells.map((cell) => String(cells.filter((other) => other === cell).length));
  // Days between two dates, years without a row, people in a million where the table has them in ten thousand, and the
  // difference of two years' people.
  const dates = cells.filter((cell) => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell));
  const days = dates.flatMap((a) =>
    dates.map((b) => String(Math.round((Date.parse(String(a)) - Date.parse(String(b))) / 86_400_000))),
  );
  const years = (rows?.of ?? []).map(({ year }) => Number(year)).filter((year) => year > 1900);
  const between = years.flatMap((a) =>
    years.flatMap((b) => (b - a > 1 ? [String(a + 1), String(b - 1)] : [])),
  );
  const perMillion = (rows?.of ?? []).flatMap(({ source, value: flow }) =>
    source === 'linkedin' && typeof flow === 'number' ? [String(Math.abs(Math.round(flow * 100)))] : [],
  );
  const people = (rows?.of ?? []).flatMap((row) =>
    (rows?.of ?? []).flatMap((other) =>
      ['industry', 'academia', 'other', 'all'].flatMap((name) => {
        const [a, b] = [row[name], other[name]];
        return typeof a === 'number' && typeof b === 'number' ? [String(Math.abs(a - b))] : [];
      }),
    ),
  );
  const literals = facts.flatMap(({ expr }) => expr?.match(/(?<![a-z\d-])\d+(?:\.\d+)?/g) ?? []);
  const own = [...rest, ...literals, ...alike, ...days, ...between, ...perMillion, ...people];
  if (step.id !== 'what-held-up-sorted') return own;
  const verdicts = [...content.claims.values()].map(({ verdict }) => verdict);
  return [...new Set(verdicts)].map((verdict) =>
    String(verdicts.filter((other) => other === verdict).length),
  );
}

/** Numbers of a text that nothing of its step accounts for. */
const strange = (text: string, known: ReadonlySet<string>, key = ''): string[] => {
  // A tick, a year or a month of an axis carries its value in its key.
  const own = new Set(key.split('-').flatMap((part) => [part, part.slice(-2), String(Number(part))]));
  // A year that has no room for its century: ’22.
  const short = [...text.matchAll(/’(\d\d)(?!\d)/g)].flatMap(([, year = '']) =>
    known.has(`20${year}`) ? [year] : [],
  );
  return numbersIn(text).filter(
    (number) => !known.has(number) && !own.has(number) && !short.includes(number),
  );
};

const cases = locales.flatMap((locale) => stepsOf(locale).map((step) => [locale, step.id, step] as const));

describe.each(cases)('%s, %s', (locale, id, step) => {
  const drawings = new Map(boxIds.map((box) => [box, drawn(locale, step, box)]));
  const all = [...drawings.values()];
  const [narrow, medium] = [must(drawings.get('narrow'), 'drawing'), must(drawings.get('medium'), 'drawing')];
  const known = new Set(all.flatMap((each) => [...allowed(each, locale), ...derived(step, each)]));
  for (const number of scales[id] ?? []) known.add(number);

  test('labels show its own facts and rows', () => {
    for (const { labels } of all) {
      for (const { key, text } of labels)
        expect.soft(strange(text, known, key), `${key}: ${text}`).toEqual([]);
    }
  });

  test('heading, key and description too, and dates', () => {
    expect.soft(strange(withoutDates(medium.key), known), medium.key).toEqual([]);
    expect.soft(strange(withoutDates(step.heading), known), step.heading).toEqual([]);
    expect.soft(strange(withoutDates(step.words), known), step.words).toEqual([]);
    expect.soft(strange(withoutDates(medium.description), known), medium.description).toEqual([]);
  });

  test('page, download and embed have these labels', () => {
    const page = readText(dist, `${within(locale)}index.html`);
    const figure = page.split(`data-figure="${id}"`)[1]?.split('</figure>')[0] ?? '';
    expect(textsOf(figure)).toEqual(expect.arrayContaining(narrow.labels.map(({ text }) => text)));
    const download = readText(dist, `figures/${locale}/${id}.svg`).split('<g transform')[1] ?? '';
    expect(textsOf(download)).toEqual(medium.labels.map(({ text }) => text));
    const embed = textsOf(readText(dist, `${within(locale)}embed/${id}/index.html`));
    expect(embed).toEqual([...narrow.labels, ...medium.labels].map(({ text }) => text));
  });

  test('what is said of it elsewhere shows its numbers', () => {
    const share = readPage(dist, `${within(locale)}s/${id}/index.html`);
    const said = share.elements
      .filter(
        ({ element }) =>
          element.tag === 'meta' &&
          /title|description|alt/.test(attr(element, 'property') || attr(element, 'name')),
      )
      .map(({ element }) => attr(element, 'content'));
    expect(said.length).toBeGreaterThan(5);
    for (const text of said) expect.soft(strange(withoutDates(text), known), text).toEqual([]);
  });
});

/** The step whose picture a card shows. */
function stepOfCard(locale: Locale, id: string): StepDoc {
  const claim = content.claims.get(id);
  return claim ? placeOfClaim(locale, claim).step : subjectOf(locale, id).step;
}

describe.each(locales)('cards, %s', (locale) => {
  test.each(cardIds)('%s', (id) => {
    const card = cardOf(locale, id);
    const step = stepOfCard(locale, id);
    const own = drawn(locale, step, 'narrow');
    // A claim's card says the claim, with the facts that it names.
    const claim = content.claims.get(id);
    const told = claim ? placeholderNames(`${claim.short[locale]} ${claim.says[locale]}`) : [];
    const named = told.flatMap((name) => content.facts.get(name) ?? []);
    const facts = [...own.facts, ...named];
    const known = new Set([
      ...allowed({ ...own, facts }, locale),
      ...derived(step, own),
      ...(scales[step.id] ?? []),
    ]);
    const labels = card.scene.marks.flatMap((mark) => (mark.kind === 'label' ? [mark] : []));
    for (const { key, text } of labels) expect.soft(strange(text, known, key), text).toEqual([]);
    for (const text of [card.title, card.foot])
      expect.soft(strange(withoutDates(text), known), text).toEqual([]);
  });
});

/** `2021-05` of a column of months; the year stands at the head of a row, or with the month. */
function monthOf(row: string, column: string, j: number): string {
  const year = /\d{4}/.exec(column)?.[0];
  if (year === undefined) return `${row.slice(0, 4)}-${String(j + 1).padStart(2, '0')}`;
  const korean = /(\d+)월/.exec(column)?.[1];
  const number = korean ?? String(new Date(`1 ${column} UTC`).getUTCMonth() + 1);
  return `${year}-${number.padStart(2, '0')}`;
}

/** A run of months as paper sets it: readings as `what | month | value`, and its rows as they are read. */
function calendarOf(section: string): { readings: string[]; rows: string[] } | undefined {
  const tables = [...section.matchAll(/<table class="months">(.*?)<\/table>/gs)].map(
    ([, table = '']) => table,
  );
  if (tables.length === 0) return undefined;
  const cellsOf = (row: string): string[] =>
    [...row.matchAll(/<t[hd][^>]*?(?:\/>|>(.*?)<\/t[hd]>)/gs)].map(([, cell = '']) =>
      unescaped(cell).replaceAll('\u00a0', ' '),
    );
  const read = tables.map((table) => {
    const of = unescaped(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? '');
    const [top = [], ...rows] = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row));
    const [corner = '', ...columns] = top;
    const readings = rows.flatMap(([name = '', ...cells]) =>
      cells.flatMap((cell, j) =>
        cell === '' ? [] : [`${corner === '' ? of : name} | ${monthOf(name, columns[j] ?? '', j)} | ${cell}`],
      ),
    );
    return { readings, rows: rows.map((row) => row.join('')) };
  });
  return { readings: read.flatMap(({ readings }) => readings), rows: read.flatMap(({ rows }) => rows) };
}

describe.each(locales)('tables, %s', (locale) => {
  /** Paper has the tables with the data. */
  const ledger = readText(dist, `${within(locale)}ledger/index.html`);
  const withRows = stepsOf(locale).filter((step) => drawn(locale, step, 'narrow').rows);
  const pdf = join(dist, `print/scattered-data-${locale}.pdf`);
  const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u2060]+/g, '');
  let onPaper: string | undefined;
  beforeAll(async () => {
    if (existsSync(pdf)) onPaper = bare((await textOf(readFileSync(pdf))).join(' '));
  });

  test.each(withRows.map((step) => [step.id, step] as const))(
    '%s: every cell is the file’s, as formatted',
    (id, step) => {
      const [head = [], ...file] = csvParseRows(readText(dist, `figures/${id}.csv`));
      const paper = onPaper;
      const { rows, facts } = drawn(locale, step, 'narrow');
      // What happened may be told with its amount, which is a fact and no cell.
      const amounts = allowed({ facts, rows: undefined, tables: [] }, locale);
      const shown = [
        ...(numbersOf(locale, id).split('<tbody>')[1]?.split('</tbody>')[0] ?? '').matchAll(
          /<tr>(.*?)<\/tr>/gs,
        ),
      ].map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => unescaped(cell)),
      );
      expect(shown).toHaveLength(file.length);
      const calendar = calendarOf(ledger.split(`id="numbers-${id}"`)[1]?.split('</div>')[0] ?? '');
      shown.forEach((cells, i) => {
        const values = (file[i] ?? []).map((cell) =>
          cell !== '' && !Number.isNaN(Number(cell)) ? Number(cell) : cell,
        );
        const whole = new Set(values.flatMap((value) => [...cellWritings(value, locale)].flatMap(numbersIn)));
        cells.forEach((text, j) => {
          const place = `${id}, row ${String(i + 1)}: ${text}`;
          const numbers = numbersIn(text.replaceAll('H-1B', ''));
          expect
            .soft(
              numbers.filter((number) => !whole.has(number) && !amounts.has(number)),
              place,
            )
            .toEqual([]);
          const value = values[head.indexOf(rows?.columns[j] ?? '')];
          if (typeof value === 'number') {
            const exact = [...cellWritings(value, locale)];
            expect
              .soft(
                exact.some((writing) => text === writing || text.includes(writing)),
                place,
              )
              .toBe(true);
          }
        });
        if (paper === undefined || calendar !== undefined) return;
        // A row that a page or a column breaks is read in pieces.
        const printed =
          paper.includes(bare(cells.join(''))) || cells.every((cell) => paper.includes(bare(cell)));
        expect.soft(printed, `on paper: ${cells.join(' | ')}`).toBe(true);
      });
      if (calendar === undefined || !rows) return;
      const month = rows.columns.indexOf('month');
      // A single series is named by what it measures.
      const isOne = new Set(shown.map(([name]) => name)).size === 1;
      const readings = shown.flatMap((cells, i) => {
        const at = file[i]?.[head.indexOf('month')] ?? '';
        const name = (j: number): string => (month === 0 || isOne ? rows.header[j] : cells[0]) ?? '';
        return cells.flatMap((cell, j) => (j > month && cell !== '' ? [`${name(j)} | ${at} | ${cell}`] : []));
      });
      expect(calendar.readings.toSorted()).toEqual(readings.toSorted());
      for (const row of calendar.rows)
        expect.soft(paper ?? bare(row), `on paper: ${row}`).toContain(bare(row));
    },
  );

  test('there are tables', () => {
    expect(withRows.length).toBeGreaterThan(20);
  });
});

test('a number of another figure is found out', () => {
  const step = stepsOf('en').find(({ id }) => id === 'phd-pipeline-peak');
  const own = step && allowed(drawn('en', step, 'narrow'), 'en');
  expect(own?.has('40.9')).toBe(true);
  // The share of 2024, which another step tells.
  expect(own?.has('62.7')).toBe(false);
});
