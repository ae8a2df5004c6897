/**
 * The story as a screen reader says it, kept in `snapshots/transcript.spec.ts/` to be read: what changes there is heard.
 * After a change on purpose: `npx playwright test e2e/transcript.spec.ts -u`.
 */
import { transcriptOf } from './support/heard.ts';
import { atRest } from './support/reading.ts';
import { locales } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const locale of locales) {
  test(`what is heard of the story, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, reducedMotion: 'reduce' });
    await atRest(page);
    await expect(page.locator('a[data-go="previous"]')).toHaveAttribute('aria-disabled', 'true');
    // Pages and bytes of PDFs differ between versions of Chromium, the fingerprint between editions of the same words.
    const heard = (await transcriptOf(page))
      .replaceAll(/\d+(?: pages|쪽), \d+(?:\.\d+)? ?MB/g, 'so many pages')
      .replaceAll(/\b[0-9a-f]{12}\b/g, 'fingerprint');
    expect(heard).toMatchSnapshot(`${locale}.txt`);
  });
}
