/** The seats of the arithmetic's blocks of a hundred, in whole squares: `[column, row]` from the lower left. */

/** Columns and rows of a block of a hundred. */
export const side = 10;
/** How often the share is taken: doubled. */
export const fold = 2;

type Seat = readonly [column: number, row: number];

export interface Areas {
  /** The hundred of before. */
  readonly was: readonly Seat[];
  /** What the smaller base keeps of them. */
  readonly kept: readonly Seat[];
  /** What the doubled share adds to these. */
  readonly added: readonly Seat[];
  /** What is gone of the hundred. */
  readonly gone: readonly Seat[];
}

/** Splits a hundred seats, filled row by row from below, after the first `base`; as many again follow as are added. */
export function seatsOfAreas(base: number): Areas {
  const was = Array.from({ length: side * side }, (_, i): Seat => [i % side, Math.floor(i / side)]);
  return { was, kept: was.slice(0, base), added: was.slice(base, base * fold), gone: was.slice(base) };
}
