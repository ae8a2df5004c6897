/**
 * A picture across two pages: where it may be folded, how it is opened there so that neither a word nor a thing comes
 * near the fold, and its halves.
 */
import { extentOf } from '../../scene/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import { escapeXml, paintMarks } from '../../scene/svg.ts';

/** A part of a picture's breadth, in box pixels; what is over `top` is left out, where there is nothing. */
export interface Half {
  readonly from: number;
  readonly to: number;
  readonly top?: number;
}

/** A stretch of a picture's breadth that a mark takes. */
type Span = readonly [left: number, right: number];

/** Lines shorter than this part of the breadth make a thing, as the walls of a house; longer ones may cross a fold. */
const longest = 0.15;

/** How far from the middle of the fold its words begin, in box pixels: where those of the page do. */
const margin = 48;
/** Over how much of the breadth a longer line is drawn out where a picture is opened. */
const drawn = 0.14;

/** Labels over a whole picture: they begin its right half. */
const headings: readonly string[] = ['title', 'finding'];
const isHeading = (key: string): boolean =>
  headings.some((name) => key === name || key.startsWith(`${name}-`));

/** What of a picture must not be folded: words but those over it, people, and things. */
function spanOf(mark: Scene['marks'][number], width: number): Span | undefined {
  switch (mark.kind) {
    case 'label': {
      const { left, right } = extentOf(mark);
      return isHeading(mark.key) ? undefined : [left, right];
    }
    case 'line':
    case 'curve': {
      const xs = mark.kind === 'line' ? [mark.x1, mark.x2] : mark.points.map(([x]) => x);
      const span: Span = [Math.min(...xs), Math.max(...xs)];
      return span[1] - span[0] < longest * width ? span : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Where the picture is folded: the first place from `least` on where no word is, nobody whose place is known, and no
 * thing. A word's breadth is estimated generously, so a pixel of it is none. Throws where there is no such place.
 */
export function foldFrom(scene: Scene, least: number): number {
  const words = 1.5;
  const taken = [
    ...scene.marks.flatMap((mark): Span[] => {
      const span = spanOf(mark, scene.box.w);
      if (!span) return [];
      return mark.kind === 'label' ? [[span[0] + words, span[1] - words]] : [span];
    }),
    ...scene.dots.filter(({ look }) => look !== 'lost').map(({ x, r }): Span => [x - r, x + r]),
  ];
  for (let x = least; x < scene.box.w; x += 0.25)
    if (taken.every(([left, right]) => x < left || x > right)) return x;
  throw new Error('the picture has no place for a fold');
}

/**
 * The picture opened at a fold: what is right of it moves `gap` away, and long lines are drawn out between. What stands
 * over the whole picture begins after the fold.
 */
export function openedAt(scene: Scene, fold: number, gap: number): Scene {
  const moved = (x: number): number => (x > fold ? x + gap : x);
  // Over the first part of the right half, and slowly, so that an arc stays one.
  const eased = (x: number): number => {
    const part = Math.min(1, Math.max(0, (x - fold + 10) / (drawn * scene.box.w)));
    return x + gap * part * part * (3 - 2 * part);
  };
  const marks = scene.marks.map((mark): Scene['marks'][number] => {
    const span = spanOf(mark, scene.box.w);
    const by = span ? moved((span[0] + span[1]) / 2) - (span[0] + span[1]) / 2 : 0;
    switch (mark.kind) {
      case 'label':
        return { ...mark, x: isHeading(mark.key) ? mark.x + fold + gap / 2 + margin : mark.x + by };
      case 'line':
        return span
          ? { ...mark, x1: mark.x1 + by, x2: mark.x2 + by }
          : { ...mark, x1: eased(mark.x1), x2: eased(mark.x2) };
      case 'curve':
        return { ...mark, points: mark.points.map(([x, y]) => [span ? x + by : eased(x), y] as const) };
      case 'field':
        return { ...mark, points: mark.points.map(([x, y]) => [moved(x), y] as const) };
      default:
        throw new Error(`a picture with a ${mark.kind} cannot be opened at a fold`);
    }
  });
  return {
    box: { ...scene.box, w: scene.box.w + gap },
    marks,
    dots: scene.dots.map((dot) => ({ ...dot, x: moved(dot.x) })),
  };
}

/**
 * One half as SVG, without the words, dots and things of the other. The left one speaks for both; without a description
 * a half is silent, or the picture would be described twice.
 */
export function paintHalf(
  scene: Scene,
  id: string,
  { from, to, top = 0 }: Half,
  description?: string,
): string {
  const within = ([left, right]: Span): boolean => (left + right) / 2 >= from && (left + right) / 2 < to;
  const half: Scene = {
    ...scene,
    marks: scene.marks.filter((mark) => {
      if (mark.kind === 'label') {
        const { left, right } = extentOf(mark);
        return within([left, right]);
      }
      const span = spanOf(mark, scene.box.w);
      return span === undefined || within(span);
    }),
    dots: scene.dots.filter(({ x }) => within([x, x])),
  };
  const { h } = scene.box;
  const said =
    description === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(description)}"`;
  return `<svg class="scene" viewBox="${from} ${top} ${to - from} ${h - top}" width="${to - from}" height="${h - top}" ${said} focusable="false">${paintMarks(half, id)}</svg>`;
}
