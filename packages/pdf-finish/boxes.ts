/** What of a page's content is seen, and where. */
import { operations } from './artifacts.ts';

/** Left, bottom, right, top, in points of the page. */
export type Box = readonly [number, number, number, number];

/** `a b c d e f`, as in PDF: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];
const still: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

type Point = readonly [number, number];
const numbers = (operands: readonly string[]): number[] =>
  operands.map(Number).filter((n) => !Number.isNaN(n));
const matrix = (operands: readonly string[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(operands);
  return [a, b, c, d, e, f];
};

const boxOf = (points: readonly Point[], by: Matrix, margin = 0): Box => {
  const around = margin * Math.hypot(by[0], by[1]);
  const xs = points.map(([x, y]) => by[0] * x + by[2] * y + by[4]);
  const ys = points.map(([x, y]) => by[1] * x + by[3] * y + by[5]);
  return [
    Math.min(...xs) - around,
    Math.min(...ys) - around,
    Math.max(...xs) + around,
    Math.max(...ys) + around,
  ];
};
const common = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];
/** A box around both. */
export const together = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const ends = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);
const strokes = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

/** Something painted. */
export interface Painting {
  /** The piece of marked content that it is in, if it is in any. */
  readonly id: number | undefined;
  /** What there is to be seen of it, as far as no clip hides it. */
  readonly seen: Box | undefined;
  /** Whether it is text of which a clip hides all, or all but the tips of its letters. */
  readonly isHidden: boolean;
  /** Where its operator stands in the stream. */
  readonly start: number;
  readonly end: number;
}

/**
 * All that a stream paints. Curves count with the points that bend them and letters with a square each, so a box may
 * be a little larger than what is seen in it, never smaller.
 *
 * @param sheet what there is of the page
 * @param breadth how broad strokes are in a graphics state, by its name
 */
export function* paintings(
  stream: string,
  sheet: Box,
  breadth: (state: string) => number,
): Generator<Painting> {
  const marks: (number | undefined)[] = [];
  const saved: { place: Matrix; clip: Box; pen: number }[] = [];
  let [place, clip, pen] = [still, sheet, 1];
  let line = still;
  let size = 0;
  let path: Point[] = [];
  /** The path that is being drawn narrows the clip when it ends. */
  let clips = 0;

  const seenOf = (box: Box): Box | undefined => {
    const seen = common(box, clip);
    return seen[0] > seen[2] || seen[1] > seen[3] ? undefined : seen;
  };
  const steps: Readonly<Record<string, (operands: readonly string[]) => void>> = {
    q: () => saved.push({ place, clip, pen }),
    Q: () => ({ place, clip, pen } = saved.pop() ?? { place, clip, pen }),
    cm: (operands) => (place = times(matrix(operands), place)),
    gs: (operands) => (pen = breadth((operands[0] ?? '').slice(1))),
    w: (operands) => (pen = Number(operands[0])),
    BT: () => (line = still),
    Tf: (operands) => (size = Number(operands[1])),
    Tm: (operands) => (line = matrix(operands)),
    Td: (operands) => {
      const [x = 0, y = 0] = numbers(operands);
      line = times([1, 0, 0, 1, x, y], line);
    },
    re: (operands) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(operands);
      path.push([x, y], [x + width, y + height]);
    },
    W: () => clips++,
    'W*': () => clips++,
    BDC: (operands) => {
      const at = operands.indexOf('/MCID');
      marks.push(at < 0 ? undefined : Number(operands[at + 1]));
    },
    BMC: () => marks.push(undefined),
    EMC: () => marks.pop(),
  };

  for (const { name, operands, start, end } of operations(stream)) {
    const id = marks.findLast((mark) => mark !== undefined);
    if (['m', 'l', 'c', 'v', 'y'].includes(name)) {
      const along = numbers(operands);
      for (let i = 0; i + 1 < along.length; i += 2) path.push([along[i] ?? 0, along[i + 1] ?? 0]);
    } else if (name === 'Tj') {
      const across = (((operands[0] ?? '').length - 2) / 4) * size;
      const letters = (from: number, to: number): Box =>
        boxOf(
          [
            [0, from * size],
            [across, to * size],
          ],
          times(line, place),
        );
      // Letters stand on their line three quarters of their size high; tips are a tenth of that.
      const ink = letters(0, 0.75);
      const shown = seenOf(ink);
      const isHidden = !shown || shown[3] - shown[1] < 0.1 * (ink[3] - ink[1]);
      yield { id, seen: seenOf(letters(-0.25, 1)), isHidden, start, end };
    } else if (ends.has(name)) {
      if (path.length > 0 && name !== 'n') {
        const seen = seenOf(boxOf(path, place, strokes.has(name) ? pen / 2 : 0));
        yield { id, seen, isHidden: false, start, end };
      }
      if (path.length > 0 && clips > 0) clip = common(clip, boxOf(path, place));
      path = [];
      clips = 0;
    } else steps[name]?.(operands);
  }
}

/** The box of each piece of marked content that is seen, by its id; what is clipped away has none. */
export function boxesOf(...page: Parameters<typeof paintings>): Map<number, Box> {
  const boxes = new Map<number, Box>();
  for (const { id, seen } of paintings(...page)) {
    if (id === undefined || !seen) continue;
    const known = boxes.get(id);
    boxes.set(id, known ? together(known, seen) : seen);
  }
  return boxes;
}

/**
 * The stream without text that is not seen. What begins at the very top of a page, Chromium draws at the foot of the
 * page before as well, where a clip hides it from the eye and from no one else.
 */
export function withoutHidden(...[stream, sheet, breadth]: Parameters<typeof paintings>): string {
  let made = '';
  let at = 0;
  for (const { isHidden, start, end } of paintings(stream, sheet, breadth)) {
    if (!isHidden) continue;
    made += stream.slice(at, start);
    at = end;
  }
  return made + stream.slice(at);
}
