/**
 * Scenes as they travel to the browser: dots and fields as whole numbers from one to the next (they repeat, so they
 * compress to almost nothing), everything else as it is. One file holds all steps of one language in one box, so the
 * script never grows with the story.
 */
import { boxes, dotKey, tones, type BoxId, type Dot, type Field, type Scene } from './scene.ts';

/** What the stage shows around the drawing of a step. */
export interface Shown {
  readonly scene: Scene;
  /** "Each dot: …" */
  readonly key: string;
  /** Whose word the picture is, in the reader's language. */
  readonly layer: string;
}

/** Column after column: all x, all y, all r, all tone indices, all shapes (1 if square); each as steps, see `steps`. */
export type WireDots = readonly (readonly number[])[];
type Under = Scene['marks'][number];
type WireField = Omit<Field, 'points'> & { readonly xs: readonly number[]; readonly ys: readonly number[] };
export type WireMark = Exclude<Under, Field> | WireField;
export interface WireShown {
  readonly dots: WireDots;
  /** Places in the file's list of marks, in painting order. */
  readonly marks: readonly number[];
  readonly key: string;
  readonly layer: string;
}
export interface Wire {
  readonly box: BoxId;
  /** Every mark of the file once, like beside like: they compress far better than in the order of the story. */
  readonly marks: readonly WireMark[];
  readonly steps: Readonly<Record<string, WireShown>>;
}

/** Tenths of a pixel from each value to the next, so that an even row is one number repeated. */
const steps = (values: readonly number[]): number[] =>
  values.map((value, i) => Math.round(value * 10) - Math.round((values[i - 1] ?? 0) * 10));

/** The values again; the inverse of `steps`. */
function values(from: readonly number[] = []): number[] {
  let at = 0;
  return from.map((step) => (at += step) / 10);
}

/** Packs the steps of one language and box. */
export function pack(box: BoxId, shown: ReadonlyMap<string, Shown>): Wire {
  const marks = new Map<string, WireMark>();
  for (const { scene } of shown.values()) {
    for (const mark of scene.marks.map(packMark)) marks.set(JSON.stringify(mark), mark);
  }
  const pool = [...marks.keys()].sort();
  return {
    box,
    marks: pool.flatMap((name) => marks.get(name) ?? []),
    steps: Object.fromEntries(
      [...shown].map(([id, { scene, key, layer }]) => [
        id,
        {
          key,
          layer,
          dots: packDots(scene.dots),
          marks: scene.marks.map((mark) => pool.indexOf(JSON.stringify(packMark(mark)))),
        },
      ]),
    ),
  };
}

const packDots = (dots: Scene['dots']): WireDots => [
  steps(dots.map(({ x }) => x)),
  steps(dots.map(({ y }) => y)),
  steps(dots.map(({ r }) => r * 10)),
  steps(dots.map(({ tone }) => tones.indexOf(tone))),
  steps(dots.map(({ shape }) => (shape === 'square' ? 1 : 0))),
];

function packMark(mark: Under): WireMark {
  if (mark.kind !== 'field') return mark;
  const { points, ...rest } = mark;
  return { ...rest, xs: steps(points.map(([x]) => x)), ys: steps(points.map(([, y]) => y)) };
}

/** Marks that were unpacked before: the same place in a file gives the same value, so that `===` tells likeness. */
const unpacked = new WeakMap<WireMark, Under>();

function unpackMark(mark: WireMark): Under {
  if (mark.kind !== 'field') return mark;
  const known = unpacked.get(mark);
  if (known) return known;
  const { xs, ys, ...rest } = mark;
  const y = values(ys);
  const field: Field = { ...rest, points: values(xs).map((x, i) => [x, y[i] ?? 0]) };
  unpacked.set(mark, field);
  return field;
}

/** Unpacks one step; the inverse of `pack` (a test holds it to that, for every picture of the story). */
export function unpack(wire: Wire, id: string): Shown | undefined {
  const shown = wire.steps[id];
  if (!shown) return undefined;
  const [xs = [], ys = [], rs = [], toneIndices = [], squares = []] = shown.dots.map(values);
  const dots = xs.map((x, i): Dot => ({
    kind: 'dot',
    key: dotKey(i),
    x,
    y: ys[i] ?? 0,
    r: Math.round((rs[i] ?? 0) * 10) / 100,
    tone: tones[toneIndices[i] ?? 0] ?? 'ink',
    shape: squares[i] === 1 ? 'square' : 'round',
  }));
  const marks = shown.marks.flatMap((place) => {
    const mark = wire.marks[place];
    return mark ? [unpackMark(mark)] : [];
  });
  return { key: shown.key, layer: shown.layer, scene: { box: boxes[wire.box], marks, dots } };
}
