/** Labels in pictures, measured as they are drawn: how large, and where their ink is. */
import type { Page } from '@playwright/test';
import { gridOffset } from '../../src/scene/arrange.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { boxSized, served } from './picture.ts';
import type { Locale } from './site.ts';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelInk {
  readonly text: string;
  /** Height of the letters' em on the screen, in CSS px. */
  readonly size: number;
  /** Where its ink is, in px of the picture's box. */
  readonly ink: Rect;
  /** How far the ink lies outside the picture's element, in CSS px; 0 or less inside. */
  readonly outside: number;
}

/** What one picture shows, how large its box is, and how many CSS px a px of that is. */
export interface PictureInk {
  readonly labels: readonly LabelInk[];
  readonly scale: number;
  readonly w: number;
  readonly h: number;
}

/** Measures the labels of one `svg`, in the fonts that are on the screen. */
export const inkOf = (page: Page, svg: string): Promise<PictureInk> =>
  page.evaluate(async (selector) => {
    await document.fonts.ready;
    const svg = document.querySelector<SVGSVGElement>(selector);
    const canvas = document.createElement('canvas').getContext('2d');
    const matrix = svg?.getScreenCTM();
    if (!svg || !canvas || !matrix) throw new Error(`nothing to measure at ${selector}`);
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll('text')].map((node) => {
      const style = getComputedStyle(node);
      const size = Number.parseFloat(style.fontSize);
      // A canvas measures heights in whole px, some browsers rounding up: drawn large, that is a hundredth of a letter.
      const times = 10;
      canvas.font = `${style.fontWeight} ${String(times * size)}px ${style.fontFamily}`;
      // A canvas knows no lining figures; capitals are as tall. Widths come from the drawing itself.
      const tall = canvas.measureText(node.textContent.replace(/\d/g, 'H'));
      const { x, width } = node.getBBox();
      const baseline = Number(node.getAttribute('y'));
      const ink = {
        left: x,
        right: x + width,
        top: baseline - tall.actualBoundingBoxAscent / times,
        bottom: baseline + tall.actualBoundingBoxDescent / times,
      };
      const [a, b] = [
        new DOMPoint(ink.left, ink.top).matrixTransform(matrix),
        new DOMPoint(ink.right, ink.bottom).matrixTransform(matrix),
      ];
      const outside = Math.max(frame.left - a.x, b.x - frame.right, frame.top - a.y, b.y - frame.bottom);
      return { text: node.textContent, size: size * matrix.a, ink, outside };
    });
    const [w, h] = [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
    return { labels, scale: matrix.a, w, h };
  }, svg);

interface Round {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Outlined: it may frame a word. */
  readonly isRing?: boolean;
}

/** Every dot of a picture: the hundred travellers, and those of crowds and grids. */
export function dotsOf(locale: Locale, box: string, id: string): Round[] {
  const { dots, marks } = served(locale, box, id).scene;
  return [...dots, ...marks.flatMap(crowd)];
}

function crowd(mark: Scene['marks'][number]): Round[] {
  if (mark.kind === 'field')
    return mark.points.map(([x, y]) => ({ x, y, r: mark.r, isRing: mark.look !== undefined }));
  if (mark.kind !== 'grid') return [];
  return Array.from({ length: mark.columns * mark.rows }, (_, i) => ({
    x: mark.x + gridOffset(mark, i % mark.columns),
    y: mark.y + gridOffset(mark, Math.floor(i / mark.columns)),
    r: mark.r,
  }));
}

/** How deep two rectangles lie in one another; 0 or less when they do not. */
export const overlap = (a: Rect, b: Rect): number =>
  Math.min(a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top);

/** How deep a dot lies in a rectangle; 0 or less when it does not. */
export function covered({ left, top, right, bottom }: Rect, { x, y, r }: Round): number {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return r - Math.hypot(dx, dy);
}

/** Whether a ring holds a rectangle whole, its corners included. */
const frames = ({ x, y, r, isRing }: Round, { left, top, right, bottom }: Rect): boolean =>
  isRing === true && Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y)) < r;

/** What is wrong with the labels of a step's picture, in words. `least` is how small they may be, in CSS px. */
export function labelFaults(
  { labels, scale, w, h }: PictureInk,
  locale: Locale,
  id: string,
  least = 12,
): string[] {
  const box = boxSized(w, h);
  // Half a CSS px is no more than the softness of a letter's edge.
  const slack = 0.5 / scale;
  const found = labels.flatMap(({ text, size, outside }) => [
    ...(size < least - 0.01 ? [`"${text}" is ${size.toFixed(1)} px`] : []),
    ...(outside > 1 ? [`"${text}" is ${outside.toFixed(1)} px outside`] : []),
  ]);
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) {
      const deep = overlap(a.ink, b.ink);
      if (deep > slack) found.push(`"${a.text}" and "${b.text}" overlap by ${(deep * scale).toFixed(1)} px`);
    }
  });
  const dots = dotsOf(locale, box, id);
  for (const { text, ink } of labels) {
    const deep = Math.max(...dots.map((dot) => (frames(dot, ink) ? 0 : covered(ink, dot))));
    if (deep > slack) found.push(`"${text}" lies on a dot by ${(deep * scale).toFixed(1)} px`);
  }
  return found.map((fault) => `${id} ${locale} ${box}: ${fault}`);
}
