/** Asking the picture on the stage. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { middleOf, type Answer } from '../../src/scene/asks.ts';
import { builtFile } from '../../src/site/fingerprint.ts';
import { dist, must, type Locale } from './site.ts';

/** What the pictures answer in a box, by step. */
export const asksOf = (locale: Locale, box: string): Readonly<Record<string, readonly Answer[]>> =>
  JSON.parse(readFileSync(builtFile(dist, `asks/${locale}-${box}.json`), 'utf8')) as Record<string, Answer[]>;

/** Where on the screen an ask is answered: by its own mark, or by the `n`-th of the others. */
export async function placeOnScreen(page: Page, ask: Answer, n = 0): Promise<{ x: number; y: number }> {
  const [x, y] = middleOf(must(ask.spots[n], `spot of ${ask.id}`));
  return page.evaluate(
    ([x, y]) => {
      const svg = document.querySelector<SVGSVGElement>('[data-stage] svg');
      const at = new DOMPoint(x, y).matrixTransform(svg?.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    },
    [x, y] as const,
  );
}

export const answer = (page: Page): ReturnType<Page['locator']> => page.locator('[data-stage] [data-answer]');
