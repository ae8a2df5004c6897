/**
 * The painter that writes: a scene as a string of SVG. Presentation attributes and classes only, no `style`,
 * so that a strict content-security policy lets it through; colours come from the page's tokens by class.
 */
import { gridOffset, type Point } from './arrange.ts';
import type { Bar, Curve, Dot, Field, Gap, Grid, Label, Line, Scene } from './scene.ts';
import { tenth } from './scene.ts';

/** Escapes text for element content and attribute values. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** Width of the outline that makes a hollow dot, in box pixels. */
export const ringWidth = 1.4;

/**
 * How far letters may stand out of their box: a place that a drawing always takes, or browsers would say that it
 * moves when the next picture's letters stand out less.
 */
export const bleedOf = ({
  w,
  h,
}: Pick<Scene['box'], 'w' | 'h'>): { x: number; y: number; width: number; height: number } => ({
  x: -bleed,
  y: -bleed,
  width: w + 2 * bleed,
  height: h + 2 * bleed,
});
const bleed = 24;

/** The marks of a scene as SVG, without the `<svg>` around them. `id` keeps the hatch pattern unique on a page. */
export function paintMarks(scene: Scene, id: string): string {
  const hatched = scene.marks.some((mark) => mark.kind === 'gap' || (mark.kind === 'bar' && mark.uncertain));
  const defs = hatched ? hatch(id) : '';
  const under = strokesTogether(scene.marks).map((mark) => {
    if (Array.isArray(mark)) return paintStrokes(mark);
    switch (mark.kind) {
      case 'gap':
        return paintGap(mark, id);
      case 'field':
        return paintField(mark);
      case 'grid':
        return paintGrid(mark);
      case 'bar':
        return paintBar(mark, id);
      case 'label':
        return paintLabel(mark);
    }
  });
  return defs + under.join('') + groupDots(scene.dots).map(paintField).join('');
}

/**
 * A whole picture: `<svg>` with its viewBox. It is the drawing itself that speaks: a PDF takes its Figure tag and
 * alternative text from an `svg` with a role and a name, and drops those of a wrapper around a drawing without words.
 */
export function paintSvg(scene: Scene, id: string, description: string): string {
  const { w, h } = scene.box;
  return `<svg class="scene" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-label="${escapeXml(description)}" focusable="false">${paintMarks(scene, id)}</svg>`;
}

/** Travellers of one look become one path: a hundred dots in a line of text instead of a hundred elements. */
export function groupDots(dots: readonly Dot[]): Field[] {
  const groups = new Map<string, { look: Dot; points: (readonly [number, number])[] }>();
  for (const dot of dots) {
    const key = `${dot.tone} ${String(dot.r)} ${dot.shape} ${dot.look ?? ''}`;
    const group = groups.get(key) ?? { look: dot, points: [] };
    group.points.push([dot.x, dot.y]);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ look, points }) => ({
    kind: 'field',
    key: look.key,
    points,
    r: look.r,
    tone: look.tone,
    shape: look.shape,
    ...(look.look ? { look: look.look } : {}),
  }));
}

/**
 * Dots as strokes. A round one is a zero-length stroke with a round cap: "move, stay"; a square one is a stroke as
 * long as it is wide, for paper draws no zero-length square. Relative moves repeat, so they compress to almost
 * nothing. A hollow dot is painted in its tone with a smaller one of the ground on top.
 */
export function dotsPath({ points, shape, r }: Pick<Field, 'points' | 'shape' | 'r'>): string {
  const half = shape === 'square' ? tenth(r) : 0;
  let at: readonly [number, number] = [0, 0];
  return points
    .map(([x, y]) => {
      const move = `m${short(x - half - at[0])}${signed(y - at[1])}h${short(2 * half)}`;
      at = [x + half, y];
      return move;
    })
    .join('');
}

/** The stroke attributes that go with `dotsPath`. */
export const dotsStroke = (
  shape: Field['shape'],
  r: number,
): { 'stroke-width': string; 'stroke-linecap': string } => ({
  'stroke-width': short(2 * r),
  'stroke-linecap': shape === 'round' ? 'round' : 'butt',
});
/** A number without the zero before its point. */
const bare = (n: number): string => String(n).replace(/^(-?)0\./, '$1.');
const short = (n: number): string => bare(tenth(n));
const signed = (n: number): string => {
  const text = short(n);
  return text.startsWith('-') ? text : ` ${text}`;
};

/** Width of the outline of a dot that is not solid, in box pixels; nothing for a solid one. */
export const outlineOf = ({ tone, look }: Pick<Field, 'tone' | 'look'>): number | undefined =>
  look === 'gone' || look === 'lost' ? 0.9 : look === 'open' || tone === 'other' ? ringWidth : undefined;

