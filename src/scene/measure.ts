/**
 * How wide a label will be, near enough to keep labels apart before any browser has seen them. Advance widths per
 * em of Pretendard by kind of character, rounded up; the browser tests measure the truth.
 */
import type { Label, Scene } from './scene.ts';

const narrow = new Set("iljtfrI.,:;'’|!()[]· \u00a0");
const wide = new Set('mwMW@%—→₩');

/** Estimated width in the unit of `size`. @example textWidth('40.9%', 16) */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x1100 && code < 0xff00 && !wide.has(char) && char !== '’' && char !== '–') em += 0.88;
    else if (narrow.has(char)) em += 0.32;
    else if (wide.has(char)) em += 0.9;
    else if (char >= 'A' && char <= 'Z') em += 0.7;
    else em += 0.6;
  }
  return em * size;
}

/** Advance widths of the sans from space to tilde, in hundredths of an em, as its file has them. */
const advances =
  '25 26 38 60 61 86 61 20 34 34 47 63 25 43 25 33 61 61 61 61 61 61 61 61 61 61 25 25 63 63 63 48 88 65 62 69 69 57 56 71 71 24 52 62 53 85 72 73 60 73 61 61 61 71 65 92 61 63 59 34 33 34 44 42 47 54 59 53 59 55 34 58 56 22 22 52 22 83 56 57 58 58 35 50 34 55 53 78 51 53 51 34 31 34 63';

/** Width of words as the sans sets them, to a fiftieth: for what has to be as long as they are, not for keeping apart. */
export function setWidth(text: string, size: number): number {
  let hundredths = 0;
  const widths = advances.split(' ');
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    hundredths += Number(widths[code - 32] ?? (code >= 0xac00 && code < 0xd7a4 ? 86 : textWidth(char, 100)));
  }
  return (hundredths / 100) * size;
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide a label is, in box pixels. */
export type WidthOf = (label: Label) => number;
const estimated: WidthOf = ({ text, size }) => textWidth(text, size);

/** The room a label takes: from its cap height down to its descenders. */
export function extentOf(label: Label, widthOf: WidthOf = estimated): Extent {
  const width = widthOf(label);
  const left =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - label.size * 0.74, bottom: label.y + label.size * 0.2 };
}

const overlap = (a: Extent, b: Extent): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * What is wrong with a scene's labels: too small, off the box, or on top of one another; empty when all is well.
 * Widths are estimated unless the fonts' own are given.
 */
export function labelFaults(scene: Scene, widthOf: WidthOf = estimated): string[] {
  const labels = scene.marks.filter((mark) => mark.kind === 'label');
  const { w, h, least } = scene.box;
  const single = labels.flatMap((label) => {
    const e = extentOf(label, widthOf);
    const faults: string[] = [];
    if (label.size < least)
      faults.push(`"${label.text}" is set in ${String(label.size)} px, under ${String(least)}`);
    if (e.left < -1 || e.right > w + 1 || e.top < -1 || e.bottom > h + 1)
      faults.push(`"${label.text}" leaves the box`);
    return faults;
  });
  const pairs = labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => overlap(extentOf(a, widthOf), extentOf(b, widthOf)))
      .map((b) => `"${a.text}" and "${b.text}" overlap`),
  );
  return [...single, ...pairs];
}
