/**
 * Colours by meaning: one source for the stylesheet, the figures that leave the site, and the contrast tests.
 * Three data hues that differ in lightness as well as in hue, so that they survive greyscale and colour blindness;
 * `other` is drawn hollow.
 */
import type { Tone } from '../../scene/scene.ts';

export type Palette = Readonly<Record<Tone, string>>;

/** Ink on warm paper. */
export const light = {
  ground: '#faf6ee',
  ink: '#1c1a17',
  'ink-2': '#57524a',
  'ink-3': '#7d766b',
  industry: '#d1431a',
  academia: '#1f3a78',
  other: '#6f6a60',
} as const satisfies Palette;

/** Paper on deep ink. */
export const dark = {
  ground: '#15151a',
  ink: '#f1ece1',
  'ink-2': '#b9b3a6',
  'ink-3': '#9a9488',
  industry: '#f0652f',
  academia: '#a9c1ff',
  other: '#98928a',
} as const satisfies Palette;

/** How much of ink-3 the hatch of gaps has on light ground; on dark ground a hairline is seen less, and has all. */
export const faint = 0.85;

/** On paper of any colour: no ground, full ink, and small words a shade darker. */
export const print = { ...light, ground: '#ffffff', 'ink-2': '#4f4a42' } as const satisfies Palette;