/** The layers of a field from below: one, or two for a hollow one. A broken outline is drawn as one (`brokenRings`). */
export const fieldLayers = (field: Field): { tone: Field['tone']; r: number }[] => {
  const outline = outlineOf(field);
  return outline === undefined
    ? [{ tone: field.tone, r: field.r }]
    : [
        { tone: field.tone, r: field.r },
        { tone: 'ground', r: tenth(field.r - outline) },
      ];
};

/** Rings with gaps in them, of dots that are lost from sight: a path to be stroked, eight dashes a ring. */
export const brokenRings = ({ points, r }: Pick<Field, 'points' | 'r'>): Readonly<Record<string, string>> => {
  const inner = tenth(r - 0.5);
  const dash = (Math.PI * inner) / 8;
  const ring = `a${short(inner)} ${short(inner)} 0 1 1${signed(-2 * inner)} 0a${short(inner)} ${short(inner)} 0 1 1 ${short(2 * inner)} 0`;
  return {
    d: relativeSteps(
      points.map(([x, y]): Point => [x + inner, y]),
      tenth,
      'm',
    )
      .map((step) => step + ring)
      .join(''),
    'stroke-width': '1',
    'stroke-dasharray': short3(dash),
  };
};

const paintField = (field: Field): string => {
  if (field.look === 'lost') {
    const attributes = Object.entries(brokenRings(field)).map(([name, value]) => `${name}="${value}"`);
    return `<path class="s-${field.tone}" ${attributes.join(' ')}/>`;
  }
  return fieldLayers(field)
    .map(({ tone, r }) => {
      const stroke = dotsStroke(field.shape, r);
      return `<path class="s-${tone}" d="${dotsPath({ ...field, r })}" stroke-width="${stroke['stroke-width']}" stroke-linecap="${stroke['stroke-linecap']}"/>`;
    })
    .join('');
};

type Stroke = Line | Curve;
type NoStroke = Exclude<Scene['marks'][number], Stroke>;

/** Marks in their order, with the lines and curves of one look that follow one another together: they are one path. */
function strokesTogether(marks: Scene['marks']): readonly (NoStroke | Stroke[])[] {
  const together: (NoStroke | Stroke[])[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'line' && mark.kind !== 'curve') {
      together.push(mark);
      continue;
    }
    const last = together.at(-1);
    if (Array.isArray(last) && last[0] && lookOf(last[0]) === lookOf(mark)) last.push(mark);
    else together.push([mark]);
  }
  return together;
}

/** How a stroke looks, as attributes. */
const lookOf = (stroke: Stroke): string =>
  stroke.kind === 'line'
    ? `class="s-${stroke.tone} hair"${stroke.dashed ? ' stroke-dasharray="3 3"' : ''}`
    : `class="s-${stroke.tone}" stroke-width="${short(stroke.width)}" stroke-linejoin="round" stroke-linecap="round"${
        stroke.dashed ? ' stroke-dasharray="1 5"' : ''
      }`;

const paintStrokes = (strokes: readonly Stroke[]): string => {
  const d = strokes.map((stroke) => (stroke.kind === 'curve' ? bendPath(stroke) : linePath(stroke)));
  return strokes[0] ? `<path ${lookOf(strokes[0])} d="${d.join('')}"/>` : '';
};

const linePath = ({ x1, y1, x2, y2 }: Line): string => {
  const to =
    tenth(y1) === tenth(y2)
      ? `H${short(x2)}`
      : tenth(x1) === tenth(x2)
        ? `V${short(y2)}`
        : `L${short(x2)}${signed(y2)}`;
  return `M${short(x1)}${signed(y1)}${to}`;
};

/** What labels share stands before where each is: it compresses better. */
const paintLabel = (label: Label): string =>
  `<text class="f-${label.tone} ${label.face}" font-size="${short(label.size)}"${
    label.anchor === 'start' ? '' : ` text-anchor="${label.anchor}"`
  }${label.lang === undefined ? '' : ` lang="${label.lang}"`} x="${short(label.x)}" y="${short(label.y)}">${escapeXml(label.text)}</text>`;

/**
 * From each point to the next, as relative commands of a path: steps that are alike for points that stand alike far
 * apart, and so compress well. Each is taken from where the one before ended as written, so that rounding does not add
 * up. `moved` is how far the pen goes on from a point before the next command.
 */
