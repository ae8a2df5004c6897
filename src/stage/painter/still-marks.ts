/**
 * All that lies under the travellers, on its way from one picture to the next: what leaves fades, what stays slides,
 * what comes appears. Only opacity and transform change from frame to frame, which the compositor does alone.
 */
import { part } from '../motion.ts';
import type { Curve } from '../../scene/scene.ts';
import { draw, element, type Mark } from './nodes.ts';
import { waysOf } from './trails.ts';

interface Painted {
  readonly mark: Mark;
  readonly node: SVGElement;
  /** Where a label is at this moment, if it is on its way. */
  at?: Place;
}
interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Marks that fade together. */
interface Group {
  readonly node: SVGGElement;
  opacity: number;
}

export interface Marks {
  /** Shows these marks and no others, at once. */
  readonly put: (marks: readonly Mark[]) => void;
  /** Sets out for other marks, from what is on screen. */
  readonly setOut: (marks: readonly Mark[]) => Way;
}
export interface Way {
  /** Ways that come: they are drawn as they are gone (crowd-canvas.ts), and are in the drawing only then. */
  readonly ways: readonly Curve[];
  /** Paints the marks at time `t` of the motion, 0–1. */
  readonly paint: (t: number) => void;
  /** Makes the marks that come, unseen. */
  readonly prepare: () => void;
  /** Leaves the drawing as `put` would. */
  readonly arrive: () => void;
}

/** Marks in a drawing, before the node `over`. */
export function createMarks(over: SVGElement): Marks {
  // At rest there is one group. On the way some leave, one stays, one comes; none is nested in another, for to move
  // a node is to lay it out again.
  let groups: Group[] = [];
  let present = new Map<string, Painted>();
  const compose = (wanted: Group[]): void => {
    for (const group of groups) if (!wanted.includes(group)) group.node.remove();
    for (const { node } of wanted) if (!node.parentNode) over.before(node);
    groups = wanted;
  };

  return {
    put(marks) {
      present = new Map(marks.map((mark) => [mark.key, { mark, node: draw(mark) }]));
      const all = createGroup(1);
      all.node.append(...[...present.values()].map(({ node }) => node));
      compose([all]);
    },

    setOut(marks) {
      const next = new Map<string, Painted>();
      const slides: ((t: number) => void)[] = [];
      const [stay, come] = [createGroup(1), createGroup(0)];
      for (const mark of marks) {
        const old = present.get(mark.key);
        if (!old || !sameContent(old.mark, mark)) continue;
        const painted: Painted = { mark, node: old.node };
        stay.node.append(old.node);
        next.set(mark.key, painted);
        const slide = createSlide(old, painted);
        if (slide) slides.push(slide);
      }
      const leave = groups
        .filter(({ opacity }) => opacity > 0.02)
        .map((group) => [group, group.opacity] as const);
      present = next;
      compose([...leave.map(([group]) => group), stay, come]);

      const coming = marks.filter(({ key }) => !next.has(key));
      const ways = waysOf(coming);
      const hidden = new Set<Mark>(ways);
      const prepare = (): void => {
        for (const mark of coming) {
          if (next.has(mark.key)) continue;
          const node = draw(mark);
          if (hidden.has(mark)) node.style.visibility = 'hidden';
          next.set(mark.key, { mark, node });
          come.node.append(node);
        }
      };
      return {
        ways,
        prepare,
        paint(t) {
          const left = 1 - part(t, 0, 0.3);
          for (const [group, opacity] of leave) fade(group, opacity * left);
          fade(come, part(t, 0.6, 1));
          for (const slide of slides) slide(part(t, 0.1, 0.9));
        },
        arrive() {
          prepare();
          for (const { key } of ways) next.get(key)?.node.removeAttribute('style');
          let last: SVGElement | undefined;
          for (const mark of marks) {
            const painted = next.get(mark.key);
            if (!painted) continue;
            const { node } = painted;
            if (node.parentNode === stay.node) {
              if (last) last.after(node);
              else come.node.prepend(node);
              settle(painted);
            }
            last = node;
          }
          compose([come]);
        },
      };
    },
  };
}

function createGroup(opacity: number): Group {
  const group: Group = { node: element('g'), opacity: NaN };
  group.node.style.willChange = 'opacity';
  fade(group, opacity);
  return group;
}

function fade(group: Group, opacity: number): void {
  if (group.opacity === opacity) return;
  group.opacity = opacity;
  group.node.style.opacity = opacity.toFixed(3);
}

/** Whether a mark shows the same thing (the file of scenes has each mark once); a label may have moved. */
const sameContent = (a: Mark, b: Mark): boolean =>
  a === b ||
  (a.kind === 'label' &&
    b.kind === 'label' &&
    a.text === b.text &&
    a.face === b.face &&
    a.tone === b.tone &&
    a.anchor === b.anchor);

/** Moves a label from where it is to where it belongs, by transform alone; nothing if it is there. */
function createSlide(old: Painted, painted: Painted): ((t: number) => void) | undefined {
  if (old.mark.kind !== 'label' || painted.mark.kind !== 'label') return undefined;
  const { node, mark: to } = painted;
  const from: Place = old.at ?? old.mark;
  painted.at = from;
  if (from.x === to.x && from.y === to.y && from.size === to.size) return undefined;
  const [x = 0, y = 0, size = 1] = ['x', 'y', 'font-size'].map((name) => Number(node.getAttribute(name)));
  node.style.willChange = 'transform';
  return (t) => {
    const mix = (a: number, b: number): number => a + (b - a) * t;
    const at = { x: mix(from.x, to.x), y: mix(from.y, to.y), size: mix(from.size, to.size) };
    const k = at.size / size;
    painted.at = at;
    node.style.transform = `translate(${(at.x - k * x).toFixed(1)}px,${(at.y - k * y).toFixed(1)}px) scale(${k.toFixed(3)})`;
  };
}

/** Draws a label that has moved where it belongs. */
function settle(painted: Painted): void {
  const { node, mark } = painted;
  delete painted.at;
  node.removeAttribute('style');
  if (mark.kind !== 'label') return;
  for (const [name, value] of Object.entries({ x: mark.x, y: mark.y, 'font-size': mark.size })) {
    if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
}
