/** Ways to set out dots. Pure geometry in box pixels; every function returns centres. */
import { tenth, type Grid } from './scene.ts';

export type Point = readonly [x: number, y: number];

/** A block of dots filled row by row from its baseline upwards, like bricks. */
export interface Stack {
  /** Left edge of the block. */
  readonly x: number;
  /** The line it stands on. */
  readonly baseline: number;
  readonly columns: number;
  /** Distance between centres. */
  readonly pitch: number;
}

/** Centre of the `i`-th dot of a stack. */
export function stackPoint(stack: Stack, i: number): Point {
  const { x, baseline, columns, pitch } = stack;
  return [
    tenth(x + ((i % columns) + 0.5) * pitch),
    tenth(baseline - (Math.floor(i / columns) + 0.5) * pitch),
  ];
}

/** Centres of dots `from`…`to - 1` of a stack. */
export function stackPoints(stack: Stack, from: number, to: number): Point[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => stackPoint(stack, from + i));
}

/** Height of a stack of `n` dots. */
export const stackHeight = (stack: Stack, n: number): number =>
  tenth(Math.ceil(n / stack.columns) * stack.pitch);

/** The golden angle: consecutive seeds of a sunflower head turn by this much. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** A sunflower head of `n` dots around a centre: the tightest even crowd that has no rows. `spacing` in box pixels. */
export function sunflower(n: number, centre: Point, spacing: number): Point[] {
  return Array.from({ length: n }, (_, i) => {
    const radius = spacing * Math.sqrt(i + 0.5);
    const angle = i * goldenAngle;
    return [tenth(centre[0] + radius * Math.cos(angle)), tenth(centre[1] + radius * Math.sin(angle))];
  });
}

/**
 * Splits `total` dots by shares with the largest-remainder method, so that the parts are whole and add up.
 * `shares` in percent of the same base, not necessarily reaching 100; the last part returned is the rest.
 */
export function apportion(shares: readonly number[], total: number): number[] {
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
  const exact = [...shares, rest].map((share) => (share * total) / 100);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  [...exact.keys()]
    .sort((a, b) => frac(exact[b]) - frac(exact[a]) || a - b)
    .slice(0, left)
    .forEach((i) => (parts[i] = (parts[i] ?? 0) + 1));
  return parts;
}
const frac = (n = 0): number => n - Math.floor(n);

/** Px from the first dot of a grid to the `n`-th along a row or a column. */
export const gridOffset = ({ pitch, blocks }: Pick<Grid, 'pitch' | 'blocks'>, n: number): number =>
  n * pitch + (blocks ? Math.floor(n / blocks.each) * blocks.gap : 0);
