/** Notes set in a column beside the line of time: each at the height of what it speaks of, none on another. */
import { textWidth } from '../../scene/measure.ts';
import { tenth, type Label, type Line } from '../../scene/scene.ts';

export interface NoteText {
  readonly key: string;
  readonly text: string;
  readonly size: number;
  readonly tone: Label['tone'];
  readonly face: Label['face'];
}

export interface Note {
  /** Key of its leader. */
  readonly key: string;
  /** The height that it speaks of. */
  readonly at: number;
  readonly lines: readonly NoteText[];
  /** Whether a hairline leads to it, or it just stands there. */
  readonly leader: boolean;
}

export interface Column {
  /** The edge of the column that faces the line of time, and of that line itself. */
  readonly x: number;
  readonly edge: number;
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Breaks a text at its plain spaces so that no line is wider than `width`, if its words allow it. */
export function wrap(text: string, size: number, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, size) > width) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
}

/** The largest size up to `most` at which a text is no wider than `width`. */
export const fitted = (text: string, most: number, width: number): number =>
  Math.floor(Math.min(most, width / textWidth(text, 1)) * 10) / 10;

/**
 * Tops of blocks of given heights, in order, each as near to where it wants to be as order, `gap` and the two
 * ends allow: down where they would overlap, then up again from the bottom.
 */
export function settle(
  blocks: readonly { readonly top: number; readonly height: number }[],
  { top, bottom, gap }: { top: number; bottom: number; gap: number },
): number[] {
  const tops: number[] = [];
  let free = top;
  for (const block of blocks) {
    const at = Math.max(block.top, free);
    tops.push(at);
    free = at + block.height + gap;
  }
  let limit = bottom;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const height = blocks[i]?.height ?? 0;
    tops[i] = Math.min(tops[i] ?? top, limit - height);
    limit = (tops[i] ?? top) - gap;
  }
  return tops;
}

const leading = (size: number): number => size * 1.16;
/** From the top of a line to its baseline, and to the middle of its small letters. */
const ascent = 0.84;
const middle = 0.55;

/** The notes as labels, with a hairline from each to its height on the line of time. */
export function setNotes(notes: readonly Note[], column: Column): (Label | Line)[] {
  const { side, x, edge, width, top, bottom } = column;
  const blocks = notes.map((note) => {
    const lines = note.lines.flatMap((line) =>
      wrap(line.text, line.size, width).map((text, i) => ({
        ...line,
        text,
        key: i === 0 ? line.key : `${line.key}-${String(i)}`,
      })),
    );
    const first = lines[0]?.size ?? 0;
    return {
      note,
      lines,
      first,
      top: note.at - leading(first) * middle,
      height: lines.reduce((sum, { size }) => sum + leading(size), 0),
    };
  });
  const small = Math.min(...blocks.map(({ first }) => first), 20);
  const tops = settle(blocks, { top, bottom, gap: small * 0.28 });
  const away = side === 'right' ? 1 : -1;
  return blocks.flatMap(({ note, lines, first }, i): (Label | Line)[] => {
    let y = tops[i] ?? top;
    const from = y + leading(first) * middle;
    const labels = lines.map((line): Label => {
      const label: Label = {
        kind: 'label',
        key: line.key,
        x: tenth(x),
        y: tenth(y + leading(line.size) * ascent),
        text: line.text,
        size: tenth(line.size),
        anchor: side === 'right' ? 'start' : 'end',
        tone: line.tone,
        face: line.face,
      };
      y += leading(line.size);
      return label;
    });
    if (!note.leader) return labels;
    return [
      {
        kind: 'line',
        key: `${note.key}-leader`,
        x1: tenth(edge + away * 2),
        y1: tenth(note.at),
        x2: tenth(x - away * 4),
        y2: tenth(from),
        tone: 'ink-3',
        dashed: false,
      },
      ...labels,
    ];
  });
}
