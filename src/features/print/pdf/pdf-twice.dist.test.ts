/** One build, one PDF: printed again, from pages that by now say the pages of their first print, it is the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basePath } from '../../../site/urls/base.ts';
import { launch } from './browser.ts';
import { makePdf } from './make-pdfs.ts';
import { serve } from '../../hosting/serve.ts';

const dist = 'dist';

it('is printed to the same bytes', async () => {
  expect(readFileSync(join(dist, 'ko/index.html'), 'utf8')).toMatch(/ data-page="\d+"/);
  const site = await serve({ dir: dist, base: basePath() });
  const browser = await launch();
  try {
    const { pdf } = await makePdf(browser, dist, site.url, { locale: 'ko', paper: 'a4' });
    expect(pdf.equals(readFileSync(join(dist, 'print/scattered-ko-a4.pdf')))).toBe(true);
  } finally {
    await browser.close();
    await site.close();
  }
}, 60_000);
