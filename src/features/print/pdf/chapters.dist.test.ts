/** A chapter's own page, printed by a reader: the chapter as the booklet has it, with its notes, and nothing else. */
import { expect, it } from 'vitest';
import { locales } from '../../../content/locales.ts';
import { chaptersOf } from '../../../site/edition/steps.ts';
import { tellings } from '../../../site/edition/telling.ts';
import { basePath } from '../../../site/urls/base.ts';
import { shareHref } from '../../../site/urls/addresses.ts';
import { openPdf, sheetsOf } from '../../../../packages/pdf-finish/reader.ts';
import { serve } from '../../hosting/serve.ts';
import { notesOf } from '../../notes/paper-notes.ts';
import { launch } from './browser.ts';
import { squeezed } from './page-words.ts';

it('is two to five pages, with every step of the chapter once and in order, and its notes', async () => {
  const site = await serve({ dir: 'dist', base: basePath() });
  const browser = await launch();
  try {
    for (const locale of locales) {
      const [, ...chapters] = chaptersOf(locale);
      for (const { id, title, steps } of chapters) {
        const page = await browser.newPage();
        await page.goto(new URL(shareHref(locale, id), site.url).href);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        await page.close();
        const sheets = await sheetsOf(await openPdf(pdf));
        expect.soft(sheets.length, `${locale} ${id}`).toBeGreaterThanOrEqual(2);
        expect.soft(sheets.length, `${locale} ${id}`).toBeLessThanOrEqual(5);
        const text = squeezed(sheets.map((sheet) => sheet.text).join(''));
        const at = [title, ...steps.map(({ heading }) => heading)].map((said) =>
          text.indexOf(squeezed(said)),
        );
        expect.soft(at, `${locale} ${id}: all there`).not.toContain(-1);
        expect.soft(at, `${locale} ${id}: in order`).toEqual([...at].sort((a, b) => a - b));
        expect.soft(text, `${locale} ${id}`).not.toContain(squeezed(tellings[locale].say('share.take')));
        for (const { number, value } of notesOf(locale, steps))
          expect.soft(text, `${locale} ${id}: note`).toContain(squeezed(`${String(number)}. ${value}`));
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}, 120_000);
