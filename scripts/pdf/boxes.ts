/** Where on its page marked content is seen: every figure of a tagged PDF says so (ISO 32000-1, 14.8.5.4.3). */
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

/**
 * The box of each piece of marked content of a page that is seen, by its id; what is clipped away has none. Curves
 * count with the points that bend them and letters with a square each, so a box may be a little larger than what is
 * seen in it, never smaller.
 *
 * @param sheet what there is of the page
 * @param breadth how broad strokes are in a graphics state, by its name
 */
export function boxesOf(stream: string, sheet: Box, breadth: (state: string) => number): Map<number, Box> {
  const boxes = new Map<number, Box>();
  const marks: (number | undefined)[] = [];
  const saved: { place: Matrix; clip: Box; pen: number }[] = [];
  let [place, clip, pen] = [still, sheet, 1];
  let line = still;
  let size = 0;
  let path: Point[] = [];
  /** The path that is being drawn narrows the clip when it ends. */
  let clips = 0;

  const paint = (painted: Box): void => {
    const id = marks.findLast((mark) => mark !== undefined);
    const seen = common(painted, clip);
    if (id === undefined || seen[0] > seen[2] || seen[1] > seen[3]) return;
    const known = boxes.get(id);
    boxes.set(id, known ? together(known, seen) : seen);
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
    Tj: (operands) => {
      const end = (((operands[0] ?? '').length - 2) / 4) * size;
      const corners: Point[] = [
        [0, -size / 4],
        [end, size],
      ];
      paint(boxOf(corners, times(line, place)));
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

  for (const { name, operands } of operations(stream)) {
    if (['m', 'l', 'c', 'v', 'y'].includes(name)) {
      const along = numbers(operands);
      for (let i = 0; i + 1 < along.length; i += 2) path.push([along[i] ?? 0, along[i + 1] ?? 0]);
    } else if (ends.has(name)) {
      if (path.length > 0 && name !== 'n') paint(boxOf(path, place, strokes.has(name) ? pen / 2 : 0));
      if (path.length > 0 && clips > 0) clip = common(clip, boxOf(path, place));
      path = [];
      clips = 0;
    } else steps[name]?.(operands);
  }
  return boxes;
}
