/**
 * Gives figures that leave the site the letters of their words: fonts cut to each file, inside it. So a figure looks
 * on every machine as it does on the page, and its words are words still.
 */
import subsetFont from 'subset-font';
import { languages, type Locale, type Script } from '../../content/locales.ts';
import { fontFiles } from '../fonts/fonts.ts';
import { cut } from '../fonts/cut/subset.ts';

/** What a figure's style sheet calls a face, and the files of the site that it is cut from, without their language. */
interface Face {
  readonly family: string;
  readonly weight: number;
  /** Whether a text of these classes is set in it. */
  readonly sets: (classes: readonly string[]) => boolean;
  readonly files: readonly string[];
}
const isDisplay = (classes: readonly string[]): boolean => classes.includes('num');
const isBold = (classes: readonly string[]): boolean => classes.includes('bold');

const faces: Readonly<Record<Script, readonly Face[]>> = {
  latin: [
    {
      family: 'Newsreader',
      weight: 500,
      sets: isDisplay,
      files: ['newsreader-display', 'newsreader-display-ext'],
    },
    // What a display face lacks, the sans draws.
    { family: 'Pretendard', weight: 400, sets: (classes) => !isBold(classes), files: ['pretendard'] },
    { family: 'Pretendard', weight: 600, sets: isBold, files: ['pretendard-semibold'] },
  ],
  korean: [
    { family: 'Noto Serif KR', weight: 500, sets: isDisplay, files: ['noto-serif'] },
    { family: 'Pretendard', weight: 400, sets: (classes) => !isBold(classes), files: ['pretendard'] },
    { family: 'Pretendard', weight: 600, sets: isBold, files: ['pretendard-semibold'] },
  ],
};

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The characters of a figure's texts in a face. */
function charactersIn(svg: string, { sets }: Face): Set<string> {
  const texts = [...svg.matchAll(/<text class="([^"]*)"[^>]*>([^<]*)<\/text>/g)].flatMap(
    ([, classes = '', text = '']) => (sets(classes.split(' ')) ? [text] : []),
  );
  return new Set(texts.join('').replace(/&(?:amp|lt|gt|quot);/g, (name) => entities[name] ?? name));
}

/** A font of a file of the site, cut to what all figures ask of it: quick to cut again. */
interface Base {
  readonly face: Face;
  readonly font: Buffer;
  readonly characters: ReadonlySet<number>;
}

const shrink = (font: Buffer, characters: ReadonlySet<string>): Promise<Buffer> =>
  subsetFont(font, [...characters].sort().join(''), {
    // Packed, it would be half as large but take fifty times as long; servers pack SVG anyhow.
    targetFormat: 'sfnt',
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'calt', 'tnum', 'pnum'],
    noHinting: true,
  });

async function basesOf(locale: Locale, svgs: readonly string[]): Promise<readonly Base[]> {
  const bases: Base[] = [];
  for (const face of faces[languages[locale].script]) {
    const wanted = new Set(svgs.flatMap((svg) => [...charactersIn(svg, face)]));
    for (const name of face.files) {
      const file = fontFiles.find((one) => one.name === `${name}-${locale}`);
      if (!file) throw new Error(`there is no font file "${name}-${locale}"`);
      const { woff2, characters } = await cut(file, wanted);
      bases.push({ face, font: await shrink(woff2, wanted), characters });
    }
  }
  return bases;
}

/**
 * The figures of a language with their letters. Throws when no font has one of their characters, as any other
 * machine's would be left to chance.
 */
export async function withLetters(locale: Locale, svgs: readonly string[]): Promise<readonly string[]> {
  const bases = await basesOf(locale, svgs);
  const lettered: string[] = [];
  for (const svg of svgs) {
    const rules: string[] = [];
    const drawn = new Set<string>();
    for (const { face, font, characters } of bases) {
      const own = [...charactersIn(svg, face)].filter((one) => characters.has(one.codePointAt(0) ?? 0));
      own.forEach((character) => drawn.add(character));
      if (own.length === 0) continue;
      const data = (await shrink(font, new Set(own))).toString('base64');
      rules.push(
        `@font-face{font-family:'${face.family}';font-weight:${face.weight};src:url(data:font/sfnt;base64,${data})}`,
      );
    }
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
    const missing = [...new Set(texts.replace(/&\w+;/g, ''))].filter((one) => !drawn.has(one));
    if (missing.length > 0) throw new Error(`no font of the figures has "${missing.join('')}"`);
    lettered.push(svg.replace('<style>', `<style>${rules.join('')}`));
  }
  return lettered;
}
