/** The five verdicts as marks: the shapes that stand beside their words in the text. */
import type { Verdict } from '../../content/model.ts';
import type { Point } from '../../scene/arrange.ts';
import { curve } from '../../scene/marks.ts';
import type { DotLook, Field, Scene } from '../../scene/scene.ts';

type Marks = Scene['marks'];

/** Points on a circle around a centre, from one angle to another, in radians clockwise from the right. */
const arc = ([x, y]: Point, r: number, from: number, to: number, steps = 12): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

/**
 * A verdict as a shape of radius `r` around a place: a full disc holds, a half one holds in part, a crossed ring
 * differs, a broken ring was not found, a speech bubble is an opinion.
 */
export function glyph(key: string, verdict: Verdict, at: Point, r: number): Marks {
  const [x, y] = at;
  const ring = (look?: DotLook): Field => ({
    kind: 'field',
    key,
    points: [at],
    r,
    tone: 'ink',
    shape: 'round',
    ...(look ? { look } : {}),
  });
  switch (verdict) {
    case 'confirmed':
      return [ring()];
    case 'partly': {
      // A stroke along the inside of the left half, wide enough to fill it.
      const inner = arc(at, r * 0.74, Math.PI * 0.61, Math.PI * 1.39);
      return [
        ring('open'),
        curve(`${key}-half`, [...inner, ...inner.slice(0, 1)], { tone: 'ink', width: r * 0.52 }),
      ];
    }
    case 'differs': {
      const half = r * 0.66;
      const stroke: Point[] = [
        [x - half, y + half],
        [x + half, y - half],
      ];
      return [ring('open'), curve(`${key}-stroke`, stroke, { tone: 'ink', width: 1.4 })];
    }
    case 'not-found':
      return [ring('lost')];
    case 'opinion': {
      const [w, h] = [r * 0.95, r * 0.6];
      const bubble: Point[] = [
        [x - w, y - h - r * 0.15],
        [x + w, y - h - r * 0.15],
        [x + w, y + h - r * 0.15],
        [x, y + h - r * 0.15],
        [x - w * 0.5, y + r],
        [x - w * 0.5, y + h - r * 0.15],
        [x - w, y + h - r * 0.15],
        [x - w, y - h - r * 0.15],
      ];
      return [curve(key, bubble, { tone: 'ink', width: 1.4 })];
    }
  }
}

/** A wavy line under words that changed on their way, from a place to the right. */
export const wave = (key: string, [x, y]: Point, width: number, high: number): Marks[number] => {
  const steps = Math.max(4, Math.round(width / (high * 1.5)));
  const points = Array.from({ length: steps + 1 }, (_, i): Point => [
    x + (width * i) / steps,
    y + (i % 2 === 0 ? high / 2 : -high / 2),
  ]);
  return curve(key, points, { tone: 'ink', width: 1.2 });
};
