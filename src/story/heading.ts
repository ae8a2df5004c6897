/** The words that a picture begins with: its finding, large, and what it counts. */
import { note, noteHeight } from '../scene/marks.ts';
import type { Box, Label } from '../scene/scene.ts';
import { languages } from '../content/locales.ts';
import type { Telling } from './chapter.ts';

/** How far large letters reach below their baseline, in their sizes: Hangul does, figures and capitals do not. */
export const depthOf = ({ locale }: Pick<Telling, 'locale'>): number =>
  languages[locale].script === 'korean' ? 0.12 : 0;

/**
 * A headline at the top of a picture and a sentence under it, both broken into lines no wider than `width` box pixels.
 * Returns the labels and `bottom`, under which the picture may begin.
 */
export function heading(
  box: Box,
  title: string,
  words: string,
  width = box.w,
): { marks: Label[]; bottom: number } {
  const size = box.numeral * (box.name === 'narrow' ? 0.72 : 0.66);
  const gap = size * 0.42 + box.label * 1.05;
  const titled = note('title', [0, size * 0.8], title, size, width, { face: 'num' });
  const y = (titled.at(-1)?.y ?? 0) + gap;
  return {
    marks: [...titled, ...note('said', [0, y], words, box.label, width, { tone: 'ink-2' })],
    bottom: y + noteHeight(words, box.label, width) + box.label * 0.4,
  };
}
