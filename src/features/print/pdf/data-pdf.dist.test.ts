/** The PDFs of the data: the ledger on paper, whole and tagged, with every claim, table and source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { stepsOf, pictureOf } from '../../../site/edition/steps.ts';
import { fontsOf } from '../../fonts/fonts.ts';
import { conformanceFaults, plain } from '../../../../packages/pdf-finish/index.ts';
import { brokenLinks, fontMistakes, imageCount, load } from '../../../../packages/pdf-finish/document.ts';
import { misplaced } from '../../../../packages/pdf-finish/misplaced.ts';
import {
  attachmentsOf,
  bookmarksOf,
  openPdf,
  saidOf,
  sheetsOf,
  type Sheet,
} from '../../../../packages/pdf-finish/reader.ts';
import { soundFaults } from '../../../../packages/pdf-finish/sound.ts';
import { tagWords } from '../../../../packages/pdf-finish/tag-words.ts';
import { allTags, textAt } from '../../../../packages/pdf-finish/walk.ts';
import { pageWords, squeezed } from './page-words.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each([
  ['scattered-data-en.pdf', 'en', 'ledger/index.html'],
  ['scattered-data-ko.pdf', 'ko', 'ko/ledger/index.html'],
] as const)('%s', (name, locale, page) => {
  const pdf = readFileSync(join('dist/print', name));
  const html = readFileSync(join('dist', page), 'utf8');
  const words = pageWords(html);
  let doc: Awaited<ReturnType<typeof load>>;
  let seen: Awaited<ReturnType<typeof openPdf>>;
  let sheets: readonly Sheet[];
  beforeAll(async () => {
    doc = await load(pdf);
    seen = await openPdf(pdf);
    sheets = await sheetsOf(seen);
  });

  it('is a sound file under 2 MB, titled and tagged, that may call itself PDF/UA-1', async () => {
    expect(pdf.length).toBeLessThan(2 * 1024 * 1024);
    expect(await soundFaults(pdf)).toEqual([]);
    expect(conformanceFaults(doc)).toEqual([]);
    expect(pdf.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await saidOf(seen)).toMatchObject({ title: words.title, language: locale, isTagged: true });
    const families = [...new Set(fontsOf(locale).map(({ family }) => family))];
    expect(fontMistakes(name, doc, families)).toEqual([]);
    expect(imageCount(doc)).toBe(0);
  });

  it('has links that lead to a place of its own or to an address that lasts', () => {
    expect(brokenLinks(doc)).toEqual([]);
  });

  it('holds every word of every claim, table and source', () => {
    const all = sheets.map(({ text }) => squeezed(text)).join('');
    expect(words.texts.length).toBeGreaterThan(500);
    expect(words.texts.filter(({ printed }) => !all.includes(squeezed(printed)))).toEqual([]);
    const withRows = stepsOf(locale).filter((step) => pictureOf(locale, step, 'narrow').rows);
    for (const { id } of withRows) expect.soft(html, `the table of ${id}`).toContain(`id="numbers-${id}"`);
  });

  it('says the language of every run in another one', () => {
    const runs = allTags(doc)
      .slice(2)
      .flatMap(({ dict }) => textAt(doc, dict, 'Lang') ?? []);
    const said = new Set([...html.matchAll(/ lang="([a-z-]+)"/g)].map(([, language]) => language));
    expect(runs).toContain(locale === 'en' ? 'ko' : 'en');
    expect(runs.filter((language) => language === locale || !said.has(language))).toEqual([]);
  });

  it('has its tables as tables', () => {
    const types = new Set(allTags(doc).map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'Link']));
  });

  it('has a bookmark for each heading', async () => {
    const said = tagWords(doc);
    const headings = allTags(doc)
      .filter(({ type }) => /^H[1-6]$/.test(type))
      .map((tag) => plain(said(tag)));
    expect((await bookmarksOf(seen)).map(({ title }) => title)).toEqual(headings);
  });

  it('carries every table that it offers', async () => {
    const attached = await attachmentsOf(seen);
    expect([...attached.keys()].sort()).toEqual(words.tables);
  });

  it('sets no word over another, and none off the sheet', () => {
    expect(sheets.flatMap(misplaced)).toEqual([]);
  });
});
