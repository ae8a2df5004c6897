/**
 * The painter that moves: tweens from what is on screen to the next scene. The last frame of a tween is the scene
 * exactly, so however a reader arrives at a step, the picture is the same.
 */
import {
  curvePath,
  dotsPath,
  dotsStroke,
  fieldLayers,
  gridDashes,
  gridPath,
  ringWidth,
} from '../scene/svg.ts';
import { dotKey, travellers, type Dot, type Scene, type Tone } from '../scene/scene.ts';
import { animate, halt, part } from './motion.ts';

type Under = Scene['marks'][number];
const svgNames = 'http://www.w3.org/2000/svg';

/** What a traveller looks like at this moment; colours are CSS, so that a change of theme needs no repaint. */
interface Look {
  x: number;
  y: number;
  r: number;
  /** 0 round … 1 square. */
  square: number;
  fill: string;
  stroke: string;
}

export interface Painter {
  /** Paints a scene, moving from the present picture or at once; calls `settled` when nothing moves any more. */
  readonly show: (scene: Scene, move: boolean, settled: () => void) => void;
}

export function createPainter(svg: SVGSVGElement): Painter {
  const under = element('g');
  const over = element('g');
  const gone = element('g');
  svg.replaceChildren(hatchDefs(), gone, under, over);
  const rects = Array.from({ length: travellers }, (_, i) => {
    const rect = element('rect');
    rect.setAttribute('data-k', dotKey(i));
    over.append(rect);
    return rect;
  });
  const looks: Look[] = [];
  let present = new Map<string, { mark: Under; node: SVGElement }>();

  const put = (i: number, look: Look, before?: Look): void => {
    const rect = rects[i];
    if (!rect) return;
    // The outline lies on the edge: half of it inside. A tiny dot has a thinner one, or it would be all outline.
    const outline = Math.min(ringWidth, look.r * 0.8);
    const side = 2 * look.r - outline;
    rect.setAttribute('x', (look.x - side / 2).toFixed(1));
    rect.setAttribute('y', (look.y - side / 2).toFixed(1));
    if (before?.r !== look.r || before.square !== look.square) {
      rect.setAttribute('width', side.toFixed(2));
      rect.setAttribute('height', side.toFixed(2));
      rect.setAttribute('stroke-width', outline.toFixed(2));
      rect.setAttribute('rx', ((side / 2) * (1 - look.square)).toFixed(2));
    }
    if (before?.fill !== look.fill) rect.style.fill = look.fill;
    if (before?.stroke !== look.stroke) rect.style.stroke = look.stroke;
    looks[i] = look;
  };

  return {
    show(scene, move, settled) {
      halt();
      const { w, h } = scene.box;
      const view = `0 0 ${String(w)} ${String(h)}`;
      // Another box is another drawing: nothing on screen means anything in it.
      const animated = move && svg.getAttribute('viewBox') === view && looks.length === travellers;
      svg.setAttribute('viewBox', view);

      const next = new Map<string, { mark: Under; node: SVGElement }>();
      const entering: SVGElement[] = [];
      const moving: ((t: number) => void)[] = [];
      for (const mark of scene.marks) {
        const old = present.get(mark.key);
        if (old && sameContent(old.mark, mark)) {
          present.delete(mark.key);
          next.set(mark.key, { mark, node: old.node });
          if (mark.kind === 'label') moving.push(slide(old.node, mark));
          continue;
        }
        const node = draw(mark);
        entering.push(node);
        next.set(mark.key, { mark, node });
      }
      gone.replaceChildren(...[...present.values()].map(({ node }) => node));
      under.replaceChildren(...[...next.values()].map(({ node }) => node));
      present = next;

      const from = looks.slice();
      const targets = scene.dots.map(lookOf);
      const finish = (): void => {
        targets.forEach((look, i) => {
          put(i, look);
        });
        gone.replaceChildren();
        for (const slideTo of moving) slideTo(1);
        for (const { node } of next.values()) node.removeAttribute('opacity');
        settled();
      };
      if (!animated) {
        finish();
        return;
      }
      animate((t) => {
        gone.setAttribute('opacity', (1 - part(t, 0, 0.3)).toFixed(3));
        const shown = part(t, 0.6, 1).toFixed(3);
        for (const node of entering) node.setAttribute('opacity', shown);
        for (const slideTo of moving) slideTo(part(t, 0.1, 0.9));
        targets.forEach((target, i) => {
          const start = from[i];
          if (start) put(i, between(start, target, delayed(t, i)), looks[i]);
        });
      }, finish);
    },
  };
}

