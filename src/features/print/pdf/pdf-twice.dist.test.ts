/** One build, one PDF: printed again, from pages that by now say the pages of their first print, it is the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { basePath } from '../../../site/urls/base.ts';
import { launch } from './browser.ts';
import { pdfs } from '../pdfs.ts';
import { makePdf } from './make-pdfs.ts';
import { serve } from '../../hosting/serve.ts';

const dist = 'dist';

it('is printed to the same bytes', async () => {
  expect(readFileSync(join(dist, 'ko/index.html'), 'utf8')).toMatch(/ data-page="\d+"/);
  const site = await serve({ dir: dist, base: basePath() });
  const browser = await launch();
  try {
    for (const edition of pdfs.filter(({ locale }) => locale === 'ko')) {
      const { pdf } = await makePdf(browser, dist, site.url, edition);
      expect.soft(pdf.equals(readFileSync(join(dist, edition.path))), edition.path).toBe(true);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}, 240_000);