function relativeSteps(
  points: readonly Point[],
  rounded: (n: number) => number,
  command: 'l' | 'm',
  moved = 0,
): readonly string[] {
  let at: Point = [0, 0];
  return points.map(([x, y], i) => {
    const [dx, dy] = [rounded(x - at[0]), rounded(y - at[1])];
    at = [rounded(at[0] + dx + moved), rounded(at[1] + dy)];
    // A line goes on without its letter.
    const letter = i === 0 ? 'M' : command === 'l' && i > 1 ? (dx < 0 ? '' : ' ') : command;
    return `${letter}${bare(dx)}${dy < 0 ? '' : ' '}${bare(dy)}`;
  });
}

/** A curve's points as a path. */
export const curvePath = (points: Curve['points']): string => relativeSteps(points, tenth, 'l').join('');

/** A curve as the bend that its points lie on, where they do. */
function bendPath({ points, isBend }: Curve): string {
  const [first, middle, last] = [points[0], points[(points.length - 1) / 2], points.at(-1)];
  if (isBend !== true || !first || !middle || !last) return curvePath(points);
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  // Whole pixels: a bend begins and ends under its dots, and passes half-way to its control point.
  const [x, y, cx, cy, ex, ey] = [
    ...first,
    ...[2 * (middle[0] - first[0]) - dx / 2, 2 * (middle[1] - first[1]) - dy / 2],
    ...[dx, dy],
  ].map(Math.round);
  return `M${x} ${y}q${cx}${[cy, ex, ey].map((n) => signed(n ?? 0)).join('')}`;
}

const paintBar = (bar: Bar, id: string): string => {
  const place = `x="${short(bar.x)}" y="${short(bar.y)}" width="${short(bar.w)}" height="${short(bar.h)}"`;
  return bar.uncertain
    ? `<rect class="s-${bar.tone} hair" fill="url(#${id}-gap)" stroke-dasharray="3 3" ${place}/>`
    : `<rect class="f-${bar.tone}" ${place}/>`;
};

/**
 * A grid as dashed rows: for round dots, dashes of no length whose caps are the dots; for squares, dashes as long as
 * they are wide. Exact to count, and two numbers a row. A row is a hair longer than its last gap, so that rounding
 * never loses the last dot.
 */
export function gridPath(grid: Grid): string {
  const { x, y, columns, rows, pitch, r, shape } = grid;
  const half = shape === 'square' ? r : 0;
  const length = rounded3(gridOffset(grid, columns - 1) + (shape === 'square' ? 2 * r : pitch * 0.01));
  const starts = Array.from({ length: rows }, (_, i): Point => [x - half, y + gridOffset(grid, i)]);
  return relativeSteps(starts, rounded3, 'm', length)
    .map((step) => `${step}h${String(length)}`)
    .join('');
}
const rounded3 = (n: number): number => Math.round(n * 1000) / 1000;
const short3 = (n: number): string => String(rounded3(n));

/** Whether squares touch and fill their blocks: edges that meet would show as seams. */
const isFilled = ({ pitch, r }: Pick<Grid, 'pitch' | 'r'>): boolean => 2 * r >= pitch;

/** The stroke that goes with `gridPath`: of squares that fill their blocks rows overlap a little. */
export const gridStroke = (grid: Grid): ReturnType<typeof dotsStroke> =>
  dotsStroke(grid.shape, isFilled(grid) ? grid.r + 0.15 : grid.r);

/** The dashes that go with `gridPath`. */
export function gridDashes({ shape, pitch, r, blocks }: Grid): string {
  const dash = shape === 'square' ? 2 * r : 0;
  const pair = (space: number): string => `${short3(dash)} ${short3(space)}`;
  if (!blocks) return pair(pitch - dash);
  if (isFilled({ pitch, r })) return `${short3(blocks.each * pitch)} ${short3(blocks.gap)}`;
  // Block after block: the last space of each is wider.
  return [
    ...Array.from({ length: blocks.each - 1 }, () => pair(pitch - dash)),
    pair(pitch - dash + blocks.gap),
  ].join(' ');
}

const paintGrid = (grid: Grid): string => {
  const stroke = gridStroke(grid);
  return `<path class="s-${grid.tone}" d="${gridPath(grid)}" stroke-width="${stroke['stroke-width']}" stroke-linecap="${stroke['stroke-linecap']}" stroke-dasharray="${gridDashes(grid)}"/>`;
};

const paintGap = (gap: Gap, id: string): string =>
  `<rect fill="url(#${id}-gap)" x="${short(gap.x)}" y="${short(gap.y)}" width="${short(gap.w)}" height="${short(gap.h)}"/>`;

/** The hatch of gaps: thin diagonals that read as "nothing known" in colour, in grey and on paper. */
export const hatch = (id: string): string =>
  `<defs><pattern id="${id}-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="s-ink-3 faint" d="M0 0v6" stroke-width="1"/></pattern></defs>`;
