/** What a card asks of fonts. It knows none itself: the build hands it the real ones, a test may hand it a ruler. */

/** The faces that a card is set in: those of the page, by use. */
export type Face = 'display' | 'text' | 'sans' | 'sans-bold';

/** How a line is set. */
export interface Setting {
  readonly face: Face;
  /** In the unit in which widths and places are given. */
  readonly size: number;
  /** Letter-spacing in em. */
  readonly tracking?: number;
  /** Figures all of one width, as in labels. */
  readonly tabular?: boolean;
}

/** Knows the fonts of one language. Both throw on a character that no font has. */
export interface Typesetter {
  readonly width: (text: string, setting: Setting) => number;
  /** The `d` of a path that draws `text` from `x` on the baseline `y`. */
  readonly outline: (text: string, setting: Setting, x: number, y: number) => string;
}
