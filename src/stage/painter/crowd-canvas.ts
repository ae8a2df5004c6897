/**
 * The hundred dots on their way. They are drawn on a canvas that lies on the stage's drawing while they move; at
 * rest the drawing itself has them, and the canvas is empty.
 */
import type { Point } from '../../scene/arrange.ts';
import {
  dotIndex,
  tones,
  travellers,
  type Curve,
  type Dot,
  type Scene,
  type Tone,
} from '../../scene/scene.ts';
import { outlineOf, ringWidth } from '../../scene/svg.ts';
import { part } from '../motion.ts';
import { lengthOf, placeAfter, trailsOf, type Trail } from './trails.ts';

/** Red, green, blue, 0–255 each. */
type Rgb = readonly [number, number, number];

/**
 * A traveller at some moment, as numbers in a row, so that sixty frames a second leave nothing to be collected:
 * x, y, r, how square it is (0–1), fill and outline as red, green, blue.
 */
const perDot = 10;
const at = { fill: 4, stroke: 7 };

export interface Crowd {
  /** Whether there is a crowd to set out from. */
  readonly present: () => boolean;
  /** Sets out for a picture, from wherever the dots are now, and by ways that come with it. */
  readonly setOut: (to: Scene, ways: readonly Curve[]) => void;
  /** Paints the dots at time `t` of the motion, 0–1. */
  readonly paint: (t: number) => void;
  /** The dots have arrived, or are put there: the canvas is cleared. */
  readonly rest: (dots: readonly Dot[]) => void;
}

/** On its way a dot that is not solid shows the ground inside its outline, whatever the outline is at rest. */
const tonesOf = (dot: Dot): { fill: Tone; stroke: Tone } => ({
  fill: outlineOf(dot) === undefined ? dot.tone : 'ground',
  stroke: dot.tone,
});

