/** What is pictured: every step in every window, theme and language, or the part of it that was asked for. */
import { locales, type Locale } from '../../src/content/model.ts';

/** Sizes of windows in CSS pixels. */
export const windows = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
  large: { width: 1920, height: 1080 },
} as const;
export type WindowName = keyof typeof windows;
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** One way of looking at the page. */
export interface View {
  readonly locale: Locale;
  readonly window: WindowName;
  readonly theme: Theme;
}

/** What was asked for on the command line; all of it where nothing was. */
export interface Asked {
  readonly lang?: string | undefined;
  readonly window?: string | undefined;
  readonly theme?: string | undefined;
}

function choose<T extends string>(all: readonly T[], asked: string | undefined, flag: string): readonly T[] {
  if (asked === undefined) return all;
  const found = all.filter((one) => one === asked);
  if (found.length === 0) throw new Error(`--${flag} is one of ${all.join(', ')}, not "${asked}".`);
  return found;
}

/**
 * The views that were asked for.
 *
 * @example viewsOf({ lang: 'ko', theme: 'dark' }) // one in each window
 */
export function viewsOf(asked: Asked): View[] {
  const windowNames = choose(Object.keys(windows) as WindowName[], asked.window, 'window');
  const themeNames = choose(themes, asked.theme, 'theme');
  return choose(locales, asked.lang, 'lang').flatMap((locale) =>
    windowNames.flatMap((window) => themeNames.map((theme) => ({ locale, window, theme }))),
  );
}

/** A picture that was taken, for the sheets. */
export interface Shot {
  /** Path inside the folder of pictures. */
  readonly file: string;
  readonly caption: string;
  /** Pictures of one row stand together on a sheet. */
  readonly row: string;
  /** Sheets that it belongs on, e.g. `en` and `en-phone`. */
  readonly sheets: readonly string[];
}

/** Where a step's picture in a view goes, and on which sheets it is shown. */
export const shotOf = ({ locale, window, theme }: View, step: string): Shot => ({
  file: `${locale}/${window}-${theme}/${step}.png`,
  caption: `${step} · ${window} · ${theme}`,
  row: `${window}-${theme}`,
  sheets: [locale, `${locale}-${window}`],
});
