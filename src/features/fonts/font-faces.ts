/**
 * The CSS that declares a language's fonts, and the stacks that use them. The layout puts it into the page as a
 * `<style>` of its own: only there are the language and the base path both known.
 */
import { languages, type Locale, type Script } from '../../content/locales.ts';
import { fallbacksOf, type Fallback } from './fallback-fonts.ts';
import { fontFiles, fontsOf, type FontFile } from './fonts.ts';

/**
 * `optional`: a font that comes late is kept for the next page rather than swapped in, so nothing ever moves
 * under the reader.
 */
const declare = (file: FontFile, base: string, family = file.family, weight = file.weight): string =>
  `@font-face{font-family:"${family}";font-style:${file.style};font-weight:${weight};font-display:optional;` +
  `src:url(${base}fonts/${file.name}.woff2) format("woff2")${file.range === undefined ? '' : `;unicode-range:${file.range}`}}`;

const percent = (share: number): string => `${String(Math.round(share * 10000) / 100)}%`;

/**
 * Stand-ins draw letters only. A sign that a cut lacks (an arrow, a currency) must go on to Pretendard, which has it,
 * rather than to whatever the machine has.
 */
const letters = 'U+0-24F,U+2010-2027,U+1100-11FF,U+3130-318F,U+AC00-D7A3';

/** Overrides are taken of the adjusted size, hence the division: the line box must equal the web font's. */
const standIn = ({ family, locals, sizeAdjust, metrics }: Fallback): string =>
  `@font-face{font-family:"${family}";font-weight:100 900;src:${locals.map((name) => `local("${name}")`).join(',')};` +
  `size-adjust:${percent(sizeAdjust)};ascent-override:${percent(metrics.ascent / sizeAdjust)};` +
  `descent-override:${percent(metrics.descent / sizeAdjust)};line-gap-override:0%;unicode-range:${letters}}`;

/**
 * The semibold cuts hold only what is set bold on the pages. Should a character of theirs be missing, the same
 * face's regular cut draws it, under a second name that answers to every weight, rather than another design.
 */
const understudies: Readonly<Record<Script, readonly { name: string; family: string }[]>> = {
  latin: [
    { name: 'newsreader', family: 'Newsreader Regular' },
    { name: 'pretendard', family: 'Pretendard Regular' },
  ],
  korean: [{ name: 'pretendard', family: 'Pretendard Regular' }],
};

const quoted = (families: readonly (string | { family: string })[]): string =>
  families.map((entry) => `"${typeof entry === 'string' ? entry : entry.family}"`).join(',');

/**
 * Font stacks by use; each ends in Pretendard, which holds every character of the page. On paper a second semibold cut
 * has what only paper sets bold.
 */
export function fontStacks(
  locale: Locale,
  medium: 'screen' | 'print' = 'screen',
): Record<'display' | 'text' | 'sans', string> {
  const local = fallbacksOf(locale);
  const sans = ['Pretendard', ...(medium === 'print' ? ['Pretendard Paper'] : []), 'Pretendard Regular'];
  const sansStack = `${quoted([...sans, ...local.sans])},sans-serif`;
  if (languages[locale].script === 'korean') {
    return {
      display: `${quoted(['Noto Serif KR', ...local.display, ...sans])},serif`,
      // A Myeongjo on paper, as newspapers have it; on a screen its thin strokes would be lost.
      text:
        medium === 'print' ? `${quoted(['Noto Serif KR Paper', ...sans, ...local.sans])},serif` : sansStack,
      sans: sansStack,
    };
  }
  const text = ['Newsreader', 'Newsreader Regular'];
  return {
    display: `${quoted(['Newsreader Display', ...local.display, ...text, ...sans])},serif`,
    text: `${quoted([...text, ...local.text, ...sans])},serif`,
    sans: sansStack,
  };
}

/**
 * The style sheet of a language's fonts: faces, fitted stand-ins, and the custom properties `--face-display`,
 * `--face-text` and `--face-sans`.
 *
 * @param base the site's base path, with its trailing slash
 */
export function fontFaces(locale: Locale, base: string): string {
  const files = fontsOf(locale);
  const faces = files.map((file) => declare(file, base));
  const second = understudies[languages[locale].script].flatMap(({ name, family }) =>
    files
      .filter((file) => file.name === `${name}-${locale}`)
      .map((file) => declare(file, base, family, '100 900')),
  );
  const { display, text, sans } = fallbacksOf(locale);
  const properties = (medium: 'screen' | 'print'): string => {
    const stacks = fontStacks(locale, medium);
    return `:root{--face-display:${stacks.display};--face-text:${stacks.text};--face-sans:${stacks.sans}}`;
  };
  return [
    ...faces,
    ...second,
    ...[...display, ...text, ...sans].map(standIn),
    properties('screen'),
    `@media print{${properties('print')}}`,
  ].join('');
}

/** For a part of a page that is in another language: `[data-guest]` and all in it are set in one font. */
export const guestFaces = (base: string): string =>
  fontFiles
    .filter(({ roles }) => roles.includes('guest'))
    .map((file) => {
      const stacks = ['display', 'text', 'sans'].map((use) => `--face-${use}:"${file.family}",sans-serif`);
      return `${declare(file, base)}[data-guest]{${stacks.join(';')}}`;
    })
    .join('');

/** The same custom properties without a font of ours: faces that the reader's machine may have, fitted to ours. */
export function standInFaces(locale: Locale): string {
  const { display, text, sans } = fallbacksOf(locale);
  const generic = {
    display: 'serif',
    text: languages[locale].script === 'latin' ? 'serif' : 'sans-serif',
    sans: 'sans-serif',
  };
  const stacks = Object.entries({ display, text, sans } as const).map(
    ([use, faces]) =>
      `--face-${use}:${[quoted(faces), generic[use as keyof typeof generic]].filter(Boolean).join(',')}`,
  );
  return [...[...display, ...text, ...sans].map(standIn), `:root{${stacks.join(';')}}`].join('');
}

/** Addresses of the fonts that the first screen is set in, for `<link rel="preload" as="font" crossorigin>`. */
export const fontPreloads = (locale: Locale, base: string): string[] =>
  fontsOf(locale)
    .filter((file) => file.preload === true)
    .map((file) => `${base}fonts/${file.name}.woff2`);
