/**
 * How high a frame has to be, reckoned while building: a page that runs no script of ours, or cleans the code that it
 * was given, gives it that height. The measures are those of `embed.css`; `e2e/embed.spec.ts` holds them to a browser.
 */
import { boxes } from '../../scene/scene.ts';
import { setWidth } from '../../scene/measure.ts';

/** All words around a figure. */
export interface FramedWords {
  readonly title: string;
  /** What stands in small letters: key, sources, rights. */
  readonly small: readonly string[];
}

/** Width in px of a frame from which on it shows the broad drawing (34rem and its padding). */
export const broad = 576;
const padding = 16;
const type = { title: { size: 22, line: 27.5 }, small: { size: 13, line: 19.5 } } as const;
/** Air between the parts: over and under the picture, over each small text, and the line of the way back. */
const air = { picture: 24, text: 8, back: 32 } as const;

/** How much wider than the sans a title's Hangul is set; its Latin letters are a little narrower. */
const serifHangul = 1.12;
/** Of a line's width what words fill before the next one begins: they are measured to a fiftieth. */
const filling = 0.98;
const isHangul = /\p{Script=Hangul}/u;

/** Lines that a text takes, filled as a browser fills them; rather one too many than one too few. */
function lines(text: string, size: number, width: number): number {
  let count = 1;
  let filled = 0;
  const space = size / 4;
  const room = filling * width;
  for (const word of text.split(/\s+/)) {
    const wide = setWidth(word, size);
    if (filled > 0 && filled + space + wide > room) {
      count += 1;
      filled = wide;
    } else filled += (filled > 0 ? space : 0) + wide;
  }
  return count;
}

/** Height in px of a frame of some width. */
export function frameHeight({ title, small }: FramedWords, width: number): number {
  const inner = width - 2 * padding;
  const box = width < broad ? boxes.narrow : boxes.medium;
  const words =
    lines(title, type.title.size * (isHangul.test(title) ? serifHangul : 1), inner) * type.title.line +
    small.reduce((sum, text) => sum + lines(text, type.small.size, inner) * type.small.line, 0);
  return Math.ceil(2 * padding + words + air.text + air.picture + (inner * box.h) / box.w + air.back);
}
