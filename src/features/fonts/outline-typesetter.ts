/** Sets lines in the site's own fonts, as outlines: exact widths, and nothing left to the fonts of a machine. */
import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkit';
import { languages, type Locale, type Script } from '../../content/locales.ts';
import type { Face, Setting, Typesetter } from '../../scene/typesetter.ts';
import { packageFile } from './dev-fonts.ts';
import { fontFiles, type FontFile } from './fonts.ts';
import { cut } from './cut/subset.ts';

/** The font files of each face in the order in which they are asked for a character; as in `font-faces.ts`. */
const stacks: Readonly<Record<Script, Readonly<Record<Face, readonly string[]>>>> = {
  latin: {
    display: ['newsreader-display', 'newsreader-display-ext', 'pretendard'],
    text: ['newsreader', 'newsreader-ext', 'pretendard'],
    sans: ['pretendard'],
    'sans-bold': ['pretendard-semibold'],
  },
  korean: {
    display: ['noto-serif', 'pretendard'],
    text: ['pretendard'],
    sans: ['pretendard'],
    'sans-bold': ['pretendard-semibold'],
  },
};

/** A font whole, at its place in the design space. */
async function load(file: FontFile): Promise<Font> {
  const whole = create(readFileSync(packageFile(file.source))) as Font;
  if (!file.axes) return whole;
  // fontkit instantiates no packed variable font, so it is cut as for the site, but with every character.
  const all = new Set(whole.characterSet.map((point) => String.fromCodePoint(point)));
  return create((await cut(file, all)).woff2) as Font;
}

const loaded = new Map<string, Promise<Font>>();
/** English and Korean share Pretendard, so fonts are known by where they are cut from. */
function fontNamed(name: string): Promise<Font> {
  const file = fontFiles.find((one) => one.name === name);
  if (!file) throw new Error(`there is no font file "${name}"`);
  const key = `${file.source} ${JSON.stringify(file.axes ?? {})}`;
  const font = loaded.get(key) ?? load(file);
  loaded.set(key, font);
  return font;
}

/** Cuts a text into stretches that one font each can draw. */
function stretches(text: string, fonts: readonly Font[]): { font: Font; text: string }[] {
  const found: { font: Font; text: string }[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const font = fonts.find((one) => one.hasGlyphForCodePoint(point));
    if (!font) throw new Error(`no font of the cards has "${character}", needed in "${text}"`);
    const last = found.at(-1);
    if (last?.font === font) last.text += character;
    else found.push({ font, text: character });
  }
  return found;
}

/** A shaped glyph: where it goes from the start of its line, in em, and from how many units to the em it is drawn. */
interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}
/** A shaped text, in em, as it would be without letter-spacing. */
interface Shaped {
  readonly glyphs: readonly Placed[];
  readonly width: number;
}

function shape(text: string, fonts: readonly Font[], tabular: boolean): Shaped {
  const glyphs: Placed[] = [];
  let pen = 0;
  for (const { font, text: part } of stretches(text, fonts)) {
    const unit = 1 / font.unitsPerEm;
    const run = font.layout(part, tabular ? ['tnum'] : []);
    run.glyphs.forEach((glyph, i) => {
      const place = run.positions[i];
      if (!place) return;
      glyphs.push({ glyph, x: pen + place.xOffset * unit, y: place.yOffset * unit, unit });
      pen += place.xAdvance * unit;
    });
  }
  return { glyphs, width: pen };
}

const letters = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;

const hundredth = (n: number): number => Math.round(n * 100) / 100;

/** A glyph's outline with its origin at (x, y), `scale` pixels to the unit, to a hundredth of a pixel. */
const drawn = (glyph: Glyph, scale: number, x: number, y: number): string =>
  glyph.path.commands
    .map(({ command, args }) => {
      // Fonts count upwards, pictures down.
      const places = args.map((n, i) => hundredth(i % 2 === 0 ? x + n * scale : y - n * scale));
      return letters[command] + places.join(' ');
    })
    .join('');

/**
 * The typesetter of a language. It shapes word by word and remembers each: a heading is tried in many sizes and
 * breaks, and shaping Hangul takes longer than all the rest.
 */
export async function typesetter(locale: Locale): Promise<Typesetter> {
  const faces = new Map<Face, Font[]>();
  for (const [face, names] of Object.entries(stacks[languages[locale].script]) as [Face, readonly string[]][])
    faces.set(face, await Promise.all(names.map((name) => fontNamed(`${name}-${locale}`))));

  const known = new Map<string, Shaped>();
  const shapedWord = (word: string, face: Face, tabular: boolean): Shaped => {
    const key = `${face} ${String(tabular)} ${word}`;
    const found = known.get(key) ?? shape(word, faces.get(face) ?? [], tabular);
    known.set(key, found);
    return found;
  };
  const wordsOf = (text: string, { face, tabular = false }: Setting): Shaped[] =>
    text.split(/( )/).map((word) => shapedWord(word, face, tabular));

  return {
    width: (text, setting) => {
      let width = 0;
      let count = 0;
      for (const word of wordsOf(text, setting)) {
        width += word.width;
        count += word.glyphs.length;
      }
      // The space after the last letter is no part of a line.
      return setting.size * (width + (setting.tracking ?? 0) * Math.max(0, count - 1));
    },
    outline: (text, setting, x, y) => {
      const { size, tracking = 0 } = setting;
      let d = '';
      let pen = x;
      for (const { glyphs, width } of wordsOf(text, setting)) {
        glyphs.forEach(({ glyph, x: dx, y: dy, unit }, i) => {
          d += drawn(glyph, size * unit, pen + (dx + i * tracking) * size, y - dy * size);
        });
        pen += (width + glyphs.length * tracking) * size;
      }
      return d;
    },
  };
}

const shared = new Map<Locale, Promise<Typesetter>>();
/** The typesetter of a language that cards and figures have in common, so that no word is shaped twice. */
export function sharedTypesetter(locale: Locale): Promise<Typesetter> {
  const found = shared.get(locale) ?? typesetter(locale);
  shared.set(locale, found);
  return found;
}
