/** What a reader finds on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { load } from '../../packages/pdf-finish/document.ts';
import { openPdf, sheetsOf } from '../../packages/pdf-finish/reader.ts';
import { allTags } from '../../packages/pdf-finish/walk.ts';
import { dist, type Locale } from './site.ts';

/** Prints the page as Ctrl+P would, with background graphics off: the usual setting. */
export const print = (page: Page): Promise<Buffer> =>
  page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: false });

/** A PDF's words, page by page, in the order in which they were set; a page without words is left out. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const sheets = await sheetsOf(await openPdf(pdf));
  return sheets.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/**
 * The words of the A4 PDF of the build, page by page. What a browser prints of the page has the same, but for the
 * spaces at which lines end and the marks that say where none may: see `packages/pdf-finish/spaces.ts`.
 */
export const boundTextOf = (locale: Locale): Promise<string[]> =>
  wordsOn(readFileSync(join(dist, 'print', `scattered-${locale}-a4.pdf`)));

/** What a print of the page says; tags are left out, since they take time and say nothing. */
export const wordsPrinted = async (page: Page): Promise<string[]> =>
  wordsOn(await page.pdf({ preferCSSPageSize: true, printBackground: false }));

/** A PDF's words, page by page, without spaces and joiners. */
const wordsOn = async (pdf: Uint8Array): Promise<string[]> =>
  (await textOf(pdf)).map((page) => page.replace(/[\s\u2060]+/g, ''));

/** The types of a PDF's tags, in order. */
export const tagsOf = async (pdf: Uint8Array): Promise<string[]> =>
  allTags(await load(pdf)).map(({ type }) => type);

/** Whether a page is set in what paper needs, seen with `print` emulated: what is wrong, in words. */
export const paperFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const shown = (node: Element | null | undefined): boolean => {
      const box = node?.getBoundingClientRect();
      return box !== undefined && box.width > 40 && box.height > 40 && node?.checkVisibility() === true;
    };
    for (const step of document.querySelectorAll('[data-step]')) {
      if (!shown([...step.querySelectorAll('figure svg.scene')].find(shown)))
        found.push(`${step.id}: no figure`);
      if (!step.querySelector('figure .key')?.checkVisibility()) found.push(`${step.id}: no key`);
      const address = step.querySelector('.address');
      if (!address?.checkVisibility() || !address.textContent.includes(`/s/${step.id}/`)) {
        found.push(`${step.id}: no address`);
      }
    }
    for (const away of document.querySelectorAll('nav.controls, [data-stage], .skip, .menu, summary')) {
      if (away.checkVisibility()) found.push(`${away.tagName} ${away.className} is on paper`);
    }
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const light = (of: string): number => Math.max(...(of.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    if (light(backgroundColor) < 255) found.push(`the paper is ${backgroundColor}`);
    if (light(color) > 80) found.push(`the ink is ${color}`);
    // Letters in the colour of the ground stand on ink.
    for (const text of document.querySelectorAll('figure text:not(.f-ground)')) {
      if (light(getComputedStyle(text).fill) > 225) found.push(`a label is ${getComputedStyle(text).fill}`);
    }
    return found;
  });
