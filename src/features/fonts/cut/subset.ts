/** Cuts a font file down to some characters at one place of its design space. */
import { languages } from '../../../content/locales.ts';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { packageFile } from '../dev-fonts.ts';
import type { FontFile } from '../fonts.ts';
import { coarser } from './coarser.ts';
import { kernedBy } from './kerning.ts';

/**
 * What text on the site uses: kerning, ligatures, tabular or proportional figures. Stylistic sets and fractions would
 * pull in some three hundred glyphs that nothing asks for; rules of context (`calt`, `clig`), which in Pretendard raise
 * a colon between figures and draw arrows, weigh 3 KB a language.
 */
const features = ['kern', 'liga', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'tnum', 'pnum'];

/** Korean words have few pairs to kern, and the table of all pairs weighs 2 KB. */
const featuresOf = ({ locale }: Pick<FontFile, 'locale'>): string[] =>
  features.filter((feature) => languages[locale].script !== 'korean' || feature !== 'kern');

/** A finished font file. */
export interface Cut {
  readonly file: FontFile;
  readonly woff2: Buffer;
  /** Code points that it draws. */
  readonly characters: ReadonlySet<number>;
}

const sources = new Map<string, { bytes: Buffer; font: Font }>();
function source(path: string): { bytes: Buffer; font: Font } {
  const known = sources.get(path);
  if (known) return known;
  const bytes = readFileSync(packageFile(path));
  const read = { bytes, font: create(bytes) as Font };
  sources.set(path, read);
  return read;
}

/**
 * Cuts `file` to those of the characters that its source has. The same input gives the same bytes.
 *
 * @param pairs what stands beside one another: kerning of nothing else is kept; all of it unless told
 */
export async function cut(
  file: FontFile,
  characters: ReadonlySet<string>,
  pairs?: ReadonlySet<string>,
): Promise<Cut> {
  const { bytes, font } = source(file.source);
  // Browsers refuse a font without a single outline, so one that nothing asks for yet has a letter all the same.
  const letter = font.characterSet
    .map((point) => String.fromCodePoint(point))
    .find((one) => /\p{L}/u.test(one));
  const held = [...new Set([...characters, letter ?? 'A'])]
    .filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    .sort();
  const options = { noHinting: true, ...(file.axes ? { variationAxes: { ...file.axes } } : {}) };
  const keepFeatures = featuresOf(file);
  const kerned = async (used: ReadonlySet<string>): Promise<Buffer> =>
    kernedBy(
      await subsetFont(bytes, held.join(''), { targetFormat: 'truetype', keepFeatures, ...options }),
      held,
      used,
    );
  const woff2 =
    file.units === undefined
      ? pairs && keepFeatures.includes('kern')
        ? await subsetFont(await kerned(pairs), held.join(''), {
            targetFormat: 'woff2',
            keepFeatures,
            noHinting: true,
          })
        : await subsetFont(bytes, held.join(''), { targetFormat: 'woff2', keepFeatures, ...options })
      : await subsetFont(
          coarser(
            await subsetFont(bytes, held.join(''), {
              targetFormat: 'truetype',
              keepFeatures: [],
              ...options,
            }),
            file.units,
          ),
          held.join(''),
          { targetFormat: 'woff2', keepFeatures: [], noHinting: true },
        );
  return { file, woff2, characters: new Set(held.map((character) => character.codePointAt(0) ?? 0)) };
}
