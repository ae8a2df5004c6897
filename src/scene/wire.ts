/**
 * Scenes as they travel to the browser: the hundred dots as one flat list of numbers, everything else as it is.
 * One file holds all steps of one language in one box, so the script never grows with the story.
 */
import { boxes, dotKey, tones, type BoxName, type Dot, type Scene } from './scene.ts';

/** What the stage shows around the drawing of a step. */
export interface Shown {
  readonly scene: Scene;
  /** "Each dot: …" */
  readonly key: string;
  /** Whose word the picture is, in the reader's language. */
  readonly layer: string;
}

/** Flat `[x, y, r, tone index, 1 if square, …]`, five numbers a dot, in key order. */
export type WireDots = readonly number[];
export interface WireShown {
  readonly dots: WireDots;
  readonly marks: Scene['marks'];
  readonly key: string;
  readonly layer: string;
}
export interface Wire {
  readonly box: BoxName;
  readonly steps: Readonly<Record<string, WireShown>>;
}

/** Packs the steps of one language and box. */
export function pack(box: BoxName, steps: ReadonlyMap<string, Shown>): Wire {
  return {
    box,
    steps: Object.fromEntries(
      [...steps].map(([id, { scene, key, layer }]) => [
        id,
        {
          key,
          layer,
          marks: scene.marks,
          dots: scene.dots.flatMap((dot) => [
            dot.x,
            dot.y,
            dot.r,
            tones.indexOf(dot.tone),
            dot.shape === 'square' ? 1 : 0,
          ]),
        },
      ]),
    ),
  };
}

/** Unpacks one step; the inverse of `pack` (a test holds it to that). */
export function unpack(wire: Wire, id: string): Shown | undefined {
  const shown = wire.steps[id];
  if (!shown) return undefined;
  const dots: Dot[] = [];
  for (let i = 0; i * 5 < shown.dots.length; i++) {
    const [x = 0, y = 0, r = 0, tone = 0, square = 0] = shown.dots.slice(i * 5, i * 5 + 5);
    dots.push({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: tones[tone] ?? 'ink',
      shape: square === 1 ? 'square' : 'round',
    });
  }
  return { key: shown.key, layer: shown.layer, scene: { box: boxes[wire.box], marks: shown.marks, dots } };
}
