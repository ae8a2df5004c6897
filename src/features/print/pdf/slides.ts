/** Lays the story out as slides: the page as it is printed, each step on a sheet of its own with a code that leads to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { qrCode, type Code } from '../../share/qr.ts';

const style = readFileSync(join(import.meta.dirname, 'slides.css'), 'utf8');

/** Turns a page that is ready to be printed into slides. */
export async function layAsSlides(page: Page): Promise<void> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.step .address a')].map(({ href }) => href),
  );
  await page.evaluate(prepare, { style, codes: addresses.map((address) => qrCode(address)) });
}

/** In the page: one picture a step, a code beside each address, and no link to what slides leave out. */
function prepare({ style, codes }: { style: string; codes: readonly Code[] }): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  for (const broad of document.querySelectorAll('.picture.broad')) broad.remove();
  const hero = document.querySelector('.hero');
  if (hero) document.querySelector('.chapter')?.before(hero);
  document.querySelectorAll('.step .address').forEach((address, i) => {
    const code = codes[i];
    const drawing = document.querySelector('.chapter-head .code')?.cloneNode(true);
    if (!code || !(drawing instanceof SVGElement)) return;
    drawing.setAttribute('viewBox', `0 0 ${String(code.side)} ${String(code.side)}`);
    drawing.firstElementChild?.setAttribute('d', code.path);
    drawing.firstElementChild?.setAttribute('stroke-dasharray', code.dashes);
    address.prepend(drawing);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.story a[href^="#"]'))
    link.removeAttribute('href');
}
