/** The slides: every step on a sheet of its own, with its picture, where it is from, and a code that leads there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { locales } from '../../../content/locales.ts';
import { chaptersOf, stepsOf } from '../../../site/edition/steps.ts';
import { shortAddress } from '../../../site/urls/short-address.ts';
import { shown } from '../../../site/urls/urls.ts';
import { fontsOf } from '../../fonts/fonts.ts';
import { codesOn } from '../../../../packages/pdf-finish/codes.ts';
import { brokenLinks, fontMistakes, imageCount, load } from '../../../../packages/pdf-finish/document.ts';
import { conformanceFaults } from '../../../../packages/pdf-finish/index.ts';
import { misplaced } from '../../../../packages/pdf-finish/misplaced.ts';
import { inkOf, sheetsDrawn } from '../../../../packages/pdf-finish/raster.ts';
import { openPdf, saidOf, sheetsOf, type Sheet } from '../../../../packages/pdf-finish/reader.ts';
import { soundFaults } from '../../../../packages/pdf-finish/sound.ts';
import { allTags } from '../../../../packages/pdf-finish/walk.ts';
import { squeezed } from './page-words.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.each(locales)('slides, %s', (locale) => {
  const name = `scattered-slides-${locale}.pdf`;
  const pdf = readFileSync(join('dist/print', name));
  const steps = stepsOf(locale);
  let doc: PDFDocument;
  let sheets: readonly Sheet[];
  beforeAll(async () => {
    doc = await load(pdf);
    sheets = await sheetsOf(await openPdf(pdf));
  });

  it('are a sound file under 2 MB, 16:9, titled and tagged, that may call itself PDF/UA-1', async () => {
    expect(pdf.length).toBeLessThan(2 * 1024 * 1024);
    expect(await soundFaults(pdf)).toEqual([]);
    expect(conformanceFaults(doc)).toEqual([]);
    expect(await saidOf(await openPdf(pdf))).toMatchObject({ language: locale, isTagged: true });
    for (const { width, height } of sheets) expect(width / height).toBeCloseTo(16 / 9, 1);
    expect(fontMistakes(name, doc, [...new Set(fontsOf(locale).map(({ family }) => family))])).toEqual([]);
    expect(imageCount(doc)).toBe(0);
    expect(brokenLinks(doc)).toEqual([]);
  });

  it('are the title, a slide for each chapter, and one for each step with its finding and its address', () => {
    const [, ...chapters] = chaptersOf(locale);
    expect(sheets.length).toBe(1 + chapters.length + steps.length);
    const pages = sheets.map(({ text }) => squeezed(text));
    for (const { id, heading } of steps) {
      const address = squeezed(shown(shortAddress(locale, id)));
      const own = pages.filter((page) => page.includes(address));
      expect.soft(own.length, id).toBe(1);
      expect.soft(own[0], id).toContain(squeezed(heading));
    }
  });

  it('have a picture each, nothing over anything else, and a code that leads where the address does', async () => {
    // The cover's too.
    expect(allTags(doc).filter(({ type }) => type === 'Figure').length).toBe(1 + steps.length);
    expect(sheets.flatMap(misplaced)).toEqual([]);
    const codes: string[] = [];
    for await (const sheet of sheetsDrawn(pdf, 150, 'Gray')) {
      expect.soft(inkOf(sheet), `slide ${String(sheet.number)}`).toBeGreaterThan(0.02);
      codes.push(...codesOn(sheet));
    }
    for (const { id } of steps) expect.soft(codes, id).toContain(shortAddress(locale, id));
  });
});
