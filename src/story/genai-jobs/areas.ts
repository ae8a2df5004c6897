/** The seats of the arithmetic's two areas, in whole squares: `[column, row]` from the lower left. */

/** Columns and rows of the area of a hundred. */
export const side = 10;
/** How often the share is taken: doubled. */
export const fold = 2;

type Seat = readonly [column: number, row: number];

export interface Areas {
  /** The hundred of before. */
  readonly was: readonly Seat[];
  /** What the narrowed base keeps of them. */
  readonly kept: readonly Seat[];
  /** What the doubled share puts on top. */
  readonly added: readonly Seat[];
  /** What is gone of the hundred, nearest to the kept ones first. */
  readonly gone: readonly Seat[];
}

/** Splits a hundred seats, filled column by column from the left, after the first `base`; doubles what is kept. */
export function seatsOfAreas(base: number): Areas {
  const was = Array.from({ length: side * side }, (_, i): Seat => [Math.floor(i / side), i % side]);
  const kept = was.slice(0, base);
  return {
    was,
    kept,
    added: Array.from({ length: fold - 1 }, (_, i) =>
      kept.map(([column, row]): Seat => [column, row + (i + 1) * side]),
    ).flat(),
    gone: was.slice(base),
  };
}
