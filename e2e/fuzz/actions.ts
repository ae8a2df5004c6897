/**
 * All that a reader may do, as values drawn by chance. A place on the page is a part of what is there (0–1), so that
 * an action still means something when those before it are left out.
 */
import { randomLcg } from 'd3';

export const keys = [
  ...['PageDown', 'PageUp', 'End', 'Home', 'Space', 'Shift+Space', 'ArrowDown', 'ArrowUp'],
  ...['ArrowLeft', 'ArrowRight', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Escape'],
] as const;
const switches = ['plain', 'motion', 'theme'] as const;
const media = ['still', 'moving', 'dark', 'light', 'print'] as const;
/** What stands in the page and answers a press: by its selector. */
const pressed = {
  number: 'a.ask',
  table: 'figure summary',
  order: 'thead th button',
  share: 'a[data-share]',
  panel: '[data-share-panel] button:not([hidden])',
  guess: '[data-guess] label',
  undo: '[data-guess] button, [data-guess-reset] button',
  line: '[data-pad]',
  close: '.note button',
} as const;

export type Action =
  | { readonly what: 'wheel'; readonly px: number }
  | { readonly what: 'scroll'; readonly at: number }
  | { readonly what: 'key'; readonly key: (typeof keys)[number] }
  | {
      readonly what: 'go';
      readonly to: 'next' | 'previous';
      readonly times: number;
      readonly by: 'key' | 'hand';
    }
  | { readonly what: 'hash'; readonly at: number }
  | { readonly what: 'menu'; readonly at: number }
  | { readonly what: 'back' }
  | { readonly what: 'forward' }
  | { readonly what: 'reload' }
  | { readonly what: 'window'; readonly size: number }
  | { readonly what: 'letters'; readonly px: number }
  | { readonly what: 'switch'; readonly name: (typeof switches)[number] }
  | { readonly what: 'media'; readonly to: (typeof media)[number] }
  | { readonly what: 'mark'; readonly x: number; readonly y: number }
  | { readonly what: 'press'; readonly on: keyof typeof pressed; readonly at: number }
  | { readonly what: 'frames'; readonly count: number }
  | { readonly what: 'language' };

export const selectorOf = (on: keyof typeof pressed): string => pressed[on];

/** Windows, from the smallest phone to a large screen. */
export const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

interface Chance {
  /** A number from 0 up to 1, never 1. */
  readonly part: () => number;
  /** One of several. */
  readonly one: <T>(of: readonly T[]) => T;
}

/** Chance that falls alike for the same seed. */
export function chanceOf(seed: number): Chance {
  // Seeds that follow one another begin alike, so the first are thrown away.
  const part = randomLcg(((seed * 2654435761) % 4294967296) / 4294967296);
  for (let i = 0; i < 5; i++) part();
  return { part, one: (of) => of[Math.floor(part() * of.length)] as (typeof of)[number] };
}

/** How often each kind comes, out of their sum: what readers do most, most. */
const kinds: readonly (readonly [times: number, draw: (chance: Chance) => Action])[] = [
  [16, ({ part }) => ({ what: 'wheel', px: Math.round((part() - 0.35) * 1600) })],
  [8, ({ part }) => ({ what: 'scroll', at: part() })],
  [14, ({ one }) => ({ what: 'key', key: one(keys) })],
  [
    14,
    ({ one }) => ({
      what: 'go',
      to: one(['next', 'next', 'previous']),
      times: one([1, 1, 2, 3]),
      by: one(['key', 'hand']),
    }),
  ],
  [8, ({ part }) => ({ what: 'hash', at: part() })],
  [6, ({ part }) => ({ what: 'menu', at: part() })],
  [5, () => ({ what: 'back' })],
  [3, () => ({ what: 'forward' })],
  [2, () => ({ what: 'reload' })],
  [8, ({ part }) => ({ what: 'window', size: Math.floor(part() * sizes.length) })],
  [3, ({ one }) => ({ what: 'letters', px: one([16, 16, 20, 24, 32]) })],
  [6, ({ one }) => ({ what: 'switch', name: one(switches) })],
  [4, ({ one }) => ({ what: 'media', to: one(media) })],
  [6, ({ part }) => ({ what: 'mark', x: part(), y: part() })],
  [
    16,
    ({ one, part }) => ({
      what: 'press',
      on: one(Object.keys(pressed) as (keyof typeof pressed)[]),
      at: part(),
    }),
  ],
  [8, ({ one }) => ({ what: 'frames', count: one([1, 3, 10, 30, 70]) })],
  [2, () => ({ what: 'language' })],
];
const sum = kinds.reduce((all, [times]) => all + times, 0);

/** The next thing that a reader does. */
export function drawAction(chance: Chance): Action {
  let left = chance.part() * sum;
  for (const [times, draw] of kinds) {
    left -= times;
    if (left < 0) return draw(chance);
  }
  return { what: 'back' };
}
