/** Reader modes take the article out of the page by guessing what is one. Firefox's own library may leave nothing out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { locales, stepIds } from './support/site.ts';
import { expect, test } from './support/test.ts';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

for (const locale of locales) {
  test(`every step's heading and prose, ${locale}`, async ({ visit }) => {
    const page = await visit({ locale, bypassCSP: true });
    await page.addScriptTag({ content: readability });
    const lost = await page.evaluate(() => {
      const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
      const steps = [...document.querySelectorAll('[data-step]')].map((step) => ({
        id: step.id,
        said: [...step.querySelectorAll('.words > :is(h2, h3, p:not(.layer))')].map((part) =>
          plain(part.textContent),
        ),
      }));
      const { Readability } = window as unknown as {
        Readability: new (page: Node) => { parse: () => { textContent: string } | null };
      };
      const article = plain(new Readability(document.cloneNode(true)).parse()?.textContent);
      return steps.flatMap(({ id, said }) =>
        said.filter((part) => !article.includes(part)).map((part) => `${id}: ${part.slice(0, 50)}`),
      );
    });
    expect(lost).toEqual([]);
    expect(stepIds(locale).length).toBeGreaterThan(20);
  });
}
