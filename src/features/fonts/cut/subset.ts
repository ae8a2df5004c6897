/** Cuts a font file down to some characters at one place of its design space. */
import { languages } from '../../../content/locales.ts';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { packageFile } from '../dev-fonts.ts';
import type { FontFile } from '../fonts.ts';
import { coarser } from './coarser.ts';
import { kerningTable } from './kerning.ts';
import { tableOf, withTables } from './sfnt.ts';

/**
 * What text on the site uses: kerning, ligatures, tabular or proportional figures. Stylistic sets and fractions would
 * pull in some three hundred glyphs that nothing asks for; rules of context (`calt`, `clig`), which in Pretendard raise
 * a colon between figures and draw arrows, weigh 3 KB a language.
 */
const features = ['kern', 'liga', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'tnum', 'pnum'];

/** Korean words have few pairs to kern and nothing to join; syllables are composed already. */
const featuresOf = ({ locale }: Pick<FontFile, 'locale'>): string[] =>
  languages[locale].script === 'korean' ? ['tnum', 'pnum'] : features;

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
 * @param pairs what stands beside one another on the site: kerning of nothing else is kept, and outlines are on the
 *   file's own grid; all kerning and the source's grid unless told
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
  const keepFeatures = featuresOf(file);
  const whole = (targetFormat: 'truetype' | 'woff2'): Promise<Buffer> =>
    subsetFont(bytes, held.join(''), {
      targetFormat,
      keepFeatures,
      noHinting: true,
      ...(file.axes ? { variationAxes: { ...file.axes } } : {}),
    });
  const woff2 = pairs
    ? await subsetFont(lightened(await whole('truetype'), file, held, pairs), held.join(''), {
        targetFormat: 'woff2',
        keepFeatures,
        noHinting: true,
      })
    : await whole('woff2');
  return { file, woff2, characters: new Set(held.map((character) => character.codePointAt(0) ?? 0)) };
}

/** A font on its own grid, with kerning of some pairs alone; to be cut once more. */
function lightened(
  sfnt: Buffer,
  file: FontFile,
  characters: readonly string[],
  pairs: ReadonlySet<string>,
): Buffer {
  const share = file.units / (create(sfnt) as Font).unitsPerEm;
  const kerned = featuresOf(file).includes('kern');
  return withTables(coarser(sfnt, file.units), {
    // Glyphs keep their numbers, and a substitution knows no units.
    GSUB: tableOf(sfnt, 'GSUB'),
    GPOS: kerned ? kerningTable(sfnt, characters, pairs, share) : undefined,
  });
}
