/** The codes of the pages lead to the chapters that they stand at: read back by another library than drew them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { wholePage } from '../../../site/paper-parts.ts';
import { codesLeadTo } from './code-targets.ts';
import { readCode } from '../../../../packages/pdf-finish/codes.ts';

const dist = 'dist';

/** What a code says that is the dashes of a line, drawn with four points to a module. */
async function said(side: string, line: string, dashes: string): Promise<string | undefined> {
  const code = `<path d="${line}" fill="none" stroke="#000" stroke-dasharray="${dashes}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${String(4 * Number(side))}">${code}</svg>`;
  const drawn = sharp(Buffer.from(svg)).flatten({ background: '#fff' }).toColourspace('b-w').raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return readCode({ ...info, data });
}

describe.each([
  ['en', 'index.html', ''],
  ['ko', 'ko/index.html', 'ko/'],
] as const)('codes of the page, %s', (_, file, folder) => {
  const html = wholePage(dist, file);
  const { site, chapters, ledger } = codesLeadTo(html, folder);

  it('lead to the page, to every chapter, each at its own, and to the ledger', async () => {
    const codes = html.matchAll(
      /<svg data-paper class="code[^>]*viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)" stroke-dasharray="([^"]*)"/g,
    );
    const read = [...codes].map(([, side = '', line = '', dashes = '']) => said(side, line, dashes));
    expect(await Promise.all(read)).toEqual([site, ...chapters.values(), ledger]);
  });

  it('lead to pages that are there', () => {
    // Share pages are another part of the site; where it is built without them, there is nothing to hold codes to.
    if (!existsSync(join(dist, 's'))) return;
    const missing = [...chapters.keys()].filter(
      (id) => !existsSync(join(dist, `${folder}s/${id}/index.html`)),
    );
    expect(missing).toEqual([]);
  });
});
