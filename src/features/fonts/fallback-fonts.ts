/**
 * Fonts that readers already have, fitted to ours: the same ascent and descent, so that a line box has the same
 * height and its letters stand on the same baseline whichever is drawn; and nearly the same width, so that a
 * paragraph takes about as many lines.
 */
import { languages, type Locale, type Script } from '../../content/locales.ts';

/** Vertical metrics of a web font, in parts of its em. Held to the real font files by a test. */
export interface Metrics {
  readonly ascent: number;
  readonly descent: number;
}
export const metrics = {
  newsreader: { ascent: 1470 / 2000, descent: 530 / 2000 },
  pretendard: { ascent: 1950 / 2048, descent: 494 / 2048 },
  notoSerif: { ascent: 1151 / 1000, descent: 286 / 1000 },
} satisfies Record<string, Metrics>;

/** A local stand-in. `locals` share one set of widths; the first that the machine has is used. */
export interface Fallback {
  readonly family: string;
  readonly locals: readonly string[];
  /** Width of our font over width of this one, over the English (or Korean) text of the story. */
  readonly sizeAdjust: number;
  readonly metrics: Metrics;
}

/**
 * Widths were measured with fontkit over the chapters' own text: Georgia by Gelasio and Times New Roman by
 * Liberation Serif, which were drawn to the same widths, Arial and Helvetica likewise by Liberation Sans.
 */
const serifs = [
  { name: 'Georgia', locals: ['Georgia', 'Gelasio'], text: 0.952, display: 0.985 },
  {
    name: 'Times',
    locals: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    text: 1.046,
    display: 1.082,
  },
  { name: 'Noto', locals: ['Noto Serif', 'NotoSerif-Regular', 'NotoSerif'], text: 0.884, display: 0.915 },
  { name: 'DejaVu', locals: ['DejaVu Serif'], text: 0.815, display: 0.843 },
];
const sanses: readonly Omit<Fallback, 'metrics'>[] = [
  {
    family: 'Pretendard Arial',
    locals: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'Arimo'],
    sizeAdjust: 1.007,
  },
  { family: 'Pretendard Roboto', locals: ['Roboto', 'Roboto-Regular'], sizeAdjust: 1.011 },
  { family: 'Pretendard DejaVu', locals: ['DejaVu Sans'], sizeAdjust: 0.878 },
];
/** Korean stand-ins; the widths of Apple's and Microsoft's are not known here and stay as they are. */
const koreanSanses: readonly Omit<Fallback, 'metrics'>[] = [
  {
    family: 'Pretendard Apple',
    locals: ['Apple SD Gothic Neo', 'AppleSDGothicNeo-Regular'],
    sizeAdjust: 1,
  },
  { family: 'Pretendard Malgun', locals: ['Malgun Gothic', 'MalgunGothic'], sizeAdjust: 1 },
  {
    family: 'Pretendard Noto',
    locals: ['Noto Sans CJK KR', 'NotoSansCJKkr-Regular', 'Noto Sans KR', 'Source Han Sans KR'],
    sizeAdjust: 0.947,
  },
];
const koreanSerifs: readonly Omit<Fallback, 'metrics'>[] = [
  {
    family: 'Noto Serif KR Local',
    locals: [
      'Noto Serif CJK KR SemiBold',
      'Noto Serif CJK KR Bold',
      'NotoSerifCJKkr-Bold',
      'Noto Serif CJK KR',
    ],
    sizeAdjust: 1,
  },
  {
    family: 'Noto Serif KR Other',
    locals: ['AppleMyungjo', 'Nanum Myeongjo', 'NanumMyeongjo', 'Batang'],
    sizeAdjust: 1,
  },
];

const fitSerifs = (family: string, cut: 'text' | 'display'): Fallback[] =>
  serifs.map((serif) => ({
    family: `${family} ${serif.name}`,
    locals: serif.locals,
    sizeAdjust: serif[cut],
    metrics: metrics.newsreader,
  }));
const fit = (fallbacks: readonly Omit<Fallback, 'metrics'>[], to: Metrics): Fallback[] =>
  fallbacks.map((fallback) => ({ ...fallback, metrics: to }));

/** The stand-ins of a script by what they stand in for, the best first. */
export const fallbacks: Readonly<Record<Script, Readonly<Record<'display' | 'text' | 'sans', Fallback[]>>>> =
  {
    latin: {
      display: fitSerifs('Newsreader Display', 'display'),
      text: fitSerifs('Newsreader', 'text'),
      sans: fit(sanses, metrics.pretendard),
    },
    korean: {
      display: fit(koreanSerifs, metrics.notoSerif),
      text: [],
      sans: fit([...koreanSanses, ...sanses], metrics.pretendard),
    },
  };

/** The stand-ins of a language. */
export const fallbacksOf = (locale: Locale): (typeof fallbacks)[Script] =>
  fallbacks[languages[locale].script];
