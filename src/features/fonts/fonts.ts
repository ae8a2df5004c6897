/**
 * The web fonts by language: which family does what, and from which file of which package each is cut.
 * The build subsets them to the characters of the pages, the layout declares them, `astro dev` serves them whole.
 *
 * Static cuts rather than variable fonts, for two measured reasons: they weigh less (Newsreader with its whole
 * optical-size axis 64 KB; a text cut, a semibold and a display cut together about 38 KB), and Chromium prints
 * a variable font as unhinted Type 3 outlines but a static one as a real, hinted TrueType font.
 */
import { languages, locales, rootLocale, type Locale, type Script } from '../../content/locales.ts';

/**
 * What a run of text asks of a font. `sans` sees every character of a page, the others only their own, and a
 * character that a cut lacks is drawn by the next family of the stack: see `font-faces.ts`.
 */
export const fontRoles = [
  'text',
  'text-bold',
  'text-italic',
  'display',
  'sans',
  'sans-bold',
  // Running text and what is bold on paper only: kept apart, so that a screen does not fetch it.
  'paper-text',
  'paper-text-bold',
  'paper-sans-bold',
  // Words in another language than their page's.
  'guest',
] as const;
export type FontRole = (typeof fontRoles)[number];

/** One file in `/fonts/`. */
export interface FontFile {
  /** Name under `/fonts/`, without the extension. */
  readonly name: string;
  readonly locale: Locale;
  readonly family: string;
  /** The weights that it answers to in CSS. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly roles: readonly FontRole[];
  /** Path inside `node_modules` of the font that it is cut from. */
  readonly source: string;
  /** Where on its axes a variable source is cut. */
  readonly axes?: Readonly<Record<string, number>>;
  /** Units to the em: a coarser grid than its source has, in fewer bytes. */
  readonly units: number;
  /** Fetched only when one of these characters is on the page. */
  readonly range?: string;
  /** Declared by one page alone, not by every page of its language. */
  readonly apart?: true;
  /** Fetched with the page rather than when the style sheet asks: what the first screen is set in. */
  readonly preload?: boolean;
}

const newsreader = '@fontsource-variable/newsreader/files/newsreader';
const pretendard = 'pretendard/dist/public/static/alternative/Pretendard';

/** Weights answered by a regular and by a semibold cut: labels ask for 500 or 600, strong words for 600 or 700. */
const regular = '100 500';
const semibold = '600 900';

/** A font as each language of its script has it, under a name that ends in the language's. */
type Kind = Omit<FontFile, 'locale'>;

/** The fonts of each script. Newsreader comes in slices: `ext` holds what its Latin slice lacks (₩, ł, č …). */
const kinds: Readonly<Record<Script, readonly Kind[]>> = {
  latin: [
    {
      name: 'newsreader-display',
      family: 'Newsreader Display',
      weight: '100 900',
      style: 'normal',
      roles: ['display'],
      source: `${newsreader}-latin-opsz-normal.woff2`,
      units: 1000,
      axes: { opsz: 48, wght: 500 },
      preload: true,
    },
    {
      name: 'newsreader',
      family: 'Newsreader',
      weight: regular,
      style: 'normal',
      roles: ['text'],
      source: `${newsreader}-latin-opsz-normal.woff2`,
      units: 500,
      axes: { opsz: 16, wght: 400 },
      preload: true,
    },
    {
      name: 'newsreader-semibold',
      family: 'Newsreader',
      weight: semibold,
      style: 'normal',
      roles: ['text-bold', 'paper-text-bold'],
      source: `${newsreader}-latin-opsz-normal.woff2`,
      units: 500,
      axes: { opsz: 16, wght: 600 },
    },
    {
      name: 'newsreader-italic',
      family: 'Newsreader',
      weight: '100 900',
      style: 'italic',
      roles: ['text-italic'],
      source: `${newsreader}-latin-opsz-italic.woff2`,
      units: 500,
      axes: { opsz: 16, wght: 400 },
    },
    {
      name: 'newsreader-ext',
      family: 'Newsreader',
      weight: regular,
      style: 'normal',
      roles: ['text'],
      source: `${newsreader}-latin-ext-opsz-normal.woff2`,
      units: 500,
      axes: { opsz: 16, wght: 400 },
      range: 'U+100-130,U+132-151,U+154-2AF,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0',
    },
    {
      name: 'newsreader-display-ext',
      family: 'Newsreader Display',
      weight: '100 900',
      style: 'normal',
      roles: ['display'],
      source: `${newsreader}-latin-ext-opsz-normal.woff2`,
      units: 1000,
      axes: { opsz: 48, wght: 500 },
      range: 'U+100-130,U+132-151,U+154-2AF,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0',
    },
    {
      name: 'pretendard',
      family: 'Pretendard',
      weight: regular,
      style: 'normal',
      roles: ['sans'],
      source: `${pretendard}-Regular.ttf`,
      units: 512,
      preload: true,
    },
    {
      name: 'pretendard-semibold',
      family: 'Pretendard',
      weight: semibold,
      style: 'normal',
      roles: ['sans-bold'],
      source: `${pretendard}-SemiBold.ttf`,
      units: 512,
      preload: true,
    },
    {
      name: 'pretendard-paper',
      family: 'Pretendard Paper',
      weight: semibold,
      style: 'normal',
      roles: ['paper-sans-bold'],
      source: `${pretendard}-SemiBold.ttf`,
      units: 512,
    },
  ],
  korean: [
    {
      name: 'noto-serif',
      family: 'Noto Serif KR',
      weight: '100 900',
      style: 'normal',
      roles: ['display'],
      source: '@fontsource/noto-serif-kr/files/noto-serif-kr-korean-600-normal.woff2',
      units: 250,
      preload: true,
    },
    {
      name: 'noto-serif-paper',
      family: 'Noto Serif KR Paper',
      weight: '100 900',
      style: 'normal',
      roles: ['paper-text'],
      source: '@fontsource/noto-serif-kr/files/noto-serif-kr-korean-400-normal.woff2',
      units: 500,
    },
    {
      name: 'pretendard',
      family: 'Pretendard',
      weight: regular,
      style: 'normal',
      roles: ['sans', 'text'],
      source: `${pretendard}-Regular.ttf`,
      units: 256,
      preload: true,
    },
    {
      name: 'pretendard-semibold',
      family: 'Pretendard',
      weight: semibold,
      style: 'normal',
      roles: ['sans-bold', 'text-bold'],
      source: `${pretendard}-SemiBold.ttf`,
      units: 256,
      preload: true,
    },
    {
      name: 'pretendard-paper',
      family: 'Pretendard Paper',
      weight: semibold,
      style: 'normal',
      roles: ['paper-sans-bold', 'paper-text-bold'],
      source: `${pretendard}-SemiBold.ttf`,
      units: 512,
    },
  ],
};

/** What the page for lost addresses, which is in every language, sets its Korean words in. */
const guest: FontFile = {
  name: 'pretendard-guest',
  locale: rootLocale,
  family: 'Pretendard Guest',
  weight: '100 900',
  style: 'normal',
  roles: ['guest'],
  source: `${pretendard}-Regular.ttf`,
  units: 512,
  apart: true,
};

/** Every font file of the site. */
export const fontFiles: readonly FontFile[] = [
  ...locales.flatMap((locale) =>
    kinds[languages[locale].script].map((kind) => ({ ...kind, name: `${kind.name}-${locale}`, locale })),
  ),
  guest,
];

/** The font files that every page of a language declares, in this order. */
export const fontsOf = (locale: Locale): readonly FontFile[] =>
  fontFiles.filter((file) => file.locale === locale && !file.apart);
