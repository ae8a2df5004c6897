/**
 * The picture on the stage, as numbers: read off the screen, and worked out anew from the scenes that the site
 * serves. Two roads that share no code of the product's painter.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { boxes, boxIds, type BoxId } from '../../src/scene/scene.ts';
import { unpack, type Shown, type Wire } from '../../src/scene/wire.ts';
import { builtFile } from '../../src/site/fingerprint.ts';
import { dist, must, type Locale } from './site.ts';

/** How far what is painted may be from what the build has: a tenth of a box pixel, and a hair for binary fractions. */
export const tolerance = 0.1001;

export interface DotSeen {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly square: boolean;
  readonly tone: string;
}
export interface LabelSeen {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
export interface Picture {
  readonly dots: readonly DotSeen[];
  readonly labels: readonly LabelSeen[];
  /** How many marks lie under the dots, and of which kinds. */
  readonly marks: readonly string[];
  readonly key: string;
  readonly layer: string;
}

const files = new Map<string, Wire>();

/** What the site serves about a step: `/stage/<locale>-<box>.<fingerprint>.json`, unpacked. */
export function served(locale: Locale, box: string, id: string): Shown {
  const path = builtFile(dist, `stage/${locale}-${box}.json`);
  const wire = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Wire);
  files.set(path, wire);
  return must(unpack(wire, id), `step "${id}" in ${path}`);
}

/** The element in which each kind of mark is drawn. */
const elements: Readonly<Record<string, string>> = {
  label: 'text',
  line: 'line',
  curve: 'path',
  grid: 'path',
  bar: 'rect',
  gap: 'rect',
  field: 'g',
};
const tenth = (n: number): number => Math.round(n * 10) / 10 + 0;

/** The picture that a step's scene describes. */
export function expectedPicture(locale: Locale, box: string, id: string): Picture {
  const { scene, key, layer } = served(locale, box, id);
  return {
    key,
    layer,
    marks: scene.marks.map(({ kind }) => elements[kind] ?? kind),
    labels: scene.marks.flatMap((mark) =>
      mark.kind === 'label'
        ? [{ text: mark.text, x: tenth(mark.x), y: tenth(mark.y), size: tenth(mark.size) }]
        : [],
    ),
    dots: inOrder(
      scene.dots.map(({ x, y, r, tone, shape }) => ({
        x: tenth(x),
        y: tenth(y),
        r: tenth(r),
        square: shape === 'square',
        tone,
      })),
    ),
  };
}

/** Dots of one look are painted together, so their order says nothing. */
const inOrder = (dots: readonly DotSeen[]): DotSeen[] =>
  dots.toSorted((a, b) => a.tone.localeCompare(b.tone) || a.r - b.r || a.x - b.x || a.y - b.y);