/** A crowd over `svg`, in the same place and the same coordinates. */
export function createCrowd(svg: SVGSVGElement): Crowd {
  const canvas = document.createElement('canvas');
  canvas.className = 'crowd';
  svg.after(canvas);
  const context = contextOf(canvas);
  let dots: readonly Dot[] = [];
  /** Whether a picture has been shown; it may have no dots. */
  let hasRested = false;
  let from = new Float32Array();
  let to = new Float32Array();
  let now: Float32Array | undefined;
  let width = 1;
  let stroke = '';
  /** How the drawing's coordinates lie on the canvas; unknown while its size may have changed. */
  let view: View | undefined;
  // Not asked in every frame: each time the page is laid out for an answer.
  new ResizeObserver(() => (view = undefined)).observe(canvas);
  let trails: readonly Trail[] = [];
  let walks: ReadonlyMap<number, readonly Point[]> = new Map();

  return {
    present: () => hasRested && context !== null,
    setOut({ dots: next, box }, ways) {
      const colours = readColours(canvas);
      from = now?.slice() ?? looksOf(dots, colours);
      to = looksOf(next, colours);
      appear(from, to);
      appear(to, from);
      view = undefined;
      ({ trails, walks } = trailsOf(ways, placesOf(from), placesOf(to)));
      now = from.slice();
      dots = next;
      width = box.w;
      stroke = `rgb(${String(colours.get('industry'))})`;
    },
    paint(t) {
      if (!context || !now) return;
      view ??= fit(canvas, context, svg);
      clear(context);
      if (view) context.setTransform(...view);
      for (let start = 0; start < to.length; start += perDot) {
        const share = delayed(t, (to[start] ?? 0) / width);
        for (let n = start; n < start + perDot; n++) {
          const [a = 0, b = 0] = [from[n], to[n]];
          now[n] = a + (b - a) * share;
        }
      }
      const gone = new Map(
        [...walks].map(([dot, walk]) => [dot, delayed(t, (to[dot * perDot] ?? 0) / width) * lengthOf(walk)]),
      );
      for (const [dot, walk] of walks) now.set(placeAfter(walk, gone.get(dot) ?? 0), dot * perDot);
      context.strokeStyle = stroke;
      for (const { curve, goers } of trails) {
        const [end = 0] = curve.points.at(-1) ?? [];
        const drawn = goers.map(([dot, lead]) => (gone.get(dot) ?? 0) - lead);
        // Where nobody goes, as if somebody did.
        if (drawn.length === 0) drawn.push(delayed(t, end / width) * lengthOf(curve.points));
        drawTrail(context, curve, Math.max(...drawn));
      }
      for (let start = 0; start < to.length; start += perDot) {
        if ((now[start + 2] ?? 0) > 0) drawDot(context, now, start);
      }
    },
    rest(arrived) {
      // Ready for the next motion, whose first frame has no time for it.
      if (context && !hasRested) view = fit(canvas, context, svg);
      hasRested = true;
      if (now && context) clear(context);
      now = undefined;
      dots = arrived;
    },
  };
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * What draws on a canvas. Where the browser can, its frames go to the screen by themselves: as a part of the page's, each
 * is copied once more by the page's own thread, which a slow phone sees.
 */
const contextOf = (canvas: HTMLCanvasElement): Context | null =>
  'transferControlToOffscreen' in canvas
    ? canvas.transferControlToOffscreen().getContext('2d')
    : (canvas as HTMLCanvasElement).getContext('2d');

/** A matrix as `setTransform` takes it. */
type View = readonly [number, number, number, number, number, number];

/** Gives the canvas as many pixels as it has on the screen, and tells how the drawing lies on them. */
function fit(canvas: HTMLCanvasElement, context: Context, svg: SVGSVGElement): View | undefined {
  const place = svg.getScreenCTM();
  const box = canvas.getBoundingClientRect();
  const [width, height] = [box.width * devicePixelRatio, box.height * devicePixelRatio].map(Math.round);
  if (!place || width === undefined || height === undefined) return undefined;
  const surface = context.canvas;
  if (surface.width !== width || surface.height !== height) {
    surface.width = width;
    surface.height = height;
  }
  const scale = place.a * devicePixelRatio;
  const [x, y] = [(place.e - box.left) * devicePixelRatio, (place.f - box.top) * devicePixelRatio];
  return [scale, 0, 0, scale, x, y];
}

function clear(context: Context): void {
  context.resetTransform();
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

/** As the figures draw it: a hollow dot is one of its tone with a smaller one of the ground on top. */
function drawDot(context: Context, looks: Float32Array, start: number): void {
  const [x = 0, y = 0] = [looks[start], looks[start + 1]];
  const [r = 0, square = 0] = [looks[start + 2], looks[start + 3]];
  const fill = colour(looks, start + at.fill);
  const stroke = colour(looks, start + at.stroke);
  drawShape(context, x, y, r, square, stroke);
  if (fill !== stroke) drawShape(context, x, y, Math.max(0, r - ringWidth), square, fill);
}

function drawShape(context: Context, x: number, y: number, r: number, square: number, colour: number): void {
  context.beginPath();
  if (square === 0) context.arc(x, y, r, 0, 2 * Math.PI);
  else context.roundRect(x - r, y - r, 2 * r, 2 * r, r * (1 - square));
  context.fillStyle = css(colour);
  context.fill();
}

/** A way, as far as it has been gone. */
function drawTrail(context: Context, { points, width }: Curve, length: number): void {
  if (length <= 0) return;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.lineWidth = width;
  context.setLineDash([length, 1e4]);
  context.stroke();
}

/** A colour as one number. */
const colour = (looks: Float32Array, at: number): number =>
  (Math.round(looks[at] ?? 0) << 16) | (Math.round(looks[at + 1] ?? 0) << 8) | Math.round(looks[at + 2] ?? 0);

/** The names of colours that were painted: a few tones and the ways between them. */
const names = new Map<number, string>();

function css(colour: number): string {
  const known = names.get(colour);
  if (known !== undefined) return known;
  const name = `#${colour.toString(16).padStart(6, '0')}`;
  names.set(colour, name);
  return name;
}

/** Those who go to one place set out together, and places are filled from left to right; `x` in parts of the box. */
const delayed = (t: number, x: number): number => part(t, 0.05 + x * 0.3, 0.65 + x * 0.3);

/** Where the travellers are; nothing for one that has no size. */
const placesOf = (looks: Float32Array): (Point | undefined)[] =>
  Array.from({ length: travellers }, (_, i) => {
    const [x = 0, y = 0, r = 0] = looks.subarray(i * perDot);
    return r > 0 ? [x, y] : undefined;
  });

/** Every traveller in its slot; one that is not in the picture has no size. */
function looksOf(dots: readonly Dot[], colours: ReadonlyMap<Tone, Rgb>): Float32Array<ArrayBuffer> {
  const looks = new Float32Array(travellers * perDot);
  for (const dot of dots) {
    const { fill, stroke } = tonesOf(dot);
    const black: Rgb = [0, 0, 0];
    looks.set(
      [
        dot.x,
        dot.y,
        dot.r,
        dot.shape === 'square' ? 1 : 0,
        ...(colours.get(fill) ?? black),
        ...(colours.get(stroke) ?? black),
      ],
      dotIndex(dot) * perDot,
    );
  }
  return looks;
}

/** Puts travellers that are absent in one picture where the other has them, without size: they grow or shrink in place. */
function appear(absent: Float32Array, present: Float32Array): void {
  for (let at = 0; at < absent.length; at += perDot) {
    if ((absent[at + 2] ?? 0) > 0) continue;
    absent.set(present.subarray(at, at + perDot), at);
    absent[at + 2] = 0;
  }
}

/** The tones as they are now: theme, forced colours and all. Asked of a childless node, so that it costs nothing. */
function readColours(canvas: HTMLCanvasElement): Map<Tone, Rgb> {
  const style = getComputedStyle(canvas);
  const colours = new Map<Tone, Rgb>();
  for (const tone of tones) {
    canvas.style.color = `var(--${tone})`;
    const [r = 0, g = 0, b = 0] = (style.color.match(/[\d.]+/g) ?? []).map(Number);
    colours.set(tone, [r, g, b]);
  }
  canvas.style.removeProperty('color');
  return colours;
}
