/**
 * On screen a font that comes late is left out for good (`font-display: optional`), so that nothing moves. A
 * picture or a PDF must wait for it instead: pages for those are loaded with that one word changed. The context
 * needs `bypassCSP`, since the page's policy knows its style sheet by a hash.
 */
import type { BrowserContext, Page } from '@playwright/test';

/**
 * Makes every page of the context wait for its fonts.
 *
 * @param source takes an address to the one that its bytes are fetched from
 */
export async function waitForFontsIn(
  context: BrowserContext,
  source: (url: URL) => URL = (url) => url,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = source(new URL(route.request().url())).href;
    // On a busy machine a kept connection may be closed while it is used again: those are asked once more.
    const response = await route.fetch({ url, maxRetries: 3 });
    if (!response.headers()['content-type']?.startsWith('text/html')) {
      await route.fulfill({ response });
      return;
    }
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });
}

/** Waits until each of the families' faces has arrived; those that cannot be had are named in the error. */
export async function loadFaces(page: Page, families: readonly string[]): Promise<void> {
  const failed = await page.evaluate(async (own) => {
    const faces = [...document.fonts].filter((face) => own.includes(face.family.replaceAll('"', '')));
    await Promise.allSettled(faces.map((face) => face.load()));
    await document.fonts.ready;
    return faces
      .filter((face) => face.status !== 'loaded')
      .map((face) => `${face.family} ${face.style} ${face.weight}`);
  }, families);
  if (failed.length > 0)
    throw new Error(`${page.url()}: these fonts could not be loaded: ${failed.join(', ')}.`);
}
