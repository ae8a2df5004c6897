/** What is seen on the sheets of the PDFs: ink on each, and codes that lead to the chapters that they stand at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { codesOn } from '../../../../packages/pdf-finish/codes.ts';
import { inkOf, sheetsDrawn } from '../../../../packages/pdf-finish/raster.ts';
import { openPdf, placesOf } from '../../../../packages/pdf-finish/reader.ts';
import { codesLeadTo } from './code-targets.ts';

const dist = 'dist';

describe.each([
  ['scattered-en-a4.pdf', 'index.html', ''],
  ['scattered-en-letter.pdf', 'index.html', ''],
  ['scattered-ko-a4.pdf', 'ko/index.html', 'ko/'],
])('%s', (name, file, folder) => {
  let doc: Awaited<ReturnType<typeof openPdf>>;
  /** Each sheet is drawn once, as a printer does, and let go again. */
  const inks: number[] = [];
  const codes: (readonly [string, number])[] = [];
  beforeAll(async () => {
    const pdf = readFileSync(join(dist, 'print', name));
    doc = await openPdf(pdf);
    for await (const sheet of sheetsDrawn(pdf, 150, 'Gray')) {
      inks.push(inkOf(sheet));
      codes.push(...codesOn(sheet).map((code) => [code, sheet.number] as const));
    }
  }, 120_000);

  it('has no page that is nearly blank', () => {
    const blank = inks.flatMap((ink, i) =>
      ink < 0.03 ? [`page ${String(i + 1)}: ${(ink * 100).toFixed(1)} %`] : [],
    );
    expect(inks.length).toBe(doc.numPages);
    expect(blank).toEqual([]);
  });

  it('has codes that are read from paper, one for the page, one for every chapter, where it begins, and the ledger’s at the end', async () => {
    const { site, chapters, ledger } = codesLeadTo(readFileSync(join(dist, file), 'utf8'), folder);
    expect(codes.map(([code]) => code).sort()).toEqual([site, ...chapters.values(), ledger].sort());
    expect(codes.find(([code]) => code === ledger)?.[1]).toBe(doc.numPages);
    const places = await placesOf(doc);
    const placed = [...chapters].filter(([id]) => places.has(id));
    expect(placed.length).toBe(chapters.size);
    const pages = new Map(codes);
    const astray = placed.filter(([id, address]) => pages.get(address) !== places.get(id));
    expect(astray).toEqual([]);
  });
});
