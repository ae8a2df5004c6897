/**
 * A scene: everything that one picture shows, as a plain value. Layouts make it, painters paint it, nobody
 * changes it. It knows no chapter, no language and no browser, so the build, the print and the live stage
 * all paint the same thing.
 */

import { extentOf } from './measure.ts';

/** A drawing area in its own pixels. A painter may scale it, down to where `least` is 12 px on the screen. */
export interface Box {
  readonly id: BoxId;
  /** How layouts arrange it: areas of one name differ in height alone. */
  readonly name: BoxName;
  readonly w: number;
  readonly h: number;
  /** Size of a label in box pixels. */
  readonly label: number;
  /** The smallest that any label of any picture is set in; a test holds the pictures to it. */
  readonly least: number;
  /** Size of a large numeral in box pixels. */
  readonly numeral: number;
  /** What the one large figure of a picture has of its usual size: on paper the title of the chapter is larger. */
  readonly hero?: number;
  /** Whether what else it says in words is left to those beside it, as on paper. */
  readonly bare?: boolean;
}
export const boxIds = ['narrow', 'low', 'medium', 'wide'] as const;
export type BoxId = (typeof boxIds)[number];
export type BoxName = Exclude<BoxId, 'low'>;

/**
 * The four drawing areas. `narrow` serves phones, the figures inside the text and print; `low` the stage of a phone
 * whose window is short, as most are under a browser's own bars; `medium` a tablet's band above the text; `wide` the
 * column beside the text on a desktop.
 */
export const boxes: Readonly<Record<BoxId, Box>> = {
  narrow: { id: 'narrow', name: 'narrow', w: 340, h: 340, label: 14.5, least: 13, numeral: 29 },
  low: { id: 'low', name: 'narrow', w: 340, h: 280, label: 14.5, least: 13, numeral: 29 },
  medium: { id: 'medium', name: 'medium', w: 720, h: 480, label: 17, least: 14.7, numeral: 44 },
  wide: { id: 'wide', name: 'wide', w: 800, h: 760, label: 18, least: 15.7, numeral: 58 },
};

/** Whether a box as broad as a tablet's is as high as a page, where paper gives a picture one to itself. */
export const isPage = ({ name, h }: Pick<Box, 'name' | 'h'>): boolean => name === 'medium' && h > 650;

/** How small letters may become on the screen, in CSS px at the browser's usual size of text. */
export const legible = 12;

/** The least scale at which a box can be painted with every label legible. */
export const leastScale = ({ least }: Box): number => legible / least;

/** Colours by meaning, never by name. Three data hues, ink at three strengths, and the ground. */
export const tones = ['ink', 'ink-2', 'ink-3', 'industry', 'academia', 'other', 'ground'] as const;
export type Tone = (typeof tones)[number];

/** One counted thing. Round stands for people; square for anything else that is counted. */
export interface Dot {
  readonly kind: 'dot';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly tone: Tone;
  readonly shape: DotShape;
  /** Solid unless said otherwise. */
  readonly look?: DotLook;
}
export type DotShape = 'round' | 'square';
/**
 * `open` is outlined and stands for what is reported; `gone` is a thin outline, for someone who has left; `lost` is a
 * broken outline, for someone of whom nothing is seen any more. The three differ without colour.
 */
export const dotLooks = ['open', 'gone', 'lost'] as const;
export type DotLook = (typeof dotLooks)[number];

/** Many dots of one tone that come and go together; painted as one path, so a thousand cost one node. */
export interface Field {
  readonly kind: 'field';
  readonly key: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly r: number;
  readonly tone: Tone;
  readonly shape: DotShape;
  readonly look?: DotLook;
}

export interface Line {
  readonly kind: 'line';
  readonly key: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tone: Tone;
  readonly dashed: boolean;
}

/** A line through known points; never drawn across a gap: each unbroken run of a series is a curve of its own. */
export interface Curve {
  readonly kind: 'curve';
  readonly key: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly tone: Tone;
  readonly width: number;
  readonly dashed: boolean;
  /** Its points lie evenly on one bend, the middle one among them: it is written as that bend, in fewer bytes. */
  readonly isBend?: true;
  /** The travellers who have come this way, by number. */
  readonly by?: readonly number[];
}

/** A solid bar for a known amount, or an open hatched one for a range, a disputed or an uncertain amount. */
export interface Bar {
  readonly kind: 'bar';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly tone: Tone;
  readonly uncertain: boolean;
}

/** A full rectangle of dots, exactly `columns × rows` of them, painted as one dotted line: thousands cost one node. */
export interface Grid {
  readonly kind: 'grid';
  readonly key: string;
  /** Centre of the first dot. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
  readonly r: number;
  readonly tone: Tone;
  readonly shape: DotShape;
  /** Set apart in blocks of `each × each`, `gap` px further from one another, so that thousands can be counted. */
  readonly blocks?: { readonly each: number; readonly gap: number };
}

