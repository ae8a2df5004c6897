/** Three words as type, each with whoever said it: no dots, for nobody counted anything. */
import type { Point } from '../../../scene/arrange.ts';
import { hairline, label, note, noteHeight, under } from '../../../scene/marks.ts';
import type { Box, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';

const words = ['pay', 'freedom', 'nerve'] as const;

/** Size of the words; set for the longest in either language. */
const sizeOf = (box: Box): number => ({ narrow: 64, low: 48, medium: 92, wide: 160 })[box.id];

export const reasons = {
  scene: (box, telling) => ({
    box,
    marks: words.flatMap((word, i) => line(word, i, box, telling)),
    dots: [],
  }),
  key: ({ say }) => say('scene.startup-pull.reasons.key'),
  describe: ({ say }) => say('scene.startup-pull.reasons.said'),
  sources: ['article', 'futurism-2024'],
} satisfies PictureModule;

/** A word, what is meant by it under it or, where the box is broad, beside it, and a rule to the word before. */
function line(word: (typeof words)[number], i: number, box: Box, telling: Telling): (Label | Line)[] {
  const say = (key: string): string => telling.say(`scene.startup-pull.reasons.${key}`);
  const size = sizeOf(box);
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.2 }[box.name];
  const text = say(box.name === 'narrow' ? `${word}-short` : `${word}-said`);
  const beside = box.name === 'medium';
  const width = beside ? box.w * 0.31 : box.w;
  const top = (i * box.h) / words.length;
  const middle = top + box.h / words.length / 2;
  const baseline = beside ? middle + size * 0.3 : top + size * (telling.locale === 'ko' ? 0.96 : 0.86);
  const at: Point = beside
    ? [box.w - width, baseline - noteHeight(text, small, width) / 2 - size * 0.2]
    : [0, under(baseline, size, small) + small * 0.4];
  return [
    ...(i === 0 ? [] : [hairline(`reasons-rule-${word}`, [0, top], [box.w, top])]),
    label(`reasons-${word}`, [0, baseline], say(word), size, { face: 'num' }),
    ...note(`reasons-said-${word}`, at, text, small, width, { tone: 'ink-2' }),
  ];
}
