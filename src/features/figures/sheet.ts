/**
 * A figure that leaves the site takes along what the page says around it: whose word it is, what it shows, what one
 * dot is, who says so, what may be done with it, and its address. Pure composition: what stands where.
 */
import { textWidth } from '../../scene/measure.ts';
import type { Scene, Tone } from '../../scene/scene.ts';
import type { Face } from '../../scene/typesetter.ts';
import { breakLines } from '../../scene/line-breaks.ts';

/** What a sheet says, in one language. */
export interface SheetWords {
  readonly site: string;
  /** Whose word the picture is; none where it counts nothing. */
  readonly layer: string;
  readonly title: string;
  readonly key: string;
  readonly source: string | undefined;
  readonly rights: string;
  /** As it is shown: without a scheme. */
  readonly address: string;
}

/** A line of text in its place. */
export interface SheetLine {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly tone: Tone;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SheetLine[];
  /** Heights of the hairlines under the head and over the foot. */
  readonly rules: readonly number[];
  readonly scene: Scene;
  /** Where the picture's box begins. */
  readonly at: { readonly x: number; readonly y: number };
}

/** Room around everything; letters of a picture may stand out of its box a little. */
export const margin = 40;

/** A paragraph's face, size and distance of lines. */
interface Style {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly tone: Tone;
}
const styles = {
  mast: { face: 'sans-bold', size: 15, leading: 20, tone: 'ink-2' },
  title: { face: 'display', size: 31, leading: 37, tone: 'ink' },
  key: { face: 'sans', size: 16, leading: 23, tone: 'ink-2' },
  foot: { face: 'sans', size: 13.5, leading: 20, tone: 'ink-2' },
  address: { face: 'sans-bold', size: 13.5, leading: 20, tone: 'ink' },
} as const satisfies Record<string, Style>;

/**
 * Widths are reckoned, not measured, since the file may come to be drawn in other fonts than ours. Latin letters are
 * reckoned with room to spare, of which running text may take a part; Hangul as wide as it is, and a little wider in
 * the display face.
 */
const tightness = { latin: 0.92, korean: 1, koreanDisplay: 1.06 } as const;
const measure =
  ({ size, face }: Style) =>
  (line: string): number => {
    const korean = face === 'display' ? 'koreanDisplay' : 'korean';
    return tightness[/\p{Script=Hangul}/u.test(line) ? korean : 'latin'] * textWidth(line, size);
  };

/** A title's lines, broken with the sense. */
const titleLines = (text: string, width: number): readonly string[] =>
  breakLines(text, width, measure(styles.title)).lines;

/** Small print: every line as full as it goes. */
function fullLines(text: string, style: Style, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(style)(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Lays a picture out with its words. */
export function layOutSheet(scene: Scene, words: SheetWords): Sheet {
  const { w, h } = scene.box;
  const lines: SheetLine[] = [];
  let y = margin;
  const put = (text: string, { face, size, tone }: Style, more: Partial<SheetLine> = {}): void => {
    lines.push({ text, face, size, tone, x: margin, y, anchor: 'start', ...more });
  };
  const paragraph = (lines: readonly string[], style: Style): void => {
    for (const line of lines) {
      y += style.leading;
      put(line, style);
    }
  };
  const smallPrint = (text: string, style: Style): void => {
    paragraph(fullLines(text, style, w), style);
  };

  y += 10;
  put(words.site, styles.mast, { tone: 'ink' });
  if (words.layer !== '') put(words.layer, styles.mast, { x: margin + w, anchor: 'end' });
  y += 14;
  const head = y;
  y += 12;
  paragraph(titleLines(words.title, w), styles.title);
  y += 8;
  smallPrint(words.key, styles.key);
  y += 26;
  const at = { x: margin, y };
  y += h + 26;
  const foot = y;
  y += 4;
  if (words.source !== undefined) smallPrint(words.source, styles.foot);
  smallPrint(words.rights, styles.foot);
  smallPrint(words.address, styles.address);
  return { width: w + 2 * margin, height: y + margin - 8, lines, rules: [head, foot], scene, at };
}