/** A place where the record has nothing: hatched, so that emptiness is seen to be a gap and not a zero. */
export interface Gap {
  readonly kind: 'gap';
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Label {
  readonly kind: 'label';
  readonly key: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
  /** `label` is the sans of captions, `num` the display face of large figures. */
  readonly face: 'label' | 'num';
  /** The language of its words where that is not the page's. */
  readonly lang?: string;
}

export type Mark = Dot | Field | Grid | Line | Curve | Bar | Gap | Label;

/** How many dots travel through the story, keyed `d0`…`d99`; a scene holds those of them that count something there. */
export const travellers = 100;

export interface Scene {
  readonly box: Box;
  /** Painted in this order, dots last. */
  readonly marks: readonly Exclude<Mark, Dot>[];
  /** The travellers that are present, in key order. */
  readonly dots: readonly Dot[];
}

/** Rounds to a tenth of a box pixel: enough for the eye, short in a file, and the same on every machine. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

/** The key of the `i`-th traveller. */
export const dotKey = (i: number): string => `d${String(i)}`;

/** Which traveller a key names; the inverse of `dotKey`. */
export const dotIndex = ({ key }: Pick<Dot, 'key'>): number => Number(key.slice(1));

/**
 * A scene with its numbers as short as they travel and are painted: places to a tenth of a box pixel, radii to a
 * hundredth. Layouts may compute as they like; every picture of the story goes through here once.
 */
export function settle(scene: Scene): Scene {
  const hundredth = (n: number): number => Math.round(n * 100) / 100;
  const labels = new Map(inside(scene).map((label) => [label.key, label]));
  return {
    ...scene,
    dots: scene.dots.map((dot) => ({ ...dot, x: tenth(dot.x), y: tenth(dot.y), r: hundredth(dot.r) })),
    marks: scene.marks.map((mark) =>
      mark.kind === 'field'
        ? {
            ...mark,
            r: hundredth(mark.r),
            points: mark.points.map(([x, y]) => [tenth(x), tenth(y)] as const),
          }
        : mark.kind === 'curve'
          ? { ...mark, points: mark.points.map(([x, y]) => [tenth(x), tenth(y)] as const) }
          : mark.kind === 'label'
            ? (labels.get(mark.key) ?? mark)
            : mark,
    ),
  };
}

/**
 * The labels of a scene with their ink inside its box, by moving them and never by their size, so that the lines of one
 * note stay alike. What leaves the top moves down, all lines of its note with it, and pushes down the words under it.
 */
function inside({ marks, box }: Scene): readonly Label[] {
  const labels = marks.filter((mark) => mark.kind === 'label').map((label) => within(label, box));
  const noteOf = ({ key }: Label): string => key.replace(/-\d+$/, '');
  const notes = new Map<string, number>();
  const push = (label: Label, by: number): void => {
    notes.set(noteOf(label), Math.max(by, notes.get(noteOf(label)) ?? 0));
  };
  // Hangul rises nearly an em above its baseline, figures three quarters.
  for (const label of labels) {
    const rise = /[가-힣]/.test(label.text) ? 0.96 : 0.78;
    if (label.y < label.size * rise + 0.5) push(label, label.size * rise + 0.5 - label.y);
  }
  const moved = (label: Label): Label => ({ ...label, y: label.y + (notes.get(noteOf(label)) ?? 0) });
  const byHeight = [...labels].sort((a, b) => a.y - b.y);
  byHeight.forEach((upper, i) => {
    const by = notes.get(noteOf(upper));
    if (by === undefined) return;
    for (const lower of byHeight.slice(i + 1)) {
      const isPushed = touch(moved(upper), moved(lower)) && !touch(upper, lower);
      if (isPushed && noteOf(lower) !== noteOf(upper)) push(lower, by);
    }
  });
  return labels.map((label) => ({ ...label, y: tenth(moved(label).y) }));
}

/** A label that does not leave its box sideways: the last letter of a line that ends at the edge reaches a pixel over. */
function within(label: Label, { w }: Box): Label {
  const { left, right: reckoned } = extentOf(label);
  // The display face runs a little wider than is reckoned with.
  const right = label.face === 'num' ? reckoned + (reckoned - left) * 0.05 : reckoned;
  const x =
    label.anchor === 'end'
      ? Math.min(label.x, w - 2)
      : label.anchor === 'start'
        ? Math.max(label.x - (label.x > w * 0.6 ? Math.max(0, right - w) : 0), 1.5)
        : label.x;
  return { ...label, x: tenth(x) };
}

/** Whether the rooms of two labels meet. */
function touch(a: Label, b: Label): boolean {
  const [p, q] = [extentOf(a), extentOf(b)];
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}
