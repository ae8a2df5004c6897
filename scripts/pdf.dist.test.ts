/** The PDFs of the finished build: whole, tagged, set in our fonts, and the same every time. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontsOf } from '../src/site/fonts.ts';
import { editionDate } from './edition.ts';
import { readHtml } from './fonts/html.ts';
import { carriedFonts, fontMistakes, pageCount, pagesOfPlaces } from './pdf/document.ts';

const dist = 'dist';
const mebibyte = 1024 * 1024;

/** What a tool says, or nothing on a machine that lacks it (`.ci/run` installs them). */
function tool(name: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Ids of the steps that a page holds. */
function stepsOf(page: string): string[] {
  const ids: string[] = [];
  readHtml(readFileSync(join(dist, page), 'utf8'), {
    open: ({ attributes }) => {
      if (attributes.has('data-step')) ids.push(attributes.get('id') ?? '');
    },
  });
  return ids;
}

describe.each([
  ['scattered-en-a4.pdf', 'en', 'index.html', '595 x 842'],
  ['scattered-en-letter.pdf', 'en', 'index.html', '612 x 792'],
  ['scattered-ko-a4.pdf', 'ko', 'ko/index.html', '595 x 842'],
] as const)('%s', (name, locale, page, size) => {
  const path = join(dist, 'print', name);
  const pdf = readFileSync(path);
  const text = pdf.toString('latin1');

  it('is a sound file of the right size and paper', () => {
    expect(pdf.length).toBeLessThan(2 * mebibyte);
    expect(pageCount(pdf)).toBeGreaterThan(2);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect(`${Math.round(Number(width))} x ${Math.round(Number(height))}`).toBe(size);
    const verdict = tool('qpdf', '--check', path);
    if (verdict !== undefined) expect(verdict).toContain('No syntax or stream encoding errors');
  });

  it('is tagged, has bookmarks, a title and a language', () => {
    for (const part of ['/Marked true', '/StructTreeRoot', '/Outlines', '/Title ', `/Lang (${locale}`]) {
      expect(text.includes(part), part).toBe(true);
    }
  });

  it('is set in embedded fonts of ours only', () => {
    expect(carriedFonts(pdf).length).toBeGreaterThan(1);
    expect(fontMistakes(name, pdf, [...new Set(fontsOf(locale).map(({ family }) => family))])).toEqual([]);
  });

  it('has a place for every step that the contents list', () => {
    const places = pagesOfPlaces(pdf);
    for (const id of stepsOf(page).slice(1)) expect(places.get(id), id).toBeGreaterThan(0);
  });

  it('names no machine that printed it, and the date of the edition', () => {
    expect(/localhost|127\.0\.0\.1|HeadlessChrome/.exec(text)).toBeNull();
    const [, created] = /\/CreationDate \(D:(\d{8})/.exec(text) ?? [];
    expect(created).toBe(editionDate().replaceAll('-', ''));
  });
});
