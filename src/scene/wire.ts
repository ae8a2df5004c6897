/**
 * Scenes as they travel to the browser: dots, fields and curves as whole numbers from one to the next (they repeat, so
 * they compress to almost nothing), all else in columns. One file holds all steps of one language in one box, so the
 * script never grows with the story.
 */
import {
  boxes,
  dotIndex,
  dotKey,
  dotLooks,
  tones,
  type BoxId,
  type Dot,
  type Field,
  type Scene,
} from './scene.ts';

/** What the stage shows around the drawing of a step. */
export interface Shown {
  readonly scene: Scene;
  /** "Each dot: …" */
  readonly key: string;
  /** Whose word the picture is, in the reader's language. */
  readonly layer: string;
  /** What the picture shows, for whoever hears it; where the page has no figure of it that says so. */
  readonly said?: string;
}

/**
 * Column after column: all x, all y, all r, all tone indices, all forms (1 if square, and twice the place of its look
 * among `dotLooks`, from 1), and which travellers they are; each as steps, see `steps`.
 */
export type WireDots = readonly (readonly number[])[];
type Under = Scene['marks'][number];
/** Marks made of places: fields and curves. */
type Strewn = Extract<Under, { readonly points: Field['points'] }>;
/** A key travels as a number that is the same wherever the key is: what it is called only a drawing's code knows. */
type Packed<M> = (M extends Strewn
  ? Omit<M, 'points' | 'key'> & { readonly xs: readonly number[]; readonly ys: readonly number[] }
  : Omit<M, 'key'>) & { readonly key: number };
type WireMark = Packed<Under>;
/** Every mark of the file once. By kind: for each of its properties, what its marks have there; null for nothing; keys as steps. */
export type WireMarks = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
export interface WireShown {
  readonly dots: WireDots;
  /** Places among the file's marks, all kinds in one row, in painting order; as steps. */
  readonly marks: readonly number[];
  readonly key: string;
  readonly layer: string;
  readonly said?: string;
}
export interface Wire {
  readonly box: BoxId;
  readonly marks: WireMarks;
  readonly steps: Readonly<Record<string, WireShown>>;
}

/** Tenths of a pixel, or another `part`, from each value to the next: an even row is one number repeated. */
const steps = (values: readonly number[], part = 10): number[] =>
  values.map((value, i) => Math.round(value * part) - Math.round((values[i - 1] ?? 0) * part));

/** The values again; the inverse of `steps`. */
function values(from: readonly number[] = [], part = 10): number[] {
  let at = 0;
  return from.map((step) => (at += step) / part);
}

type AllShown = ReadonlyMap<string, Shown>;

/** Every mark of some pictures once, by what makes it out, in the order of a file. */
function poolOf(shown: AllShown): ReadonlyMap<string, Under> {
  const marks = [...shown.values()].flatMap(({ scene }) => scene.marks);
  return new Map(
    marks.map((mark) => [JSON.stringify(mark), mark] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const keysOf = (shown: AllShown): readonly string[] => [...poolOf(shown).values()].map(({ key }) => key);

/**
 * Packs the steps of one language and box.
 *
 * @param first the pictures of another file, whose keys have the same numbers in this one: so that marks stay what they
 *   are from a picture of the one to a picture of the other
 */
export function pack(box: BoxId, shown: AllShown, first: AllShown = new Map()): Wire {
  const marks = poolOf(shown);
  const pool = [...marks.keys()];
  const keys = [...new Set([...keysOf(first), ...keysOf(shown)])];
  return {
    box,
    marks: inColumns([...marks.values()].map((mark) => packMark(mark, keys.indexOf(mark.key)))),
    steps: Object.fromEntries(
      [...shown].map(([id, { scene, key, layer, said }]) => [
        id,
        {
          key,
          layer,
          ...(said === undefined ? {} : { said }),
          dots: packDots(scene.dots),
          marks: steps(
            scene.marks.map((mark) => pool.indexOf(JSON.stringify(mark))),
            1,
          ),
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
  steps(
    dots.map(({ shape, look }) => (shape === 'square' ? 1 : 0) + 2 * (look ? dotLooks.indexOf(look) + 1 : 0)),
  ),
  steps(dots.map(dotIndex)),
];

function packMark(mark: Under, key: number): WireMark {
  if (!('points' in mark)) return { ...mark, key };
  const { points, ...rest } = mark;
  return { ...rest, key, xs: steps(points.map(([x]) => x)), ys: steps(points.map(([, y]) => y)) };
}

/** Like beside like compresses best. The marks come sorted, so that those of a kind stand together. */
function inColumns(marks: readonly WireMark[]): WireMarks {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const found = marks.filter((mark) => mark.kind === kind);
      const keys = steps(
        found.map(({ key }) => key),
        1,
      );
      const alike: readonly Record<string, unknown>[] = found.map((mark, i) => ({ ...mark, key: keys[i] }));
      const names = [...new Set(alike.flatMap(Object.keys))].filter((name) => name !== 'kind');
      return [kind, Object.fromEntries(names.map((name) => [name, alike.map((mark) => mark[name] ?? null)]))];
    }),
  );
}

/** The marks of a file again, in the order of their places. */
function outOfColumns(wire: WireMarks): readonly Under[] {
  return Object.entries(wire).flatMap(([kind, columns]) => {
    const names = Object.keys(columns);
    const keys = values(columns['key'] as readonly number[], 1);
    return (columns[names[0] ?? ''] ?? []).map((_, i) => {
      const had = names.filter((name) => columns[name]?.[i] !== null);
      return unpackMark({
        kind,
        ...Object.fromEntries(had.map((name) => [name, columns[name]?.[i]])),
        key: keys[i],
      } as WireMark);
    });
  });
}

/** Files that were unpacked before: the same place in a file gives the same value, so that `===` tells likeness. */
const unpacked = new WeakMap<WireMarks, readonly Under[]>();

function marksOf(wire: WireMarks): readonly Under[] {
  const known = unpacked.get(wire) ?? outOfColumns(wire);
  unpacked.set(wire, known);
  return known;
}

function unpackMark(mark: WireMark): Under {
  const key = String(mark.key);
  if (!('xs' in mark)) return { ...mark, key };
  const { xs, ys, ...rest } = mark;
  const y = values(ys);
  return { ...rest, key, points: values(xs).map((x, i): Field['points'][number] => [x, y[i] ?? 0]) };
}

/** Unpacks one step; the inverse of `pack` but for what keys are called (held for every picture of the story). */
export function unpack(wire: Wire, id: string): Shown | undefined {
  const shown = wire.steps[id];
  if (!shown) return undefined;
  const [xs = [], ys = [], rs = [], toneIndices = [], forms = [], who = []] = shown.dots.map((column) =>
    values(column),
  );
  const dots = xs.map((x, i): Dot => {
    const form = forms[i] ?? 0;
    const look = dotLooks[(form >> 1) - 1];
    return {
      kind: 'dot',
      key: dotKey(who[i] ?? i),
      x,
      y: ys[i] ?? 0,
      r: Math.round((rs[i] ?? 0) * 10) / 100,
      tone: tones[toneIndices[i] ?? 0] ?? 'ink',
      shape: form % 2 === 1 ? 'square' : 'round',
      ...(look ? { look } : {}),
    };
  });
  const all = marksOf(wire.marks);
  const marks = values(shown.marks, 1).flatMap((place) => all[place] ?? []);
  const { key, layer, said } = shown;
  return {
    key,
    layer,
    ...(said === undefined ? {} : { said }),
    scene: { box: boxes[wire.box], marks, dots },
  };
}