/** Each dot sets out a little later than the one before in golden-ratio order, so that a crowd flows. */
const delayed = (t: number, i: number): number => {
  const delay = ((i * 0.618034) % 1) * 0.3;
  return part(t, 0.05 + delay, 0.65 + delay);
};

function between(a: Look, b: Look, t: number): Look {
  if (t === 0) return a;
  if (t === 1) return b;
  const mix = (from: number, to: number): number => (from === to ? to : from + (to - from) * t);
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    r: mix(a.r, b.r),
    square: mix(a.square, b.square),
    fill: blend(a.fill, b.fill, t),
    stroke: blend(a.stroke, b.stroke, t),
  };
}

/** A colour between two, left to the browser so that tokens stay live. A blend of blends is cut to its nearer end. */
function blend(a: string, b: string, t: number): string {
  if (a === b) return b;
  const from = a.startsWith('color-mix') ? (/(var\([^)]*\)) \d+%\)$/.exec(a)?.[1] ?? b) : a;
  return from === b ? b : `color-mix(in oklab, ${from}, ${b} ${String(Math.round(t * 100))}%)`;
}

const colour = (tone: Tone): string => `var(--${tone})`;
const lookOf = (dot: Dot): Look => ({
  x: dot.x,
  y: dot.y,
  r: dot.r,
  square: dot.shape === 'square' ? 1 : 0,
  fill: colour(dot.tone === 'other' ? 'ground' : dot.tone),
  stroke: colour(dot.tone),
});

/** Whether a mark shows the same thing; a label may have moved. */
function sameContent(a: Under, b: Under): boolean {
  if (a.kind === 'label' && b.kind === 'label') {
    return a.text === b.text && a.face === b.face && a.tone === b.tone && a.anchor === b.anchor;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Moves a label from where it is to where it belongs. */
function slide(node: SVGElement, to: Extract<Under, { kind: 'label' }>): (t: number) => void {
  const start = ['x', 'y', 'font-size'].map((name) => Number(node.getAttribute(name)));
  const end = [to.x, to.y, to.size];
  return (t) => {
    ['x', 'y', 'font-size'].forEach((name, i) => {
      const [a = 0, b = 0] = [start[i], end[i]];
      node.setAttribute(name, String(Math.round((a + (b - a) * t) * 10) / 10));
    });
  };
}

function draw(mark: Under): SVGElement {
  switch (mark.kind) {
    case 'label': {
      const text = element('text', {
        class: `f-${mark.tone} ${mark.face}`,
        x: mark.x,
        y: mark.y,
        'font-size': mark.size,
        'text-anchor': mark.anchor,
      });
      text.textContent = mark.text;
      return text;
    }
    case 'line':
      return element('line', {
        class: `s-${mark.tone} hair`,
        x1: mark.x1,
        y1: mark.y1,
        x2: mark.x2,
        y2: mark.y2,
        ...(mark.dashed ? { 'stroke-dasharray': '3 3' } : {}),
      });
    case 'curve':
      return element('path', {
        class: `s-${mark.tone}`,
        d: curvePath(mark.points),
        'stroke-width': mark.width,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
        ...(mark.dashed ? { 'stroke-dasharray': '1 5' } : {}),
      });
    case 'bar': {
      const place = { x: mark.x, y: mark.y, width: mark.w, height: mark.h };
      return mark.uncertain
        ? element('rect', {
            class: `s-${mark.tone} hair`,
            fill: 'url(#stage-gap)',
            'stroke-dasharray': '3 3',
            ...place,
          })
        : element('rect', { class: `f-${mark.tone}`, ...place });
    }
    case 'grid':
      return element('path', {
        class: `s-${mark.tone}`,
        d: gridPath(mark),
        ...dotsStroke(mark.shape, mark.r),
        'stroke-dasharray': gridDashes(mark),
      });
    case 'gap':
      return element('rect', {
        fill: 'url(#stage-gap)',
        x: mark.x,
        y: mark.y,
        width: mark.w,
        height: mark.h,
      });
    case 'field': {
      const group = element('g');
      for (const { tone, r } of fieldLayers(mark)) {
        group.append(
          element('path', { class: `s-${tone}`, d: dotsPath({ ...mark, r }), ...dotsStroke(mark.shape, r) }),
        );
      }
      return group;
    }
  }
}

function hatchDefs(): SVGElement {
  const defs = element('defs');
  const pattern = element('pattern', {
    id: 'stage-gap',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(element('path', { class: 's-ink-3 faint', d: 'M0 0v6', 'stroke-width': 1 }));
  defs.append(pattern);
  return defs;
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