/** The picture on the stage now. A hollow dot is known by its outer disc. */
export async function paintedPicture(page: Page): Promise<Picture> {
  const picture = await page.evaluate(() => {
    const stage = document.querySelector('[data-stage]');
    const number = (node: Element, name: string): number => Number(node.getAttribute(name) ?? 0);
    const round = (n: number): number => Math.round(n * 10) / 10 + 0;
    const marks = [...(stage?.querySelectorAll('svg > g:not([data-travellers], [data-asks]) > *') ?? [])];
    // Strokes one after the other, each from where the last one ended: "m dx dy h length".
    const dots = [...(stage?.querySelectorAll('[data-travellers] > * > :first-child') ?? [])].flatMap(
      (path) => {
        const tone = path.getAttribute('class')?.replace('s-', '') ?? '';
        const d = path.getAttribute('d') ?? '';
        // Broken rings: "m dx dy a r r …", each from the right of the one before, to which its two arcs lead back; a pixel
        // wide, half of it outside the middle of its line.
        if (d.startsWith('M')) {
          let [right, y] = [0, 0];
          return [...d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)a([\d.]+)/gi)].map(([, dx, dy, inner]) => {
            right += Number(dx);
            y += Number(dy);
            return {
              x: round(right - Number(inner)),
              y: round(y),
              r: round(Number(inner) + 0.5),
              square: false,
              tone,
            };
          });
        }
        const r = number(path, 'stroke-width') / 2;
        const square = path.getAttribute('stroke-linecap') === 'butt';
        let [x, y] = [0, 0];
        return [...d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)h(-?[\d.]+)/g)].map(([, dx, dy, length]) => {
          x += Number(dx);
          y += Number(dy);
          const centre = x + Number(length) / 2;
          x += Number(length);
          return {
            x: round(centre),
            y: round(y),
            r: round(r),
            square,
            tone,
          };
        });
      },
    );
    return {
      key: stage?.querySelector('[data-stage-key]')?.textContent ?? '',
      layer: stage?.querySelector('[data-stage-layer]')?.textContent ?? '',
      marks: marks.map(({ tagName }) => tagName),
      labels: marks
        .filter(({ tagName }) => tagName === 'text')
        .map((node) => ({
          text: node.textContent,
          x: round(number(node, 'x')),
          y: round(number(node, 'y')),
          size: round(number(node, 'font-size')),
        })),
      dots,
    };
  });
  return { ...picture, dots: inOrder(picture.dots) };
}

/** The stage's whole drawing as text, numbers to a tenth, for comparing two ways to the same step. */
export const drawing = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const svg = document.querySelector('[data-stage] svg')?.cloneNode(true) as SVGSVGElement;
    // An emptied group of what has faded away shows nothing, whatever its last opacity was.
    for (const group of svg.querySelectorAll('g')) if (group.childNodes.length === 0) group.remove();
    // So is a style without a property.
    for (const node of svg.querySelectorAll('[style=""]')) node.removeAttribute('style');
    return svg.outerHTML.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10 + 0));
  });

/** The box in which the stage draws now. */
export async function boxOf(page: Page): Promise<BoxId> {
  const { width, height } = await page
    .locator('[data-stage] svg')
    .evaluate(({ viewBox: { baseVal } }: SVGSVGElement) => ({
      width: baseVal.width,
      height: baseVal.height,
    }));
  return boxSized(width, height);
}

/** The box of a drawing's size. */
export const boxSized = (w: number, h: number): BoxId =>
  must(
    boxIds.find((id) => boxes[id].w === w && boxes[id].h === h),
    `box of ${String(w)} by ${String(h)}`,
  );

/** Largest distance, in px of the box, by which two pictures differ. Infinite where they show different things. */
export function distance(a: Picture, b: Picture): number {
  const same = (x: unknown, y: unknown): boolean => JSON.stringify(x) === JSON.stringify(y);
  const shape = ({ dots, labels, marks, key, layer }: Picture): unknown => ({
    dots: dots.map(({ tone, square }) => ({ tone, square })),
    labels: labels.map(({ text }) => text),
    marks,
    key,
    layer,
  });
  if (!same(shape(a), shape(b))) return Infinity;
  const numbers = ({ dots, labels }: Picture): number[] => [
    ...dots.flatMap(({ x, y, r }) => [x, y, r]),
    ...labels.flatMap(({ x, y, size }) => [x, y, size]),
  ];
  const other = numbers(b);
  return Math.max(0, ...numbers(a).map((n, i) => Math.abs(n - (other[i] ?? Infinity))));
}

/** What the slider of days stands at, in order: the days of steps, by the step, and those between, by the day. */
const days = [
  'startup-pull-first',
  '2024-12-31',
  'startup-pull-own',
  '2025-12-31',
  'what-held-up-back',
] as const;

/** The picture of roofs on a day, by the slider's value. */
export function pictureOnDay(locale: Locale, box: BoxId, at: number): Picture {
  const day = must(days[at], `day ${String(at)}`);
  return expectedPicture(locale, /^\d/.test(day) ? `days-${box}` : box, day);
}
