/** Which drawing area a stage of a given size shows. */
import { boxes, leastScale, type Box } from '../../scene/scene.ts';

/** Beyond so many times its size a box gains nothing: a phone's picture on a desktop is no better for being huge. */
const enough = 1.6;

const scaleIn = (box: Box, width: number, height: number): number => Math.min(width / box.w, height / box.h);

/**
 * The box that uses most of the room, of those whose smallest label is legible in it. `width` and `height` in CSS px;
 * `text` is how many times as large as usual the reader has her letters. scroll.css shows a stage only where one fits
 * (a test tries many windows); should none ever, the one whose labels come out largest serves.
 */
export function fitting(width: number, height: number, text = 1): Box {
  const all = Object.values(boxes);
  const times = (box: Box): number => scaleIn(box, width, height) / (leastScale(box) * text);
  const area = (box: Box): number => Math.min(enough, scaleIn(box, width, height)) ** 2 * box.w * box.h;
  const [best] = all.filter((box) => times(box) >= 1).sort((a, b) => area(b) - area(a) || b.w - a.w);
  return best ?? all.reduce((a, b) => (times(b) > times(a) ? b : a));
}

/** How many times the usual size the reader has set her letters to: the browser's own setting, which `rem` follows. */
export const textSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
