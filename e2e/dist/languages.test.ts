/** What a voice and a font are told of the language of words: every foreign run says its own, and nothing else does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtFile } from '../../src/site/fingerprint.ts';
import { readHtml, type Element } from '../../src/site/html.ts';
import { attr, pagesOf, readText } from '../support/built.ts';
import { dist } from '../support/site.ts';

interface Words {
  readonly text: string;
  readonly lang: string;
  readonly within: readonly Element[];
}

/** Everything that is read of a page, with the language that it is said to be in. */
function wordsOf(path: string): Words[] {
  const found: Words[] = [];
  readHtml(readText(dist, path), {
    open: () => undefined,
    raw: () => undefined,
    text: (text, ancestors) => {
      if (text.trim() === '') return;
      const within = [...ancestors];
      const lang = within.findLast((element) => element.attributes.has('lang'));
      found.push({ text: text.trim(), lang: lang ? attr(lang, 'lang') : '', within });
    },
  });
  return found;
}
const hangul = /\p{Script=Hangul}/u;
/** Four words of Latin letters in a row are a title or a sentence, not a name in a Korean one. */
const english = /\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[\s,:]+\p{Script=Latin}[\p{Script=Latin}’'-]*){3}/u;
/** Works that our Korean descriptions name in their own title. */
const withoutNamed = (text: string): string => text.replace(/「[^」]*」/g, '');

const pages = pagesOf(dist).map((page) => page.path);

describe.each(pages)('%s', (path) => {
  const words = wordsOf(path);

  test('Korean says so wherever it stands, and nothing else does', () => {
    const silent = words.filter(({ text, lang }) => hangul.test(text) && lang !== 'ko');
    expect(silent.map(({ text }) => text)).toEqual([]);
    // The page itself may have Latin names and figures in it; what is marked by itself was marked for a reason.
    const wrong = words.filter(({ text, lang, within }) => {
      const marked = within.findLast((element) => element.attributes.has('lang'));
      return marked?.tag === 'span' && lang === 'ko' && /\p{L}/u.test(text) && !hangul.test(text);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('English in a Korean citation says so', () => {
    const cited = words.filter(
      ({ lang, within }) =>
        lang === 'ko' &&
        within.some(({ classes }) =>
          ['source', 'work', 'entry', 'fact-how', 'single-sources', 'claim-rest'].some((name) =>
            classes.includes(name),
          ),
        ),
    );
    expect(cited.map(({ text }) => withoutNamed(text)).filter((text) => english.test(text))).toEqual([]);
  });
});

describe('notes of numbers', () => {
  interface Notes {
    readonly notes: Readonly<
      Record<string, { readonly lines: readonly (string | readonly (string | [string, string])[])[] }>
    >;
  }
  const linesIn = (locale: 'en' | 'ko') =>
    Object.entries(
      (JSON.parse(readFileSync(builtFile(dist, `notes/${locale}.json`), 'utf8')) as Notes).notes,
    ).flatMap(([id, { lines }]) =>
      lines
        .flat()
        .map((run) =>
          typeof run === 'string' ? { id, text: run, lang: locale } : { id, text: run[0], lang: run[1] },
        ),
    );

  test('mark names and titles as the ledger does', () => {
    for (const { id, text, lang } of linesIn('en')) expect.soft(hangul.test(text), id).toBe(lang === 'ko');
    const korean = linesIn('ko');
    expect(korean.filter(({ lang }) => lang === 'en').length).toBeGreaterThan(50);
    for (const { id, text, lang } of korean) {
      if (lang === 'en') expect.soft(text, id).not.toMatch(hangul);
      else expect.soft(withoutNamed(text), id).not.toMatch(english);
    }
  });
});

test('Korean makers go by their Korean names', () => {
  const page = readText(dist, 'ko/ledger/index.html');
  for (const name of ['전자신문', '아시아경제', '중앙일보']) expect(page).toContain(name);
  for (const name of ['Electronic Times', 'Asia Business Daily', 'JoongAng Ilbo'])
    expect(page).not.toContain(name);
});

test('Korean words that belong together stand on one line, in headings, prose and on the cover', () => {
  const page = readText(dist, 'ko/index.html');
  expect(page).toContain('한\u00A0사람만의');
  expect(page).toContain('셀\u00A0수');
  expect(page).toContain('두\u00A0해');
});
